package dev.notochord.staging.frailty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.core.code.Presence;
import dev.notochord.core.patient.Comorbidity;
import dev.notochord.core.patient.FunctionalStatus;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Contribution;
import dev.notochord.staging.assessment.ScoreRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The indices of five and of eleven items. */
class FrailtyTest {

  @TestFactory
  Stream<DynamicTest> agreesWithTheVignettes() {
    return Stream.of(
            SystemContract.vignettes(Mfi5.system(), "/vignettes/mfi-5.csv"),
            SystemContract.vignettes(Mfi11.system(), "/vignettes/mfi-11.csv"))
        .flatMap(List::stream);
  }

  @Test
  void agreesWithTheCountForEveryOneOfThe32CombinationsOfFiveItems() {
    assertThat(SystemContract.agree(
            Mfi5.system(), codes -> second(codes, 2, "below-threshold", "frail")))
        .isEqualTo(Map.of("below-threshold", 6, "frail", 26));
  }

  @Test
  void agreesWithTheCountForEveryOneOfThe2048CombinationsOfElevenItems() {
    // 1 + 11 + 55 combinations have at most two items
    assertThat(SystemContract.agree(
            Mfi11.system(), codes -> second(codes, 3, "below-0.27", "at-least-0.27")))
        .isEqualTo(Map.of("below-0.27", 67, "at-least-0.27", 1981));
  }

  private static SystemContract.Expected second(
      Map<String, String> codes, int limit, String below, String atLeast) {
    int total = (int) codes.values().stream().filter("present"::equals).count();
    return new SystemContract.Expected(Integer.toString(total), total < limit ? below : atLeast);
  }

