package dev.notochord.survival.design;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Integrals over time of functions that are smooth between known points and may grow without bound towards them.
 *
 * <p>Each panel is integrated by the double exponential rule, x = tanh(pi/2 sinh u), whose nodes crowd at the ends
 * and never reach them. The rule with half of its nodes is the check: where the two differ by more than a millionth
 * the panel is halved. The error of the full rule is about the square of the difference. So jumps at points that are
 * not known cost time, not digits.
 *
 * @see <a href="https://doi.org/10.2977/prims/1195192451">Takahasi H, Mori M. Publ RIMS 1974;9:721-741</a>
 */
final class TimeIntegral {
  private static final double STEP = 0.125;
  private static final int HALF = 34;
  private static final int DEEPEST = 40;
  private static final double TOLERANCE = 1e-6;

  /** The distance of node k from the nearer end, as a share of the panel, and its weight; from the middle outwards. */
  private static final double[] DISTANCE = new double[HALF + 1];

  private static final double[] WEIGHT = new double[HALF + 1];

  static {
    for (int k = 0; k <= HALF; k++) {
      double u = k * STEP;
      double v = Math.PI / 2 * Math.sinh(u);
      DISTANCE[k] = 1 / (1 + Math.exp(2 * v));
      WEIGHT[k] = Math.PI / 4 * STEP * Math.cosh(u) / (Math.cosh(v) * Math.cosh(v));
    }
  }

  private TimeIntegral() {}

  /** Returns the integral from {@code from} to {@code to}; the points inside are ends of panels. */
  static double of(DoubleUnaryOperator function, double from, double to, double... points) {
    if (!(from < to)) {
      return 0;
    }
    double[] inside = Arrays.stream(points)
        .filter(point -> point > from && point < to)
        .sorted()
        .distinct()
        .toArray();
    double[] ends = new double[inside.length + 2];
    ends[0] = from;
    System.arraycopy(inside, 0, ends, 1, inside.length);
    ends[inside.length + 1] = to;
    double scale = 0;
    for (int i = 0; i + 1 < ends.length; i++) {
      scale += Math.abs(panel(function, ends[i], ends[i + 1], 1));
    }
    double sum = 0;
    for (int i = 0; i + 1 < ends.length; i++) {
      sum += adapt(function, ends[i], ends[i + 1], scale, DEEPEST);
    }
    return sum;
  }

  private static double adapt(
      DoubleUnaryOperator function, double from, double to, double scale, int depth) {
    double fine = panel(function, from, to, 1);
    double coarse = panel(function, from, to, 2);
    double middle = from + (to - from) / 2;
    if (depth == 0
        || !(Math.abs(fine - coarse) > TOLERANCE * scale)
        || !(from < middle && middle < to)) {
      return fine;
    }
    return adapt(function, from, middle, scale, depth - 1)
        + adapt(function, middle, to, scale, depth - 1);
  }

  private static double panel(DoubleUnaryOperator function, double from, double to, int every) {
    double width = to - from;
    double sum = WEIGHT[0] * function.applyAsDouble(from + width / 2);
    for (int k = every; k <= HALF; k += every) {
      double distance = width * DISTANCE[k];
      sum += WEIGHT[k]
          * (function.applyAsDouble(from + distance) + function.applyAsDouble(to - distance));
    }
    return sum * width * every;
  }
}
