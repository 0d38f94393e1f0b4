package dev.notochord.staging.bollen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.patient.MetastaticDisease;
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

class BollenTest {
  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(Bollen.system(), "/vignettes/bollen-2014.csv");
  }

  @Test
  void twoOfTheTwelveCombinationsHaveACategory() {
    // The metastases count in one profile of three: 12 combinations are 8 cells of the chart.
    assertThat(SystemContract.agree(Bollen.system(), BollenTest::secondChart))
        .isEqualTo(Map.of("A", 1, "C", 1, "not-verified", 10));
  }

  private static SystemContract.Expected secondChart(Map<String, String> codes) {
    String answers = codes.get("clinical profile") + " " + codes.get("Karnofsky") + " "
        + codes.get("visceral or brain metastases");
    return new SystemContract.Expected(
        "",
        switch (answers) {
          case "favourable 80-100 absent" -> "A";
          case "favourable 10-70 present" -> "C";
          default -> "not-verified";
        });
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(Bollen.system(), random);
  }

  @Test
  void saysThatItIsPartlyVerifiedAndWhatIsNot() {
    assertThat(Bollen.system().description().verification())
        .isEqualTo(SystemDescription.Verification.PARTLY);
    assertThat(Bollen.system().description().direction())
        .contains(SystemDescription.Direction.HIGHER_IS_WORSE);
    assertThat(BollenCategory.NOT_VERIFIED.isDefined()).isFalse();
    assertThat(BollenCategory.NOT_VERIFIED.meaning())
        .contains("the flow chart has a category for these answers, but it could not be checked"
            + " which");
  }

  @ParameterizedTest
  @CsvSource({"A, 31.2, 25.2, 37.3", "B, 15.4, 11.9, 18.2", "C, 4.8, 4.1, 5.4", "D, 1.6, 1.4, 1.9"})
  void everyCategoryHasItsMedianWithLimits(
      BollenCategory category, String median, String lower, String upper) {
    assertThat(category.outcomes().toString())
        .isEqualTo("[median survival " + median + " months, 95 % limits " + lower + " to " + upper
            + " (derivation, 1043 patients, Bollen 2014)]");
  }

  @ParameterizedTest
  @CsvSource({
    "10, KPS_10_TO_70",
    "60, KPS_10_TO_70",
    "70, KPS_10_TO_70",
    "80, KPS_80_TO_100",
    "90, KPS_80_TO_100",
    "100, KPS_80_TO_100"
  })
  void karnofskyIsSplitBetween70And80(int score, BollenPerformance expected) {
    assertThat(BollenFindings.builder()
            .karnofsky(Karnofsky.of(score))
            .build()
            .performance()
            .value())
        .contains(expected);
  }

  @Test
  void theDeadHaveNoPlace() {
    assertThatThrownBy(() -> BollenPerformance.of(Karnofsky.KPS_0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Bollen flow chart: Karnofsky is 0 (dead), expected 10 to 100");
    BollenFindings findings =
        BollenFindings.from(patient().karnofsky(Karnofsky.KPS_0).build());
    assertThat(findings.performance().isRecorded()).isFalse();
    assertThat(findings.caveats())
        .containsExactly("Karnofsky: Karnofsky 0 means dead, for which there is no row");
  }

  @Test
  void theExampleOfTheDocumentationHolds() {
    Assessment<BollenCategory> assessment = Bollen.assess(BollenFindings.builder()
        .profile(BollenProfile.FAVORABLE)
        .karnofsky(Karnofsky.KPS_90)
        .metastases(Presence.ABSENT)
        .build());
    assertThat(assessment.headline()).isEqualTo("Bollen flow chart: category A (Bollen 2014)");
  }

  private static SpinalTumorCase.Builder patient() {
    return SpinalTumorCase.builder().id("x");
  }

  private static BollenFindings of(PrimarySite site, Histology histology) {
    return BollenFindings.from(patient()
        .addLesions(SpinalLesion.builder()
            .origin(LesionOrigin.METASTATIC)
            .primarySite(site)
            .histology(histology)
            .build())
        .build());
  }

  @Test
  void aSilentCaseLeavesEverythingOpen() {
    assertThat(BollenFindings.from(patient().build()))
        .isEqualTo(BollenFindings.builder().build());
  }

  @Test
  void karnofskyIsReadAndEcogIsNotConverted() {
    BollenFindings karnofsky =
        BollenFindings.from(patient().karnofsky(Karnofsky.KPS_70).build());
    assertThat(karnofsky.performance().value()).contains(BollenPerformance.KPS_10_TO_70);
    assertThat(karnofsky.performance().basis()).contains("Karnofsky 70");
    assertThat(BollenFindings.from(patient().ecog(Ecog.ECOG_3).build())
            .performance()
            .isRecorded())
        .isFalse();
  }

  @Test
  void theProfileIsNotReadFromThePrimary() {
    BollenFindings findings = of(PrimarySite.BREAST, Histology.BREAST_DUCTAL_CARCINOMA);
    assertThat(findings.profile().isRecorded()).isFalse();
    assertThat(findings.caveats()).isEmpty();
  }

  @Test
  void aPrimaryOutsideTheDerivationIsACaveat() {
    assertThat(of(PrimarySite.UNKNOWN_PRIMARY, Histology.ADENOCARCINOMA).caveats())
        .containsExactly("unknown primary: outside the derivation");
    assertThat(of(PrimarySite.BONE_MARROW, Histology.PLASMA_CELL_MYELOMA).caveats())
        .containsExactly("haematological primary: outside the derivation");
  }

  private static BollenFindings metastasisAt(VertebralLevel first, VertebralLevel... others) {
    return BollenFindings.from(patient()
        .addLesions(SpinalLesion.builder()
            .origin(LesionOrigin.METASTATIC)
            .primarySite(PrimarySite.BREAST)
            .levels(LevelSet.of(first, others))
            .build())
        .build());
  }

  @Test
  void metastasesOfTheSacrumAloneAreACaveat() {
    assertThat(metastasisAt(VertebralLevel.S1, VertebralLevel.S2).caveats())
        .containsExactly("lesion of the sacrum: outside the derivation");
    assertThat(metastasisAt(VertebralLevel.L5, VertebralLevel.S1).caveats()).isEmpty();
  }

  private static Finding<Presence> metastases(UnaryOperator<MetastaticDisease.Builder> parts) {
    return BollenFindings.from(MetastasisCase.spread(parts)).metastases();
  }

  @Test
  void metastasesOfOrgansOrTheBrainAreRead() {
    assertThat(metastases(it -> it.visceral(Presence.PRESENT)))
        .isEqualTo(Finding.of(Presence.PRESENT).withBasis("visceral metastases present"));
    assertThat(metastases(it -> it.brain(Presence.PRESENT)))
        .isEqualTo(Finding.of(Presence.PRESENT).withBasis("brain metastases present"));
    assertThat(metastases(it -> it.visceral(Presence.ABSENT).brain(Presence.ABSENT)))
        .isEqualTo(Finding.of(Presence.ABSENT)
            .withBasis("visceral metastases absent; brain metastases absent"));
    assertThat(metastases(it -> it.visceral(Presence.ABSENT)).isRecorded()).isFalse();
    assertThat(metastases(it -> it.disseminated(Presence.PRESENT)).isRecorded()).isFalse();
  }

  @Test
  void appliesToMetastasesOfTheLivingOnly() {
    assertThat(Bollen.system()
            .whyNotApplicable(patient().karnofsky(Karnofsky.KPS_0).build(), Optional.empty()))
        .contains("for the living; the Karnofsky status is 0, dead");

    assertThat(Bollen.system().whyNotApplicable(patient().build(), Optional.empty()))
        .contains("for spinal metastases; the case lists no lesion");
  }

  @Property(tries = 100)
  void everyCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    Assessment<BollenCategory> assessment = Bollen.assess(BollenFindings.from(patient));
    assertThat(assessment.possibleClasses()).isNotEmpty();
    assertThat(assessment.contributions())
        .filteredOn(part -> !part.candidates().isEmpty())
        .allSatisfy(part -> assertThat(part.basis()).isPresent());
  }
}
