package dev.notochord.staging.rpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Finding;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three trees: their rules, what they take, and what they read off a case. */
class RpaTest {
  private static final SpinalTumorCase SILENT =
      SpinalTumorCase.builder().id("silent").build();

  @TestFactory
  Stream<DynamicTest> agreesWithTheVignettes() {
    return Stream.of(
            SystemContract.vignettes(ChaoRpa.system(), "/vignettes/chao-2012.csv"),
            SystemContract.vignettes(BalagamwalaRpa.system(), "/vignettes/balagamwala-2018.csv"),
            SystemContract.vignettes(ConventionalRpa.system(), "/vignettes/rpa-conventional.csv"))
        .flatMap(List::stream);
  }

  @Test
  void agreesWithTheRulesOfChaoForEveryOneOfThe8Combinations() {
    assertThat(SystemContract.agree(ChaoRpa.system(), codes -> {
          boolean isLong = codes.containsValue("over-30-months");
          boolean isWell = codes.containsValue("above-70");
          boolean isOld = codes.containsValue("at-least-70");
          if (isLong && isWell) {
            return answer("class-1");
          }
          return answer(!isLong && isOld ? "class-3" : "class-2");
        }))
        .isEqualTo(Map.of("class-1", 2, "class-2", 4, "class-3", 2));
  }

  @Test
  void agreesWithTheRulesOfBalagamwalaForEveryOneOfThe16Combinations() {
    assertThat(SystemContract.agree(BalagamwalaRpa.system(), codes -> {
          boolean isIll = codes.containsValue("up-to-70");
          boolean isYoung = codes.containsValue("under-54");
          boolean isVisceral = "present".equals(codes.get("visceral metastases"));
          if (!isIll && "present".equals(codes.get("systemic disease controlled"))) {
            return answer("class-1");
          }
          return answer(isIll && (isYoung || isVisceral) ? "class-3" : "class-2");
        }))
        .isEqualTo(Map.of("class-1", 4, "class-2", 6, "class-3", 6));
  }

  @Test
  void agreesWithTheRulesForConventionalCareForEveryOneOfThe6Combinations() {
    assertThat(SystemContract.agree(
            ConventionalRpa.system(),
            codes -> answer(
                codes.containsValue("above-70")
                    ? "class-1"
                    : codes.containsValue("other") ? "class-3" : "class-2")))
        .isEqualTo(Map.of("class-1", 3, "class-2", 2, "class-3", 1));
  }

  private static SystemContract.Expected answer(String classCode) {
    return new SystemContract.Expected("", classCode);
  }

