package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Booleans;

/**
 * The coefficients where a search ended, what they are worth, and their way back to the scale of the covariates.
 *
 * <p>They are the first parameters of the search; others, such as frailties, may follow.
 */
final class FittedCoefficients {
  /** A next step of this many standard deviations of a covariate is none of a search that has arrived. */
  private static final double LARGE_STEP = 1e-3;

  /** Tells the columns along which a likelihood rises without end, none if it does not. */
  interface SeparatedColumns {
    boolean[] along(double[] step);
  }

  final ImmutableList<String> names;
  /** The coefficients on the working scale, 0 in dependent columns. */
  final double[] beta;
  /** What was subtracted from each column, and by what it was divided then. */
  final double[] center;

  final double[] scale;
  final boolean[] dependent;
  /** The number of columns that do not depend on those before them. */
  final int rank;

  final CoxStatus status;
  final ImmutableList<String> affected;
  /** The largest part of the score on the scale given, without sign. */
  final double largestScore;
  /** The number of parameters of the search. */
  private final int parameters;

  private final boolean[] separated;

  /**
   * Judges the end of a search.
   *
   * @param done whether it had arrived
   * @param separation asked only if the next step would have been large
   */
  FittedCoefficients(
      ImmutableList<String> names,
      CoxRows rows,
      NewtonSearch.Result found,
      boolean done,
      SeparatedColumns separation) {
    this(names, rows.center, rows.scale, found, done, separation);
  }

  /**
   * Judges the end of a search without its rows.
   *
   * @param center what was subtracted from each column
   * @param scale by what each column was divided then
   */
  FittedCoefficients(
      ImmutableList<String> names,
      double[] center,
      double[] scale,
      NewtonSearch.Result found,
      boolean done,
      SeparatedColumns separation) {
    this.names = names;
    this.center = center;
    this.scale = scale;
    int p = center.length;
    parameters = found.beta.length;
    beta = new double[p];
    dependent = new boolean[p];
    double[] nextStep = new double[p];
    double largest = 0;
    double step = 0;
    for (int c = 0; c < p; c++) {
      beta[c] = found.beta[c];
      nextStep[c] = found.nextStep[c];
      dependent[c] = found.factor.isDependent(c);
      largest = Math.max(largest, Math.abs(found.evaluation.score[c] / scale[c]));
      step = Math.max(step, Math.abs(nextStep[c]));
    }
    rank = p - Booleans.countTrue(dependent);
    largestScore = largest;
    separated = step > LARGE_STEP ? separation.along(nextStep) : new boolean[p];
    status = status(found, done, separated);
    affected = switch (status) {
      case SEPARATION -> names(separated);
      case SINGULAR -> dependentNames();
      case CONVERGED, MAX_ITERATIONS, NOT_FINITE -> ImmutableList.of();
    };
  }

  private CoxStatus status(NewtonSearch.Result found, boolean done, boolean[] separated) {
    if (Booleans.contains(separated, true)) {
      return CoxStatus.SEPARATION;
    }
    if (!found.evaluation.isFinite()) {
      return CoxStatus.NOT_FINITE;
    }
    if (!done) {
      return CoxStatus.MAX_ITERATIONS;
    }
    return isSingular() ? CoxStatus.SINGULAR : CoxStatus.CONVERGED;
  }

  /** Returns whether some columns depend on those before them. */
  boolean isSingular() {
    return rank < beta.length;
  }

  /** Returns the columns that depend on those before them. */
  ImmutableList<String> dependentNames() {
    return names(dependent);
  }

  private ImmutableList<String> names(boolean[] columns) {
    ImmutableList.Builder<String> chosen = ImmutableList.builder();
    for (int c = 0; c < columns.length; c++) {
      if (columns[c]) {
        chosen.add(names.get(c));
      }
    }
    return chosen.build();
  }

  /** Returns the coefficient of a column on the scale given, NaN if it is dependent. */
  double value(int column) {
    return dependent[column] ? Double.NaN : beta[column] / scale[column];
  }

  /** Returns a row of columns on the working scale. */
  double[] toWorking(double[] columns) {
    double[] working = new double[columns.length];
    for (int c = 0; c < columns.length; c++) {
      working[c] = (columns[c] - center[c]) / scale[c];
    }
    return working;
  }

  /**
   * Returns the covariance of the coefficients on the scale given, NaN where a column is dependent.
   *
   * @param working the covariance of all parameters of the search on the working scale
   */
  double[] rescaled(double[] working) {
    int p = beta.length;
    double[] rescaled = new double[p * p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        rescaled[i * p + j] = dependent[i] || dependent[j]
            ? Double.NaN
            : working[i * parameters + j] / scale[i] / scale[j];
      }
    }
    return rescaled;
  }

  /** Returns a covariance on the working scale again, 0 where a column is dependent. */
  double[] toWorkingCovariance(double[] given) {
    int p = beta.length;
    double[] working = new double[p * p];
    for (int i = 0; i < p; i++) {
      for (int k = 0; k < p; k++) {
        working[i * p + k] =
            dependent[i] || dependent[k] ? 0 : given[i * p + k] * scale[i] * scale[k];
      }
    }
    return working;
  }

  /**
   * Returns a sandwich of the working scale on the scale given, NaN where a column is dependent or separated, and
   * throughout if the search was not done: where it is not a maximum, the products of the residuals look like a small
   * variance.
   */
  double[] rescaledSandwich(double[] working) {
    double[] rescaled = rescaled(working);
    int p = beta.length;
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        if (separated[i] || separated[j] || status == CoxStatus.MAX_ITERATIONS) {
          rescaled[i * p + j] = Double.NaN;
        }
      }
    }
    return rescaled;
  }

  /** Returns whether the coefficients are a maximum, so that errors mean something. */
  boolean isMaximum() {
    return status == CoxStatus.CONVERGED || status == CoxStatus.SINGULAR;
  }

  /** Returns the rows of a covariance. */
  double[][] square(double[] flat) {
    int p = beta.length;
    double[][] square = new double[p][p];
    for (int i = 0; i < p; i++) {
      System.arraycopy(flat, i * p, square[i], 0, p);
    }
    return square;
  }

  /** Returns the coefficients with errors by a covariance on the scale given. */
  ImmutableList<CoxCoefficient> coefficients(double[] covariance, double level) {
    ImmutableList.Builder<CoxCoefficient> coefficients = ImmutableList.builder();
    int p = beta.length;
    for (int c = 0; c < p; c++) {
      double se = Math.sqrt(covariance[c * p + c]);
      coefficients.add(new CoxCoefficient(names.get(c), WaldLimits.around(value(c), se, level)));
    }
    return coefficients.build();
  }

  /** Returns the place of a column. */
  int indexOf(String column, String model) {
    int c = names.indexOf(column);
    checkArgument(c >= 0, "%s: column '%s', expected one of %s", model, column, names);
    return c;
  }

  /** Returns the Wald test of the columns {@code from <= column < to} by a covariance on the scale given. */
  ChiSquareTest waldTest(int from, int to, double[] covariance) {
    double[] b = new double[beta.length];
    boolean[] leftOut = new boolean[b.length];
    for (int c = 0; c < b.length; c++) {
      b[c] = beta[c] / scale[c];
      leftOut[c] = c < from || c >= to || dependent[c];
    }
    return WaldTest.of(b, covariance, leftOut);
  }
}
