package dev.notochord.survival.linear;

/**
 * The value u' V^- u of a vector in the range of a covariance matrix that may be singular, and the
 * rank of the matrix.
 *
 * <p>The matrix is brought to unit diagonal, so that a small group weighs as much in the choice of
 * pivots as a large one, and factored by Cholesky's method with the largest remaining diagonal
 * element as pivot until that is nothing but rounding.
 *
 * @since 0.1.0
 */
public final class QuadraticForm {
  /** Far above the rounding of sums over millions of times, far below any pivot of a real covariance. */
  private static final double TOLERANCE = 1e-10;

  /** The value of the form. */
  public final double value;

  /** The rank of the matrix. */
  public final int rank;

  private QuadraticForm(double value, int rank) {
    this.value = value;
    this.rank = rank;
  }

  /**
   * {@return the form of a vector and a covariance matrix}
   *
   * @param u the vector
   * @param v the matrix, square and symmetric, of the size of {@code u}
   */
  public static QuadraticForm of(double[] u, double[][] v) {
    int size = u.length;
    double[][] rest = new double[size][size];
    double[] x = new double[size];
    for (int i = 0; i < size; i++) {
      if (v[i][i] > 0) {
        x[i] = u[i] / Math.sqrt(v[i][i]);
        for (int j = 0; j < size; j++) {
          // Not the root of the product, which may leave the range of double.
          rest[i][j] = v[j][j] > 0 ? v[i][j] / Math.sqrt(v[i][i]) / Math.sqrt(v[j][j]) : 0;
        }
        rest[i][i] = 1;
      }
    }
    double value = 0;
    int rank = 0;
    while (rank < size) {
      int pivot = 0;
      for (int i = 1; i < size; i++) {
        if (rest[i][i] > rest[pivot][pivot]) {
          pivot = i;
        }
      }
      double p = rest[pivot][pivot];
      if (!(p > TOLERANCE)) {
        break;
      }
      value += x[pivot] * x[pivot] / p;
      double[] column = rest[pivot].clone();
      double known = x[pivot];
      for (int i = 0; i < size; i++) {
        double factor = column[i] / p;
        x[i] -= factor * known;
        for (int j = 0; j < size; j++) {
          rest[i][j] -= factor * column[j];
        }
      }
      // Exactly, so that a pivot is never taken twice.
      for (int i = 0; i < size; i++) {
        rest[pivot][i] = 0;
        rest[i][pivot] = 0;
      }
      rank++;
    }
    return new QuadraticForm(value, rank);
  }
}
