package dev.notochord.survival.parametric;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.linear.SquareMatrix;
import dev.notochord.survival.linear.SymmetricFactor;
import dev.notochord.survival.regression.ChiSquareTest;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** The estimates of a fit in the units of times and covariates, with their covariance, and what is linear in them. */
final class ParametricEstimates {
  /** For each estimate its parameter. */
  final int[] parameterOf;
  /** For each estimate its column; -1 for an intercept. */
  final int[] columnOf;
  /** The estimates, NaN where there is none. */
  final double[] values;

  final double[] modelCovariance;
  final double[] covariance;
  final ImmutableDoubleArray gradient;
  final double logLikelihood;
  final int iterations;
  /** How many are not NaN. */
  final int estimated;

  private final int parameters;

  ParametricEstimates(FittedLifetimes fitted, boolean robust) {
    Predictors predictors = fitted.predictors;
    parameterOf = predictors.allParameters;
    columnOf = predictors.allColumns;
    parameters = predictors.parameters;
    int all = parameterOf.length;
    LifetimeSearch search = fitted.search;
    if (search == null) {
      values = nan(all);
      modelCovariance = nan(all * all);
      covariance = modelCovariance;
      gradient = ImmutableDoubleArray.copyOf(nan(all));
      logLikelihood = Double.NaN;
      iterations = 0;
      estimated = 0;
      return;
    }
    double[] unit = new double[all];
    Arrays.setAll(unit, j -> fitted.family.unit(parameterOf[j]));
    values = predictors.unscaled(search.coefficients);
    double[] slopes = predictors.unscaledGradient(search.value.gradient);
    for (int j = 0; j < all; j++) {
      values[j] *= unit[j];
      slopes[j] /= unit[j];
    }
    gradient = ImmutableDoubleArray.copyOf(slopes);
    logLikelihood = search.value.logLikelihood;
    iterations = search.iterations;
    estimated = predictors.size();
    double[] inverse = search.inverseInformation();
    modelCovariance = inUnits(predictors.unscaledCovariance(inverse), unit);
    covariance = robust
        ? inUnits(predictors.unscaledCovariance(sandwich(fitted, search, inverse)), unit)
        : modelCovariance;
  }

  private static double[] nan(int size) {
    double[] none = new double[size];
    Arrays.fill(none, Double.NaN);
    return none;
  }

  private static double[] inUnits(double[] matrix, double[] unit) {
    int all = unit.length;
    for (int a = 0; a < all; a++) {
      for (int b = 0; b < all; b++) {
        matrix[a * all + b] *= unit[a] * unit[b];
      }
    }
    return matrix;
  }

  private static double[] sandwich(
      FittedLifetimes fitted, LifetimeSearch search, double[] inverse) {
    int size = search.coefficients.length;
    LifetimeLikelihood likelihood =
        new LifetimeLikelihood(fitted.rows, fitted.predictors, fitted.family);
    double[] meat = likelihood.squaredScores(search.coefficients);
    return SquareMatrix.product(SquareMatrix.product(inverse, meat, size), inverse, size);
  }

  int size() {
    return values.length;
  }

  double standardError(int j) {
    return Math.sqrt(covariance[j * values.length + j]);
  }

  double covariance(int a, int b) {
    return covariance[a * values.length + b];
  }

  /** Returns the place of the intercept of a parameter. */
  int intercept(int parameter) {
    int j = 0;
    while (parameterOf[j] != parameter || columnOf[j] >= 0) {
      j++;
    }
    return j;
  }

  boolean isColumn(int j) {
    return columnOf[j] >= 0;
  }

  /**
   * Returns what an estimate is multiplied by for a row of the design; 0 for the coefficient of a column that is left
   * out.
   */
  private double factor(int j, double[] x) {
    if (columnOf[j] < 0) {
      return 1;
    }
    return Double.isNaN(values[j]) ? 0 : x[columnOf[j]];
  }

  /** Fills the parameters of the family for a row of the design. */
  void parameters(double[] x, double offset, double[] target) {
    Arrays.fill(target, 0);
    target[0] = offset;
    for (int j = 0; j < values.length; j++) {
      boolean leftOut = columnOf[j] >= 0 && Double.isNaN(values[j]);
      target[parameterOf[j]] += leftOut ? 0 : factor(j, x) * values[j];
    }
  }

  /** Returns the covariance of the parameters of the family for a row of the design, row after row. */
  double[] covarianceOfParameters(double[] x) {
    double[] of = new double[parameters * parameters];
    for (int a = 0; a < values.length; a++) {
      for (int b = 0; b < values.length; b++) {
        double factor = factor(a, x) * factor(b, x);
        if (factor != 0) {
          of[parameterOf[a] * parameters + parameterOf[b]] += factor * covariance(a, b);
        }
      }
    }
    return of;
  }

  /** Returns the Wald test that all of some coefficients are 0; those without an error are left out. */
  ChiSquareTest wald(boolean[] tested) {
    int[] of = new int[values.length];
    int count = 0;
    for (int j = 0; j < values.length; j++) {
      if (tested[j] && standardError(j) > 0) {
        of[count++] = j;
      }
    }
    double[] scaled = new double[count];
    double[] correlation = new double[count * count];
    for (int a = 0; a < count; a++) {
      scaled[a] = values[of[a]] / standardError(of[a]);
      for (int b = 0; b < count; b++) {
        correlation[a * count + b] =
            covariance(of[a], of[b]) / standardError(of[a]) / standardError(of[b]);
      }
    }
    SymmetricFactor factor = SymmetricFactor.of(count, correlation);
    double[] solved = factor.solve(scaled);
    double statistic = 0;
    for (int a = 0; a < count; a++) {
      statistic += scaled[a] * solved[a];
    }
    return test(statistic, factor.rank());
  }

  /** Returns a test against the chi-squared distribution; without a statistic if there is nothing to test. */
  static ChiSquareTest test(double statistic, int degreesOfFreedom) {
    if (degreesOfFreedom <= 0 || Double.isNaN(statistic)) {
      return new ChiSquareTest(Double.NaN, 0, Double.NaN);
    }
    double value = Math.max(0, statistic);
    return new ChiSquareTest(
        value,
        degreesOfFreedom,
        ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(value));
  }
}
