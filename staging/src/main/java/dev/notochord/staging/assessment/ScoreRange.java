package dev.notochord.staging.assessment;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The points that are still possible, from the least to the most; a known number is a range of one.
 *
 * <p>Both ends are attained by some completion of the findings; a number between them need not be,
 * see {@link Assessment#attainableTotals()}. Prints as {@code 9} or {@code 9..11}.
 *
 * @param min the least points
 * @param max the most points, not below {@code min}
 * @since 0.1.0
 */
public record ScoreRange(int min, int max) {
  /** No points: the sum of nothing. */
  public static final ScoreRange ZERO = new ScoreRange(0, 0);

  /**
   * Creates the range from {@code min} to {@code max}.
   *
   * @param min the least points
   * @param max the most points
   * @throws IllegalArgumentException if {@code max} lies below {@code min}
   */
  public ScoreRange {
    checkArgument(min <= max, "score range %s..%s: the end lies below the start", min, max);
  }

  /**
   * {@return the range of one number}
   *
   * @param points the points
   */
  public static ScoreRange of(int points) {
    return new ScoreRange(points, points);
  }

  /** {@return whether the points are known} */
  public boolean isExact() {
    return min == max;
  }

  /**
   * {@return whether {@code points} lie in this range}
   *
   * @param points the points
   */
  public boolean contains(int points) {
    return min <= points && points <= max;
  }

  /**
   * {@return whether every number of {@code other} lies in this range}
   *
   * @param other the range that may be narrower
   */
  public boolean encloses(ScoreRange other) {
    return min <= other.min && other.max <= max;
  }

  /**
   * {@return the range of the sum of two independent parts}
   *
   * @param other the range of the other part
   * @throws ArithmeticException if an end does not fit an {@code int}
   */
  public ScoreRange plus(ScoreRange other) {
    return new ScoreRange(Math.addExact(min, other.min), Math.addExact(max, other.max));
  }

  @Override
  public String toString() {
    return isExact() ? Integer.toString(min) : min + ".." + max;
  }
}
