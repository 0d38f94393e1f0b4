package dev.notochord.survival.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.notochord.survival.parametric.Exponential;
import dev.notochord.survival.parametric.Weibull;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class DesignPropertyTest {
  @Property(tries = 200)
  void theEventsGiveBackThePowerAndTheHazardRatio(
      @ForAll @DoubleRange(min = 0.1, max = 0.95) double hazardRatio,
      @ForAll @DoubleRange(min = 0.2, max = 5) double allocation,
      @ForAll @DoubleRange(min = 0.3, max = 0.99) double power,
      @ForAll HazardRatioFormula formula) {
    HazardRatioDesign design = HazardRatioDesign.withDefaults()
        .with(formula)
        .withAllocation(allocation)
        .with(ErrorRates.twoSided(0.05, power));
    RequiredEvents events = design.requiredEvents(hazardRatio);
    assertThat(design.power(hazardRatio, events.unrounded())).isCloseTo(power, within(1e-9));
    assertThat(events.power()).isGreaterThanOrEqualTo(power - 1e-9);
    assertThat(design.detectableHazardRatio(events.unrounded()).getAsDouble())
        .isCloseTo(hazardRatio, within(1e-9));
    assertThat(design.power(hazardRatio, events.unrounded() + 1)).isGreaterThan(power);
    assertThat(design.requiredEvents(hazardRatio * 0.9).unrounded()).isLessThan(events.unrounded());
  }

  @Property(tries = 200)
  void schoenfeldDoesNotCareWhichArmIsTheControl(
      @ForAll @DoubleRange(min = 0.1, max = 0.95) double hazardRatio,
      @ForAll @DoubleRange(min = 0.2, max = 5) double allocation) {
    assertThat(HazardRatioDesign.withDefaults()
            .withAllocation(allocation)
            .requiredEvents(hazardRatio)
            .unrounded())
        .isCloseTo(
            HazardRatioDesign.withDefaults()
                .withAllocation(1 / allocation)
                .requiredEvents(1 / hazardRatio)
                .unrounded(),
            withinPercentage(1e-9));
  }

  @Property(tries = 100)
  void equivalenceGivesBackItsPower(
      @ForAll @DoubleRange(min = 1.1, max = 2) double margin,
      @ForAll @DoubleRange(min = -0.9, max = 0.9) double place,
      @ForAll @DoubleRange(min = 0.1, max = 0.99) double power) {
    HazardRatioDesign design = HazardRatioDesign.withDefaults()
        .with(ErrorRates.oneSided(0.05, power))
        .with(Hypothesis.equivalence(margin));
    double hazardRatio = Math.pow(margin, place);
    double events = design.requiredEvents(hazardRatio).unrounded();
    assertThat(design.power(hazardRatio, events)).isCloseTo(power, within(1e-9));
  }

  @Property(tries = 5)
  void theUnitOfTimeDoesNotMatter(
      @ForAll @DoubleRange(min = 0.5, max = 2) double shape,
      @ForAll @DoubleRange(min = 0.01, max = 100) double unit) {
    assertThat(subjects(shape, unit))
        .usingElementComparator((a, b) -> Math.abs(a - b) <= 1e-8 * b ? 0 : Double.compare(a, b))
        .containsExactly(boxed(subjects(shape, 1)));
  }

  private static Double[] boxed(double[] values) {
    return Arrays.stream(values).boxed().toArray(Double[]::new);
  }

  private static double[] subjects(double shape, double unit) {
    Arm control = new Arm(Weibull.of(shape, 20 * unit), Exponential.ofRate(0.01 / unit));
    Arm treated =
        new Arm(RelativeHazard.delayed(control.survival(), 3 * unit, 0.5), control.dropOut());
    FollowUpPlan plan = FollowUpPlan.of(
        Accrual.ofRates(new double[] {6 * unit, 24 * unit}, new double[] {1, 3}), 12 * unit);
    return new double[] {
      LogRankDesign.withDefaults()
          .withFlemingHarrington(0, 1)
          .study(control, treated, plan)
          .unroundedSubjects(),
      HazardRatioDesign.withDefaults().study(0.6, control, plan).unroundedSubjects(),
      OneSampleLogRankDesign.withDefaults()
          .study(control.survival(), treated, plan)
          .unroundedSubjects(),
      RestrictedMeanDesign.upTo(24 * unit).study(control, treated, plan).unroundedSubjects(),
      PrecisionDesign.withDefaults().survivalAt(control, plan, 12 * unit, 0.2).unrounded(),
      PrecisionDesign.withDefaults().median(control, plan, 5 * unit).unrounded()
    };
  }

  /** Both count the same events; near a ratio of 1 the formulas are one. */
  @Property(tries = 30)
  void lakatosAgreesWithSchoenfeldNearARatioOfOne(
      @ForAll @DoubleRange(min = 0.5, max = 2) double shape,
      @ForAll @DoubleRange(min = 0.5, max = 2) double allocation) {
    Arm control = new Arm(Weibull.of(shape, 20), Exponential.ofRate(0.01));
    FollowUpPlan plan = FollowUpPlan.of(Accrual.uniform(24), 12);
    assertThat(LogRankDesign.withDefaults()
            .withAllocation(allocation)
            .study(control, control.times(0.99), plan)
            .unroundedSubjects())
        .isCloseTo(
            HazardRatioDesign.withDefaults()
                .withAllocation(allocation)
                .study(0.99, control, plan)
                .unroundedSubjects(),
            withinPercentage(1));
  }

  @Property(tries = 3)
  void aStudySearchedForHasExactlyItsPower(
      @ForAll @DoubleRange(min = 0.3, max = 0.8) double hazardRatio,
      @ForAll @IntRange(min = 1, max = 20) int rate,
      @ForAll @DoubleRange(min = 1, max = 24) double followUp) {
    Arm control = new Arm(Exponential.ofMedian(12), Exponential.ofRate(0.01));
    Accrual rates = Accrual.ofRates(new double[] {6, 7}, new double[] {rate / 2.0, rate});
    HazardRatioDesign design = HazardRatioDesign.withDefaults();
    StudyPlan byRates = design.studyAtRates(hazardRatio, control, rates, followUp);
    double subjects = byRates.unroundedSubjects();
    assertThat(byRates.followUpPlan().accrual().subjects())
        .isCloseTo(subjects, withinPercentage(1e-9));
    StudyPlan same = design.study(hazardRatio, control, byRates.followUpPlan());
    assertThat(same.unroundedSubjects()).isCloseTo(subjects, withinPercentage(1e-7));
    StudyPlan bySize =
        design.studyOfSize(hazardRatio, control, byRates.followUpPlan().accrual(), subjects);
    assertThat(bySize.duration()).isCloseTo(byRates.duration(), withinPercentage(1e-6));

    Arm treated = control.times(hazardRatio);
    StudyPlan lakatos =
        LogRankDesign.withDefaults().studyAtRates(control, treated, rates, followUp);
    assertThat(LogRankDesign.withDefaults()
            .power(control, treated, lakatos.followUpPlan(), lakatos.unroundedSubjects()))
        .isCloseTo(0.8, within(1e-8));
    assertThat(LogRankDesign.withDefaults()
            .power(control, treated, lakatos.followUpPlan(), lakatos.unroundedSubjects() + 10))
        .isGreaterThan(0.8);
  }

  @Property(tries = 100)
  void theTimeAtACumulativeHazardIsItsInverse(
      @ForAll @DoubleRange(min = 0.3, max = 3) double shape,
      @ForAll @DoubleRange(min = 0.1, max = 4) double ratio,
      @ForAll @DoubleRange(min = 0, max = 60) double time) {
    RelativeHazard hazard = RelativeHazard.of(
        Weibull.of(shape, 10), new double[] {5, 20}, new double[] {1, ratio, 0.7});
    assertThat(hazard.timeAt(hazard.cumulativeHazard(time)))
        .isCloseTo(time, within(1e-9 * (1 + time)));
  }

  @Property(tries = 4)
  void theDetectableHazardRatioIsTheInverseOfTheSubjects(
      @ForAll @DoubleRange(min = 0.3, max = 0.8) double hazardRatio,
      @ForAll @DoubleRange(min = 0.5, max = 2) double shape) {
    Weibull survival = Weibull.of(shape, 20);
    Exponential dropOut = Exponential.ofRate(0.01);
    Arm control = new Arm(survival, dropOut);
    FollowUpPlan plan = FollowUpPlan.of(Accrual.uniform(24), 12);
    LogRankDesign logRank = LogRankDesign.withDefaults();
    double two = logRank.study(control, control.times(hazardRatio), plan).unroundedSubjects();
    assertThat(logRank.detectableHazardRatio(control, plan, two).getAsDouble())
        .isCloseTo(hazardRatio, within(1e-8));
    OneSampleLogRankDesign oneSample = OneSampleLogRankDesign.withDefaults();
    double one = oneSample.study(survival, control.times(hazardRatio), plan).unroundedSubjects();
    assertThat(oneSample.detectableHazardRatio(survival, dropOut, plan, one).getAsDouble())
        .isCloseTo(hazardRatio, within(1e-8));
    assertThat(logRank.detectableHazardRatio(control, plan, 2)).isEmpty();
  }

  /** By plain sums of binomial probabilities, each from the one before it. */
  @Property(tries = 60)
  void noSmallerOneArmStudyKeepsBothErrors(
      @ForAll @DoubleRange(min = 0.05, max = 0.7) double reference,
      @ForAll @DoubleRange(min = 0.15, max = 0.29) double gain,
      @ForAll @DoubleRange(min = 0.01, max = 0.2) double alpha,
      @ForAll @DoubleRange(min = 0.5, max = 0.95) double power) {
    double assumed = reference + gain;
    ExactOneArmDesign.Binomial study =
        new ExactOneArmDesign(ErrorRates.oneSided(alpha, power)).binomial(reference, assumed);
    double[] level = upperTails(study.subjects(), reference);
    double[] shown = upperTails(study.subjects(), assumed);
    assertThat(study.level()).isCloseTo(level[study.survivors()], within(1e-12));
    assertThat(study.power()).isCloseTo(shown[study.survivors()], within(1e-12));
    assertThat(study.level()).isLessThanOrEqualTo(alpha);
    assertThat(study.power()).isGreaterThanOrEqualTo(power);
    assertThat(level[study.survivors() - 1]).isGreaterThan(alpha - 1e-12);
    for (int n = 1; n < study.subjects(); n++) {
      level = upperTails(n, reference);
      shown = upperTails(n, assumed);
      for (int c = 0; c <= n; c++) {
        assertThat(level[c] <= alpha - 1e-12 && shown[c] >= power + 1e-12)
            .as("%s of %s", c, n)
            .isFalse();
      }
    }
  }

  /** The probabilities of at least 0, 1, ... n successes. */
  private static double[] upperTails(int n, double p) {
    double[] at = new double[n + 1];
    at[0] = Math.pow(1 - p, n);
    for (int k = 1; k <= n; k++) {
      at[k] = at[k - 1] * (n - k + 1) / k * p / (1 - p);
    }
    for (int k = n - 1; k >= 0; k--) {
      at[k] += at[k + 1];
    }
    return at;
  }

  /** No c with fewer expected events keeps both errors; each tail is a plain sum. */
  @Property(tries = 60)
  void noStudyOfFewerExpectedEventsKeepsBothErrors(
      @ForAll @DoubleRange(min = 0.05, max = 0.7) double hazardRatio,
      @ForAll @DoubleRange(min = 0.01, max = 0.2) double alpha,
      @ForAll @DoubleRange(min = 0.5, max = 0.95) double power) {
    ExactOneArmDesign.Poisson study =
        new ExactOneArmDesign(ErrorRates.oneSided(alpha, power)).poisson(hazardRatio);
    assertThat(poissonTail(study.events(), study.expected())).isCloseTo(alpha, within(1e-10));
    assertThat(poissonTail(study.events(), hazardRatio * study.expected()))
        .isCloseTo(study.power(), within(1e-10))
        .isGreaterThan(power - 1e-10);
    for (int c = 0; c < study.events(); c++) {
      int events = c;
      // the smallest expectation that keeps the level has the most power
      double expected =
          StudySearch.firstNotNegative(e -> alpha - poissonTail(events, e), 0, study.expected());
      assertThat(poissonTail(c, hazardRatio * expected)).isLessThan(power + 1e-10);
    }
  }

  /** The probability of c or fewer. */
  private static double poissonTail(int c, double mean) {
    double term = Math.exp(-mean);
    double sum = term;
    for (int k = 1; k <= c; k++) {
      term *= mean / k;
      sum += term;
    }
    return sum;
  }
}
