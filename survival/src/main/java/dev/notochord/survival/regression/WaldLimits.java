package dev.notochord.survival.regression;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Limits so many standard errors from an estimate as the normal distribution has it. */
final class WaldLimits {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private WaldLimits() {}

  /** Returns the number of standard errors for a confidence level. */
  static double z(double level) {
    return NORMAL.inverseSurvivalProbability((1 - level) / 2);
  }

  /** Returns an estimate with limits value -+ z se. */
  static Estimate around(double value, double standardError, double level) {
    double margin = z(level) * standardError;
    return new Estimate(
        value, standardError, new ConfidenceInterval(value - margin, value + margin, level));
  }
}