  @Property(tries = 100)
  void areExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(ChaoRpa.system(), random);
    SystemContract.holdsForRandomFindings(BalagamwalaRpa.system(), random);
    SystemContract.holdsForRandomFindings(ConventionalRpa.system(), random);
  }

  @Test
  void chaoAsksForTheAgeOnlyAt30MonthsOrLess() {
    assertThat(ChaoRpa.assess(ChaoFindings.builder().intervalMonths(30).build()).decidingFindings())
        .containsExactly("age");
    assertThat(ChaoRpa.assess(ChaoFindings.builder().intervalMonths(31).build()).decidingFindings())
        .containsExactly("performance status");
  }

  @Test
  void balagamwalaAsksForTheControlOnlyAboveKarnofsky70() {
    assertThat(BalagamwalaRpa.assess(
                BalagamwalaFindings.builder().karnofsky(Karnofsky.KPS_80).build())
            .decidingFindings())
        .containsExactly("systemic disease controlled");
    assertThat(BalagamwalaRpa.assess(
                BalagamwalaFindings.builder().karnofsky(Karnofsky.KPS_70).build())
            .decidingFindings())
        .containsExactly("age", "visceral metastases");
  }

  @Test
  void onlyTheMediansThatCouldBeCheckedAreGiven() {
    assertThat(ChaoClass.values()).allSatisfy(it -> assertThat(it.outcomes()).isEmpty());
    assertThat(Stream.of(BalagamwalaClass.values()).map(it -> it.outcomes().toString()))
        .containsExactly(
            "[median survival 26.7 months (derivation, 444 patients, Balagamwala 2018)]",
            "[median survival 13.4 months (derivation, 444 patients, Balagamwala 2018)]",
            "[median survival 4.5 months (derivation, 444 patients, Balagamwala 2018)]");
    assertThat(Stream.of(ConventionalRpaClass.values()).map(it -> it.outcomes().toString()))
        .containsExactly(
            "[median survival 11.4 months (derivation, 269 patients, Walker 2022)]",
            "[median survival 6.3 months (derivation, 269 patients, Walker 2022)]",
            "[median survival 2 months (derivation, 269 patients, Walker 2022)]");
  }

  @ParameterizedTest
  @CsvSource({
    "10, UP_TO_70",
    "60, UP_TO_70",
    "70, UP_TO_70",
    "80, ABOVE_70",
    "90, ABOVE_70",
    "100, ABOVE_70"
  })
  void placesThePerformanceStatus(int score, RpaPerformance category) {
    assertThat(RpaPerformance.of(Karnofsky.of(score))).isEqualTo(category);
  }

  @Test
  void aDeadPatientHasNoPrognosis() {
    assertThatThrownBy(() -> RpaPerformance.of(Karnofsky.KPS_0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("RPA: Karnofsky is 0 (dead), expected 10 to 100");
  }

  @ParameterizedTest
  @CsvSource({
    "0, UP_TO_30_MONTHS",
    "29.999, UP_TO_30_MONTHS",
    "30, UP_TO_30_MONTHS",
    "30.001, OVER_30_MONTHS"
  })
  void placesTheTimeFromTheDiagnosis(double months, ChaoInterval category) {
    assertThat(ChaoInterval.ofMonths(months)).isEqualTo(category);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesATimeThatIsNone(double months) {
    assertThatThrownBy(() -> ChaoInterval.ofMonths(months))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("RPA (Chao): time from the primary diagnosis is " + months
            + " months, expected a finite number >= 0");
  }

  @ParameterizedTest
  @CsvSource({"0, UNDER_70", "69, UNDER_70", "70, AT_LEAST_70", "71, AT_LEAST_70"})
  void placesTheAgeOfChao(int years, ChaoAge category) {
    assertThat(ChaoAge.ofYears(years)).isEqualTo(category);
  }

  @ParameterizedTest
  @CsvSource({"53, UNDER_54", "54, AT_LEAST_54", "55, AT_LEAST_54", "130, AT_LEAST_54"})
  void placesTheAgeOfBalagamwala(int years, BalagamwalaAge category) {
    assertThat(BalagamwalaAge.ofYears(years)).isEqualTo(category);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 131})
  void refusesAnAgeThatIsNone(int years) {
    assertThatThrownBy(() -> ChaoFindings.builder().ageYears(years))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("RPA (Chao): age is " + years + " years, expected 0 to 130");
    assertThatThrownBy(() -> BalagamwalaFindings.builder().ageYears(years))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("RPA (Balagamwala): age is " + years + " years, expected 0 to 130");
  }

  @Test
  void aSilentCaseLeavesEverythingOpen() {
    assertThat(ChaoFindings.from(SILENT)).isEqualTo(ChaoFindings.builder().build());
    assertThat(BalagamwalaFindings.from(SILENT))
        .isEqualTo(BalagamwalaFindings.builder().build());
    assertThat(ConventionalRpaFindings.from(SILENT))
        .isEqualTo(ConventionalRpaFindings.builder().build());
  }

  @Test
  void readsThePerformanceStatusAndTheAge() {
    SpinalTumorCase patient = SpinalTumorCase.builder()
        .id("x")
        .karnofsky(Karnofsky.KPS_70)
        .ageYears(54)
        .build();
    Finding<RpaPerformance> performance =
        Finding.of(RpaPerformance.UP_TO_70).withBasis("Karnofsky 70");
    assertThat(ChaoFindings.from(patient).performance()).isEqualTo(performance);
    assertThat(ChaoFindings.from(patient).age())
        .isEqualTo(Finding.of(ChaoAge.UNDER_70).withBasis("54 years"));
    assertThat(BalagamwalaFindings.from(patient).performance()).isEqualTo(performance);
    assertThat(BalagamwalaFindings.from(patient).age())
        .isEqualTo(Finding.of(BalagamwalaAge.AT_LEAST_54).withBasis("54 years"));
    assertThat(ConventionalRpaFindings.from(patient).performance()).isEqualTo(performance);
    assertThat(ConventionalRpaFindings.from(patient).histology().isRecorded()).isFalse();
  }

  @Test
  void neitherEcogNorAKarnofskyOf0IsRead() {
    SpinalTumorCase ecog =
        SpinalTumorCase.builder().id("x").ecog(Ecog.ofCode("1")).build();
    SpinalTumorCase dead =
        SpinalTumorCase.builder().id("x").karnofsky(Karnofsky.KPS_0).build();
    assertThat(ChaoFindings.from(ecog))
        .isEqualTo(ChaoFindings.builder()
            .addCaveats(
                "performance status: asks for a Karnofsky status; ECOG 1 is recorded, and is"
                    + " not converted into one")
            .build());
    assertThat(ChaoFindings.from(dead))
        .isEqualTo(ChaoFindings.builder()
            .addCaveats("performance status: Karnofsky 0 means dead, for which there is no row")
            .build());
  }

  @ParameterizedTest
  @CsvSource({
    "-30.5, OVER_30_MONTHS, primary diagnosed 30.5 months before",
    "-30, UP_TO_30_MONTHS, primary diagnosed 30 months before",
    "2, UP_TO_30_MONTHS, primary diagnosed afterwards"
  })
  void readsTheTimeFromTheDiagnosis(double diagnosed, ChaoInterval interval, String basis) {
    SpinalTumorCase patient =
        SpinalTumorCase.builder().id("x").primaryDiagnosisMonths(diagnosed).build();
    assertThat(ChaoFindings.from(patient).interval())
        .isEqualTo(Finding.of(interval).withBasis(basis));
  }

  @ParameterizedTest
  @EnumSource(Presence.class)
  void readsTheControlOfTheDiseaseAndTheVisceralMetastases(Presence stated) {
    BalagamwalaFindings findings = BalagamwalaFindings.from(withDisease(MetastaticDisease.builder()
        .systemicDiseaseControlled(stated)
        .visceral(stated)
        .build()));
    assertThat(findings.systemicDiseaseControlled())
        .isEqualTo(Finding.of(stated)
            .withBasis(
                stated == Presence.PRESENT ? "disease controlled" : "disease not controlled"));
    assertThat(findings.visceralMetastases())
        .isEqualTo(Finding.of(stated).withBasis("visceral metastases " + stated.display()));
    // the brain is no visceral metastasis
    assertThat(BalagamwalaFindings.from(
                withDisease(MetastaticDisease.builder().brain(stated).build()))
            .visceralMetastases()
            .isRecorded())
        .isFalse();
  }

  private static SpinalTumorCase withDisease(MetastaticDisease disease) {
    return SpinalTumorCase.builder().id("x").metastaticDisease(disease).build();
  }

  @Test
  void areForMetastases() {
    SpinalTumorCase metastatic = SpinalTumorCase.builder()
        .id("x")
        .addLesions(SpinalLesion.builder()
            .origin(LesionOrigin.METASTATIC)
            .primarySite(PrimarySite.LUNG)
            .build())
        .build();
    assertThat(ChaoRpa.system().whyNotApplicable(metastatic, Optional.empty())).isEmpty();
    assertThat(BalagamwalaRpa.system().whyNotApplicable(metastatic, Optional.empty()))
        .isEmpty();
    assertThat(ConventionalRpa.system().whyNotApplicable(metastatic, Optional.empty()))
        .isEmpty();
    String why = "for spinal metastases; the case lists no lesion";
    assertThat(ChaoRpa.system().whyNotApplicable(SILENT, Optional.empty())).contains(why);
    assertThat(BalagamwalaRpa.system().whyNotApplicable(SILENT, Optional.empty()))
        .contains(why);
    assertThat(ConventionalRpa.system().whyNotApplicable(SILENT, Optional.empty()))
        .contains(why);
  }

  @Property(tries = 100)
  void everyCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    assertThat(ChaoRpa.assess(ChaoFindings.from(patient)).possibleClasses()).isNotEmpty();
    assertThat(BalagamwalaRpa.assess(BalagamwalaFindings.from(patient)).possibleClasses())
        .isNotEmpty();
    assertThat(ConventionalRpa.assess(ConventionalRpaFindings.from(patient)).possibleClasses())
        .isNotEmpty();
  }

  @Test
  void theYoungerIllPatientsAreTheWorseOnes() {
    BalagamwalaFindings older = BalagamwalaFindings.builder()
        .karnofsky(Karnofsky.KPS_60)
        .ageYears(54)
        .visceralMetastases(Presence.ABSENT)
        .build();
    assertThat(BalagamwalaRpa.assess(older).classification()).contains(BalagamwalaClass.CLASS_2);
    assertThat(BalagamwalaRpa.assess(older.withAge(Finding.of(BalagamwalaAge.ofYears(53))))
            .classification())
        .contains(BalagamwalaClass.CLASS_3);
  }
}
