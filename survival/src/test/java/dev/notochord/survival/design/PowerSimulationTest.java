package dev.notochord.survival.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Parallelism;
import dev.notochord.survival.comparison.Alternative;
import dev.notochord.survival.comparison.LogRankWeight;
import dev.notochord.survival.design.OneSampleLogRankDesign.Statistic;
import dev.notochord.survival.design.PowerSimulation.SimulatedPower;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import dev.notochord.survival.nonparametric.CurveEstimator;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.parametric.Exponential;
import dev.notochord.survival.parametric.Weibull;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Power by simulation against power by formula, within four Monte Carlo standard errors at fixed seeds. */
class PowerSimulationTest {
  private static final FollowUpPlan PLAN = FollowUpPlan.of(Accrual.uniform(12), 24);
  private static final Arm CONTROL = new Arm(Exponential.ofMedian(12), Exponential.ofRate(0.01));
  private static final Arm TREATED = CONTROL.times(0.6);
  private static final Arm LATE =
      new Arm(RelativeHazard.delayed(CONTROL.survival(), 4, 0.35), CONTROL.dropOut());
  private static final PowerSimulation SIMULATION =
      PowerSimulation.withDefaults().withReplicates(1000);

  private static void check(SimulatedPower simulated, double power) {
    assertThat(simulated.notTestable()).isZero();
    assertThat(simulated.power().value())
        .isCloseTo(power, within(4 * Math.sqrt(power * (1 - power) / simulated.replicates())));
  }

  private static CohortSimulation study(Arm treated, double allocation) {
    return CohortSimulation.ofArms(CONTROL, treated, allocation).with(PLAN);
  }

  @Test
  void theLogRankTestHasThePowerOfBothFormulas() {
    double schoenfeld = HazardRatioDesign.withDefaults()
        .power(0.6, 80 * (CONTROL.eventProbability(PLAN) + TREATED.eventProbability(PLAN)));
    double lakatos = LogRankDesign.withDefaults().power(CONTROL, TREATED, PLAN, 160);
    SimulatedPower simulated = SIMULATION.power(study(TREATED, 1), 160, SampleTest.logRank(), 1);
    check(simulated, schoenfeld);
    check(simulated, lakatos);
    check(
        SIMULATION.withReplicates(200).power(study(TREATED, 1), 160, SampleTest.coxWald(), 2),
        lakatos);
    check(
        SIMULATION.power(study(TREATED, 2), 150, SampleTest.logRank(), 3),
        LogRankDesign.withDefaults().withAllocation(2).power(CONTROL, TREATED, PLAN, 150));
  }

  @Test
  void underNoEffectTheTestKeepsItsLevel() {
    check(SIMULATION.power(study(CONTROL, 1), 100, SampleTest.logRank(), 4), 0.05);
    check(SIMULATION.withAlpha(0.2).power(study(CONTROL, 1), 100, SampleTest.logRank(), 4), 0.2);
  }

  @Test
  void aLateEffectIsFoundAsOftenAsPlannedWithAndWithoutAWeight() {
    LogRankDesign plain = LogRankDesign.withDefaults();
    double without = plain.power(CONTROL, LATE, PLAN, 120);
    double with = plain.withFlemingHarrington(0, 1).power(CONTROL, LATE, PLAN, 120);
    assertThat(with).isGreaterThan(without + 0.05);
    check(SIMULATION.power(study(LATE, 1), 120, SampleTest.logRank(), 5), without);
    check(
        SIMULATION.power(
            study(LATE, 1), 120, SampleTest.logRank(LogRankWeight.flemingHarrington(0, 1)), 5),
        with);
  }

  @Test
  void restrictedMeansHaveThePowerOfTheirFormula() {
    check(
        SIMULATION.power(study(TREATED, 1), 200, SampleTest.restrictedMean(20), 6),
        RestrictedMeanDesign.upTo(20).power(CONTROL, TREATED, PLAN, 200));
  }

