package dev.notochord.staging.mizumoto;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.patient.LaboratoryValues;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.treatment.SystemicTherapy;
import dev.notochord.core.treatment.TreatmentModality;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.MetastasisCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MizumotoTest {
  /** The points a second time, typed from the publication. */
  private static final Map<String, Integer> TABLE = Map.of(
      "unfavourable tumour type", 3,
      "performance status 3 or worse", 3,
      "hypercalcaemia", 2,
      "visceral metastases", 2,
      "previous chemotherapy", 2,
      "multiple bone metastases", 1,
      "age 71 or more", 1);

  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(Mizumoto.system(), "/vignettes/mizumoto-2008.csv");
  }

  @Test
  void agreesWithTheTableForEveryOneOfThe128Combinations() {
    assertThat(SystemContract.agree(Mizumoto.system(), MizumotoTest::secondTable))
        .isEqualTo(Map.of("A", 25, "B", 78, "C", 25));
  }

  private static SystemContract.Expected secondTable(Map<String, String> codes) {
    int total = 0;
    for (Map.Entry<String, String> factor : codes.entrySet()) {
      int points = requireNonNull(TABLE.get(factor.getKey()));
      total += "present".equals(factor.getValue()) ? points : 0;
    }
    return new SystemContract.Expected(
        Integer.toString(total), total <= 4 ? "A" : total <= 9 ? "B" : "C");
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(Mizumoto.system(), random);
  }

  @ParameterizedTest
  @CsvSource({
    "A, 'median survival 27.1 months', 89, 77, 54",
    "B, 'median survival 5.4 months', 46, 22, 9",
    "C, 'median survival 1.8 months', 7, 4, 0"
  })
  void everyGroupHasTheSurvivalOfTheDerivation(
      MizumotoGroup group, String median, int alive6, int alive12, int alive24) {
    String series = " (derivation, 503 patients, Mizumoto 2008)";
    assertThat(group.outcomes().stream().map(Object::toString).toList())
        .containsExactly(
            median + series,
            "alive " + alive6 + " % at 6 months" + series,
            "alive " + alive12 + " % at 12 months" + series,
            "alive " + alive24 + " % at 24 months" + series);
  }

  @Test
  void moreIsWorseAndTwoDefinitionsAreTheCallersToState() {
    assertThat(Mizumoto.system().description().direction())
        .contains(SystemDescription.Direction.HIGHER_IS_WORSE);
    assertThat(Mizumoto.system().description().verification())
        .isEqualTo(SystemDescription.Verification.PARTLY);
  }

  @ParameterizedTest
  @CsvSource({"0, ABSENT", "70, ABSENT", "71, PRESENT", "72, PRESENT"})
  void seventyOneYearsCount(int years, Presence expected) {
    assertThat(MizumotoFindings.builder().ageYears(years).build().ageOver70().value())
        .contains(expected);
  }

  @Test
  void anAgeIsNotNegative() {
    assertThatThrownBy(() -> MizumotoFindings.builder().ageYears(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Mizumoto score: age is -1 years, expected 0 or more");
  }

  @ParameterizedTest
  @CsvSource({
    "ECOG_0, ABSENT",
    "ECOG_1, ABSENT",
    "ECOG_2, ABSENT",
    "ECOG_3, PRESENT",
    "ECOG_4, PRESENT"
  })
  void ecog3And4Count(Ecog status, Presence expected) {
    assertThat(MizumotoFindings.builder().ecog(status).build().poorPerformance().value())
        .contains(expected);
  }

  @Test
  void theDeadAreNotScored() {
    assertThatThrownBy(() -> MizumotoFindings.builder().ecog(Ecog.ECOG_5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Mizumoto score: ECOG is 5 (dead), expected 0 to 4");
    MizumotoFindings findings =
        MizumotoFindings.from(patient().ecog(Ecog.ECOG_5).build());
    assertThat(findings.poorPerformance().isRecorded()).isFalse();
    assertThat(findings.caveats())
        .containsExactly("performance status: ECOG 5 means dead, for which there is no row");
  }

  @Test
  void theExampleOfTheDocumentationHolds() {
    Assessment<MizumotoGroup> assessment = Mizumoto.assess(MizumotoFindings.builder()
        .unfavorableTumor(Presence.PRESENT)
        .ecog(Ecog.ECOG_3)
        .visceralMetastases(Presence.PRESENT)
        .previousChemotherapy(Presence.PRESENT)
        .ageYears(66)
        .build());
    assertThat(assessment.headline())
        .isEqualTo("Mizumoto score 10..13 of 14: group C (Mizumoto 2008)");
  }

  private static SpinalTumorCase.Builder patient() {
    return SpinalTumorCase.builder().id("x");
  }

  @Test
  void aSilentCaseLeavesEverythingOpen() {
    assertThat(MizumotoFindings.from(patient().build()))
        .isEqualTo(MizumotoFindings.builder().build());
  }

  @Test
  void whatACaseStatesIsReadWithItsBasis() {
    MizumotoFindings findings = MizumotoFindings.from(patient()
        .ageYears(71)
        .ecog(Ecog.ECOG_4)
        .addNotGiven(TreatmentModality.CHEMOTHERAPY)
        .build());
    assertThat(findings.ageOver70().value()).contains(Presence.PRESENT);
    assertThat(findings.ageOver70().basis()).contains("71 years");
    assertThat(findings.poorPerformance().value()).contains(Presence.PRESENT);
    assertThat(findings.poorPerformance().basis()).contains("ECOG 4");
    assertThat(findings.previousChemotherapy().value()).contains(Presence.ABSENT);
    assertThat(findings.caveats()).isEmpty();
  }

  @Test
  void karnofskyIsNotConverted() {
    assertThat(MizumotoFindings.from(patient().karnofsky(Karnofsky.KPS_20).build())
            .poorPerformance()
            .isRecorded())
        .isFalse();
  }

  @Test
  void tumourTypeAndHypercalcaemiaAreTheCallersToState() {
    MizumotoFindings findings = MizumotoFindings.from(patient()
        .addLesions(SpinalLesion.builder()
            .origin(LesionOrigin.METASTATIC)
            .primarySite(PrimarySite.PANCREAS)
            .build())
        .addLaboratory(LaboratoryValues.builder().calciumMgPerDl(14).build())
        .build());
    assertThat(findings.unfavorableTumor().isRecorded()).isFalse();
    assertThat(findings.hypercalcemia().isRecorded()).isFalse();
    assertThat(findings.caveats())
        .containsExactly(
            "tumour type: which types are unfavourable is the caller's to state; the definition of"
                + " the paper was not seen",
            "hypercalcaemia: whether the recorded calcium is one is the caller's to state; the"
                + " limit of the paper was not seen");
  }

  @Test
  void bloodWithoutCalciumNeedsNoNote() {
    assertThat(MizumotoFindings.from(patient()
                .addLaboratory(LaboratoryValues.builder().crpMgPerDl(3).build())
                .build())
            .caveats())
        .isEmpty();
  }

  private static MizumotoFindings spread(UnaryOperator<MetastaticDisease.Builder> parts) {
    return MizumotoFindings.from(MetastasisCase.spread(parts));
  }

  @Test
  void visceralMetastasesAreReadAndThoseOfTheBrainAreNot() {
    assertThat(spread(it -> it.visceral(Presence.PRESENT)).visceralMetastases())
        .isEqualTo(Finding.of(Presence.PRESENT).withBasis("visceral metastases present"));
    assertThat(spread(it -> it.visceral(Presence.ABSENT)).visceralMetastases())
        .isEqualTo(Finding.of(Presence.ABSENT).withBasis("visceral metastases absent"));
    assertThat(spread(it -> it.brain(Presence.PRESENT)).visceralMetastases().isRecorded())
        .isFalse();
  }

  @Test
  void severalBoneMetastasesAreRead() {
    assertThat(spread(it -> it.extraspinalBoneFoci(1)).multipleBoneMetastases())
        .isEqualTo(Finding.of(Presence.PRESENT).withBasis("bone foci outside the spine: 1"));
    assertThat(spread(it -> it.extraspinalBoneFoci(0).vertebrae(1))
            .multipleBoneMetastases()
            .value())
        .contains(Presence.ABSENT);
    assertThat(spread(it -> it).multipleBoneMetastases().isRecorded()).isFalse();
  }

  @Test
  void chemotherapyBeforeTimeZeroCounts() {
    assertThat(MizumotoFindings.from(patient()
                .addTreatments(SystemicTherapy.builder()
                    .modality(TreatmentModality.CHEMOTHERAPY)
                    .months(-6)
                    .build())
                .build())
            .previousChemotherapy())
        .isEqualTo(Finding.of(Presence.PRESENT).withBasis("chemotherapy before"));
  }

  @Test
  void aYoungerPatientIsNotOld() {
    assertThat(MizumotoFindings.from(patient().ageYears(70).build()).ageOver70())
        .isEqualTo(Finding.of(Presence.ABSENT).withBasis("70 years"));
  }

  @Test
  void appliesToMetastasesOfTheLivingOnly() {
    assertThat(Mizumoto.system()
            .whyNotApplicable(patient().ecog(Ecog.ECOG_5).build(), Optional.empty()))
        .contains("for the living; the ECOG status is 5, dead");

    assertThat(Mizumoto.system().whyNotApplicable(patient().build(), Optional.empty()))
        .contains("for spinal metastases; the case lists no lesion");
  }

  @Property(tries = 100)
  void everyCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    Assessment<MizumotoGroup> assessment = Mizumoto.assess(MizumotoFindings.from(patient));
    assertThat(assessment.possibleClasses()).isNotEmpty();
    assertThat(assessment.contributions())
        .filteredOn(part -> !part.candidates().isEmpty())
        .allSatisfy(part -> assertThat(part.basis()).isPresent());
  }
}
