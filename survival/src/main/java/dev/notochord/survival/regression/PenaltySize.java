package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;

/**
 * A ridge or elastic net as numbers on the working scale and against the undivided log-likelihood:
 *
 * <pre>
 *   log L(b) - sum of absolute_c |b_c| - 1/2 sum of square_c b_c^2
 * </pre>
 */
final class PenaltySize {
  final double[] absolute;
  final double[] square;
  /** The sum of the weights of the rows used. */
  final double totalWeight;

  private PenaltySize(double[] absolute, double[] square, double totalWeight) {
    this.absolute = absolute;
    this.square = square;
    this.totalWeight = totalWeight;
  }

  /** Returns this with lambda times as large. */
  PenaltySize times(double lambda) {
    double[] a = absolute.clone();
    double[] s = square.clone();
    for (int c = 0; c < a.length; c++) {
      a[c] *= lambda;
      s[c] *= lambda;
    }
    return new PenaltySize(a, s, totalWeight);
  }

  /**
   * Returns the numbers of a penalty.
   *
   * @throws IllegalArgumentException if the penalty has a factor for a column that is not there
   */
  static PenaltySize of(Penalty penalty, SurvivalData data, Covariates covariates, CoxRows rows) {
    for (String column : penalty.factors().keySet()) {
      checkArgument(
          covariates.design().columnNames().contains(column),
          "penalty: factor for column '%s', expected one of %s",
          column,
          covariates.design().columnNames());
    }
    int p = rows.columns;
    double[] deviation = new double[p];
    double total = deviations(data, covariates, rows, deviation);
    boolean net = penalty.kind() == Penalty.Kind.ELASTIC_NET;
    double size = penalty.lambda() * (net ? total : 1);
    double[] absolute = new double[p];
    double[] square = new double[p];
    for (int c = 0; c < p; c++) {
      double factor =
          penalty.factors().getOrDefault(covariates.design().columnNames().get(c), 1.0);
      // A column that is 0 throughout on the working scale has no deviation and no scale to speak
      // of.
      double unit = penalty.scale() == PenaltyScale.GIVEN || !(deviation[c] > 0)
          ? 1 / rows.scale[c]
          : deviation[c];
      absolute[c] = penalty.alpha() * size * factor * unit;
      square[c] = (1 - penalty.alpha()) * size * factor * unit * unit;
    }
    return new PenaltySize(absolute, square, total);
  }

  /** Computes the standard deviations on the working scale over all rows used; returns the sum of weights. */
  private static double deviations(
      SurvivalData data, Covariates covariates, CoxRows rows, double[] deviation) {
    int p = rows.columns;
    double[] values = new double[p];
    double[] mean = new double[p];
    double total = 0;
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      if (!covariates.isComplete(row)) {
        continue;
      }
      double w = data.weight(row);
      total += w;
      covariates.copyRow(row, values, 0);
      for (int c = 0; c < p; c++) {
        double x = (values[c] - rows.center[c]) / rows.scale[c];
        double from = x - mean[c];
        mean[c] += w / total * from;
        deviation[c] += w * from * (x - mean[c]);
      }
    }
    for (int c = 0; c < p; c++) {
      deviation[c] = Math.sqrt(deviation[c] / total);
    }
    return total;
  }
}