  /** The mean and the share of wider ones: about a half of the studies. */
  @Test
  void theIntervalOfSurvivalHasThePlannedWidthOnAverage() {
    Arm arm = new Arm(Weibull.of(1.2, 30), Exponential.ofRate(0.02));
    PrecisionDesign.Subjects planned =
        PrecisionDesign.withDefaults().survivalAt(arm, PLAN, 18, 0.2);
    CohortSimulation simulation = CohortSimulation.ofArm(arm).with(PLAN);
    CurveEstimator estimator = KaplanMeier.withDefaults().with(ConfidenceTransform.LOG_LOG);
    int studies = 400;
    double sum = 0;
    int wider = 0;
    for (int study = 0; study < studies; study++) {
      ConfidenceInterval interval = estimator
          .estimate(simulation.draw((int) planned.subjects(), study).data())
          .estimateAt(18)
          .interval();
      double width = interval.upper() - interval.lower();
      sum += width;
      wider += width > 0.2 ? 1 : 0;
    }
    assertThat(planned.interval().upper() - planned.interval().lower())
        .isCloseTo(0.2, within(1e-10));
    assertThat(sum / studies).isCloseTo(0.2, within(0.003));
    assertThat(wider / (double) studies).isBetween(0.35, 0.6);
  }

  @Test
  void theOneSampleTestHasThePowerOfItsFormula() {
    Arm sample = new Arm(Weibull.of(1.2, 30), Exponential.ofRate(0.01));
    Weibull reference = Weibull.of(1.2, 20);
    for (Statistic statistic : Statistic.values()) {
      check(
          SIMULATION.power(
              CohortSimulation.ofArm(sample).with(PLAN),
              60,
              SampleTest.oneSampleLogRank(reference, statistic, Alternative.FEWER_EVENTS),
              7),
          OneSampleLogRankDesign.withDefaults().with(statistic).power(reference, sample, PLAN, 60));
    }
  }

  @Test
  void theNumberOfThreadsDoesNotMatterAndProgressIsTold() {
    AtomicInteger last = new AtomicInteger();
    PowerSimulation simulation = PowerSimulation.withDefaults().withReplicates(200);
    SimulatedPower one = simulation
        .withProgress((done, all) -> last.set(done))
        .power(study(TREATED, 1), 60, SampleTest.logRank(), 8);
    assertThat(last).hasValue(200);
    ForkJoinPool pool = new ForkJoinPool(3);
    try {
      assertThat(simulation
              .with(Parallelism.of(pool))
              .power(study(TREATED, 1), 60, SampleTest.logRank(), 8))
          .isEqualTo(one);
    } finally {
      pool.shutdown();
    }
    assertThat(simulation.power(study(TREATED, 1), 60, SampleTest.logRank(), 9)).isNotEqualTo(one);
    assertThatThrownBy(() -> simulation
            .withProgress((done, all) -> {
              throw new CancellationException("at " + done);
            })
            .power(study(TREATED, 1), 60, SampleTest.logRank(), 8))
        .isInstanceOf(CancellationException.class)
        .hasMessage("at 1");
  }

  @Test
  void aCohortThatCannotBeTestedDoesNotRejectAndIsCounted() {
    Accrual nobody = Accrual.ofRates(new double[] {5, 6}, new double[] {0, 1});
    SimulatedPower power = PowerSimulation.withDefaults()
        .withReplicates(3)
        .power(CohortSimulation.ofArm(CONTROL).withAccrual(nobody, 4), 5, cohort -> 0, 1);
    assertThat(power).isEqualTo(new SimulatedPower(0, 3, 3, 0.95));
    assertThat(PowerSimulation.withDefaults()
            .withReplicates(3)
            .power(CohortSimulation.ofArm(CONTROL), 5, SampleTest.logRank(), 1)
            .notTestable())
        .isEqualTo(3);
    // 1 of 4: the limits of Clopper and Pearson from 1 - 0.975^(1/4)
    SimulatedPower quarter = new SimulatedPower(1, 4, 0, 0.95);
    assertThat(quarter.power().standardError()).isCloseTo(Math.sqrt(0.1875 / 4), within(1e-15));
    assertThat(quarter.power().interval().lower())
        .isCloseTo(1 - Math.pow(0.975, 0.25), within(1e-12));
    assertThat(quarter.toString())
        .startsWith("power 0.2500 (Monte Carlo se 0.2165; limits 0.0063 to");
  }
}
