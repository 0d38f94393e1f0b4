package dev.notochord.survival.regression;

/**
 * The sum over rows of f x x', for rows of p numbers that stand one after another in an array.
 *
 * <p>Sixteen elements of the sum are kept in registers while the rows pass by, so that a number is read once for four
 * products. Rows are best given by as many as the nearest cache holds. Cost O(n p^2 / 2) for n rows.
 */
final class Gram {
  private final int p;
  /** The lower triangle, row after row of p x p; above the diagonal it is not to be read. */
  final double[] sum;

  Gram(int columns) {
    p = columns;
    sum = new double[columns * columns];
  }

  /**
   * Adds rows.
   *
   * @param x holds the rows, row 0 at its beginning
   * @param from the first row
   * @param end the row after the last
   * @param factor the factor of each, that of the first at its beginning
   */
  void add(double[] x, int from, int end, double[] factor) {
    int whole = p - p % 4;
    for (int a = 0; a < whole; a += 4) {
      for (int b = 0; b < a; b += 4) {
        addSquare(x, from, end, factor, a, b);
      }
      addTriangle(x, from, end, factor, a);
    }
    int pairs = p % 4 >= 2 ? whole + 2 : whole;
    for (int b = 0; b < whole; b += 4) {
      if (pairs > whole) {
        addPair(x, from, end, factor, whole, b);
      }
      if (p > pairs) {
        addLine(x, from, end, factor, pairs, b);
      }
    }
    for (int a = whole; a < p; a++) {
      for (int b = whole; b <= a; b++) {
        addOne(x, from, end, factor, a, b);
      }
    }
  }

  private void addSquare(double[] x, int from, int end, double[] factor, int a, int b) {
    double s00 = 0;
    double s01 = 0;
    double s02 = 0;
    double s03 = 0;
    double s10 = 0;
    double s11 = 0;
    double s12 = 0;
    double s13 = 0;
    double s20 = 0;
    double s21 = 0;
    double s22 = 0;
    double s23 = 0;
    double s30 = 0;
    double s31 = 0;
    double s32 = 0;
    double s33 = 0;
    int count = end - from;
    for (int i = 0, k = from * p + a, l = from * p + b; i < count; i++, k += p, l += p) {
      double x0 = x[l];
      double x1 = x[l + 1];
      double x2 = x[l + 2];
      double x3 = x[l + 3];
      double f = factor[i];
      double y = f * x[k];
      s00 = Math.fma(y, x0, s00);
      s01 = Math.fma(y, x1, s01);
      s02 = Math.fma(y, x2, s02);
      s03 = Math.fma(y, x3, s03);
      y = f * x[k + 1];
      s10 = Math.fma(y, x0, s10);
      s11 = Math.fma(y, x1, s11);
      s12 = Math.fma(y, x2, s12);
      s13 = Math.fma(y, x3, s13);
      y = f * x[k + 2];
      s20 = Math.fma(y, x0, s20);
      s21 = Math.fma(y, x1, s21);
      s22 = Math.fma(y, x2, s22);
      s23 = Math.fma(y, x3, s23);
      y = f * x[k + 3];
      s30 = Math.fma(y, x0, s30);
      s31 = Math.fma(y, x1, s31);
      s32 = Math.fma(y, x2, s32);
      s33 = Math.fma(y, x3, s33);
    }
    add(a, b, s00, s01, s02, s03);
    add(a + 1, b, s10, s11, s12, s13);
    add(a + 2, b, s20, s21, s22, s23);
    add(a + 3, b, s30, s31, s32, s33);
  }

  private void addTriangle(double[] x, int from, int end, double[] factor, int a) {
    double s00 = 0;
    double s10 = 0;
    double s11 = 0;
    double s20 = 0;
    double s21 = 0;
    double s22 = 0;
    double s30 = 0;
    double s31 = 0;
    double s32 = 0;
    double s33 = 0;
    int count = end - from;
    for (int i = 0, k = from * p + a; i < count; i++, k += p) {
      double x0 = x[k];
      double x1 = x[k + 1];
      double x2 = x[k + 2];
      double x3 = x[k + 3];
      double f = factor[i];
      s00 = Math.fma(f * x0, x0, s00);
      double y = f * x1;
      s10 = Math.fma(y, x0, s10);
      s11 = Math.fma(y, x1, s11);
      y = f * x2;
      s20 = Math.fma(y, x0, s20);
      s21 = Math.fma(y, x1, s21);
      s22 = Math.fma(y, x2, s22);
      y = f * x3;
      s30 = Math.fma(y, x0, s30);
      s31 = Math.fma(y, x1, s31);
      s32 = Math.fma(y, x2, s32);
      s33 = Math.fma(y, x3, s33);
    }
    add(a, a, s00);
    add(a + 1, a, s10);
    add(a + 1, a + 1, s11);
    add(a + 2, a, s20);
    add(a + 2, a + 1, s21);
    add(a + 2, a + 2, s22);
    add(a + 3, a, s30, s31, s32, s33);
  }

  private void addPair(double[] x, int from, int end, double[] factor, int a, int b) {
    double s00 = 0;
    double s01 = 0;
    double s02 = 0;
    double s03 = 0;
    double s10 = 0;
    double s11 = 0;
    double s12 = 0;
    double s13 = 0;
    int count = end - from;
    for (int i = 0, k = from * p + a, l = from * p + b; i < count; i++, k += p, l += p) {
      double x0 = x[l];
      double x1 = x[l + 1];
      double x2 = x[l + 2];
      double x3 = x[l + 3];
      double f = factor[i];
      double y = f * x[k];
      s00 = Math.fma(y, x0, s00);
      s01 = Math.fma(y, x1, s01);
      s02 = Math.fma(y, x2, s02);
      s03 = Math.fma(y, x3, s03);
      y = f * x[k + 1];
      s10 = Math.fma(y, x0, s10);
      s11 = Math.fma(y, x1, s11);
      s12 = Math.fma(y, x2, s12);
      s13 = Math.fma(y, x3, s13);
    }
    add(a, b, s00, s01, s02, s03);
    add(a + 1, b, s10, s11, s12, s13);
  }

  private void addLine(double[] x, int from, int end, double[] factor, int a, int b) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int count = end - from;
    for (int i = 0, k = from * p + a, l = from * p + b; i < count; i++, k += p, l += p) {
      double y = factor[i] * x[k];
      s0 = Math.fma(y, x[l], s0);
      s1 = Math.fma(y, x[l + 1], s1);
      s2 = Math.fma(y, x[l + 2], s2);
      s3 = Math.fma(y, x[l + 3], s3);
    }
    add(a, b, s0, s1, s2, s3);
  }

  private void addOne(double[] x, int from, int end, double[] factor, int a, int b) {
    double even = 0;
    double odd = 0;
    int count = end - from;
    int i = 0;
    int k = from * p;
    // Two sums, so that an addition need not wait for the one before it.
    for (; i + 1 < count; i += 2, k += 2 * p) {
      even = Math.fma(factor[i] * x[k + a], x[k + b], even);
      odd = Math.fma(factor[i + 1] * x[k + p + a], x[k + p + b], odd);
    }
    if (i < count) {
      even = Math.fma(factor[i] * x[k + a], x[k + b], even);
    }
    add(a, b, even + odd);
  }

  private void add(int row, int column, double s) {
    sum[row * p + column] += s;
  }

  private void add(int row, int column, double s0, double s1, double s2, double s3) {
    int at = row * p + column;
    sum[at] += s0;
    sum[at + 1] += s1;
    sum[at + 2] += s2;
    sum[at + 3] += s3;
  }
}
