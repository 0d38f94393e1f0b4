package dev.notochord.survival.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.design.CohortSimulation.FrailtyEffect;
import dev.notochord.survival.design.SubjectHazard.BeyondLastTime;
import dev.notochord.survival.parametric.Exponential;
import dev.notochord.survival.parametric.Gompertz;
import dev.notochord.survival.parametric.PiecewiseExponential;
import dev.notochord.survival.parametric.SurvivalDistribution;
import dev.notochord.survival.parametric.Weibull;
import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.CoxModel;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Simulated cohorts against theory: within four Monte Carlo standard errors, at fixed seeds. */
class SimulationTest {
  private static final int N = 8_000;

  /** Checks a share of the subjects against its probability. */
  private static void checkShare(SimulatedCohort cohort, IntPredicate counted, double probability) {
    double share =
        IntStream.range(0, cohort.subjects()).filter(counted).count() / (double) cohort.subjects();
    double error = Math.sqrt(probability * (1 - probability) / cohort.subjects());
    assertThat(share).isCloseTo(probability, within(4 * error));
  }

  private static double[] halves() {
    return IntStream.range(0, N).mapToDouble(i -> i % 2).toArray();
  }

  @Test
  void theEventsHaveTheirDistribution() {
    for (SurvivalDistribution distribution : new SurvivalDistribution[] {
      Exponential.ofRate(0.1),
      Weibull.of(1.7, 12),
      Gompertz.of(0.1, 0.02),
      PiecewiseExponential.of(new double[] {4, 9}, new double[] {0.2, 0.02, 0.1}),
      RelativeHazard.delayed(Exponential.ofRate(0.1), 5, 0.3)
    }) {
      SimulatedCohort cohort = CohortSimulation.ofArm(Arm.of(distribution)).draw(N, 1);
      for (double time : new double[] {2, 5, 10, 20}) {
        checkShare(cohort, i -> cohort.eventTime(i) > time, distribution.survival(time));
      }
      assertThat(cohort.data().totalEvents()).isEqualTo(N);
    }
    // mean and standard deviation of the first are both 10
    SimulatedCohort cohort =
        CohortSimulation.ofArm(Arm.of(Exponential.ofRate(0.1))).draw(N, 2);
    assertThat(IntStream.range(0, N).mapToDouble(cohort::eventTime).average().getAsDouble())
        .isCloseTo(10, within(4 * 10 / Math.sqrt(N)));
  }

  /** Checks the mean of a number of each subject against its expectation and variance. */
  private static void checkMean(
      SimulatedCohort cohort, IntToDoubleFunction number, double mean, double variance) {
    assertThat(
            IntStream.range(0, cohort.subjects()).mapToDouble(number).average().getAsDouble())
        .isCloseTo(mean, within(4 * Math.sqrt(variance / cohort.subjects())));
  }

  /** H(T) is a unit exponential variable E, whose powers have the means k!: E^2 has mean 2 and variance 24 - 4. */
  private static void checkUnitExponential(SimulatedCohort cohort, IntToDoubleFunction number) {
    checkMean(cohort, number, 1, 1);
    checkMean(cohort, i -> number.applyAsDouble(i) * number.applyAsDouble(i), 2, 20);
  }

  @Test
  void theEventsHaveTheirMoments() {
    // E T^k = b^k Gamma(1 + k / a)
    SimulatedCohort weibull = CohortSimulation.ofArm(Arm.of(Weibull.of(2, 12))).draw(N, 21);
    double mean = 12 * Math.sqrt(Math.PI) / 2;
    checkMean(weibull, weibull::eventTime, mean, 144 - mean * mean);
    checkMean(weibull, i -> weibull.eventTime(i) * weibull.eventTime(i), 144, 144 * 144);
    // 0.2 up to 4, then 0.02: E T = 5 (1 - s) + 50 s, E T^2 = 2 / 0.04 - s (2 / 0.04 + 40) + s
    // (5000 + 400), s = exp(-0.8)
    SimulatedCohort piecewise = CohortSimulation.ofArm(
            Arm.of(PiecewiseExponential.of(new double[] {4}, new double[] {0.2, 0.02})))
        .draw(N, 22);
    double s = Math.exp(-0.8);
    double pieceMean = 5 * (1 - s) + 50 * s;
    double pieceSquare = 50 + s * (5400 - 90);
    checkMean(piecewise, piecewise::eventTime, pieceMean, pieceSquare - pieceMean * pieceMean);
    // half the hazard of the first piece from 4 on is the same kind of distribution
    SimulatedCohort late = CohortSimulation.ofArm(
            Arm.of(RelativeHazard.delayed(Exponential.ofRate(0.2), 4, 0.1)))
        .draw(N, 23);
    checkMean(late, late::eventTime, pieceMean, pieceSquare - pieceMean * pieceMean);
    for (SurvivalDistribution distribution : new SurvivalDistribution[] {
      Exponential.ofRate(0.1),
      Weibull.of(0.7, 12),
      Gompertz.of(0.1, 0.02),
      PiecewiseExponential.of(new double[] {4, 9}, new double[] {0.2, 0.02, 0.1}),
      RelativeHazard.of(Weibull.of(1.4, 9), new double[] {3, 8}, new double[] {1, 2, 0.3})
    }) {
      SimulatedCohort cohort = CohortSimulation.ofArm(Arm.of(distribution)).draw(N, 24);
      checkUnitExponential(cohort, i -> distribution.cumulativeHazard(cohort.eventTime(i)));
    }
  }

