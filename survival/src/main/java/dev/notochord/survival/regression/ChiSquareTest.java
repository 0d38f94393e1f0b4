package dev.notochord.survival.regression;

import java.util.Locale;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A test whose statistic has a chi-square distribution if the null hypothesis holds.
 *
 * @param statistic the statistic, NaN when there is nothing to test
 * @param degreesOfFreedom the degrees of freedom, 0 when there is nothing to test
 * @param pValue the probability of a statistic at least as large, from the upper tail, exact down to 1e-300; NaN when
 *     there is nothing to test
 * @since 0.1.0
 */
public record ChiSquareTest(double statistic, int degreesOfFreedom, double pValue) {
  static ChiSquareTest of(double statistic, int degreesOfFreedom) {
    if (degreesOfFreedom == 0) {
      return new ChiSquareTest(Double.NaN, 0, Double.NaN);
    }
    // A likelihood ratio may fall below 0 by rounding.
    double value = Math.max(0, statistic);
    return new ChiSquareTest(
        value,
        degreesOfFreedom,
        ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(value));
  }

  /** {@return for instance {@code 10.63 on 2 df, p = 0.00492}} */
  @Override
  public String toString() {
    return degreesOfFreedom == 0
        ? "nothing to test"
        : String.format(
            Locale.ROOT, "%.4g on %d df, p = %.3g", statistic, degreesOfFreedom, pValue);
  }
}
