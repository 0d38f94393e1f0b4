package dev.notochord.staging.assessment;

import com.google.errorprone.annotations.Immutable;
import java.math.BigDecimal;

/**
 * The points that are still possible, from the least to the most; a known number is a range of one.
 *
 * <p>Both ends are attained by some completion of the findings; a number between them need not be,
 * see {@link Assessment#attainableTotals()}. Points are whole numbers in all but one of the scores
 * here (PRISM has halves), and both are exact in a {@code double}. A score without a least total
 * has {@link Double#NEGATIVE_INFINITY} there, which nobody attains. Prints as {@code 9} or {@code
 * 9..11}.
 *
 * @param min the least points
 * @param max the most points, not below {@code min}
 * @since 0.1.0
 */
@Immutable
public record ScoreRange(double min, double max) {
  /** No points: the sum of nothing. */
  public static final ScoreRange ZERO = new ScoreRange(0, 0);

  /**
   * Creates the range from {@code min} to {@code max}.
   *
   * @param min the least points
   * @param max the most points
   * @throws IllegalArgumentException if {@code max} lies below {@code min}, or one is not a number
   */
  public ScoreRange {
    // Not by checkArgument, which would write both ends as text for every range.
    if (!(min <= max)) {
      throw new IllegalArgumentException(
          "score range " + text(min) + ".." + text(max) + ": the end lies below the start");
    }
  }

  /**
   * {@return the range of one number}
   *
   * @param points the points
   */
  public static ScoreRange of(double points) {
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
  public boolean contains(double points) {
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

  @Override
  public String toString() {
    return isExact() ? text(min) : text(min) + ".." + text(max);
  }

  /**
   * {@return a number of points as the scores print it: {@code 9}, {@code 3.5}, {@code -∞}}
   *
   * @param points the points
   */
  public static String text(double points) {
    if (!Double.isFinite(points)) {
      return Double.isNaN(points) ? "NaN" : points > 0 ? "∞" : "-∞";
    }
    return BigDecimal.valueOf(points).stripTrailingZeros().toPlainString();
  }
}
