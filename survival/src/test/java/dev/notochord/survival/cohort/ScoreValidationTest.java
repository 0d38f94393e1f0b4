package dev.notochord.survival.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.notochord.core.outcome.Endpoint;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.cohort.ScoreWarning.Kind;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.comparison.LogRankResult;
import dev.notochord.survival.concordance.Concordance;
import dev.notochord.survival.concordance.ConcordanceEstimate;
import dev.notochord.survival.concordance.ConcordanceWeight;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import dev.notochord.survival.nonparametric.CurveEstimator;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.ReverseKaplanMeier;
import dev.notochord.survival.validation.BrierScore;
import dev.notochord.survival.validation.Calibration;
import dev.notochord.survival.validation.CalibrationGroup;
import dev.notochord.survival.validation.DecisionCurve;
import dev.notochord.survival.validation.Horizons;
import dev.notochord.survival.validation.SurvivalPredictions;
import dev.notochord.survival.validation.TimeDependentAuc;
import dev.notochord.survival.validation.TimeDependentAucEstimate;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ScoreValidationTest {
  private static final ScoreValidation VALIDATION = ScoreValidation.withDefaults();
  private static final ScoredCohorts TWELVE = ScoredCohorts.twelve();
  private static final ClinicalScore SCORE = TWELVE
      .score()
      .addPublished(
          new PublishedSurvival("good", 12, 0.8, "derivation"),
          new PublishedSurvival("middle", 12, 0.5, "derivation"),
          new PublishedSurvival("poor", 12, 0.1, "derivation"),
          new PublishedSurvival("poor", 3, 1, "derivation"))
      .build();
  private static final ScoreValidationReport REPORT = VALIDATION.validate(TWELVE.cohort(), SCORE);
  private static final ScoreAnalysis SETTLED = REPORT.analyses().get(0);

  /** The eight with a settled class: three poor, two middle, three good. */
  private static final SurvivalData EIGHT = SurvivalData.rightCensored(
      new double[] {2, 4, 6, 5, 9, 12, 14, 20}, new int[] {1, 1, 1, 1, 0, 1, 0, 0});

  private static final double[] PLACE = {2, 2, 2, 1, 1, 0, 0, 0};

  @Test
  void everyCaseIsCountedOnce() {
    assertThat(REPORT.cases()).isEqualTo(12);
    assertThat(REPORT.observed()).isEqualTo(11);
    assertThat(REPORT.notObservableReasons())
        .isEqualTo(ImmutableMap.of("follow-up is not stated", 1));
    assertThat(REPORT.completeness())
        .isEqualTo(ImmutableMap.of(
            ScoreCompleteness.SETTLED, 7,
            ScoreCompleteness.CLASS_SETTLED, 1,
            ScoreCompleteness.TOTAL_SETTLED, 0,
            ScoreCompleteness.OPEN, 1,
            ScoreCompleteness.NOT_APPLICABLE, 1,
            ScoreCompleteness.REFUSED, 1));
    assertThat(REPORT.refused())
        .containsExactly(new Exclusion("case 9", "two findings contradict each other"));
    assertThat(REPORT.notApplicable())
        .containsExactly(new Exclusion("case 10", "the tumour is primary"));
  }

  @Test
  void theMostFrequentMissingCriterionIsFirst() {
    assertThat(REPORT.missingCriteria().entrySet())
        .containsExactlyElementsOf(ImmutableMap.of("pain", 2, "histology", 1).entrySet());
  }

  @Test
  void theOrderIsCountedByHand() {
    // At 2: two tied, five right. At 4: one tied, five right. At 5: one wrong, one tied, three
    // right. At 6: four right.
    // At 12: two tied.
    ConcordanceEstimate c = SETTLED.discrimination(ScoreBasis.CLASS).harrell().orElseThrow();
    assertThat(c.concordant()).isEqualTo(17);
    assertThat(c.discordant()).isEqualTo(1);
    assertThat(c.tiedScore()).isEqualTo(6);
    assertThat(c.concordance().value()).isCloseTo((17 + 6 / 2.0) / 24, within(1e-15));
    // By the total the case with an open total is left out: at 2 (8 points) one wrong, five right;
    // at 4 (9) five right;
    // at 5 (5 points) one wrong, three right; at 6 (7) three right; at 12 (1 point) one right.
    ConcordanceEstimate byTotal =
        SETTLED.discrimination(ScoreBasis.TOTAL).harrell().orElseThrow();
    assertThat(byTotal.concordant()).isEqualTo(17);
    assertThat(byTotal.discordant()).isEqualTo(2);
  }

  @Test
  void aScoreInWhichMorePointsAreBetterIsTurned() {
    ScoredCohorts turned = new ScoredCohorts()
        .died(2, ScoreReading.settled(1, "poor"))
        .died(4, ScoreReading.settled(2, "middle"))
        .lives(9, ScoreReading.settled(3, "good"))
        .lives(
            8, ScoreReading.ofClasses(List.of("poor", "good"), List.of("pain")).withTotal(0, 3));
    ClinicalScore score = turned.score(ScoreDirection.HIGHER_IS_BETTER).build();
    ScoreValidationReport report =
        VALIDATION.with(UnsettledScores.BOTH_BOUNDS).validate(turned.cohort(), score);
    assertThat(report.analyses())
        .extracting(ScoreAnalysis::bound)
        .containsExactly(ScoreBound.BEST, ScoreBound.WORST);
    // At its best the open case has 3 points and lives: all five pairs are right. At its worst it
    // has none: two wrong.
    assertThat(concordance(report.analyses().get(0), ScoreBasis.TOTAL)).isEqualTo(1);
    assertThat(concordance(report.analyses().get(1), ScoreBasis.TOTAL))
        .isCloseTo(3.0 / 5, within(1e-15));
    assertThat(concordance(report.analyses().get(0), ScoreBasis.CLASS)).isEqualTo(1);
    // By class it is tied with the one who died at 2, and worse than the one who died at 4.
    assertThat(concordance(report.analyses().get(1), ScoreBasis.CLASS))
        .isCloseTo(3.5 / 5, within(1e-15));
  }

  private static double concordance(ScoreAnalysis analysis, ScoreBasis basis) {
    return analysis.discrimination(basis).harrell().orElseThrow().concordance().value();
  }

  @Test
  void theNumbersAreThoseOfTheEstimators() {
    ConcordanceEstimate uno =
        Concordance.withDefaults().with(ConcordanceWeight.UNO).ofRisk(EIGHT, PLACE);
    assertThat(SETTLED.discrimination(ScoreBasis.CLASS).uno().orElseThrow().concordance())
        .isEqualTo(uno.concordance());
    LogRankResult test =
        LogRank.withDefaults().test(EIGHT, Groups.of("3", "3", "3", "2", "2", "1", "1", "1"));
    assertThat(SETTLED.logRank().orElseThrow().statistic())
        .isCloseTo(test.statistic(), within(1e-12));
    assertThat(SETTLED.trend().orElseThrow().z())
        .isPositive()
        .isCloseTo(test.trend().z(), within(1e-12));
    assertThat(SETTLED.logRank().orElseThrow().names()).containsExactly("good", "middle", "poor");
    CurveEstimator curve = KaplanMeier.withDefaults().with(ConfidenceTransform.LOG_LOG);
    assertThat(SETTLED.overall().orElseThrow().estimateAt(6))
        .isEqualTo(curve.estimate(EIGHT).estimateAt(6));
    assertThat(SETTLED.medianFollowUp().orElseThrow())
        .isEqualTo(
            ReverseKaplanMeier.withDefaults().withCurve(curve).estimate(EIGHT).median());
    assertThat(SETTLED.curves().keySet()).containsExactly("good", "middle", "poor");
    assertThat(SETTLED.atRisk().orElseThrow().atRisk("middle").asList())
        .containsExactly(2L, 2L, 1L, 0L);
  }

  @Test
  void theObservedSurvivalStandsBesideThePublishedOne() {
    ClassCalibration good = SETTLED.calibration().get(0);
    assertThat(good.subjects()).isEqualTo(3);
    assertThat(good.atRisk()).isEqualTo(3);
    assertThat(good.observed().orElseThrow().value()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(good.difference().orElseThrow().value()).isCloseTo(2.0 / 3 - 0.8, within(1e-15));
    assertThat(good.observedToExpected().orElseThrow().value())
        .isCloseTo(1.0 / 3 / (1 - 0.8), within(1e-12));
    // Greenwood: S sqrt(1 / (3 * 2)).
    assertThat(good.observed().orElseThrow().standardError())
        .isCloseTo(2.0 / 3 * Math.sqrt(1.0 / 6), within(1e-15));
    assertThat(good.observedToExpected().orElseThrow().standardError())
        .isCloseTo(2.0 / 3 * Math.sqrt(1.0 / 6) / (1 - 0.8), within(1e-12));
    assertThat(good.observedToExpected().orElseThrow().interval().lower())
        .isCloseTo(
            (1 - good.observed().orElseThrow().interval().upper()) / (1 - 0.8), within(1e-12));
    assertThat(good.difference().orElseThrow().interval().lower())
        .isCloseTo(good.observed().orElseThrow().interval().lower() - 0.8, within(1e-12));
  }

  @Test
  void aPublishedFigureBeyondTheFollowUpOrOfNobodySaysSo() {
    assertThat(SETTLED.calibration().get(1).observed().reason())
        .contains("the follow-up of the class ends at 9 months");
    assertThat(SETTLED.calibration().get(2).observed().orElseThrow().value()).isZero();
    assertThat(SETTLED.calibration().get(3).observedToExpected().reason())
        .contains("the published survival is 1: no event is expected");
    ScoredCohorts one = new ScoredCohorts().died(3, ScoreReading.settled(1, "poor"));
    ScoreAnalysis analysis =
        VALIDATION.validate(one.cohort(), scoreOf(one)).analyses().get(0);
    assertThat(analysis.calibration().get(0).observed().reason())
        .contains("the class has no patient");
  }

  private static ClinicalScore scoreOf(ScoredCohorts cohort) {
    return cohort.score().addAllPublished(SCORE.published()).build();
  }

  @Test
  void openScoresCountAtBothBoundsIfAskedFor() {
    ScoreValidationReport both =
        VALIDATION.with(UnsettledScores.BOTH_BOUNDS).validate(TWELVE.cohort(), SCORE);
    ScoreAnalysis best = both.analyses().get(0);
    ScoreAnalysis worst = both.analyses().get(1);
    assertThat(best.classes()).extracting(ClassOutcome::subjects).containsExactly(3, 3, 3);
    assertThat(worst.classes()).extracting(ClassOutcome::subjects).containsExactly(3, 2, 4);
    assertThat(VALIDATION
            .with(UnsettledScores.WORST)
            .validate(TWELVE.cohort(), SCORE)
            .analyses())
        .singleElement()
        .extracting(ScoreAnalysis::bound)
        .isEqualTo(ScoreBound.WORST);
    assertThat(kinds(both)).doesNotContain(Kind.OPEN_SCORES_LEFT_OUT);
    assertThat(kinds(REPORT)).contains(Kind.OPEN_SCORES_LEFT_OUT);
  }

  private static Iterable<Kind> kinds(ScoreValidationReport report) {
    return report.warnings().stream().map(ScoreWarning::kind).toList();
  }

  @Test
  void fewEventsAndRefusalsAreWarnedAbout() {
    assertThat(kinds(REPORT))
        .containsExactly(Kind.CASES_REFUSED, Kind.OPEN_SCORES_LEFT_OUT, Kind.FEW_EVENTS);
    assertThat(REPORT.warnings().get(2))
        .hasToString("only 5 events among 8 patients (settled scores only)");
  }

  @Test
  void anEmptyCohortGivesAReport() {
    ScoreValidationReport report = VALIDATION.validate(new ScoredCohorts().cohort(), SCORE);
    assertThat(report.cases()).isZero();
    assertThat(kinds(report)).containsExactly(Kind.NO_OBSERVED_CASE);
    ScoreAnalysis analysis = report.analyses().get(0);
    assertThat(analysis.curves()).isEmpty();
    assertThat(analysis.logRank().reason()).contains("no patient has a class");
    assertThat(analysis.discrimination(ScoreBasis.TOTAL).harrell().reason())
        .contains("no patient has a total");
    assertThat(report.summary()).contains("none of 0 cases can be observed");
  }

  @Test
  void oneClassGivesAReport() {
    ScoredCohorts one = new ScoredCohorts()
        .died(3, ScoreReading.ofClass("poor"))
        .lives(4, ScoreReading.ofClass("poor"));
    ScoreValidationReport report = VALIDATION.validate(one.cohort(), one.score().build());
    ScoreAnalysis analysis = report.analyses().get(0);
    assertThat(kinds(report))
        .containsExactly(
            Kind.FEW_EVENTS,
            Kind.ONE_CLASS_ONLY,
            Kind.MONTHS_BEYOND_FOLLOW_UP,
            Kind.NOTHING_PUBLISHED);
    assertThat(analysis.logRank().reason()).contains("all patients are in one class");
    assertThat(analysis.trend().reason()).contains("all patients are in one class");
    assertThat(analysis.discrimination(ScoreBasis.CLASS).harrell().orElseThrow().concordance())
        .extracting(it -> it.value())
        .isEqualTo(0.5);
    assertThat(analysis.discrimination(ScoreBasis.TOTAL).subjects()).isZero();
  }

  @Test
  void theTrendKeepsThePlaceOfAClassWithoutPatients() {
    ScoredCohorts cohort = new ScoredCohorts()
        .lives(9, ScoreReading.ofClass("1"))
        .died(8, ScoreReading.ofClass("1"))
        .died(7, ScoreReading.ofClass("3"))
        .died(3, ScoreReading.ofClass("3"))
        .died(2, ScoreReading.ofClass("4"))
        .died(5, ScoreReading.ofClass("4"));
    ClinicalScore score = ClinicalScore.builder()
        .name("four groups")
        .direction(ScoreDirection.HIGHER_IS_WORSE)
        .addClasses("1", "2", "3", "4")
        .reading(cohort::read)
        .build();
    LogRankResult test = LogRank.withDefaults()
        .test(
            SurvivalData.rightCensored(
                new double[] {9, 8, 7, 3, 2, 5}, new int[] {0, 1, 1, 1, 1, 1}),
            Groups.of("1", "1", "3", "3", "4", "4"));
    ScoreValidationReport report = VALIDATION.validate(cohort.cohort(), score);
    assertThat(report.analyses().get(0).trend().orElseThrow().z())
        .isCloseTo(test.trend(1, 3, 4).z(), within(1e-12));
    assertThat(kinds(report)).contains(Kind.CLASS_WITHOUT_PATIENTS);
  }

  @Test
  void noEventGivesAReport() {
    ScoredCohorts alive = new ScoredCohorts()
        .lives(30, ScoreReading.settled(1, "good"))
        .lives(40, ScoreReading.settled(9, "poor"));
    ScoreValidationReport report = VALIDATION.validate(alive.cohort(), scoreOf(alive));
    assertThat(kinds(report)).containsExactly(Kind.NO_EVENT, Kind.CLASS_WITHOUT_PATIENTS);
    assertThat(report.analyses().get(0).logRank().reason()).isPresent();
    assertThat(
            report.analyses().get(0).discrimination(ScoreBasis.TOTAL).harrell().reason())
        .isPresent();
    assertThat(report.summary()).contains("no event among 2 patients");
  }

  @Test
  void competingEventsAreWarnedAbout() {
    ScoredCohorts cohort = new ScoredCohorts().died(7, ScoreReading.settled(1, "good"));
    ScoreValidationReport report = VALIDATION.validate(
        Cohort.of(cohort.cases(), Endpoint.LOCAL_CONTROL), cohort.score().build());
    assertThat(report.warnings())
        .first()
        .hasToString("1 competing event counted as censored: survival, concordance and AUC are"
            + " cause-specific and say nothing of the risk of the event");
  }

  @Test
  void theAreasAreThoseOfTheEstimator() {
    TimeDependentAucEstimate area = TimeDependentAuc.withDefaults().ofRisk(EIGHT, PLACE, 3, 6, 12);
    TimeDependentAucEstimate own =
        SETTLED.discrimination(ScoreBasis.CLASS).auc().orElseThrow();
    assertThat(own.times()).isEqualTo(area.times());
    for (int k = 0; k < 3; k++) {
      assertThat(own.auc(k)).isEqualTo(area.auc(k));
    }
    // At 3 months one has died, of the class poor: of the seven others five are of better classes
    // and two are tied.
    assertThat(own.auc(0).value()).isCloseTo((5 + 2 / 2.0) / 7, within(1e-15));
    assertThat(SETTLED.discrimination(ScoreBasis.CLASS).rocCurves().get(0).area())
        .isCloseTo(6.0 / 7, within(1e-15));
  }

  @Test
  void whatWasPublishedIsJudgedAsAPrediction() {
    assertThat(SETTLED.predictions())
        .extracting(PublishedPrediction::months)
        .containsExactly(3.0, 12.0);
    assertThat(SETTLED.predictions().get(0).brier().reason())
        .contains("no survival at 3 months was published of good, middle");
    PublishedPrediction year = SETTLED.predictions().get(1);
    double[] survival = {0.1, 0.1, 0.1, 0.5, 0.5, 0.8, 0.8, 0.8};
    double[] risk = DoubleStream.of(survival).map(s -> 1 - s).toArray();
    assertThat(year.brier().orElseThrow().score(0))
        .isEqualTo(BrierScore.withDefaults()
            .ofSurvival(EIGHT, SurvivalPredictions.at(12, survival))
            .score(0));
    assertThat(
            year.decisionCurve().orElseThrow().model(PublishedPrediction.MODEL).netBenefits())
        .isEqualTo(
            DecisionCurve.withDefaults().ofRisk(EIGHT, 12, risk).model("model").netBenefits());
    assertThat(year.calibration().orElseThrow().observedOverExpected())
        .isEqualTo(Calibration.withDefaults()
            .of(EIGHT, SurvivalPredictions.at(12, survival))
            .only()
            .observedOverExpected());
    assertThat(year.calibration().orElseThrow().groups())
        .extracting(CalibrationGroup::name)
        .containsExactly("good", "middle", "poor");
  }

  @Test
  void ofSeveralFiguresTheFirstIsThePrediction() {
    ScoredCohorts cohort = new ScoredCohorts()
        .died(3, ScoreReading.ofClass("poor"))
        .lives(20, ScoreReading.ofClass("poor"));
    ScoreAnalysis analysis = VALIDATION
        .validate(
            cohort.cohort(),
            cohort
                .score()
                .addPublished(
                    new PublishedSurvival("poor", 12, 0.4, "derivation"),
                    new PublishedSurvival("poor", 12, 0.9, "another series"))
                .build())
        .analyses()
        .get(0);
    assertThat(analysis.calibration()).hasSize(2);
    // One event and one survivor, both predicted a risk of 0.6.
    assertThat(analysis.predictions().get(0).brier().orElseThrow().score(0).value())
        .isCloseTo((0.4 * 0.4 + 0.6 * 0.6) / 2, within(1e-15));
  }

  @Test
  void monthsThatNobodyReachesAreDroppedRefusedOrReplaced() {
    ScoreValidation late = VALIDATION.withMonths(6, 60);
    TimeDependentAucEstimate dropped = late.validate(TWELVE.cohort(), SCORE)
        .analyses()
        .get(0)
        .discrimination(ScoreBasis.CLASS)
        .auc()
        .orElseThrow();
    assertThat(dropped.times().asList()).containsExactly(6.0);
    assertThat(dropped.timesBeyondFollowUp().asList()).containsExactly(60.0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> late.with(Horizons.REFUSE).validate(TWELVE.cohort(), SCORE))
        .withMessageContaining("time[1] is 60.0");
    assertThat(late.with(Horizons.CLAMP)
            .validate(TWELVE.cohort(), SCORE)
            .analyses()
            .get(0)
            .discrimination(ScoreBasis.CLASS)
            .auc()
            .orElseThrow()
            .times()
            .asList())
        .hasSize(2)
        .doesNotContain(60.0);
    ScoreAnalysis none =
        VALIDATION.withMonths(60).validate(TWELVE.cohort(), SCORE).analyses().get(0);
    assertThat(none.discrimination(ScoreBasis.CLASS).auc().reason()).isPresent();
    assertThat(none.aucPlot().reason()).isPresent();
    assertThat(none.rocPlot(ScoreBasis.TOTAL).reason()).isPresent();
  }

  @Test
  void everyFigureIsThere() {
    assertThat(SETTLED.survivalPlot().orElseThrow().toSvg()).contains("poor");
    assertThat(SETTLED.calibrationPlot().orElseThrow().toSvg())
        .contains("at 12 months")
        .contains("good: predicted 0.2, observed 0.333");
    assertThat(SETTLED.aucPlot().orElseThrow().toSvg()).contains("by total").contains("by class");
    assertThat(SETTLED.rocPlot(ScoreBasis.TOTAL).orElseThrow().toSvg()).contains("at 3 months");
    assertThat(SETTLED.decisionCurvePlot(12).orElseThrow().toSvg()).contains("published");
    assertThat(SETTLED.decisionCurvePlot(7).reason())
        .contains("no survival at that month was published");
  }

  @Test
  void theTextHasEveryPart() {
    assertThat(REPORT.summary())
        .contains(
            "three classes judged by overall survival: 11 of 12 cases observed, 7 with a settled score")
        .contains("source of the score: Nobody N. J Imaginary Med 2020;1:1")
        .contains("missing criteria: pain 2; histology 1")
        .contains("Settled scores only: 8 patients, 5 events")
        .contains(
            "  number at risk        0      3      6     12\n  good                  3      3      3      3\n")
        .contains("AUC at 3 months            0.833")
        .contains(
            "at 3 months: not estimable, no survival at 3 months was published of good, middle");
    assertThat(REPORT)
        .hasToString("three classes judged by overall survival: 11 of 12 cases observed, 7 with a"
            + " settled score");
  }

  @Test
  void refusesOptionsOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VALIDATION.withMonths(3, 3))
        .withMessage("score validation: month[1] is 3.0, expected finite numbers above 0 that"
            + " increase");
    assertThatIllegalArgumentException().isThrownBy(() -> VALIDATION.withMonths());
    assertThatIllegalArgumentException().isThrownBy(() -> VALIDATION.withMonths(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> VALIDATION.withConfidenceLevel(1));
  }
}
