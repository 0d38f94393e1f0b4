package dev.notochord.staging.tomita;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.GrowthRate;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.MetastasisCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.ScoreRange;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TomitaScoreTest {
  /** The table a second time, typed from the publication and not from the enums. */
  private static final Map<String, Map<String, Integer>> TABLE = Map.of(
      "growth", Map.of("slow", 1, "moderate", 2, "rapid", 4),
      "visceral metastases", Map.of("none", 0, "treatable", 2, "untreatable", 4),
      "bone metastases", Map.of("solitary", 1, "multiple", 2));

  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(TomitaScore.system(), "/vignettes/tomita-2001.csv");
  }

  @Test
  void agreesWithTheTableForEveryOneOfThe18Combinations() {
    assertThat(SystemContract.agree(TomitaScore.system(), TomitaScoreTest::secondTable))
        .isEqualTo(Map.of(
            "long-term-local-control", 3,
            "middle-term-local-control", 5,
            "short-term-palliation", 6,
            "terminal-care", 4));
  }

  private static SystemContract.Expected secondTable(Map<String, String> codes) {
    int total = 0;
    for (Map.Entry<String, Map<String, Integer>> criterion : TABLE.entrySet()) {
      total += requireNonNull(criterion.getValue().get(codes.get(criterion.getKey())));
    }
    String goal = total <= 3
        ? "long-term-local-control"
        : total <= 5
            ? "middle-term-local-control"
            : total <= 7 ? "short-term-palliation" : "terminal-care";
    return new SystemContract.Expected(Integer.toString(total), goal);
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(TomitaScore.system(), random);
  }

  @Test
  void moreIsWorseAndEachGoalHasItsOperation() {
    assertThat(TomitaScore.system().description().direction())
        .contains(SystemDescription.Direction.HIGHER_IS_WORSE);
    assertThat(TomitaScore.system().description().verification())
        .isEqualTo(SystemDescription.Verification.PARTLY);
    assertThat(Arrays.stream(TomitaGoal.values()).flatMap(goal -> goal.meaning().stream()))
        .containsExactly(
            "the source pairs it with a wide or marginal excision",
            "the source pairs it with a marginal or intralesional excision",
            "the source pairs it with palliative surgery",
            "the source pairs it with supportive care and no surgery");
    assertThat(Arrays.stream(TomitaGoal.values()).flatMap(goal -> goal.outcomes().stream()))
        .isEmpty();
  }

  @Test
  void everyTotalFrom2To10CanOccur() {
    assertThat(TomitaScore.assess(TomitaFindings.builder().build()).attainableTotals())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(2, 10).mapToObj(Double::valueOf).toList());
  }

  @Test
  void theExampleDependsOnTheBoneMetastases() {
    Assessment<TomitaGoal> score = TomitaScore.assess(TomitaFindings.builder()
        .growth(PrimarySite.KIDNEY)
        .visceral(TomitaVisceral.NONE)
        .build());
    // 2 + 0, and 1 or 2 for bone
    assertThat(score).hasToString("""
            Tomita score 3..4 of 10: long-term local control or middle-term local control (Tomita 2001)
              growth               moderate growth  2  [kidney]
              visceral metastases  none             0
              bone metastases      not recorded     1..2
              would settle the class: bone metastases\
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "BREAST, slow",
    "THYROID, slow",
    "PROSTATE, slow",
    "KIDNEY, moderate",
    "UTERUS, moderate",
    "LUNG, rapid",
    "STOMACH, rapid",
    "UNKNOWN_PRIMARY, rapid"
  })
  void theEightPrimariesHaveTheirGrowth(PrimarySite site, String code) {
    assertThat(TomitaGrowth.ofSite(site).code()).isEqualTo(code);
    assertThat(TomitaFindings.builder().growth(site).build().growth())
        .isEqualTo(Finding.of(TomitaGrowth.ofSite(site)).withBasis(site.display()));
  }

  @Test
  void anyOtherPrimaryIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TomitaFindings.builder().growth(PrimarySite.COLON))
        .withMessage("Tomita growth: primary site is colon, expected one that the source names,"
            + " such as breast, or the growth itself");
  }

  @ParameterizedTest
  @EnumSource(GrowthRate.class)
  void aGrowthRateIsTheRowOfItsName(GrowthRate rate) {
    assertThat(TomitaFindings.builder().growth(rate).build().growth().value().orElseThrow())
        .hasToString(rate.name());
  }

  @Test
  void aSilentCaseLeavesEverythingOpen() {
    SpinalTumorCase silent = SpinalTumorCase.builder().id("x").build();
    assertThat(TomitaFindings.from(silent)).isEqualTo(TomitaFindings.builder().build());
    assertThat(TomitaScore.assess(TomitaFindings.from(silent)).missing())
        .isEqualTo(TomitaScore.system().description().criteria());
  }

  @Test
  void theGrowthIsReadFromTheSite() {
    TomitaFindings findings = TomitaFindings.from(metastasesOf(PrimarySite.LUNG));
    assertThat(findings.growth()).isEqualTo(Finding.of(TomitaGrowth.RAPID).withBasis("lung"));
    assertThat(findings.caveats()).isEmpty();
    assertThat(TomitaFindings.from(metastasesOf(PrimarySite.LUNG, PrimarySite.BREAST))
            .growth())
        .isEqualTo(Finding.oneOf(TomitaGrowth.RAPID, TomitaGrowth.SLOW).withBasis("lung; breast"));
  }

  @Test
  void aPrimaryThatTheSourceDoesNotNameLeavesTheGrowthOpenAndSaysSo() {
    TomitaFindings findings =
        TomitaFindings.from(metastasesOf(PrimarySite.BREAST, PrimarySite.COLON));
    assertThat(findings.growth().isRecorded()).isFalse();
    assertThat(findings.caveats())
        .containsExactly("growth: the source, as far as it could be checked, does not name colon;"
            + " the caller states the growth");
  }

  @Test
  void theScoreIsForMetastases() {
    assertThat(
            TomitaScore.system().whyNotApplicable(metastasesOf(PrimarySite.LUNG), Optional.empty()))
        .isEmpty();
    assertThat(TomitaScore.system()
            .whyNotApplicable(SpinalTumorCase.builder().id("x").build(), Optional.empty()))
        .contains("for spinal metastases; the case lists no lesion");
    assertThat(TomitaScore.system().read(metastasesOf(PrimarySite.LUNG), Optional.empty()))
        .isEqualTo(TomitaFindings.from(metastasesOf(PrimarySite.LUNG)));
  }

  private static SpinalTumorCase metastasesOf(PrimarySite... sites) {
    SpinalTumorCase.Builder patient = SpinalTumorCase.builder().id("x");
    for (PrimarySite site : sites) {
      patient.addLesions(SpinalLesion.builder()
          .origin(LesionOrigin.METASTATIC)
          .primarySite(site)
          .build());
    }
    return patient.build();
  }

  private static TomitaFindings spread(UnaryOperator<MetastaticDisease.Builder> parts) {
    return TomitaFindings.from(MetastasisCase.spread(parts));
  }

  @Test
  void theVisceralMetastasesAreReadWithWhetherTheyCanBeTreated() {
    assertThat(spread(it -> it.visceral(Presence.ABSENT)).visceral())
        .isEqualTo(Finding.of(TomitaVisceral.NONE).withBasis("visceral metastases absent"));
    assertThat(spread(it -> it.visceral(Presence.PRESENT).visceralTreatable(Presence.PRESENT))
            .visceral())
        .isEqualTo(Finding.of(TomitaVisceral.TREATABLE)
            .withBasis("visceral metastases present; treatable"));
    assertThat(spread(it -> it.visceral(Presence.PRESENT).visceralTreatable(Presence.ABSENT))
            .visceral())
        .isEqualTo(Finding.of(TomitaVisceral.UNTREATABLE)
            .withBasis("visceral metastases present; not treatable"));
    assertThat(spread(it -> it.visceral(Presence.PRESENT).visceralRemovable(Presence.ABSENT))
            .visceral())
        .isEqualTo(Finding.oneOf(TomitaVisceral.TREATABLE, TomitaVisceral.UNTREATABLE)
            .withBasis("visceral metastases present"));
    assertThat(spread(it -> it.brain(Presence.PRESENT)).visceral().isRecorded()).isFalse();
  }

  @Test
  void theBoneMetastasesAreThoseOfTheWholeSkeleton() {
    assertThat(spread(it -> it.extraspinalBoneFoci(1)).bone())
        .isEqualTo(Finding.of(TomitaBone.MULTIPLE).withBasis("bone foci outside the spine: 1"));
    assertThat(spread(it -> it.extraspinalBoneFoci(0).vertebrae(1)).bone())
        .isEqualTo(Finding.of(TomitaBone.SOLITARY_OR_ISOLATED)
            .withBasis("one metastasis of the spine; bone foci outside the spine: 0"));
    assertThat(spread(it -> it.vertebrae(1)).bone().isRecorded()).isFalse();
  }

  @Test
  void theScoreIsForTheLiving() {
    assertThat(TomitaScore.system()
            .whyNotApplicable(
                SpinalTumorCase.builder().id("x").ecog(Ecog.ECOG_5).build(), Optional.empty()))
        .contains("for the living; the ECOG status is 5, dead");
  }

  @Property(tries = 100)
  void everyCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    TomitaFindings findings = TomitaFindings.from(patient);
    Assessment<TomitaGoal> score = TomitaScore.assess(findings);
    assertThat(score.possibleClasses()).isNotEmpty();
    assertThat(new ScoreRange(2, 10).encloses(score.total().orElseThrow())).isTrue();
    assertThat(score.contributions())
        .allSatisfy(part ->
            assertThat(part.basis().isPresent()).isEqualTo(!part.candidates().isEmpty()));
  }
}
