package dev.notochord.survival.regression;

import dev.notochord.survival.linear.QuadraticForm;
import dev.notochord.survival.linear.SquareMatrix;
import dev.notochord.survival.linear.SymmetricFactor;

/** Tests by a quadratic form in a vector and its covariance. */
final class WaldTest {
  private WaldTest() {}

  /** Returns the test of all coefficients by b' I b: an inverse of an inverse would lose digits twice. */
  static ChiSquareTest ofAll(NewtonSearch.Result found) {
    double[] product = informationTimesBeta(found);
    double statistic = 0;
    for (int c = 0; c < product.length; c++) {
      statistic += found.beta[c] * product[c];
    }
    return ChiSquareTest.of(statistic, found.factor.rank());
  }

  /**
   * Returns the test of all coefficients by b' (I^-1 M I^-1)^- b = (I b)' M^- (I b).
   *
   * @param meat the covariance M of the score
   */
  static ChiSquareTest ofAll(NewtonSearch.Result found, double[] meat) {
    boolean[] leftOut = new boolean[found.beta.length];
    for (int c = 0; c < leftOut.length; c++) {
      leftOut[c] = found.factor.isDependent(c);
    }
    return of(informationTimesBeta(found), meat, leftOut);
  }

  private static double[] informationTimesBeta(NewtonSearch.Result found) {
    double[] product = new double[found.beta.length];
    SquareMatrix.multiply(found.evaluation.information, found.beta, 0, product);
    return product;
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
