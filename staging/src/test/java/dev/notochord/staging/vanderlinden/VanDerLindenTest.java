package dev.notochord.staging.vanderlinden;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.code.Coded;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.neurology.FrankelGrade;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.MetastasisCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.PublishedOutcome;
import dev.notochord.staging.assessment.ScoreRange;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VanDerLindenTest {
  /** The table a second time, typed from the publication, with our reading of Karnofsky 10. */
  private static final Map<String, Map<String, Integer>> TABLE = Map.of(
      "performance", Map.of("80-100", 2, "50-70", 1, "20-40", 0, "10", 0),
      "primary", Map.of("breast", 3, "prostate", 2, "lung", 1, "other", 0),
      "visceral metastases", Map.of("absent", 1, "present", 0));

  private static final String BELOW_THE_TABLE = "performance: the table of the source begins at"
      + " Karnofsky 20; 10 is given 0 points, which is our reading";
  private static final String IMPAIRED =
      "outside the patients of the source, who had no neurological impairment";

  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(VanDerLinden.system(), "/vignettes/van-der-linden-2005.csv");
  }

  @Test
  void agreesWithTheTableForEveryCombination() {
    Map<String, Integer> published = new TreeMap<>();
    assertThat(SystemContract.agree(VanDerLinden.system(), codes -> {
          SystemContract.Expected expected = secondTable(codes);
          if (!"10".equals(codes.get("performance"))) {
            published.merge(expected.classCode(), 1, Integer::sum);
          }
          return expected;
        }))
        .isEqualTo(Map.of("A", 22, "B", 9, "C", 1));
    // The published rows, without Karnofsky 10: 24 combinations.
    assertThat(published).isEqualTo(Map.of("A", 15, "B", 8, "C", 1));
  }

  private static SystemContract.Expected secondTable(Map<String, String> codes) {
    int total = 0;
    for (Map.Entry<String, Map<String, Integer>> criterion : TABLE.entrySet()) {
      total += requireNonNull(criterion.getValue().get(codes.get(criterion.getKey())));
    }
    return new SystemContract.Expected(
        Integer.toString(total), total <= 3 ? "A" : total <= 5 ? "B" : "C");
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(VanDerLinden.system(), random);
  }

  @Test
  void theExampleIsSettledWithoutTheOrgans() {
    Assessment<VanDerLindenGroup> score = VanDerLinden.assess(VanDerLindenFindings.builder()
        .performance(Karnofsky.of(90))
        .primary(PrimarySite.PROSTATE)
        .build());
    // 2 + 2, and 0 or 1 for the organs
    assertThat(score).hasToString("""
            van der Linden score 4..5 of 6: group B (van der Linden 2005)
              performance          Karnofsky 80-100  2
              primary              prostate          2  [prostate]
              visceral metastases  not recorded      0..1
              published: median survival 9 months (derivation, 48 % of 342 patients, van der Linden 2005)
              published: alive 22 % at 24 months (derivation, read off a figure, van der Linden 2005)\
            """);
  }

  @Test
  void moreIsBetter() {
    assertThat(VanDerLinden.system().description().direction())
        .contains(SystemDescription.Direction.HIGHER_IS_BETTER);
    assertThat(VanDerLinden.system().description().verification())
        .isEqualTo(SystemDescription.Verification.VERIFIED);
  }

  @ParameterizedTest
  @CsvSource({"A, 3, 34, 4", "B, 9, 48, 22", "C, 18.7, 18, 37"})
  void theOutcomesAreThoseOfTheSource(
      VanDerLindenGroup group, String months, int share, int percent) {
    assertThat(group.outcomes().stream().map(PublishedOutcome::toString))
        .containsExactly(
            "median survival " + months + " months (derivation, " + share
                + " % of 342 patients, van der Linden 2005)",
            "alive " + percent + " % at 24 months (derivation, read off a figure, van der Linden"
                + " 2005)");
  }

  @ParameterizedTest
  @CsvSource({
    "10, 10",
    "20, 20-40",
    "40, 20-40",
    "50, 50-70",
    "70, 50-70",
    "80, 80-100",
    "100, 80-100"
  })
  void thePerformanceIsPlacedByTheKarnofskyStatus(int score, String code) {
    assertThat(VanDerLindenPerformance.ofKarnofsky(Karnofsky.of(score)).code()).isEqualTo(code);
  }

  @Test
  void theDeadAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VanDerLindenFindings.builder().performance(Karnofsky.KPS_0))
        .withMessage("van der Linden performance: Karnofsky is 0 (dead), expected 10 to 100");
  }

  @Test
  void karnofsky10HasNoPointAndANote() {
    Assessment<VanDerLindenGroup> score = VanDerLinden.assess(VanDerLindenFindings.builder()
        .performance(Karnofsky.KPS_10)
        .primary(VanDerLindenPrimary.BREAST)
        .visceral(Presence.ABSENT)
        .build());
    assertThat(score.total().orElseThrow()).hasToString("4");
    assertThat(score.caveats()).containsExactly(BELOW_THE_TABLE);
    assertThat(VanDerLinden.assess(
                VanDerLindenFindings.builder().performance(Karnofsky.KPS_20).build())
            .caveats())
        .isEmpty();
  }

  @Test
  void aPerformanceNotRecordedIsNotTakenToBeBelowTheTable() {
    assertThat(VanDerLinden.system().criteria().get(0).completions().stream().map(Coded::code))
        .containsExactly("80-100", "50-70", "20-40");
    assertThat(VanDerLinden.assess(VanDerLindenFindings.builder().build()).caveats())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "BREAST, breast",
    "PROSTATE, prostate",
    "LUNG, lung",
    "KIDNEY, other",
    "PLEURA, other",
    "UNKNOWN_PRIMARY, other"
  })
  void thePrimaryIsPlacedByItsSite(PrimarySite site, String code) {
    assertThat(VanDerLindenPrimary.ofSite(site).code()).isEqualTo(code);
  }

  @Test
  void aSilentCaseLeavesEverythingOpen() {
    SpinalTumorCase silent = SpinalTumorCase.builder().id("x").build();
    assertThat(VanDerLindenFindings.from(silent))
        .isEqualTo(VanDerLindenFindings.builder().build());
    assertThat(VanDerLinden.assess(VanDerLindenFindings.from(silent)).missing())
        .isEqualTo(VanDerLinden.system().description().criteria());
    assertThat(VanDerLindenFindings.from(
            SpinalTumorCase.builder().id("x").ecog(Ecog.of(1)).build()))
        .isEqualTo(VanDerLindenFindings.builder()
            .addCaveats("performance: asks for a Karnofsky status; ECOG 1 is recorded, and is not"
                + " converted into one")
            .build());
  }

  @Test
  void whatACaseStatesIsReadWithItsBasis() {
    VanDerLindenFindings findings =
        VanDerLindenFindings.from(metastasis().karnofsky(Karnofsky.KPS_60).build());
    assertThat(findings.performance())
        .isEqualTo(
            Finding.of(VanDerLindenPerformance.KARNOFSKY_50_TO_70).withBasis("Karnofsky 60"));
    assertThat(findings.primary())
        .isEqualTo(Finding.of(VanDerLindenPrimary.OTHER).withBasis("kidney"));
    assertThat(findings.visceral().isRecorded()).isFalse();
    assertThat(findings.caveats()).isEmpty();
    assertThat(VanDerLinden.assess(VanDerLindenFindings.from(
                metastasis().karnofsky(Karnofsky.KPS_10).build()))
            .caveats())
        .containsExactly(BELOW_THE_TABLE);
  }

  @Test
  void visceralMetastasesAreReadAndThoseOfTheBrainAreNot() {
    assertThat(visceral(it -> it.visceral(Presence.PRESENT)))
        .isEqualTo(Finding.of(Presence.PRESENT).withBasis("visceral metastases present"));
    assertThat(visceral(it -> it.visceral(Presence.ABSENT)))
        .isEqualTo(Finding.of(Presence.ABSENT).withBasis("visceral metastases absent"));
    assertThat(visceral(it -> it.brain(Presence.PRESENT)).isRecorded()).isFalse();
  }

  private static Finding<Presence> visceral(UnaryOperator<MetastaticDisease.Builder> parts) {
    return VanDerLindenFindings.from(MetastasisCase.spread(parts)).visceral();
  }

  @Test
  void theDeadHaveNoPerformanceAndTheScoreIsNotForThem() {
    SpinalTumorCase dead = metastasis().karnofsky(Karnofsky.KPS_0).build();
    assertThat(VanDerLindenFindings.from(dead).performance().isRecorded()).isFalse();
    assertThat(VanDerLindenFindings.from(dead).caveats())
        .containsExactly("performance: Karnofsky 0 means dead, for which there is no row");
    assertThat(VanDerLinden.system().whyNotApplicable(dead, Optional.empty()))
        .contains("for the living; the Karnofsky status is 0, dead");
  }

  @Test
  void theScoreIsForMetastases() {
    SpinalTumorCase patient = metastasis().build();
    assertThat(VanDerLinden.system().whyNotApplicable(patient, Optional.empty()))
        .isEmpty();
    assertThat(VanDerLinden.system()
            .whyNotApplicable(SpinalTumorCase.builder().id("x").build(), Optional.empty()))
        .contains("for spinal metastases; the case lists no lesion");
    assertThat(VanDerLinden.system().read(patient, Optional.empty()))
        .isEqualTo(VanDerLindenFindings.from(patient));
  }

  @Test
  void aPatientWithANeurologicalImpairmentIsOutsideTheSource() {
    assertThat(caveats(NeurologicalStatus.builder().deficit(Presence.PRESENT).build()))
        .containsExactly(IMPAIRED);
    assertThat(caveats(NeurologicalStatus.builder().frankel(FrankelGrade.D).build()))
        .containsExactly(IMPAIRED);
    assertThat(caveats(NeurologicalStatus.builder().frankel(FrankelGrade.E).build()))
        .isEmpty();
    assertThat(caveats(NeurologicalStatus.builder().deficit(Presence.ABSENT).build()))
        .isEmpty();
  }

  private static List<String> caveats(NeurologicalStatus status) {
    return VanDerLindenFindings.from(metastasis().addNeurology(status).build()).caveats();
  }

  private static SpinalTumorCase.Builder metastasis() {
    return SpinalTumorCase.builder()
        .id("x")
        .addLesions(SpinalLesion.builder()
            .origin(LesionOrigin.METASTATIC)
            .primarySite(PrimarySite.KIDNEY)
            .build());
  }

  @Property(tries = 100)
  void everyCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    VanDerLindenFindings findings = VanDerLindenFindings.from(patient);
    Assessment<VanDerLindenGroup> score = VanDerLinden.assess(findings);
    assertThat(score.possibleClasses()).isNotEmpty();
    assertThat(new ScoreRange(0, 6).encloses(score.total().orElseThrow())).isTrue();
    assertThat(score.contributions())
        .allSatisfy(part ->
            assertThat(part.basis().isPresent()).isEqualTo(!part.candidates().isEmpty()));
  }
}
