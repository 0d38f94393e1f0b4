package dev.notochord.survival.design;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.covariate.Covariates;

/** The linear predictors x'b of the subjects of a simulation, their offset included. */
final class LinearScores {
  private final double[] score;

  private LinearScores(double[] score) {
    this.score = score;
  }

  static LinearScores of(Covariates covariates, double[] coefficients) {
    checkArgument(
        coefficients.length == covariates.columns(),
        "simulation: %s coefficients, expected one per column of %s",
        coefficients.length,
        covariates.design().columnNames());
    checkArgument(
        covariates.strata().isEmpty(),
        "simulation: covariates have strata, expected none; draw each stratum by itself");
    double[] score = new double[covariates.rows()];
    for (int row = 0; row < score.length; row++) {
      score[row] = covariates.offset(row);
      for (int column = 0; column < coefficients.length; column++) {
        score[row] += coefficients[column] * covariates.value(row, column);
      }
      if (!Double.isFinite(score[row])) {
        throw new IllegalArgumentException("simulation: linear predictor of subject " + row + " is "
            + score[row] + ", expected finite coefficients and no missing value");
      }
    }
    return new LinearScores(score);
  }

  double of(int subject) {
    checkArgument(
        subject < score.length,
        "simulation: subject %s, expected at most the %s subjects that have covariates",
        subject,
        score.length);
    return score[subject];
  }
}
