package dev.notochord.survival.validation;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Variances and limits from what each independent unit moves an estimate. */
final class UnitInfluence {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private UnitInfluence() {}

  /** Returns the covariance of two estimates. */
  static double covariance(double[] first, double[] second) {
    double sum = 0;
    for (int unit = 0; unit < first.length; unit++) {
      sum += first[unit] * second[unit];
    }
    return sum;
  }

  /** Returns the standard error of an estimate, NaN if there are not two units. */
  static double standardError(double[] influence, boolean spread) {
    return spread ? Math.sqrt(covariance(influence, influence)) : Double.NaN;
  }

  /** Returns the combination a of one influence and b of another. */
  static double[] combine(double a, double[] first, double b, double[] second) {
    double[] sum = new double[first.length];
    for (int unit = 0; unit < sum.length; unit++) {
      sum[unit] = a * first[unit] + b * second[unit];
    }
    return sum;
  }

  /** Adds a multiple of an influence to a sum. */
  static void add(double factor, double[] influence, double[] sum) {
    for (int unit = 0; unit < sum.length; unit++) {
      sum[unit] += factor * influence[unit];
    }
  }

  /** Returns an estimate with the limits of a normal distribution, cut off at the least and the most possible. */
  static Estimate estimate(
      double value, double standardError, double least, double most, double level) {
    double margin = NORMAL.inverseSurvivalProbability((1 - level) / 2) * standardError;
    double lower = Math.min(Math.max(least, value - margin), most);
    double upper = Math.max(Math.min(most, value + margin), lower);
    return new Estimate(value, standardError, new ConfidenceInterval(lower, upper, level));
  }

  /** Returns an estimate that is not defined. */
  static Estimate undefined(double level) {
    return new Estimate(
        Double.NaN, Double.NaN, new ConfidenceInterval(Double.NaN, Double.NaN, level));
  }

  /** Returns the two-sided p-value of a standard normal statistic. */
  static double pValue(double z) {
    return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
  }

  /** Returns the number that a standard normal variable exceeds with a probability. */
  static double normalQuantile(double upperTail) {
    return NORMAL.inverseSurvivalProbability(upperTail);
  }
}
