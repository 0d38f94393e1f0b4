package dev.notochord.survival.regression;

/**
 * How the search for the coefficients of a Cox model ended.
 *
 * @since 0.1.0
 */
public enum CoxStatus {
  /** The likelihood has its maximum at the coefficients. */
  CONVERGED,
  /**
   * The likelihood rises without end along the {@link CoxFit#affectedColumns() affected columns}: at every event
   * time those with the event have the largest value of a combination of them. The coefficients are where the
   * search stopped, their errors mean nothing and are NaN if robust; the log-likelihood is its limit, and its test
   * holds, unless the search took all its {@link CoxModel#maxIterations() steps}: then the limit is a little higher.
   */
  SEPARATION,
  /**
   * The {@link CoxFit#affectedColumns() affected columns} are constant in every risk set or are combinations of
   * those before them. Their coefficients are NaN; the others are those of the model without these columns.
   */
  SINGULAR,
  /**
   * The search was not done after the allowed number of steps, or rounding ended it before; the coefficients are the
   * best it saw and finite. Robust errors are NaN.
   */
  MAX_ITERATIONS,
  /**
   * The likelihood or its derivatives are no numbers where the search would begin: linear predictors at risk together
   * differ so much, by more than some 350, that exp() and its square have no room for them; with exact ties by more than
   * some 700. Only offsets can do this. Coefficients, errors, limits and tests are NaN.
   */
  NOT_FINITE
}
