package dev.notochord.survival.regression;

/**
 * The scale of the covariates on which a penalty weighs the coefficients.
 *
 * @since 0.1.0
 */
public enum PenaltyScale {
  /**
   * Each column divided by its standard deviation, so that units do not matter: the penalty sees b times s with s^2 =
   * sum of w (x - mean)^2 / sum of w over the rows used. The default. This is the scale of glmnet. R's {@code
   * ridge(scale = TRUE)} divides by n - 1 and knows no weights: its theta is lambda (n - 1) / n.
   */
  STANDARDIZED,
  /** The columns as given: {@code ridge(scale = FALSE)} in R, {@code standardize = FALSE} in glmnet. */
  GIVEN
}
