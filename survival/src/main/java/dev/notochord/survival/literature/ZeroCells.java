package dev.notochord.survival.literature;

/**
 * What is done about a cell of 0, for which a logarithm has no standard error.
 *
 * @since 0.1.0
 */
public enum ZeroCells {
  /** The ratio is 0, infinite or undefined as it stands, and has no limits; the result says so. The default. */
  NOT_ESTIMABLE,
  /** 1/2 is added to all four cells of a table that has a 0, and to no other table. Biased towards 1. */
  ADD_HALF,
  /**
   * A table that has a 0 gets limits that need no logarithm: {@link OddsRatioMethod#EXACT} for an odds ratio, {@link
   * RiskRatioMethod#KOOPMAN} for a risk ratio.
   */
  WITHOUT_LOGARITHM
}
