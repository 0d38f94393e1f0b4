package dev.notochord.survival.parametric;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Finds the error at which its cumulative hazard has a value, by Newton's method on the log of both. */
final class ErrorInversion {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final int MOST_STEPS = 200;

  private ErrorInversion() {}

  /**
   * Returns the value of a standard normal error at a cumulative hazard above 0, to about 1e-14; a start for other
   * errors.
   */
  static double normal(double hazard) {
    return hazard < 0.5
        ? NORMAL.inverseCumulativeProbability(-Math.expm1(-hazard))
        : hazard < 500
            ? NORMAL.inverseSurvivalProbability(Math.exp(-hazard))
            : Math.sqrt(2 * hazard - Math.log(4 * Math.PI * hazard));
  }

  /**
   * Returns the error.
   *
   * @param hazard its cumulative hazard, increasing
   * @param slope the derivative of that
   * @param target the value that the cumulative hazard has, above 0 and finite
   */
  static double solve(
      DoubleUnaryOperator hazard, DoubleUnaryOperator slope, double start, double target) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    double w = start;
    double wanted = Math.log(target);
    for (int step = 0; step < MOST_STEPS; step++) {
      double value = hazard.applyAsDouble(w);
      double miss = wanted - Math.log(value);
      if (miss == 0) {
        return w;
      }
      low = miss > 0 ? w : low;
      high = miss < 0 ? w : high;
      double next = w + miss * value / slope.applyAsDouble(w);
      if (!(next > low && next < high)) {
        next = low == Double.NEGATIVE_INFINITY
            ? high - 2 * (1 + Math.abs(high))
            : high == Double.POSITIVE_INFINITY ? low + 2 * (1 + Math.abs(low)) : 0.5 * (low + high);
      }
      if (Math.abs(next - w) <= 4e-16 * Math.abs(w)) {
        return next;
      }
      w = next;
    }
    return w;
  }
}
