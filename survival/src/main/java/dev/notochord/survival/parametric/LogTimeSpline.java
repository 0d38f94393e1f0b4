package dev.notochord.survival.parametric;

/**
 * The basis of natural cubic splines of Royston and Parmar, in log time x.
 *
 * <pre>
 *   1, x, v_1(x), ..., v_m(x)
 *   v_j(x) = (x - k_j)+^3 - l_j (x - kmin)+^3 - (1 - l_j) (x - kmax)+^3     l_j = (kmax - k_j) / (kmax - kmin)
 * </pre>
 *
 * <p>Below kmin each v is 0 and above kmax it is linear, where it is evaluated as a line, so that no cubes cancel.
 */
final class LogTimeSpline {
  /** Boundary and inner knots in increasing order; none if there are no inner knots to need them. */
  private final double[] knots;

  private final int inner;

  LogTimeSpline(double[] knots) {
    this.knots = knots;
    inner = Math.max(0, knots.length - 2);
  }

  int columns() {
    return inner + 2;
  }

  /** Fills the basis and its derivatives by x. */
  void evaluate(double x, double[] basis, double[] slopes) {
    basis[0] = 1;
    slopes[0] = 0;
    basis[1] = x;
    slopes[1] = 1;
    for (int j = 1; j <= inner; j++) {
      cubic(x, j, basis, slopes);
    }
  }

  private void cubic(double x, int j, double[] basis, double[] slopes) {
    double low = knots[0];
    double high = knots[inner + 1];
    double above = high - knots[j];
    double below = knots[j] - low;
    if (x <= low) {
      basis[j + 1] = 0;
      slopes[j + 1] = 0;
    } else if (x >= high) {
      slopes[j + 1] = -3 * above * below;
      basis[j + 1] = slopes[j + 1] * (x - high) - above * below * (above + high - low);
    } else {
      double share = above / (high - low);
      double fromLow = x - low;
      double fromKnot = Math.max(0, x - knots[j]);
      basis[j + 1] = fromKnot * fromKnot * fromKnot - share * fromLow * fromLow * fromLow;
      slopes[j + 1] = 3 * (fromKnot * fromKnot - share * fromLow * fromLow);
    }
  }

  double value(double x, double[] coefficients) {
    double[] basis = new double[columns()];
    evaluate(x, basis, new double[columns()]);
    return product(basis, coefficients);
  }

  double slope(double x, double[] coefficients) {
    double[] slopes = new double[columns()];
    evaluate(x, new double[columns()], slopes);
    return product(slopes, coefficients);
  }

  private static double product(double[] basis, double[] coefficients) {
    double sum = 0;
    for (int j = 0; j < basis.length; j++) {
      sum += basis[j] * coefficients[j];
    }
    return sum;
  }

  /** Returns the smallest slope between two log times; the slope is a parabola between knots. */
  double smallestSlope(double from, double to, double[] coefficients) {
    double smallest = Math.min(slope(from, coefficients), slope(to, coefficients));
    for (int piece = 0; piece < knots.length; piece++) {
      smallest = Math.min(smallest, slopeWithin(knots[piece], from, to, coefficients));
      if (piece + 1 < knots.length) {
        double left = curvature(knots[piece], coefficients);
        double right = curvature(knots[piece + 1], coefficients);
        if (left < 0 && right > 0) {
          double bottom = knots[piece] + (knots[piece + 1] - knots[piece]) * left / (left - right);
          smallest = Math.min(smallest, slopeWithin(bottom, from, to, coefficients));
        }
      }
    }
    return smallest;
  }

  private double slopeWithin(double x, double from, double to, double[] coefficients) {
    return x > from && x < to ? slope(x, coefficients) : Double.POSITIVE_INFINITY;
  }

  /** The second derivative of the spline between the boundary knots. */
  private double curvature(double x, double[] coefficients) {
    double low = knots[0];
    double sum = 0;
    for (int j = 1; j <= inner; j++) {
      double share = (knots[inner + 1] - knots[j]) / (knots[inner + 1] - low);
      sum += coefficients[j + 1] * 6 * (Math.max(0, x - knots[j]) - share * (x - low));
    }
    return sum;
  }

  /** Returns the first log time at which the spline reaches a value; infinite if it never does. */
  double firstReach(double value, double[] coefficients) {
    if (knots.length == 0) {
      return onLine(0, value, coefficients);
    }
    if (coefficients[1] < 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (value <= value(knots[0], coefficients)) {
      return onLine(knots[0], value, coefficients);
    }
    for (int piece = 0; piece + 1 < knots.length; piece++) {
      double left = knots[piece];
      for (double right : turns(piece, coefficients)) {
        if (right > left && value <= value(right, coefficients)) {
          return between(left, right, value, coefficients);
        }
        left = right;
      }
    }
    return onLine(knots[knots.length - 1], value, coefficients);
  }

  /** The tail through a log time, on which the spline is a line. */
  private double onLine(double x, double value, double[] coefficients) {
    double missing = value - value(x, coefficients);
    double slope = slope(x, coefficients);
    return missing == 0
        ? x
        : slope > 0 || missing < 0 ? x + missing / slope : Double.POSITIVE_INFINITY;
  }

  /** The ends of the monotone parts of a piece: where the slope is 0, and the knot at its end. */
  private double[] turns(int piece, double[] coefficients) {
    double left = knots[piece];
    double right = knots[piece + 1];
    double width = right - left;
    // slope(x) = c + b u + a u^2 at x = left + u width
    double c = slope(left, coefficients);
    double b = curvature(left, coefficients) * width;
    double a = (curvature(right, coefficients) * width - b) / 2;
    double discriminant = b * b - 4 * a * c;
    if (!(discriminant > 0)) {
      return new double[] {right};
    }
    double q = -(b + Math.copySign(Math.sqrt(discriminant), b)) / 2;
    double one = left + width * inside(q / a);
    double two = left + width * inside(c / q);
    return new double[] {Math.min(one, two), Math.max(one, two), right};
  }

  private static double inside(double share) {
    return share > 0 && share < 1 ? share : 1;
  }

  /** Newton's method, with bisection where it would leave the bracket. */
  private double between(double left, double right, double value, double[] coefficients) {
    double low = left;
    double high = right;
    double x = (low + high) / 2;
    for (int i = 0; i < 200; i++) {
      double missing = value - value(x, coefficients);
      if (missing > 0) {
        low = x;
      } else {
        high = x;
      }
      double next = x + missing / slope(x, coefficients);
      if (!(next >= low && next <= high)) {
        next = (low + high) / 2;
      }
      if (Math.abs(next - x) <= 1e-15 * Math.max(1, Math.abs(x))) {
        return next;
      }
      x = next;
    }
    return x;
  }
}
