package dev.notochord.survival.nonparametric;

/**
 * A survival probability of which only bounds may be known.
 *
 * <p>The bounds are no confidence limits: they hold everything that distributions of equal, largest
 * likelihood say. Both are the same number where the estimate is determined.
 *
 * @param lower the smallest value, at least 0
 * @param upper the largest value, at most 1
 * @since 0.1.0
 */
public record SurvivalBounds(double lower, double upper) {
  /**
   * Creates bounds.
   *
   * @param lower the smallest value
   * @param upper the largest value
   * @throws IllegalArgumentException unless 0 &lt;= {@code lower} &lt;= {@code upper} &lt;= 1
   */
  public SurvivalBounds {
    if (!(lower >= 0 && lower <= upper && upper <= 1)) {
      throw new IllegalArgumentException("survival bounds: " + lower + " to " + upper
          + ", expected an increasing pair from 0 to 1");
    }
  }

  /** {@return whether both bounds are the same number} */
  public boolean isDetermined() {
    return lower == upper;
  }
}
