package dev.notochord.survival.regression;

/**
 * Whether proportional hazards could be tested, and if not, why.
 *
 * @since 0.1.0
 */
public enum ProportionalHazardsStatus {
  /** It was tested. */
  TESTED,
  /** The model has no coefficient that could change over time: no covariates, no event, or all of them NaN. */
  NO_COEFFICIENT,
  /** The coefficients are no maximum of the likelihood: {@link CoxStatus#SEPARATION} or {@link CoxStatus#MAX_ITERATIONS}. */
  NO_MAXIMUM,
  /** The function of time is not finite at an event time, such as the logarithm at 0. */
  UNDEFINED_TIME,
  /** The function of time is the same at all event times. */
  CONSTANT_TIME,
  /** Not offered with {@link TieMethod#EXACT}; fit with Efron's or Breslow's method. */
  EXACT_TIES
}
