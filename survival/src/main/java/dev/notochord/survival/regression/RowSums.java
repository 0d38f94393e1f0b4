package dev.notochord.survival.regression;

/**
 * Sums of single rows of p numbers that stand one after another in an array, four columns at a time: what is added up is
 * kept in registers, and the rows of a chunk stay in the nearest cache. Cost O(n p) for n rows.
 */
final class RowSums {
  private RowSums() {}

  /** Adds the sum over {@code from <= i < end} of f x to {@code sums}; the factor of row i is at i - first. */
  static void add(double[] x, int from, int end, double[] factor, int first, double[] sums) {
    int p = sums.length;
    for (int done = 0; (done + 4 <= p) || (done > 0 && done < p); done += 4) {
      // The last four columns may overlap those before, of which only the new ones count.
      int c = Math.min(done, p - 4);
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      double s3 = 0;
      double t0 = 0;
      double t1 = 0;
      double t2 = 0;
      double t3 = 0;
      int i = from;
      int k = from * p + c;
      // Two rows at a time, so that an addition need not wait for the one before it.
      for (; i + 1 < end; i += 2, k += 2 * p) {
        double f = factor[i - first];
        double g = factor[i + 1 - first];
        s0 = Math.fma(f, x[k], s0);
        s1 = Math.fma(f, x[k + 1], s1);
        s2 = Math.fma(f, x[k + 2], s2);
        s3 = Math.fma(f, x[k + 3], s3);
        t0 = Math.fma(g, x[k + p], t0);
        t1 = Math.fma(g, x[k + p + 1], t1);
        t2 = Math.fma(g, x[k + p + 2], t2);
        t3 = Math.fma(g, x[k + p + 3], t3);
      }
      if (i < end) {
        double f = factor[i - first];
        s0 = Math.fma(f, x[k], s0);
        s1 = Math.fma(f, x[k + 1], s1);
        s2 = Math.fma(f, x[k + 2], s2);
        s3 = Math.fma(f, x[k + 3], s3);
      }
      s0 += t0;
      s1 += t1;
      s2 += t2;
      s3 += t3;
      sums[c] += c < done ? 0 : s0;
      sums[c + 1] += c + 1 < done ? 0 : s1;
      sums[c + 2] += c + 2 < done ? 0 : s2;
      sums[c + 3] += s3;
    }
    for (int c = 0; p < 4 && c < p; c++) {
      double s = 0;
      for (int i = from, k = from * p + c; i < end; i++, k += p) {
        s = Math.fma(factor[i - first], x[k], s);
      }
      sums[c] += s;
    }
  }

  /**
   * Adds f x to {@code running}, from the last row to the first, and writes what it is after each row to a row of
   * {@code sums}; of rows that write to the same place the last prevails.
   *
   * @param factor the factor of row i at i - first
   * @param place the row of {@code sums} to write to after row i, at i - first
   */
  static void scan(
      double[] x,
      int from,
      int end,
      int first,
      double[] factor,
      int[] place,
      double[] running,
      double[] sums) {
    int p = running.length;
    double[] begin = running.clone();
    int c = 0;
    for (; p >= 4 && c < p; c += 4) {
      // The last four columns may overlap those before, which then come out the same again.
      scanFour(x, from, end, first, factor, place, Math.min(c, p - 4), begin, running, sums);
    }
    for (; c < p; c++) {
      double a = begin[c];
      for (int i = end - 1; i >= from; i--) {
        a = Math.fma(factor[i - first], x[i * p + c], a);
        sums[place[i - first] * p + c] = a;
      }
      running[c] = a;
    }
  }

  private static void scanFour(
      double[] x,
      int from,
      int end,
      int first,
      double[] factor,
      int[] place,
      int c,
      double[] begin,
      double[] running,
      double[] sums) {
    int p = running.length;
    double a0 = begin[c];
    double a1 = begin[c + 1];
    double a2 = begin[c + 2];
    double a3 = begin[c + 3];
    for (int i = end - 1, k = i * p + c; i >= from; i--, k -= p) {
      double f = factor[i - first];
      a0 = Math.fma(f, x[k], a0);
      a1 = Math.fma(f, x[k + 1], a1);
      a2 = Math.fma(f, x[k + 2], a2);
      a3 = Math.fma(f, x[k + 3], a3);
      int to = place[i - first] * p + c;
      sums[to] = a0;
      sums[to + 1] = a1;
      sums[to + 2] = a2;
      sums[to + 3] = a3;
    }
    running[c] = a0;
    running[c + 1] = a1;
    running[c + 2] = a2;
    running[c + 3] = a3;
  }

  /** Sets {@code target[i]} to offset + x'beta for {@code from <= i < end}. */
  static void predict(
      double[] x, int from, int end, double[] offset, double[] beta, double[] target) {
    int p = beta.length;
    System.arraycopy(offset, from, target, from, end - from);
    int c = 0;
    for (; c + 4 <= p; c += 4) {
      double b0 = beta[c];
      double b1 = beta[c + 1];
      double b2 = beta[c + 2];
      double b3 = beta[c + 3];
      for (int i = from, k = from * p + c; i < end; i++, k += p) {
        double low = Math.fma(b0, x[k], Math.fma(b1, x[k + 1], target[i]));
        target[i] = Math.fma(b2, x[k + 2], Math.fma(b3, x[k + 3], low));
      }
    }
    if (c + 2 <= p) {
      double b0 = beta[c];
      double b1 = beta[c + 1];
      for (int i = from, k = from * p + c; i < end; i++, k += p) {
        target[i] = Math.fma(b0, x[k], Math.fma(b1, x[k + 1], target[i]));
      }
      c += 2;
    }
    if (c < p) {
      double b = beta[c];
      for (int i = from, k = from * p + c; i < end; i++, k += p) {
        target[i] = Math.fma(b, x[k], target[i]);
      }
    }
  }
}
