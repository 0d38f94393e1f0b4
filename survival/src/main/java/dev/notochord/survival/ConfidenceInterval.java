package dev.notochord.survival;

/**
 * A confidence interval with both limits included, such as {@code 0.49 to 0.97 at level 0.95}.
 *
 * <p>A limit that is not defined is NaN, for instance around a survival of 0. A limit may be
 * infinite.
 *
 * @param lower the lower limit, NaN when not defined
 * @param upper the upper limit, not below {@code lower}; NaN when not defined
 * @param level the probability with which such an interval covers the truth, above 0 and below 1
 * @since 0.1.0
 */
public record ConfidenceInterval(double lower, double upper, double level) {
  /**
   * Creates an interval.
   *
   * @param lower the lower limit
   * @param upper the upper limit
   * @param level the level
   * @throws IllegalArgumentException if {@code lower} exceeds {@code upper} or {@code level} is not
   *     above 0 and below 1
   */
  public ConfidenceInterval {
    if (lower > upper) {
      throw new IllegalArgumentException("confidence interval: lower limit is " + lower
          + ", expected at most the upper limit " + upper);
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "confidence interval: level is " + level + ", expected above 0 and below 1");
    }
  }
}
