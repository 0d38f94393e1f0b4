package dev.notochord.survival.nonparametric;

/**
 * How the survival is built from the numbers at risk and the events; R calls it {@code stype}.
 *
 * @since 0.1.0
 */
public enum SurvivalForm {
  /** The product of 1 - d / n: Kaplan-Meier; {@code stype = 1}. */
  PRODUCT_LIMIT,
  /** The exponential of minus the cumulative hazard: Breslow, or Fleming-Harrington; {@code stype = 2}. */
  EXPONENTIAL_HAZARD
}
