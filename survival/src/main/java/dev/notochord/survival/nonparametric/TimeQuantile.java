package dev.notochord.survival.nonparametric;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The time by which a given part of the subjects had the event, with its confidence limits.
 *
 * <p>Empty means "not reached": the curve, or its limit, stays above 1 - probability as far as it
 * is known. An empty upper limit is common and says that the interval is open towards longer times.
 *
 * @param probability the part with the event, above 0 and below 1; 0.5 for the median
 * @param time the quantile, empty when not reached
 * @param lower the lower confidence limit of {@code time}, empty when not reached
 * @param upper the upper confidence limit of {@code time}, empty when not reached
 * @since 0.1.0
 */
public record TimeQuantile(
    double probability, OptionalDouble time, OptionalDouble lower, OptionalDouble upper) {
  /**
   * Creates a quantile.
   *
   * @param probability the part with the event
   * @param time the quantile
   * @param lower the lower limit
   * @param upper the upper limit
   * @throws IllegalArgumentException if {@code probability} is not above 0 and below 1
   */
  public TimeQuantile {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "quantile: probability is " + probability + ", expected above 0 and below 1");
    }
  }

  /** {@return the quantile for reading, such as {@code quantile 0.5: 31 (18 to not reached)}} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "quantile %s: %s (%s to %s)",
        probability,
        CurveTable.number(time),
        CurveTable.number(lower),
        CurveTable.number(upper));
  }
}
