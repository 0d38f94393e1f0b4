package dev.notochord.survival.nonparametric;

/**
 * The time by which a given part of the subjects had the event, of which only bounds may be known.
 *
 * <p>The quantile is after {@code lower} and not after {@code upper}, or exactly at both where they
 * are the same number. The bounds are no confidence limits.
 *
 * @param probability the part with the event, above 0 and below 1; 0.5 for the median
 * @param lower the lower bound
 * @param upper the upper bound, infinite when no time is known by which that part had the event
 * @since 0.1.0
 */
public record QuantileBounds(double probability, double lower, double upper) {
  /**
   * Creates bounds.
   *
   * @param probability the part with the event
   * @param lower the lower bound
   * @param upper the upper bound
   * @throws IllegalArgumentException if {@code probability} is not above 0 and below 1, if {@code
   *     lower} is negative or exceeds {@code upper}, or if either is NaN
   */
  public QuantileBounds {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "quantile: probability is " + probability + ", expected above 0 and below 1");
    }
    if (!(lower >= 0 && lower <= upper)) {
      throw new IllegalArgumentException(
          "quantile bounds: " + lower + " to " + upper + ", expected an increasing pair from 0");
    }
  }

  /** {@return whether the quantile is one time} */
  public boolean isDetermined() {
    return lower == upper;
  }
}
