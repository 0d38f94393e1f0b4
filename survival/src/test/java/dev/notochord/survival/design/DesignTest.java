package dev.notochord.survival.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.notochord.survival.parametric.Exponential;
import dev.notochord.survival.parametric.PiecewiseExponential;
import org.junit.jupiter.api.Test;

class DesignTest {
  private static final double Z = 1.959963984540054; // of 0.975
  private static final double Z80 = 0.8416212335729143; // of 0.8
  private static final FollowUpPlan PLAN = FollowUpPlan.of(Accrual.uniform(24), 12);
  private static final Arm CONTROL = Arm.of(Exponential.ofMedian(12));

  @Test
  void halfTheHazardNeedsSixtySixEventsBySchoenfeldAndSeventyOneByFreedman() {
    double square = (Z + Z80) * (Z + Z80); // 7.8489
    RequiredEvents schoenfeld = HazardRatioDesign.withDefaults().requiredEvents(0.5);
    assertThat(schoenfeld.unrounded())
        .isCloseTo(4 * square / (Math.log(2) * Math.log(2)), within(1e-9));
    assertThat(schoenfeld.events()).isEqualTo(66); // 65.35
    RequiredEvents freedman =
        HazardRatioDesign.withDefaults().with(HazardRatioFormula.FREEDMAN).requiredEvents(0.5);
    assertThat(freedman.unrounded()).isCloseTo(square * 1.5 * 1.5 / 0.25, within(1e-9));
    assertThat(freedman.events()).isEqualTo(71); // 70.64
  }

  @Test
  void rSquaredDividesWhatAnEventTellsAndANumberBringsItsOwnVariance() {
    double square = (Z + Z80) * (Z + Z80);
    HazardRatioDesign design = HazardRatioDesign.withDefaults();
    assertThat(design.withRSquared(0.2).requiredEvents(0.5).unrounded())
        .isCloseTo(4 * square / (Math.log(2) * Math.log(2)) / 0.8, within(1e-9));
    assertThat(design
            .withCovariateVariance(9)
            .withRSquared(0.5)
            .requiredEvents(1.2)
            .unrounded())
        .isCloseTo(square / (9 * Math.log(1.2) * Math.log(1.2) * 0.5), within(1e-9));
  }

  @Test
  void nonInferiorityMeasuresFromItsMargin() {
    HazardRatioDesign design = HazardRatioDesign.withDefaults()
        .with(ErrorRates.oneSided(0.025, 0.8))
        .with(Hypothesis.nonInferiority(1.3));
    assertThat(design.requiredEvents(1).unrounded())
        .isCloseTo(4 * (Z + Z80) * (Z + Z80) / (Math.log(1.3) * Math.log(1.3)), within(1e-8));
    assertThat(design.requiredEvents(1.3).unrounded()).isInfinite();
    assertThat(design.study(1.4, CONTROL, PLAN).reason())
        .hasValueSatisfying(reason -> assertThat(reason).contains("not inside the hypothesis"));
  }

  /**
   * At the margin M an event is of a treated with probability a M / (1 + a M), in truth with a HR / (1 + a HR): the difference over
   * the standard deviation by the margin.
   */
  @Test
  void freedmanMeasuresFromTheMarginByTheSharesOfTheEvents() {
    double a = 2;
    double margin = 1.3;
    double hazardRatio = 0.9;
    double atMargin = a * margin / (1 + a * margin);
    double effect =
        (atMargin - a * hazardRatio / (1 + a * hazardRatio)) / Math.sqrt(atMargin * (1 - atMargin));
    HazardRatioDesign design = HazardRatioDesign.withDefaults()
        .with(HazardRatioFormula.FREEDMAN)
        .withAllocation(a)
        .with(ErrorRates.oneSided(0.025, 0.8))
        .with(Hypothesis.nonInferiority(margin));
    double events = design.requiredEvents(hazardRatio).unrounded();
    assertThat(events).isCloseTo(Math.pow((Z + Z80) / effect, 2), withinPercentage(1e-9));
    assertThat(design.detectableHazardRatio(events).getAsDouble())
        .isCloseTo(hazardRatio, within(1e-12));
    assertThat(design.detectableHazardRatio(2)).isEmpty();
    assertThat(design.requiredEvents(1.3).unrounded()).isInfinite();
    // equal arms: a ratio and 1 over it are the same, for two margins too
    HazardRatioDesign both = design.withAllocation(1).with(Hypothesis.equivalence(1.3));
    assertThat(both.power(1.1, 400)).isCloseTo(both.power(1 / 1.1, 400), within(1e-12));
  }