  @Test
  void proportionalAndAcceleratedTimesHaveTheHazardOfTheirCovariates() {
    Covariates covariates = Covariates.of("x", halves());
    Gompertz baseline = Gompertz.of(0.1, 0.02);
    SimulatedCohort proportional = CohortSimulation.of(
            SubjectHazard.proportional(baseline, covariates, 0.9))
        .draw(N, 25);
    checkUnitExponential(
        proportional,
        i -> baseline.cumulativeHazard(proportional.eventTime(i)) * Math.exp(0.9 * (i % 2)));
    SimulatedCohort accelerated = CohortSimulation.of(
            SubjectHazard.accelerated(baseline, covariates, 0.9))
        .draw(N, 26);
    checkUnitExponential(
        accelerated,
        i -> baseline.cumulativeHazard(accelerated.eventTime(i) / Math.exp(0.9 * (i % 2))));
  }

  @Test
  void entryAndDropOutHaveTheirMoments() {
    SimulatedCohort cohort = CohortSimulation.ofArm(
            new Arm(Exponential.ofRate(0.1), Weibull.of(2, 12)))
        .withAccrual(Accrual.uniform(24), 36)
        .withLateEntry(Exponential.ofRate(0.5))
        .draw(N, 27);
    checkMean(cohort, cohort::enrolment, 12, 48);
    double mean = 12 * Math.sqrt(Math.PI) / 2;
    checkMean(cohort, cohort::dropOutTime, mean, 144 - mean * mean);
    checkMean(cohort, cohort::lateEntry, 2, 4);
    // the three times do not depend on each other
    checkMean(
        cohort,
        i -> (cohort.eventTime(i) - 10) * (cohort.dropOutTime(i) - mean),
        0,
        100 * (144 - mean * mean));
    checkMean(cohort, i -> (cohort.eventTime(i) - 10) * (cohort.enrolment(i) - 12), 0, 100 * 48);
    // rates 1 until 6, then 4 until 24: 6 and 72 subjects with means 3 and 15
    SimulatedCohort ramp = CohortSimulation.ofArm(Arm.of(Exponential.ofRate(0.1)))
        .withAccrual(Accrual.ofRates(new double[] {6, 24}, new double[] {1, 4}), 36)
        .draw(N, 28);
    double rampMean = (6 * 3 + 72 * 15) / 78.0;
    double rampSquare = (6 * (9 + 3) + 72 * (225 + 27)) / 78.0;
    checkMean(ramp, ramp::enrolment, rampMean, rampSquare - rampMean * rampMean);
  }

  /** What is observed under drop-out and staggered entry: the mean of X is the integral of S G C. */
  @Test
  void theTimeObservedHasTheMeanOfTheTimeAtRisk() {
    SimulatedCohort cohort = CohortSimulation.ofArm(
            new Arm(Exponential.ofRate(0.05), Exponential.ofRate(0.03)))
        .withAccrual(Accrual.uniform(10), 15)
        .draw(N, 29);
    double r = 0.08;
    // 1 / r (1 - E exp(-r C)) with C uniform from 5 to 15
    double mean = (1 - (Math.exp(-5 * r) - Math.exp(-15 * r)) / (10 * r)) / r;
    SurvivalData data = cohort.data();
    checkMean(cohort, data::time, mean, 25);
  }

