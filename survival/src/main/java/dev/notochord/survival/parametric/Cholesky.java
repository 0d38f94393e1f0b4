package dev.notochord.survival.parametric;

import org.jspecify.annotations.Nullable;

/** The lower triangle L with L L' a positive definite matrix of unit diagonal. */
final class Cholesky {
  /** A pivot below this is rounding. */
  private static final double SMALLEST = 1e-14;

  private final double[] lower;
  private final int size;

  private Cholesky(double[] lower, int size) {
    this.lower = lower;
    this.size = size;
  }

  /** Returns the factor; null if the matrix is not clearly positive definite. */
  static @Nullable Cholesky of(double[] matrix, int size) {
    double[] lower = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i * size + j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i * size + k] * lower[j * size + k];
        }
        if (i > j) {
          lower[i * size + j] = sum / lower[j * size + j];
        } else if (sum > SMALLEST) {
          lower[i * size + i] = Math.sqrt(sum);
        } else {
          return null;
        }
      }
    }
    return new Cholesky(lower, size);
  }

  double[] solve(double[] b) {
    double[] x = b.clone();
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i * size + k] * x[k];
      }
      x[i] /= lower[i * size + i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        x[i] -= lower[k * size + i] * x[k];
      }
      x[i] /= lower[i * size + i];
    }
    return x;
  }
}