  @Test
  void aStudyThatCannotBeSaysWhy() {
    HazardRatioDesign design = HazardRatioDesign.withDefaults();
    Accrual ends = Accrual.ofRates(new double[] {6, 7}, new double[] {5, 0});
    assertThat(design.studyAtRates(0.7, CONTROL, ends, 12).reason())
        .hasValue("accrual never reaches enough subjects");
    assertThat(LogRankDesign.withDefaults()
            .studyAtRates(CONTROL, CONTROL.times(0.7), ends, 12)
            .reason())
        .hasValue("accrual never reaches enough subjects");
    assertThat(design.studyOfSize(1, CONTROL, Accrual.uniform(24), 100).reason())
        .hasValue("hazard ratio 1.0 is not inside the hypothesis");
    assertThat(design.studyOfSize(0.7, CONTROL, Accrual.uniform(24), 100).reason())
        .hasValue("100.0 subjects are not enough after any follow-up");
    assertThat(LogRankDesign.withDefaults()
            .studyOfSize(CONTROL, CONTROL, Accrual.uniform(24), 100)
            .reason())
        .hasValueSatisfying(reason -> assertThat(reason).contains("do not differ"));
    Arm immune = Arm.of(PiecewiseExponential.of(new double[] {99}, new double[] {0, 1}));
    assertThat(design.study(0.7, immune, PLAN).reason()).hasValue("hardly any event is expected");
    assertThat(OneSampleLogRankDesign.withDefaults()
            .study(immune.survival(), CONTROL, PLAN)
            .reason())
        .hasValue("no event is expected by the reference");
  }

  @Test
  void lessThanOneEventIsOneEvent() {
    RequiredEvents events =
        HazardRatioDesign.withDefaults().withCovariateVariance(1e12).requiredEvents(2);
    assertThat(events.unrounded()).isLessThan(1e-9);
    assertThat(events.events()).isEqualTo(1);
    assertThat(events.power()).isEqualTo(1);
  }

  /** Without drop-out P = 1 - (exp(-F r) - exp(-(A + F) r)) / (A r). */
  @Test
  void constantHazardsHaveTheProbabilityOfAnEventInClosedForm() {
    double r = Math.log(2) / 12;
    double expected = 1 - (Math.exp(-12 * r) - Math.exp(-36 * r)) / (24 * r);
    assertThat(CONTROL.eventProbability(PLAN)).isCloseTo(expected, within(1e-12));
    // with everybody followed up for 12 at most it is the risk at 12
    assertThat(CONTROL.eventProbability(PLAN.withLongest(12))).isCloseTo(0.5, within(1e-12));
    assertThat(CONTROL.eventProbability(FollowUpPlan.of(Accrual.atOnce(), 24)))
        .isCloseTo(0.75, within(1e-12));
    // after half of the accrual: half have entered, over 12, without follow-up
    assertThat(CONTROL.eventProbability(PLAN, 12))
        .isCloseTo(0.5 * (1 - (1 - Math.exp(-12 * r)) / (12 * r)), within(1e-12));
  }

  @Test
  void aStudyRoundsEachArmUpAndSaysSoInWords() {
    StudyPlan study = HazardRatioDesign.withDefaults().study(0.5, CONTROL, PLAN);
    double r = Math.log(2) / 12;
    double p0 = 1 - (Math.exp(-12 * r) - Math.exp(-36 * r)) / (24 * r);
    double p1 = 1 - (Math.exp(-6 * r) - Math.exp(-18 * r)) / (12 * r);
    double events = HazardRatioDesign.withDefaults().requiredEvents(0.5).unrounded();
    double n = 2 * events / (p0 + p1);
    long arm = (long) Math.ceil(n / 2);
    assertThat(study.unroundedSubjects()).isCloseTo(n, within(1e-8));
    assertThat(study.subjects().asList()).containsExactly(arm, arm);
    assertThat(study.unroundedEvents()).isCloseTo(events, within(1e-9));
    assertThat(study.events()).isEqualTo(66);
    assertThat(study.duration()).isEqualTo(36);
    assertThat(study.power()).isGreaterThanOrEqualTo(0.8).isLessThan(0.82);
    assertThat(study.expectedEventsBy(36)).isCloseTo(arm * (p0 + p1), within(1e-8));
    assertThat(study.timeOfEvents(study.expectedEventsBy(30)).getAsDouble())
        .isCloseTo(30, within(1e-8));
    assertThat(study.timeOfEvents(2.0 * arm + 1)).isEmpty();
    assertThat(study.summary())
        .contains("events by Schoenfeld", "two-sided level 0.05, power 0.8")
        .contains("subjects         " + arm + " + " + arm + " = " + 2 * arm)
        .contains("accrual uniform over 24, then follow-up of 12")
        .contains("control          exponential, rate 0.05776; median 12.00; drop-out never")
        .contains("treated          hazard ratio 0.5 to exponential, rate 0.05776; median 24.00");
  }