  @Test
  void everyGeneratorIsGivenByItsSeed() {
    Covariates covariates = Covariates.of("x", halves());
    CoxFit fit = CoxModel.withDefaults()
        .fit(
            SurvivalData.rightCensored(new double[] {1, 2, 3, 4}, new int[] {1, 1, 1, 0}),
            Covariates.of("x", 0, 1, 1, 0));
    SubjectHazard weibull = SubjectHazard.of(Weibull.of(1.3, 10));
    for (CohortSimulation simulation : new CohortSimulation[] {
      CohortSimulation.ofArm(Arm.of(Gompertz.of(0.1, 0.02))),
      CohortSimulation.of(SubjectHazard.proportional(Weibull.of(1.3, 10), covariates, 0.4)),
      CohortSimulation.of(SubjectHazard.accelerated(Weibull.of(1.3, 10), covariates, 0.4)),
      CohortSimulation.of(SubjectHazard.ofFit(fit, covariates, BeyondLastTime.AVERAGE_HAZARD)),
      CohortSimulation.of(LatentTimes.ofHazards(weibull, weibull)),
      CohortSimulation.of(LatentTimes.ofSubdistribution(
          0.4, Exponential.ofRate(0.2), covariates, new double[] {0.8}, weibull)),
      CohortSimulation.of(weibull)
          .withFrailty(0.5, 2, FrailtyEffect.EVENT_AND_DROP_OUT)
          .withDropOut(weibull)
          .withAccrual(Accrual.uniform(5), 9)
          .withLateEntry(Exponential.ofRate(1))
    }) {
      SimulatedCohort first = simulation.draw(60, 30);
      SimulatedCohort again = simulation.draw(60, 30);
      SimulatedCohort other = simulation.draw(60, 31);
      assertThat(again.observed()).isEqualTo(first.observed());
      double difference = 0;
      for (int i = 0; i < 60; i++) {
        assertThat(again.eventTime(i)).isEqualTo(first.eventTime(i));
        assertThat(again.dropOutTime(i)).isEqualTo(first.dropOutTime(i));
        assertThat(again.enrolment(i)).isEqualTo(first.enrolment(i));
        assertThat(again.lateEntry(i)).isEqualTo(first.lateEntry(i));
        assertThat(again.frailty(i)).isEqualTo(first.frailty(i));
        difference += Math.abs(other.eventTime(i) - first.eventTime(i));
      }
      assertThat(difference).isPositive();
    }
  }

  @Test
  void aCoxModelFindsTheHazardRatiosAgain() {
    int n = 3000;
    double[] x = IntStream.range(0, n).mapToDouble(i -> i % 2).toArray();
    double[] y =
        IntStream.range(0, n).mapToDouble(i -> i * 7919 % 101 / 50.0 - 1).toArray();
    Covariates covariates = Covariates.builder().numeric("x", x).numeric("y", y).build();
    SimulatedCohort cohort = CohortSimulation.of(
            SubjectHazard.proportional(Weibull.of(1.3, 10), covariates, 0.7, -0.4))
        .withDropOut(SubjectHazard.proportional(Exponential.ofRate(0.03), covariates, 0.5, 0))
        .with(FollowUpPlan.of(Accrual.uniform(10), 10))
        .draw(n, 3);
    CoxFit fit = CoxModel.withDefaults()
        .fit(cohort.data(), covariates.select(cohort.observed().toArray()));
    double[] truth = {0.7, -0.4};
    for (int j = 0; j < 2; j++) {
      assertThat(fit.coefficients().get(j).estimate().value())
          .isCloseTo(truth[j], within(4 * fit.coefficients().get(j).estimate().standardError()));
      assertThat(fit.coefficients().get(j).estimate().standardError()).isLessThan(0.06);
    }
  }

  @Test
  void acceleratedTimesAreMultiples() {
    Covariates covariates = Covariates.of("x", halves());
    SimulatedCohort cohort = CohortSimulation.of(
            SubjectHazard.accelerated(Weibull.of(2, 10), covariates, Math.log(3)))
        .draw(N, 4);
    checkShare(
        cohort,
        i -> i % 2 == 1 && cohort.eventTime(i) > 30,
        0.5 * Math.exp(-1)); // the scale times 3
    checkShare(cohort, i -> i % 2 == 0 && cohort.eventTime(i) > 10, 0.5 * Math.exp(-1));
  }

