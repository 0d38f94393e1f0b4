package dev.notochord.survival.parametric;

/**
 * How the search for the parameters of a {@link ParametricModel} ended.
 *
 * @since 0.1.0
 */
public enum ParametricStatus {
  /** The likelihood has its maximum at the estimates. */
  CONVERGED,
  /** No row has an event, of which the time or an interval is known: nothing can be estimated, all numbers are NaN. */
  NO_EVENTS,
  /**
   * The {@link ParametricFit#affected() affected} columns are constant or combinations of those before them. Their
   * coefficients are NaN; all other numbers are those of the model without these columns.
   */
  SINGULAR,
  /**
   * The likelihood approaches its limit while the coefficients of the {@link ParametricFit#affected() affected} columns grow
   * without end, as of a level without an event. The log-likelihood is that limit and its tests hold; these coefficients are
   * where the search stopped, and their errors mean nothing.
   */
  SEPARATION,
  /**
   * The likelihood rises or approaches its limit while the {@link ParametricFit#affected() affected} parameters of
   * the family itself grow without end: events all at one time, only left-censored rows, or a family whose limiting
   * case fits best. The estimates are where the search stopped, and their errors mean nothing.
   */
  BOUNDARY,
  /**
   * The likelihood has its maximum, but the cumulative hazard of some row falls at some time of follow-up, so that no
   * distribution belongs to it. Only {@linkplain ParametricModel#roystonParmar splines} can do this.
   */
  NOT_MONOTONE,
  /** The search was not done after the allowed number of steps; the estimates are the best it saw. */
  MAX_ITERATIONS,
  /**
   * The likelihood is no finite number at any start: all numbers are NaN. Offsets or covariates far out of range do
   * this.
   */
  NOT_FINITE
}