  @Property(tries = 100)
  void areExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(Mfi5.system(), random);
    SystemContract.holdsForRandomFindings(Mfi11.system(), random);
  }

  @Test
  void theItemsAreThoseOfThePapersInTheirOrder() {
    assertThat(Mfi5.system().description().criteria())
        .containsExactly(
            "diabetes", "hypertension", "COPD or pneumonia", "heart failure", "dependent function");
    assertThat(Mfi11.system().description().criteria())
        .containsExactly(
            "diabetes",
            "dependent function",
            "COPD or pneumonia",
            "heart failure",
            "myocardial infarction",
            "cardiac intervention or angina",
            "hypertension",
            "peripheral vascular disease or rest pain",
            "impaired sensorium",
            "TIA or stroke without deficit",
            "stroke with deficit");
  }

  @Test
  void oneRecordServesBothIndices() {
    FrailtyFindings findings = FrailtyFindings.builder()
        .diabetes(Presence.PRESENT)
        .hypertension(Presence.ABSENT)
        .lungDisease(Presence.PRESENT)
        .heartFailure(Presence.ABSENT)
        .dependentFunction(Presence.ABSENT)
        .myocardialInfarction(Presence.PRESENT)
        .cardiacInterventionOrAngina(Presence.ABSENT)
        .peripheralVascularDisease(Presence.ABSENT)
        .impairedSensorium(Presence.PRESENT)
        .transientIschaemiaOrStroke(Presence.PRESENT)
        .strokeWithDeficit(Presence.PRESENT)
        .build();
    assertThat(Mfi5.assess(findings).total()).contains(ScoreRange.of(2));
    assertThat(Mfi5.assess(findings).classification()).contains(Mfi5Class.FRAIL);
    assertThat(Mfi11.assess(findings).total()).contains(ScoreRange.of(6));
  }

  @ParameterizedTest
  @CsvSource({"below-0.27, 0, 2", "at-least-0.27, 3, 11"})
  void theClassesAreTheTwoSidesOfTheLimit(String code, int least, int most) {
    Mfi11Class side = Stream.of(Mfi11Class.values())
        .filter(it -> it.code().equals(code))
        .findFirst()
        .orElseThrow();
    assertThat(side.totals()).contains(new ScoreRange(least, most));
    // 2 / 11 = 0.18 and 3 / 11 = 0.27
    assertThat(least / 11.0 >= 0.27).isEqualTo(side == Mfi11Class.AT_LEAST_0_27);
    assertThat(most / 11.0 >= 0.27).isEqualTo(side == Mfi11Class.AT_LEAST_0_27);
    assertThat(side.meaning().orElseThrow()).endsWith("not a class of the index itself");
  }

  @Test
  void theIndexIsTheNumberDividedByEleven() {
    Assessment<Mfi11Class> assessment = Mfi11.assess(FrailtyFindings.builder()
        .diabetes(Presence.PRESENT)
        .hypertension(Presence.PRESENT)
        .strokeWithDeficit(Presence.PRESENT)
        .heartFailure(Presence.ABSENT)
        .build());
    ScoreRange index = Mfi11.index(assessment);
    assertThat(index.min()).isEqualTo(3.0 / 11);
    assertThat(index.max()).isCloseTo(10.0 / 11, within(1e-15));
    assertThat(Mfi11.index(Mfi11.assess(FrailtyFindings.builder().build())))
        .isEqualTo(new ScoreRange(0, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "DIABETES, diabetes",
    "HYPERTENSION_NEEDING_MEDICATION, hypertension",
    "COPD_OR_RECENT_PNEUMONIA, COPD or pneumonia",
    "CONGESTIVE_HEART_FAILURE, heart failure",
    "MYOCARDIAL_INFARCTION, myocardial infarction",
    "CARDIAC_INTERVENTION_OR_ANGINA, cardiac intervention or angina",
    "PERIPHERAL_VASCULAR_DISEASE_OR_REST_PAIN, peripheral vascular disease or rest pain",
    "IMPAIRED_SENSORIUM, impaired sensorium",
    "TIA_OR_STROKE_WITHOUT_DEFICIT, TIA or stroke without deficit",
    "STROKE_WITH_DEFICIT, stroke with deficit"
  })
  void aDiseaseThatIsStatedOrDeniedSettlesItsItemAndNoOther(Comorbidity disease, String item) {
    for (Presence stated : Presence.values()) {
      SpinalTumorCase.Builder patient = SpinalTumorCase.builder();
      patient.id("x");
      SpinalTumorCase known = stated == Presence.PRESENT
          ? patient.addComorbidities(disease).build()
          : patient.addAbsentComorbidities(disease).build();
      assertThat(settled(known))
          .containsExactly(
              item + ' ' + stated.display() + ": " + disease.display() + ' ' + stated.display());
    }
  }

  @Test
  void dependenceIsThatOfTheFunctionalStatusAndNotOfThePerformanceStatus() {
    SpinalTumorCase.Builder ill = SpinalTumorCase.builder();
    ill.id("x").karnofsky(Karnofsky.KPS_30);
    assertThat(settled(ill.build())).isEmpty();
    for (FunctionalStatus status : FunctionalStatus.values()) {
      String answer = status == FunctionalStatus.INDEPENDENT ? "absent" : "present";
      assertThat(
              settled(SpinalTumorCase.builder().id("x").functionalStatus(status).build()))
          .containsExactly("dependent function " + answer + ": " + status.display());
    }
  }

  /** Returns the items that a case settles, with what they rest on. */
  private static List<String> settled(SpinalTumorCase patient) {
    return Mfi11.assess(FrailtyFindings.from(patient)).contributions().stream()
        .filter(Contribution::isSettled)
        .map(part ->
            part.criterion() + ' ' + part.finding() + ": " + part.basis().orElse("no basis"))
        .toList();
  }

  @Property(tries = 100)
  void anItemIsWhatTheCaseStatesOfIt(@ForAll SpinalTumorCase patient) {
    FrailtyFindings findings = FrailtyFindings.from(patient);
    assertThat(findings.diabetes().value()).isEqualTo(patient.has(Comorbidity.DIABETES));
    assertThat(findings.hypertension().value())
        .isEqualTo(patient.has(Comorbidity.HYPERTENSION_NEEDING_MEDICATION));
    assertThat(findings.lungDisease().value())
        .isEqualTo(patient.has(Comorbidity.COPD_OR_RECENT_PNEUMONIA));
    assertThat(findings.heartFailure().value())
        .isEqualTo(patient.has(Comorbidity.CONGESTIVE_HEART_FAILURE));
    assertThat(findings.myocardialInfarction().value())
        .isEqualTo(patient.has(Comorbidity.MYOCARDIAL_INFARCTION));
    assertThat(findings.cardiacInterventionOrAngina().value())
        .isEqualTo(patient.has(Comorbidity.CARDIAC_INTERVENTION_OR_ANGINA));
    assertThat(findings.peripheralVascularDisease().value())
        .isEqualTo(patient.has(Comorbidity.PERIPHERAL_VASCULAR_DISEASE_OR_REST_PAIN));
    assertThat(findings.impairedSensorium().value())
        .isEqualTo(patient.has(Comorbidity.IMPAIRED_SENSORIUM));
    assertThat(findings.transientIschaemiaOrStroke().value())
        .isEqualTo(patient.has(Comorbidity.TIA_OR_STROKE_WITHOUT_DEFICIT));
    assertThat(findings.strokeWithDeficit().value())
        .isEqualTo(patient.has(Comorbidity.STROKE_WITH_DEFICIT));
    assertThat(findings.dependentFunction().value())
        .isEqualTo(patient
            .functionalStatus()
            .map(status ->
                status == FunctionalStatus.INDEPENDENT ? Presence.ABSENT : Presence.PRESENT));
    assertThat(Mfi5.system().whyNotApplicable(patient, Optional.empty())).isEmpty();
    assertThat(Mfi11.system().read(patient, Optional.empty())).isEqualTo(findings);
  }
}