  /** Times 1, 2 and, censored, 4: the hazard has a step of 1/3 at 1, of 1/2 at 2, and on average goes on at 5/24. */
  @Test
  void aFittedModelGivesBackItsSurvival() {
    CoxFit fit = CoxModel.withDefaults()
        .fit(
            SurvivalData.rightCensored(new double[] {1, 2, 4}, new int[] {1, 1, 0}),
            Covariates.none(3));
    SimulatedCohort cohort = CohortSimulation.of(
            SubjectHazard.ofFit(fit, Covariates.none(N), BeyondLastTime.AVERAGE_HAZARD))
        .draw(N, 5);
    checkShare(cohort, i -> cohort.eventTime(i) == 1, 1 - Math.exp(-1 / 3.0));
    checkShare(cohort, i -> cohort.eventTime(i) == 2, Math.exp(-1 / 3.0) - Math.exp(-5 / 6.0));
    checkShare(cohort, i -> cohort.eventTime(i) > 4, Math.exp(-5 / 6.0));
    checkShare(cohort, i -> cohort.eventTime(i) > 7, Math.exp(-5 / 6.0 - 15 / 24.0));
    SubjectHazard never = SubjectHazard.ofFit(fit, Covariates.none(N), BeyondLastTime.NEVER);
    assertThat(never.timeAt(0, 0.84)).isInfinite();
    assertThat(never.timeAt(0, 0.83)).isEqualTo(2);
    assertThat(never.timeAt(0, 0.33)).isEqualTo(1);
  }

  @Test
  void aFittedModelGivesBackTheSurvivalOfEachProfile() {
    double[] x = IntStream.range(0, 40).mapToDouble(i -> i % 2).toArray();
    double[] time =
        IntStream.range(0, 40).mapToDouble(i -> 1 + i * 17 % 40 + 5 * x[i]).toArray();
    int[] event = IntStream.range(0, 40).map(i -> i % 5 == 0 ? 0 : 1).toArray();
    CoxFit fit =
        CoxModel.withDefaults().fit(SurvivalData.rightCensored(time, event), Covariates.of("x", x));
    SimulatedCohort cohort = CohortSimulation.of(
            SubjectHazard.ofFit(fit, Covariates.of("x", halves()), BeyondLastTime.AVERAGE_HAZARD))
        .draw(N, 16);
    for (double at : new double[] {5, 15, 30}) {
      for (int value = 0; value < 2; value++) {
        int group = value;
        checkShare(
            cohort,
            i -> i % 2 == group && cohort.eventTime(i) > at,
            0.5 * fit.at(CovariateProfile.of("x", value)).survivalAt(at));
      }
    }
  }

  @Test
  void competingEventsComeInProportionToTheirHazards() {
    SimulatedCohort cohort = CohortSimulation.of(LatentTimes.ofHazards(
            SubjectHazard.of(Exponential.ofRate(0.3)), SubjectHazard.of(Exponential.ofRate(0.1))))
        .with(FollowUpPlan.of(Accrual.atOnce(), 5))
        .draw(N, 6);
    CompetingRisksData data = cohort.competingRisks();
    double any = 1 - Math.exp(-0.4 * 5);
    checkShare(cohort, i -> data.cause(i) == 1, 0.75 * any);
    checkShare(cohort, i -> data.cause(i) == 2, 0.25 * any);
    checkShare(cohort, i -> cohort.latentTime(i, 2) > 10, Math.exp(-1));
  }

  @Test
  void theSchemeOfFineAndGrayHasItsIncidence() {
    Covariates covariates = Covariates.of("x", halves());
    SimulatedCohort cohort = CohortSimulation.of(LatentTimes.ofSubdistribution(
            0.4,
            Exponential.ofRate(0.2),
            covariates,
            new double[] {0.8},
            SubjectHazard.of(Exponential.ofRate(0.5))))
        .draw(N, 7);
    double ratio = Math.exp(0.8);
    checkShare(
        cohort,
        i -> i % 2 == 1 && cohort.latentTime(i, 1) <= 3,
        0.5 * (1 - Math.pow(1 - 0.4 * (1 - Math.exp(-0.6)), ratio)));
    checkShare(
        cohort, i -> i % 2 == 1 && cohort.latentTime(i, 2) < 1e300, 0.5 * Math.pow(0.6, ratio));
    checkShare(
        cohort, i -> i % 2 == 0 && cohort.latentTime(i, 2) <= 2, 0.5 * 0.6 * (1 - Math.exp(-1)));
  }

