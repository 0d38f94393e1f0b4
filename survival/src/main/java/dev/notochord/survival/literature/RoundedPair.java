package dev.notochord.survival.literature;

/**
 * The range of (x + y) / (y - x), or of x / (y - x), over a box of rounding cut by a strip low &lt;= x + y &lt;= high.
 *
 * <p>Both are quotients of linear functions, monotone along every line, so that the extremes lie in the corners.
 */
final class RoundedPair {
  private final double[] x;
  private final double[] y;
  private double least = Double.POSITIVE_INFINITY;
  private double greatest = Double.NEGATIVE_INFINITY;

  RoundedPair(double x0, double x1, double y0, double y1) {
    x = new double[] {x0, x1};
    y = new double[] {y0, y1};
  }

  /** Takes in the corners of the box within the strip, for (x + y) / (y - x). */
  RoundedPair sumOverDifference(double low, double high) {
    for (double left : x) {
      for (double right : y) {
        if (left + right >= low && left + right <= high) {
          take(left + right, right - left);
        }
      }
    }
    for (double sum : new double[] {low, high}) {
      for (double left : x) {
        if (sum - left >= y[0] && sum - left <= y[1]) {
          take(sum, sum - 2 * left);
        }
      }
      for (double right : y) {
        if (sum - right >= x[0] && sum - right <= x[1]) {
          take(sum, 2 * right - sum);
        }
      }
    }
    return this;
  }

  /** Takes in the corners of the box, for x / (y - x). */
  RoundedPair firstOverDifference() {
    for (double left : x) {
      for (double right : y) {
        take(left, right - left);
      }
    }
    return this;
  }

  private void take(double above, double below) {
    double value = below > 0 ? above / below : Math.copySign(Double.POSITIVE_INFINITY, above);
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }

  boolean isEmpty() {
    return least > greatest;
  }

  /** Returns the least distance from 0. */
  double nearest() {
    return least <= 0 && greatest >= 0 ? 0 : Math.min(Math.abs(least), Math.abs(greatest));
  }

  /** Returns the greatest distance from 0. */
  double furthest() {
    return Math.max(Math.abs(least), Math.abs(greatest));
  }
}
