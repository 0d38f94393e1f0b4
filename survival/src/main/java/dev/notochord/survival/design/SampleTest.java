package dev.notochord.survival.design;

import dev.notochord.survival.Groups;
import dev.notochord.survival.comparison.Alternative;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.comparison.LogRankWeight;
import dev.notochord.survival.comparison.OneSampleLogRank;
import dev.notochord.survival.comparison.OneSampleLogRankResult;
import dev.notochord.survival.comparison.RestrictedMeanComparison;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.design.OneSampleLogRankDesign.Statistic;
import dev.notochord.survival.parametric.SurvivalDistribution;
import dev.notochord.survival.regression.CoxModel;
import java.util.function.ToDoubleFunction;

/**
 * A test of a simulated cohort, for {@link PowerSimulation}.
 *
 * <p>The tests of two groups here are two-sided and not testable, NaN, where only one group has been observed.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SampleTest {
  /**
   * {@return the p-value; NaN if the cohort cannot be tested}
   *
   * @param cohort the cohort, in which somebody is observed
   */
  double pValue(SimulatedCohort cohort);

  /** {@return the log-rank test} */
  static SampleTest logRank() {
    return logRank(LogRankWeight.LOG_RANK);
  }

  /**
   * {@return a weighted log-rank test}
   *
   * @param weight the weight
   */
  static SampleTest logRank(LogRankWeight weight) {
    LogRank test = LogRank.withDefaults().with(weight);
    return ofGroups(
        cohort -> test.test(cohort.data(), cohort.groups().orElseThrow()).pValue());
  }

  /** {@return the Wald test of the second group against the first in a Cox model} */
  static SampleTest coxWald() {
    CoxModel model = CoxModel.withDefaults();
    return ofGroups(cohort -> model
        .fit(cohort.data(), Covariates.of("group", cohort.groups().orElseThrow()))
        .coefficients()
        .get(0)
        .pValue());
  }

  /**
   * {@return the test of the difference of restricted means; not testable if a group is not followed up to the horizon}
   *
   * @param tau the horizon
   */
  static SampleTest restrictedMean(double tau) {
    RestrictedMeanComparison comparison = RestrictedMeanComparison.withDefaults();
    return ofGroups(cohort -> comparison
        .compare(cohort.data(), cohort.groups().orElseThrow(), tau)
        .difference()
        .pValue());
  }

  /**
   * {@return the one-sample log-rank test}
   *
   * @param reference the survival to compare with
   * @param statistic which variance the statistic is divided by
   * @param alternative which differences the test is to find
   */
  static SampleTest oneSampleLogRank(
      SurvivalDistribution reference, Statistic statistic, Alternative alternative) {
    OneSampleLogRank test = OneSampleLogRank.withDefaults();
    return cohort -> {
      OneSampleLogRankResult result = test.test(cohort.data(), reference::cumulativeHazard);
      return statistic == Statistic.USUAL
          ? result.pValue(alternative)
          : result.modifiedPValue(alternative);
    };
  }

  private static SampleTest ofGroups(ToDoubleFunction<SimulatedCohort> pValue) {
    return cohort ->
        cohort.groups().map(Groups::names).filter(names -> names.size() == 2).isPresent()
            ? pValue.applyAsDouble(cohort)
            : Double.NaN;
  }
}