  /** Kendall's tau of two who share a gamma frailty of variance v is v / (v + 2), the survival of one (1 + v H)^(-1 / v). */
  @Test
  void subjectsThatShareAFrailtyAreRelated() {
    SimulatedCohort cohort = CohortSimulation.ofArm(Arm.of(Exponential.ofRate(0.1)))
        .withFrailty(2, 2, FrailtyEffect.EVENT)
        .with(FollowUpPlan.of(Accrual.atOnce(), 1000))
        .draw(N, 8);
    checkEvery(cohort, 2, i -> cohort.eventTime(i) > 5, Math.pow(1 + 2 * 0.5, -0.5));
    // pairs of clusters: concordant with probability (1 + tau) / 2 = 0.75
    long concordant = IntStream.range(0, N / 4)
        .filter(k -> (cohort.eventTime(4 * k) < cohort.eventTime(4 * k + 2))
            == (cohort.eventTime(4 * k + 1) < cohort.eventTime(4 * k + 3)))
        .count();
    assertThat(concordant / (N / 4.0))
        .isCloseTo(0.75, within(4 * Math.sqrt(0.75 * 0.25 / (N / 4.0))));
    assertThat(cohort.frailty(6)).isEqualTo(cohort.frailty(7)).isNotEqualTo(cohort.frailty(8));
    double mean = IntStream.range(0, N).mapToDouble(cohort::frailty).average().getAsDouble();
    assertThat(mean).isCloseTo(1, within(4 * Math.sqrt(2 / (N / 2.0))));
  }

  private static void checkEvery(
      SimulatedCohort cohort, int step, IntPredicate counted, double probability) {
    int n = cohort.subjects() / step;
    double share = IntStream.range(0, n).filter(k -> counted.test(step * k)).count() / (double) n;
    assertThat(share)
        .isCloseTo(probability, within(4 * Math.sqrt(probability * (1 - probability) / n)));
  }

  /** With a frailty of variance 1 on both, tau of event and drop-out is 1 / 3: of two subjects, 2 / 3 are ordered alike. */
  @Test
  void dropOutIsInformativeThroughAFrailtyOnlyIfItActsOnBoth() {
    for (FrailtyEffect effect : FrailtyEffect.values()) {
      SimulatedCohort cohort = CohortSimulation.ofArm(
              new Arm(Exponential.ofRate(0.1), Exponential.ofRate(0.05)))
          .withFrailty(1, 1, effect)
          .draw(N, 9);
      checkEvery(
          cohort,
          2,
          i -> (cohort.eventTime(i) < cohort.eventTime(i + 1))
              == (cohort.dropOutTime(i) < cohort.dropOutTime(i + 1)),
          effect == FrailtyEffect.EVENT ? 0.5 : 2 / 3.0);
    }
  }

  @Test
  void whoLeavesBeforeTheLateEntryIsNotSeen() {
    SimulatedCohort cohort = CohortSimulation.ofArm(Arm.of(Exponential.ofRate(0.1)))
        .withLateEntry(Exponential.ofRate(0.3))
        .draw(N, 10);
    checkShare(cohort, i -> cohort.eventTime(i) > cohort.lateEntry(i), 0.75);
    SurvivalData data = cohort.data();
    assertThat(data.hasDelayedEntry()).isTrue();
    assertThat(data.rows()).isEqualTo(cohort.observed().length());
    for (int row = 0; row < 100; row++) {
      int subject = cohort.observed().get(row);
      assertThat(data.entry(row)).isEqualTo(cohort.lateEntry(subject));
      assertThat(data.time(row))
          .isEqualTo(cohort.eventTime(subject))
          .isGreaterThan(data.entry(row));
    }
    // memoryless: what is left of the time has the same mean
    double left = IntStream.range(0, data.rows())
        .mapToDouble(row -> data.time(row) - data.entry(row))
        .average()
        .getAsDouble();
    assertThat(left).isCloseTo(10, within(4 * 10 / Math.sqrt(data.rows())));
  }

