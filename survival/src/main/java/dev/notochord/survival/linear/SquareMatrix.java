package dev.notochord.survival.linear;

/**
 * Products of square matrices, given row after row.
 *
 * @since 0.1.0
 */
public final class SquareMatrix {
  private SquareMatrix() {}

  /**
   * {@return the product of two matrices; cost O(p^3)}
   *
   * @param a the first matrix
   * @param b the second matrix
   * @param p the number of rows of either
   */
  public static double[] product(double[] a, double[] b, int p) {
    double[] product = new double[p * p];
    for (int i = 0; i < p; i++) {
      for (int k = 0; k < p; k++) {
        for (int j = 0; j < p; j++) {
          product[i * p + j] += a[i * p + k] * b[k * p + j];
        }
      }
    }
    return product;
  }

  /**
   * Computes the product of a matrix and a vector; cost O(p^2).
   *
   * @param matrix the matrix
   * @param x holds the vector
   * @param from where the vector begins
   * @param product filled, as long as the matrix has rows; not x itself
   */
  public static void multiply(double[] matrix, double[] x, int from, double[] product) {
    int p = product.length;
    for (int c = 0; c < p; c++) {
      double sum = 0;
      for (int k = 0; k < p; k++) {
        sum += matrix[c * p + k] * x[from + k];
      }
      product[c] = sum;
    }
  }
}
