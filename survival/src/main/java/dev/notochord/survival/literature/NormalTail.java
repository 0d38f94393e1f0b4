package dev.notochord.survival.literature;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Upper tails of the normal and the chi-squared distribution. */
final class NormalTail {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private NormalTail() {}

  /** Returns the probability above {@code z}. */
  static double above(double z) {
    return NORMAL.survivalProbability(z);
  }

  /** Returns the probability further from 0 than {@code z}. */
  static double twoSided(double z) {
    return 2 * NORMAL.survivalProbability(Math.abs(z));
  }

  /** Returns the |z| of a two-sided p-value. */
  static double deviate(double twoSidedP) {
    return NORMAL.inverseSurvivalProbability(twoSidedP / 2);
  }

  /** Returns how many standard errors the limits of a level lie from the estimate. */
  static double quantile(double level) {
    checkArgument(
        level > 0 && level < 1,
        "confidence limits: level is %s, expected above 0 and below 1",
        level);
    return NORMAL.inverseSurvivalProbability((1 - level) / 2);
  }

  static double chiSquared(double statistic, double degrees) {
    return ChiSquaredDistribution.of(degrees).survivalProbability(statistic);
  }
}