  /** Unit hazard up to 1, nobody censored: the variance is that of min(T, 1), 2 (1 - 2 / e) - (1 - 1 / e)^2. */
  @Test
  void withoutCensoringTheVarianceOfARestrictedMeanIsThatOfTheRestrictedTime() {
    Arm unit = Arm.of(Exponential.ofRate(1));
    Arm none = Arm.of(Exponential.ofRate(0));
    double mean = 1 - 1 / Math.E;
    double variance = 2 * (1 - 2 / Math.E) - mean * mean;
    StudyPlan study =
        RestrictedMeanDesign.upTo(1).study(unit, none, FollowUpPlan.of(Accrual.atOnce(), 2));
    assertThat(study.unroundedSubjects())
        .isCloseTo((Z + Z80) * (Z + Z80) * 2 * variance / ((1 - mean) * (1 - mean)), within(1e-9));
    assertThat(RestrictedMeanDesign.upTo(3)
            .study(unit, none, FollowUpPlan.of(Accrual.atOnce(), 2))
            .reason())
        .hasValue("nobody is followed up to the horizon 3.0");
  }

  /** Everybody is followed up to the event: H0(X) = ratio of an exponential variable, so e = 1 / HR, s = 1 - 1 / HR apart. */
  @Test
  void withoutCensoringTheOneSampleTestHasAClosedForm() {
    StudyPlan study = OneSampleLogRankDesign.withDefaults()
        .with(OneSampleLogRankDesign.Statistic.USUAL)
        .study(
            Exponential.ofRate(1),
            Arm.of(Exponential.ofRate(0.5)),
            FollowUpPlan.of(Accrual.atOnce(), 1000));
    // O = 1, H0(X) = 2 E with E a unit exponential: e = 2, s^2 = Var(2 E) = 4
    double z = 1.6448536269514722 * Math.sqrt(2) + Z80 * 2;
    assertThat(study.unroundedSubjects()).isCloseTo(z * z / 1, within(1e-8));
  }

  @Test
  void survivalWithoutCensoringHasTheVarianceOfAProportion() {
    // V = (1 - S) / S = 1 at the median; limits S^exp(-/+ z / (ln 2 sqrt n))
    PrecisionDesign.Subjects subjects = PrecisionDesign.withDefaults()
        .survivalAt(Arm.of(Exponential.ofMedian(5)), FollowUpPlan.of(Accrual.atOnce(), 10), 5, 0.2);
    double error = Z / (Math.log(2) * Math.sqrt(subjects.unrounded()));
    assertThat(Math.pow(0.5, Math.exp(-error)) - Math.pow(0.5, Math.exp(error)))
        .isCloseTo(0.2, within(1e-10));
    // n = (2 z / (h width))^2 V with h = ln 2 / 5
    double root = 2 * Z / (Math.log(2) / 5 * 2);
    assertThat(PrecisionDesign.withDefaults()
            .median(Arm.of(Exponential.ofMedian(5)), FollowUpPlan.of(Accrual.atOnce(), 10), 2)
            .unrounded())
        .isCloseTo(root * root, within(1e-8));
    assertThat(PrecisionDesign.withDefaults().eventsForHazardRatio(2, 1))
        .isCloseTo(4 * Math.pow(2 * Z / Math.log(2), 2), within(1e-9)); // 127.9
    assertThat(PrecisionDesign.withDefaults()
            .survivalAt(
                Arm.of(Exponential.ofMedian(5)), FollowUpPlan.of(Accrual.atOnce(), 4), 5, 0.2)
            .unrounded())
        .isInfinite();
  }

  /** No event at all shows a ratio if the reference expects -log 0.05 = 3 events. */
  @Test
  void noEventIsEnoughForASmallHazardRatio() {
    ExactOneArmDesign.Poisson study = ExactOneArmDesign.withDefaults().poisson(0.05);
    assertThat(study.events()).isZero();
    assertThat(study.expected()).isCloseTo(-Math.log(0.05), within(1e-12));
    assertThat(study.power()).isCloseTo(Math.pow(0.05, 0.05), within(1e-12));
    // 5 of 5 survive half: 1 / 32
    ExactOneArmDesign.Binomial five = ExactOneArmDesign.withDefaults().binomial(0.5, 0.9, 5);
    assertThat(five.level()).isCloseTo(1 / 32.0, within(1e-15));
    assertThat(five.power()).isCloseTo(0.59049, within(1e-14));
    assertThat(five).hasToString("5 subjects, at least 5 surviving; level 0.03125, power 0.5905");
    assertThat(ExactOneArmDesign.withDefaults().binomial(0.5, 0.9, 4).power()).isZero();
  }

