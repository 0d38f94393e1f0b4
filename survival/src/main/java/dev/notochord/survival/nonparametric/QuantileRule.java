package dev.notochord.survival.nonparametric;

/**
 * Which time is the quantile where the curve runs flat at exactly its height, 1 - probability.
 *
 * <p>Flat at the height means within 2^-26 (1.5e-8) of it, so that rounding does not decide. The same rule
 * is applied to the curves of the limits. Where the curve crosses the height in a step, all rules agree.
 *
 * @since 0.1.0
 */
public enum QuantileRule {
  /**
   * The middle of the flat part, which ends at the next step or, if there is none, at the last time of
   * follow-up; the rule of R. The default.
   */
  MIDPOINT,
  /** The beginning of the flat part: the first time at which the curve is at or below the height. */
  FIRST_AT_OR_BELOW,
  /** The middle of the flat part if another step ends it; otherwise the quantile is not reached, as in SAS. */
  SAS
}
