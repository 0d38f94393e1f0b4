package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.linear.QuadraticForm;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The coefficients where a search ended, what they are worth, and their way back to the scale of the covariates. */
final class FittedCoefficients {
  /** A next step of this many standard deviations of a covariate is none of a search that has arrived. */
  private static final double LARGE_STEP = 1e-3;

  /** Tells the columns along which a likelihood rises without end, none if it does not. */
  interface SeparatedColumns {
    boolean[] along(double[] step);
  }

  /** The coefficients on the working scale, 0 in dependent columns. */
  final double[] beta;

  final double[] scale;
  final boolean[] dependent;
  final int rank;
  final CoxStatus status;
  final ImmutableList<String> affected;
  /** The largest part of the score on the scale given, without sign. */
  final double largestScore;

  private final ImmutableList<String> names;
  private final boolean[] separated;

  FittedCoefficients(
      ImmutableList<String> names,
      double[] scale,
      NewtonSearch.Result found,
      SeparatedColumns separation) {
    this.names = names;
    this.scale = scale;
    beta = found.beta;
    int p = beta.length;
    dependent = new boolean[p];
    double largest = 0;
    double step = 0;
    for (int c = 0; c < p; c++) {
      dependent[c] = found.factor.isDependent(c);
      largest = Math.max(largest, Math.abs(found.evaluation.score[c] / scale[c]));
      step = Math.max(step, Math.abs(found.nextStep[c]));
    }
    rank = found.factor.rank();
    largestScore = largest;
    separated = step > LARGE_STEP ? separation.along(found.nextStep) : new boolean[p];
    status = status(found, separated);
    affected = names(status == CoxStatus.SEPARATION ? separated : dependent);
  }

  private CoxStatus status(NewtonSearch.Result found, boolean[] separated) {
    for (boolean column : separated) {
      if (column) {
        return CoxStatus.SEPARATION;
      }
    }
    if (!found.converged) {
      return CoxStatus.MAX_ITERATIONS;
    }
    return rank < beta.length ? CoxStatus.SINGULAR : CoxStatus.CONVERGED;
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

  /** Returns a covariance of the working scale on the scale given, NaN where a column is dependent. */
  double[] rescaled(double[] working) {
    int p = beta.length;
    double[] rescaled = new double[p * p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        rescaled[i * p + j] =
            dependent[i] || dependent[j] ? Double.NaN : working[i * p + j] / scale[i] / scale[j];
      }
    }
    return rescaled;
  }

  /** Returns a sandwich of the working scale on the scale given, NaN where a column is dependent or separated. */
  double[] rescaledSandwich(double[] working) {
    double[] rescaled = rescaled(working);
    leaveOut(separated, rescaled);
    return rescaled;
  }

  /** Sets the rows and columns of a covariance to NaN in some places. */
  static void leaveOut(boolean[] places, double[] covariance) {
    int p = places.length;
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        if (places[i] || places[j]) {
          covariance[i * p + j] = Double.NaN;
        }
      }
    }
  }

  /** Returns whether the coefficients are a maximum, so that errors mean something. */
  boolean isMaximum() {
    return isMaximum(status);
  }

  static boolean isMaximum(CoxStatus status) {
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
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    ImmutableList.Builder<CoxCoefficient> coefficients = ImmutableList.builder();
    int p = beta.length;
    for (int c = 0; c < p; c++) {
      double b = dependent[c] ? Double.NaN : beta[c] / scale[c];
      double se = Math.sqrt(covariance[c * p + c]);
      coefficients.add(new CoxCoefficient(
          names.get(c),
          new Estimate(b, se, new ConfidenceInterval(b - z * se, b + z * se, level))));
    }
    return coefficients.build();
  }

  /** Returns the place of a column. */
  int indexOf(String column, String model) {
    int c = names.indexOf(column);
    checkArgument(c >= 0, "%s: column '%s', expected one of %s", model, column, names);
    return c;
  }

  /** Returns the Wald test of some columns. */
  ChiSquareTest waldTest(boolean[] columns, double[] covariance) {
    int count = 0;
    int[] tested = new int[beta.length];
    for (int c = 0; c < beta.length; c++) {
      if (columns[c] && !dependent[c]) {
        tested[count++] = c;
      }
    }
    double[] b = new double[count];
    double[][] v = new double[count][count];
    for (int i = 0; i < count; i++) {
      b[i] = beta[tested[i]] / scale[tested[i]];
      for (int j = 0; j < count; j++) {
        v[i][j] = covariance[tested[i] * beta.length + tested[j]];
      }
    }
    QuadraticForm form = QuadraticForm.of(b, v);
    return ChiSquareTest.of(form.value, form.rank);
  }
}