  @Test
  void accrualKnowsWhoHasEnteredAndWhen() {
    Accrual ramp = Accrual.ofRates(new double[] {6, 10, 12}, new double[] {1, 0, 3});
    assertThat(ramp.subjects()).isEqualTo(12);
    assertThat(ramp.shareEnteredBy(3)).isEqualTo(0.25);
    assertThat(ramp.shareEnteredBy(8)).isEqualTo(0.5);
    assertThat(ramp.shareEnteredBy(11)).isEqualTo(0.75);
    assertThat(ramp.shareEnteredBy(99)).isEqualTo(1);
    assertThat(ramp.shareEnteredBy(-1)).isZero();
    assertThat(ramp.timeOfShare(0.25)).isEqualTo(3);
    assertThat(ramp.timeOfShare(0.75)).isEqualTo(11);
    assertThat(ramp.until(20).subjects()).isEqualTo(36);
    assertThat(ramp.until(5).subjects()).isEqualTo(5);
    assertThat(ramp.until(6).rates().length()).isEqualTo(1);
    assertThat(Accrual.atOnce().shareEnteredBy(0)).isEqualTo(1);
    assertThat(Accrual.atOnce().timeOfShare(0.7)).isZero();
  }

  @Test
  void aRelativeHazardChangesAtItsBreakPoints() {
    RelativeHazard late = RelativeHazard.of(
        PiecewiseExponential.of(new double[] {2}, new double[] {1, 2}),
        new double[] {1, 3},
        new double[] {1, 0, 0.5});
    assertThat(late.cumulativeHazard(1)).isEqualTo(1);
    assertThat(late.cumulativeHazard(2.5)).isEqualTo(1);
    assertThat(late.cumulativeHazard(4)).isEqualTo(2); // 1 + 0.5 * 2
    assertThat(late.hazard(0.5)).isEqualTo(1);
    assertThat(late.hazard(1)).isZero();
    assertThat(late.hazard(3)).isEqualTo(1);
    assertThat(late.timeAt(0.5)).isEqualTo(0.5);
    assertThat(late.timeAt(1)).isEqualTo(1);
    assertThat(late.timeAt(2)).isEqualTo(4);
    assertThat(RelativeHazard.delayed(Exponential.ofRate(1), 2, 0).timeAt(3)).isInfinite();
  }

  @Test
  void numbersOutsideTheirRangesAreRefused() {
    assertThatThrownBy(() -> HazardRatioDesign.withDefaults().requiredEvents(Double.NaN))
        .hasMessageContaining("hazard ratio is NaN, expected above 0 and finite");
    assertThatThrownBy(() ->
            HazardRatioDesign.withDefaults().with(HazardRatioFormula.FREEDMAN).withRSquared(0.2))
        .hasMessageContaining("Freedman");
    assertThatThrownBy(() -> ErrorRates.oneSided(0.05, 1))
        .hasMessage("error rates: power is 1.0, expected above 0 and below 1");
    assertThatThrownBy(() -> ErrorRates.twoSided(0.05, 0.02)).hasMessageContaining("power is 0.02");
    assertThatThrownBy(() -> Accrual.ofRates(new double[] {3, 2}, new double[] {1, 1}))
        .hasMessageContaining("end[1] is 2.0");
    assertThatThrownBy(() -> new ExactOneArmDesign(ErrorRates.twoSided(0.05, 0.8)))
        .hasMessageContaining("one-sided");
    assertThatThrownBy(() -> Hypothesis.nonInferiority(0.9)).hasMessageContaining("margins");
  }

  @Test
  void marginsAreWrittenWithFewDigits() {
    assertThat(Hypothesis.equivalence(1.3))
        .hasToString("hazard ratio between 0.76923 and 1.3 (equivalence)");
    assertThat(Hypothesis.nonInferiority(1.1 + 0.2))
        .hasToString("hazard ratio below 1.3 (non-inferiority)");
  }

  @Test
  void armsThatDoNotDifferAreNotFeasible() {
    StudyPlan study = LogRankDesign.withDefaults().study(CONTROL, CONTROL, PLAN);
    assertThat(study.isFeasible()).isFalse();
    assertThat(study.unroundedSubjects()).isInfinite();
    assertThat(study.power()).isNaN();
    assertThat(study.summary()).contains("not feasible", "do not differ");
    assertThat(LogRankDesign.withDefaults()
            .with(ErrorRates.oneSided(0.05, 0.8))
            .study(CONTROL, CONTROL.times(2), PLAN)
            .isFeasible())
        .isFalse();
  }
}
