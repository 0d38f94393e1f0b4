package dev.notochord.survival.nonparametric;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * Which time is the quantile where the curve runs flat at exactly its height, 1 - probability.
 *
 * <p>Flat at the height means within 2^-26 (1.5e-8) of it, so that rounding does not decide. The same rule
 * is applied to the curves of the limits. Where the curve crosses the height in a step, all rules agree.
 *
 * @since 0.1.0
 */
public enum QuantileRule {
  /**
   * The middle of the flat part, which ends at the next step or, if there is none, at the last time of
   * follow-up; the rule of R. The default.
   */
  MIDPOINT,
  /** The beginning of the flat part: the first time at which the curve is at or below the height. */
  FIRST_AT_OR_BELOW,
  /** The middle of the flat part if another step ends it; otherwise the quantile is not reached, as in SAS. */
  SAS;

  /** The square root of the machine epsilon: R takes a curve this near to a probability as flat at it. */
  static final double FLAT_TOLERANCE = 0x1p-26;

  /**
   * {@return the first time at which a step function is at or below a height by this rule; empty when it is not
   * reached}
   *
   * <p>The function has value {@code curve[i]} from {@code times[i]} on. Values that are NaN are passed over. Cost
   * O(m) for m times.
   *
   * @param height the height, such as 0.5 for the median of a survival curve
   * @param times the times of the steps, increasing
   * @param curve the value from each time on
   * @param maxTime where the last step ends
   * @throws IllegalArgumentException if there is not one value per time
   */
  public OptionalDouble timeAtOrBelow(
      double height, ImmutableDoubleArray times, ImmutableDoubleArray curve, double maxTime) {
    int size = times.length();
    checkArgument(
        curve.length() == size,
        "quantile: %s values, expected one for each of %s times",
        curve.length(),
        size);
    return timeAtOrBelow(height, size, times::get, curve::get, maxTime);
  }

  /** As the public method, for a curve whose values are found when they are looked at. */
  OptionalDouble timeAtOrBelow(
      double height,
      int size,
      IntToDoubleFunction time,
      IntToDoubleFunction curve,
      double maxTime) {
    int reached = firstBelow(height + FLAT_TOLERANCE, 0, size, curve);
    if (reached == size) {
      return OptionalDouble.empty();
    }
    int left = firstBelow(height - FLAT_TOLERANCE, reached, size, curve);
    double start = time.applyAsDouble(reached);
    return ofFlatPart(start, left < size ? time.applyAsDouble(left) : Double.NaN, maxTime);
  }

  /**
   * Returns the quantile of a curve that has come to the height.
   *
   * @param start the first time at which the curve is at or below the height
   * @param end the first time at which it is below the height, NaN if there is none
   */
  OptionalDouble ofFlatPart(double start, double end, double maxTime) {
    boolean ends = !Double.isNaN(end);
    return switch (this) {
      case FIRST_AT_OR_BELOW -> OptionalDouble.of(start);
      case MIDPOINT -> middle(start, ends ? end : maxTime);
      case SAS -> ends ? middle(start, end) : OptionalDouble.empty();
    };
  }

  private static OptionalDouble middle(double start, double end) {
    return OptionalDouble.of(start + (end - start) / 2);
  }

  private static int firstBelow(double height, int from, int size, IntToDoubleFunction curve) {
    int row = from;
    // NaN compares false: rows without a limit are passed over.
    while (row < size && !(curve.applyAsDouble(row) < height)) {
      row++;
    }
    return row;
  }
}
