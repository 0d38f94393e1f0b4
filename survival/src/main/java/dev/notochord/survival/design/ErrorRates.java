package dev.notochord.survival.design;

import java.util.Locale;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The two errors that a test of a planned study may make: its level, and one less its power.
 *
 * <p>A two-sided level is halved. The power of a two-sided test counts rejections in the direction of the assumed effect
 * only, as the published formulas do; those in the other direction are errors too.
 *
 * @param alpha the level, above 0 and below 1
 * @param sides whether the level is for one side or both
 * @param power the probability of finding the assumed effect, above 0 and below 1
 * @since 0.1.0
 */
public record ErrorRates(double alpha, Sides sides, double power) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * Whether a level is for one side or both.
   *
   * @since 0.1.0
   */
  public enum Sides {
    /** All of the level is in the direction of the assumed effect. */
    ONE,
    /** Half of the level is in either direction. */
    TWO
  }

  /**
   * Checks the numbers.
   *
   * @param alpha the level, above 0 and below 1
   * @param sides whether the level is for one side or both
   * @param power the probability of finding the assumed effect, above 0 and below 1
   * @throws IllegalArgumentException if {@code alpha} or {@code power} is not above 0 and below 1, or no power above
   *     the level
   */
  public ErrorRates {
    DesignChecks.share("error rates", "alpha", alpha);
    DesignChecks.share("error rates", "power", power);
    double side = sides == Sides.TWO ? alpha / 2 : alpha;
    if (!(power > side)) {
      throw new IllegalArgumentException(
          "error rates: power is " + power + ", expected above the level on one side, " + side);
    }
  }

  /**
   * {@return a two-sided level and a power}
   *
   * @param alpha the level of both sides together, such as 0.05
   * @param power the power, such as 0.9
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static ErrorRates twoSided(double alpha, double power) {
    return new ErrorRates(alpha, Sides.TWO, power);
  }

  /**
   * {@return a one-sided level and a power}
   *
   * @param alpha the level of the one side, such as 0.025
   * @param power the power, such as 0.9
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static ErrorRates oneSided(double alpha, double power) {
    return new ErrorRates(alpha, Sides.ONE, power);
  }

  /** {@return the normal quantile that the test statistic has to exceed: 1.96 for a two-sided 0.05} */
  public double criticalValue() {
    return NORMAL.inverseSurvivalProbability(sides == Sides.TWO ? alpha / 2 : alpha);
  }

  /** {@return the normal quantile of the power: 1.28 for 0.9} */
  public double powerQuantile() {
    return NORMAL.inverseCumulativeProbability(power);
  }

  /** Returns the probability that a normal statistic of this mean and variance 1 exceeds the critical value. */
  double powerOf(double mean) {
    return NORMAL.survivalProbability(criticalValue() - mean);
  }

  /** Returns the mean that a normal statistic of variance 1 needs. */
  double requiredMean() {
    return criticalValue() + powerQuantile();
  }

  /** {@return the rates for a protocol, such as {@code two-sided level 0.05, power 0.9}} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s level %s, power %s",
        sides == Sides.TWO ? "two-sided" : "one-sided",
        alpha,
        power);
  }
}
