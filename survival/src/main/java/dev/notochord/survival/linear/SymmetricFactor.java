package dev.notochord.survival.linear;

/**
 * The factors L D L' of a symmetric matrix that may be singular, columns in their order.
 *
 * <p>A column whose pivot is nothing but rounding depends on the columns before it. It is left out: it is {@link
 * #isDependent}, a solution is 0 there, and the inverse has zeros in its row and column. A pivot is rounding
 * when it is one part in 5e11 of its own diagonal element or of the largest of all, or when it is within what rounding
 * of the elements comes to in it. With g the coefficients of the column on those before it and m the moments, that is
 *
 * <pre>
 *   pivot &lt;= 1e-13 (sqrt(m_j) + sum over k of |g_k| sqrt(m_k))^2
 * </pre>
 *
 * <p>so that a column after many which nearly depend on each other is not taken for a new one. Cost O(p^3 / 3) for p
 * columns.
 *
 * @since 0.1.0
 */
public final class SymmetricFactor {
  /** The machine epsilon to the power 3/4. */
  private static final double TOLERANCE = 1.8189894035458565e-12;

  /** The relative rounding of an element that is a sum over very many rows. */
  private static final double ROUNDING = 1e-13;

  private final int size;
  /** The lower triangle of L, its diagonal replaced by D. */
  private final double[] factor;

  private final boolean[] dependent;
  private final int rank;
  private final boolean positive;

  private SymmetricFactor(
      int size, double[] factor, boolean[] dependent, int rank, boolean positive) {
    this.size = size;
    this.factor = factor;
    this.dependent = dependent;
    this.rank = rank;
    this.positive = positive;
  }

  /**
   * {@return the factors of a matrix}
   *
   * @param size the number p of rows
   * @param matrix p x p, row after row; only the lower triangle is read
   */
  public static SymmetricFactor of(int size, double[] matrix) {
    double[] diagonal = new double[size];
    for (int j = 0; j < size; j++) {
      diagonal[j] = matrix[j * size + j];
    }
    return of(size, matrix, diagonal);
  }

  /**
   * {@return the factors of a matrix whose elements are differences of larger numbers}
   *
   * @param size the number p of rows
   * @param matrix p x p, row after row; only the lower triangle is read
   * @param moments for each diagonal element how large the numbers are that it is a difference of
   */
  public static SymmetricFactor of(int size, double[] matrix, double[] moments) {
    double[] f = matrix.clone();
    double largest = 0;
    for (int j = 0; j < size; j++) {
      largest = Math.max(largest, f[j * size + j]);
    }
    boolean[] dependent = new boolean[size];
    boolean positive = true;
    int rank = 0;
    for (int j = 0; j < size; j++) {
      double pivot = f[j * size + j];
      positive &= pivot > -TOLERANCE * largest;
      double rounding = Math.max(
          TOLERANCE * Math.max(largest, matrix[j * size + j]), rounding(f, size, j, moments));
      if (!(pivot > rounding)) {
        dependent[j] = true;
        f[j * size + j] = 0;
        for (int i = j + 1; i < size; i++) {
          f[i * size + j] = 0;
        }
        continue;
      }
      rank++;
      for (int i = j + 1; i < size; i++) {
        double l = f[i * size + j] / pivot;
        for (int k = j + 1; k <= i; k++) {
          // Column j holds l_kj d_j until it is divided below.
          f[i * size + k] -= l * f[k * size + j];
        }
      }
      for (int i = j + 1; i < size; i++) {
        f[i * size + j] /= pivot;
      }
    }
    return new SymmetricFactor(size, f, dependent, rank, positive);
  }

  /** Returns what the rounding of the elements comes to in the pivot of a column. */
  private static double rounding(double[] f, int size, int j, double[] moments) {
    double[] onEarlier = new double[j];
    double sum = Math.sqrt(moments[j]);
    for (int k = j - 1; k >= 0; k--) {
      onEarlier[k] = f[j * size + k];
      for (int i = k + 1; i < j; i++) {
        onEarlier[k] -= f[i * size + k] * onEarlier[i];
      }
      sum += Math.abs(onEarlier[k]) * Math.sqrt(moments[k]);
    }
    return ROUNDING * sum * sum;
  }

  /** {@return the number of columns that do not depend on those before them} */
  public int rank() {
    return rank;
  }

  /** {@return whether no pivot was clearly negative, so that the matrix is a covariance} */
  public boolean isPositive() {
    return positive;
  }

  /** {@return the log of the determinant of the independent columns, 0 if there are none} */
  public double logDeterminant() {
    double sum = 0;
    for (int j = 0; j < size; j++) {
      sum += dependent[j] ? 0 : Math.log(factor[j * size + j]);
    }
    return sum;
  }

  /**
   * {@return whether a column depends on those before it}
   *
   * @param column the column, from 0
   */
  public boolean isDependent(int column) {
    return dependent[column];
  }

  /**
   * {@return the solution x of A x = b within the independent columns, 0 in the others}
   *
   * @param b the right-hand side; not changed
   */
  public double[] solve(double[] b) {
    double[] x = b.clone();
    for (int i = 0; i < size; i++) {
      if (dependent[i]) {
        x[i] = 0;
        continue;
      }
      for (int j = 0; j < i; j++) {
        x[i] -= factor[i * size + j] * x[j];
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      if (dependent[i]) {
        continue;
      }
      x[i] /= factor[i * size + i];
      for (int j = i + 1; j < size; j++) {
        x[i] -= factor[j * size + i] * x[j];
      }
    }
    return x;
  }

  /** {@return the inverse, row after row, with zeros in the rows and columns that depend on others} */
  public double[] inverse() {
    double[] inverse = new double[size * size];
    double[] unit = new double[size];
    for (int j = 0; j < size; j++) {
      unit[j] = 1;
      double[] column = solve(unit);
      unit[j] = 0;
      if (!dependent[j]) {
        System.arraycopy(column, 0, inverse, j * size, size);
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double mean = 0.5 * (inverse[i * size + j] + inverse[j * size + i]);
        inverse[i * size + j] = mean;
        inverse[j * size + i] = mean;
      }
    }
    return inverse;
  }
}
