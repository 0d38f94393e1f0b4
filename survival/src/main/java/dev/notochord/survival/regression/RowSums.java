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
        s0 += f * x[k];
        s1 += f * x[k + 1];
        s2 += f * x[k + 2];
        s3 += f * x[k + 3];
        t0 += g * x[k + p];
        t1 += g * x[k + p + 1];
        t2 += g * x[k + p + 2];
        t3 += g * x[k + p + 3];
      }
      if (i < end) {
        double f = factor[i - first];
        s0 += f * x[k];
        s1 += f * x[k + 1];
        s2 += f * x[k + 2];
        s3 += f * x[k + 3];
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
        s += factor[i - first] * x[k];
      }
      sums[c] += s;
    }
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
        target[i] += ((b0 * x[k]) + (b1 * x[k + 1])) + ((b2 * x[k + 2]) + (b3 * x[k + 3]));
      }
    }
    if (c + 2 <= p) {
      double b0 = beta[c];
      double b1 = beta[c + 1];
      for (int i = from, k = from * p + c; i < end; i++, k += p) {
        target[i] += (b0 * x[k]) + (b1 * x[k + 1]);
      }
      c += 2;
    }
    if (c < p) {
      double b = beta[c];
      for (int i = from, k = from * p + c; i < end; i++, k += p) {
        target[i] += b * x[k];
      }
    }
  }
}
