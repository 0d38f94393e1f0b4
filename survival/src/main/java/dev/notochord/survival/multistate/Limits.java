package dev.notochord.survival.multistate;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Lays confidence limits around estimates of one level. */
final class Limits {
  private final double level;
  private final ConfidenceTransform transform;
  private final double z;

  Limits(double level, ConfidenceTransform transform) {
    this.level = level;
    this.transform = transform;
    z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
  }

  /** Returns one limit of a probability, the lower one for {@code side} -1 and the upper one for 1. */
  double limit(double probability, double standardError, boolean isCertain, int side) {
    if (isCertain) {
      return probability;
    }
    return probability > 0 && probability < 1
        ? transform.limit(probability, standardError / probability, side * z)
        : Double.NaN;
  }

  Estimate probability(double value, double standardError, boolean isCertain) {
    return estimate(
        value,
        standardError,
        limit(value, standardError, isCertain, -1),
        limit(value, standardError, isCertain, 1));
  }

  /** Returns an estimate above 0 with limits on the log scale. */
  Estimate positive(double value, double standardError) {
    double factor = value > 0 ? Math.exp(z * standardError / value) : 1;
    return estimate(value, standardError, value / factor, value * factor);
  }

  /** Returns an estimate with symmetric limits that are cut at 0 and a largest value. */
  Estimate within(double value, double standardError, double largest) {
    double reach = z * standardError;
    return estimate(
        value,
        standardError,
        Math.min(value, Math.max(0, value - reach)),
        Math.max(value, Math.min(largest, value + reach)));
  }

  Estimate unknown() {
    return estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  private Estimate estimate(double value, double standardError, double lower, double upper) {
    return new Estimate(value, standardError, new ConfidenceInterval(lower, upper, level));
  }
}
