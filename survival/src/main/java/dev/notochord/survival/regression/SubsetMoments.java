package dev.notochord.survival.regression;

import java.util.Arrays;

/**
 * The sum over all subsets of d rows of the product of their risks, with the mean and the covariance of the sum of
 * their covariates when a subset is drawn with a chance in proportion to that product: the first two derivatives
 * of its logarithm.
 *
 * <p>Rows are added one by one. With e_k the sum over subsets of k rows, a new row of risk r is in a subset of k with
 * chance q, and what is kept is the ratio g_k, so that nothing overflows and nothing cancels:
 *
 * <pre>
 *   g_k = e_k / e_(k-1),          q = r / (g_k + r)
 *   g_k    becomes  g_(k-1) (g_k + r) / (g_(k-1) + r),      g_1 becomes g_1 + r
 *   mean_k becomes  (1 - q) mean_k + q (mean_(k-1) + x)
 *   cov_k  becomes  (1 - q) cov_k + q cov_(k-1) + q (1 - q) z z',      z = mean_k - mean_(k-1) - x
 * </pre>
 *
 * <p>It is the recursion of Gail, Lubin and Rubinstein in moments. Cost O(d p^2) for a row, less for the first and
 * the last; memory 8 d p^2 bytes.
 *
 * @see <a href="https://doi.org/10.1093/biomet/68.3.703">Gail MH, Lubin JH, Rubinstein LV. Biometrika
 *     1981;68:703-707</a>
 */
final class SubsetMoments {
  private final int columns;
  private final double[] ratio;
  /** Per number of rows the mean of each column. */
  private final double[] mean;
  /** Per number of rows the covariance, lower triangle. */
  private final double[] covariance;

  private final double[] gap;
  private int drawn;
  private int size;

  /**
   * Makes room.
   *
   * @param largest the largest d there will be
   */
  SubsetMoments(int columns, int largest) {
    this.columns = columns;
    ratio = new double[largest + 1];
    mean = new double[(largest + 1) * columns];
    covariance = new double[(largest + 1) * columns * columns];
    gap = new double[columns];
  }

  /** Begins with no rows, for subsets of {@code d}. */
  void start(int d) {
    drawn = d;
    size = 0;
    Arrays.fill(mean, 0, (d + 1) * columns, 0);
    Arrays.fill(covariance, 0, (d + 1) * columns * columns, 0);
  }

  /**
   * Adds a row.
   *
   * @param risk its risk
   * @param x where its covariates are
   * @param at the place of the first of them
   * @param remaining how many rows come after it
   */
  void add(double risk, double[] x, int at, long remaining) {
    // Of fewer rows than this no subset of d can still be made.
    long needed = drawn - remaining;
    for (int k = Math.min(drawn, size + 1); k > 0; k--) {
      double without = k > size ? 0 : ratio[k];
      double all = without + risk;
      if (k >= needed) {
        mix(k, without / all, risk / all, x, at);
      }
      ratio[k] = k == 1 ? all : ratio[k - 1] * (all / (ratio[k - 1] + risk));
    }
    size++;
  }

  private void mix(int k, double without, double with, double[] x, int at) {
    int p = columns;
    int here = k * p;
    int below = here - p;
    for (int c = 0; c < p; c++) {
      gap[c] = mean[here + c] - mean[below + c] - x[at + c];
      mean[here + c] = without * mean[here + c] + with * (mean[below + c] + x[at + c]);
    }
    for (int c = 0; c < p; c++) {
      double scaled = without * with * gap[c];
      int row = (here + c) * p;
      int rowBelow = (below + c) * p;
      for (int b = 0; b <= c; b++) {
        covariance[row + b] =
            without * covariance[row + b] + with * covariance[rowBelow + b] + scaled * gap[b];
      }
    }
  }

  /** Returns the logarithm of the sum over the subsets. */
  double logSum() {
    double sum = 0;
    for (int k = 1; k <= drawn; k++) {
      sum += Math.log(ratio[k]);
    }
    return sum;
  }

  /** Returns the mean of the sum of a column. */
  double mean(int column) {
    return mean[drawn * columns + column];
  }

  /** Returns the covariance of the sums of two columns, the second not after the first. */
  double covariance(int column, int earlier) {
    return covariance[(drawn * columns + column) * columns + earlier];
  }
}