  @Test
  void theEventsSeenAreAsManyAsPlanned() {
    Arm arm = new Arm(Weibull.of(1.4, 15), Exponential.ofRate(0.02));
    FollowUpPlan plan = FollowUpPlan.of(
            Accrual.ofRates(new double[] {6, 24}, new double[] {1, 3}), 6)
        .withLongest(20);
    SimulatedCohort cohort = CohortSimulation.ofArm(arm).with(plan).draw(N, 11);
    double p = arm.eventProbability(plan);
    assertThat(cohort.data().totalEvents() / (double) N)
        .isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / N)));
    // looked at after 12, with those who have entered by then
    SimulatedCohort early =
        CohortSimulation.ofArm(arm).withAccrual(plan.accrual(), 12).draw(N, 12);
    checkEvents(early, arm.eventProbability(plan, 12));
    assertThat(early.observed().length()).isLessThan(N);
    checkShare(early, i -> early.enrolment(i) < 12, plan.accrual().shareEnteredBy(12));
  }

  private static void checkEvents(SimulatedCohort cohort, double probability) {
    double share = cohort.data().totalEvents() / (double) cohort.subjects();
    double error = Math.sqrt(probability * (1 - probability) / cohort.subjects());
    assertThat(share).isCloseTo(probability, within(4 * error));
  }

  @Test
  void aLargerCohortBeginsWithTheSmallerOneAndDropOutDoesNotChangeTheEvents() {
    CohortSimulation simulation = CohortSimulation.ofArm(Arm.of(Weibull.of(1.4, 15)))
        .withFrailty(0.5, 3, FrailtyEffect.EVENT)
        .with(FollowUpPlan.of(Accrual.uniform(10), 5));
    SimulatedCohort small = simulation.draw(10, 13);
    SimulatedCohort large = simulation.draw(25, 13);
    SimulatedCohort leaving =
        simulation.withDropOut(SubjectHazard.of(Exponential.ofRate(0.1))).draw(25, 13);
    for (int i = 0; i < 10; i++) {
      assertThat(large.eventTime(i)).isEqualTo(small.eventTime(i)).isEqualTo(leaving.eventTime(i));
      assertThat(large.enrolment(i)).isEqualTo(small.enrolment(i)).isEqualTo(leaving.enrolment(i));
    }
    assertThat(simulation.draw(10, 14).eventTime(0)).isNotEqualTo(small.eventTime(0));
  }

  @Test
  void armsAreFilledInTurn() {
    CohortSimulation simulation = CohortSimulation.ofArms(
        Arm.of(Exponential.ofRate(0.1)), Arm.of(Exponential.ofRate(0.05)), 2);
    for (int n = 3; n < 40; n++) {
      int treated = simulation.draw(n, n).groups().orElseThrow().count("treated");
      assertThat(treated).isBetween((int) Math.floor(n * 2 / 3.0), (int) Math.ceil(n * 2 / 3.0));
    }
    SimulatedCohort cohort = simulation.draw(30_000, 15);
    double left = IntStream.range(0, 30_000)
            .filter(i -> cohort.groups().orElseThrow().code(i) == 1)
            .filter(i -> cohort.eventTime(i) > 20)
            .count()
        / 20_000.0;
    assertThat(left).isCloseTo(Math.exp(-1), within(4 * Math.sqrt(0.37 * 0.63 / 20_000)));
  }

  @Test
  void whatCannotBeSimulatedIsRefused() {
    assertThatThrownBy(() -> CohortSimulation.of(SubjectHazard.never()).draw(3, 1))
        .hasMessageContaining("observation of subject 0 never ends");
    Covariates two = Covariates.of("x", 1, 2);
    assertThatThrownBy(() -> SubjectHazard.proportional(Exponential.ofRate(1), two, 1, 2))
        .hasMessageContaining("2 coefficients");
    assertThatThrownBy(
            () -> CohortSimulation.of(SubjectHazard.proportional(Exponential.ofRate(1), two, 1))
                .draw(3, 1))
        .hasMessageContaining("subject 2");
    assertThatThrownBy(
            () -> CohortSimulation.ofArm(Arm.of(Exponential.ofRate(1))).draw(0, 1))
        .hasMessageContaining("0 subjects");
    SimulatedCohort nobody = CohortSimulation.ofArm(Arm.of(Exponential.ofRate(1)))
        .withAccrual(Accrual.ofRates(new double[] {5, 6}, new double[] {0, 1}), 4)
        .draw(5, 1);
    assertThat(nobody.observed().isEmpty()).isTrue();
    assertThatThrownBy(nobody::data).hasMessageContaining("nobody of 5");
    assertThat(nobody).hasToString("simulated cohort: 5 subjects, 0 observed");
  }
}
