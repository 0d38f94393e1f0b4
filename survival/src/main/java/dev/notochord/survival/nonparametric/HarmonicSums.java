package dev.notochord.survival.nonparametric;

/**
 * The terms of tied events taken one after the other: sums over j from 0 to m - 1 of u / (n - j u), and of
 * its square, for m events of total weight d = m u among n at risk.
 *
 * <p>Far from the last subject a sum over many events is taken by the formula of Euler and Maclaurin, so that
 * a table that counts millions costs no more than one that counts hundreds.
 */
final class HarmonicSums {
  /** From here on the terms left out of the formula are below the rounding of a double. */
  private static final double SMOOTH = 1000;

  private HarmonicSums() {}

  static double of(double n, double d, long m) {
    double largest = n / d * m;
    double sum = 0;
    long term = smoothTerms(largest, m);
    if (term > 0) {
      double a = largest - (term - 1);
      double b = largest;
      sum = Math.log1p((b - a) / a)
          + (1 / a + 1 / b) / 2
          + (1 / (a * a) - 1 / (b * b)) / 12
          - (1 / Math.pow(a, 4) - 1 / Math.pow(b, 4)) / 120;
    }
    for (; term < m; term++) {
      sum += 1 / (largest - term);
    }
    return sum;
  }

  static double ofSquares(double n, double d, long m) {
    double largest = n / d * m;
    double sum = 0;
    long term = smoothTerms(largest, m);
    if (term > 0) {
      double a = largest - (term - 1);
      double b = largest;
      sum = (b - a) / a / b
          + (1 / (a * a) + 1 / (b * b)) / 2
          + (1 / Math.pow(a, 3) - 1 / Math.pow(b, 3)) / 6
          - (1 / Math.pow(a, 5) - 1 / Math.pow(b, 5)) / 30;
    }
    for (; term < m; term++) {
      double step = 1 / (largest - term);
      sum += step * step;
    }
    return sum;
  }

  /** Returns how many of the first terms have denominators of at least {@link #SMOOTH}. */
  private static long smoothTerms(double largest, long m) {
    return m < SMOOTH
        ? 0
        : (long) Math.max(0, Math.min((double) m, Math.floor(largest - SMOOTH) + 1));
  }
}
