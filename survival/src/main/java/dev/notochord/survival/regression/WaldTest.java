package dev.notochord.survival.regression;

import dev.notochord.survival.linear.QuadraticForm;
import dev.notochord.survival.linear.SymmetricFactor;

/** Tests by a quadratic form in a vector and its covariance. */
final class WaldTest {
  private WaldTest() {}

  /** Returns the test that the coefficients {@code from <= column < to} of a fit are 0. */
  static ChiSquareTest of(CoxFit fit, int from, int to) {
    int p = fit.design().columns();
    double[] b = new double[p];
    double[] covariance = fit.usedCovariance();
    boolean[] leftOut = new boolean[p];
    double[] working = fit.workingCoefficients();
    for (int c = 0; c < p; c++) {
      b[c] = working[c] / fit.scale()[c];
      leftOut[c] = c < from || c >= to || fit.isDependent(c);
    }
    return of(b, covariance, leftOut);
  }

  /**
   * Returns the test.
   *
   * @param leftOut the columns not tested
   */
  static ChiSquareTest of(double[] vector, double[] covariance, boolean[] leftOut) {
    int p = vector.length;
    int count = 0;
    int[] tested = new int[p];
    for (int c = 0; c < p; c++) {
      // A unit variance for each: columns of any scale count alike when a rank is found.
      if (!leftOut[c] && covariance[c * p + c] > 0) {
        tested[count++] = c;
      }
    }
    double[] u = new double[count];
    double[] v = new double[count * count];
    double[][] rows = new double[count][count];
    for (int i = 0; i < count; i++) {
      int row = tested[i];
      double deviation = Math.sqrt(covariance[row * p + row]);
      u[i] = vector[row] / deviation;
      for (int j = 0; j < count; j++) {
        int column = tested[j];
        rows[i][j] =
            covariance[row * p + column] / deviation / Math.sqrt(covariance[column * p + column]);
        v[i * count + j] = rows[i][j];
      }
    }
    SymmetricFactor factor = SymmetricFactor.of(count, v);
    if (factor.rank() < count) {
      // As with fewer clusters than columns: then the order of the columns must not matter.
      QuadraticForm form = QuadraticForm.of(u, rows);
      return ChiSquareTest.of(form.value, form.rank);
    }
    double[] solution = factor.solve(u);
    double statistic = 0;
    for (int i = 0; i < count; i++) {
      statistic += u[i] * solution[i];
    }
    return ChiSquareTest.of(statistic, count);
  }
}
