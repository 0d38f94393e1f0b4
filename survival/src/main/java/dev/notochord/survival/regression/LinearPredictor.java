package dev.notochord.survival.regression;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;

/** The linear predictors of the rows of a sample, and their exponentials, which cannot overflow. */
final class LinearPredictor {
  private LinearPredictor() {}

  /** Returns the linear predictor of the row at a position: offset plus x'beta on the working scale. */
  static double at(CoxRows rows, double[] beta, int position) {
    double eta = rows.offset[position];
    int p = beta.length;
    for (int c = 0, k = position * p; c < p; c++, k++) {
      eta += beta[c] * rows.x[k];
    }
    return eta;
  }

  /**
   * Computes the weight times exp(linear predictor - shift) of each row, the shift being the largest linear
   * predictor of the stratum.
   *
   * @param risk filled, one per position
   * @param shift filled, one per stratum; 0 for a stratum without rows at risk
   */
  static void risks(CoxRows rows, double[] beta, double[] risk, double[] shift) {
    Arrays.fill(shift, Double.NEGATIVE_INFINITY);
    risksFrom(shift, rows, beta, risk);
  }

  /**
   * Computes the same with a shift that is no less than what it comes with.
   *
   * @param shift one per stratum, minus infinity for no bound; changed to what is used
   */
  static void risksFrom(double[] shift, CoxRows rows, double[] beta, double[] risk) {
    for (int s = 0; s < shift.length; s++) {
      int first = rows.firstPosition(s);
      int end = rows.firstPosition(s + 1);
      double largest = shift[s];
      for (int i = first; i < end; i++) {
        risk[i] = at(rows, beta, i);
        largest = Math.max(largest, risk[i]);
      }
      shift[s] = largest > Double.NEGATIVE_INFINITY ? largest : 0;
      for (int i = first; i < end; i++) {
        risk[i] = rows.weight[i] * Math.exp(risk[i] - largest);
      }
    }
  }

  /** Returns per row of a sample offset + x'beta of the rows fitted, NaN for the others. */
  static double[] ofSample(SurvivalData data, Covariates covariates, FittedCoefficients fitted) {
    double[] predictors = new double[data.rows()];
    Arrays.fill(predictors, Double.NaN);
    int p = fitted.beta.length;
    double[] x = new double[p];
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      if (covariates.isComplete(row)) {
        covariates.copyRow(row, x, 0);
        double eta = covariates.offset(row);
        for (int c = 0; c < p; c++) {
          eta += fitted.beta[c] * ((x[c] - fitted.center[c]) / fitted.scale[c]);
        }
        predictors[row] = eta;
      }
    }
    return predictors;
  }
}
