package dev.notochord.survival.regression;

/**
 * How the covariance of the coefficients of a Cox model is estimated.
 *
 * @since 0.1.0
 */
public enum CoxVariance {
  /**
   * {@link #ROBUST} for data with sampling weights, clusters or recurrent events, otherwise {@link #MODEL}.
   * The default. {@link CoxFit#variance()} says which it was.
   */
  BY_DATA,
  /** The inverse of the observed information. Needs subjects who do not depend on each other. */
  MODEL,
  /**
   * The sandwich: the sum over independent units (a cluster, else a subject, else a row) of the squared
   * influence of each on the coefficients, without a factor for small samples.
   *
   * <pre>
   *   V = sum over units of D D',     D = I^-1 times the sum over the unit's rows of w (score residual)
   * </pre>
   *
   * @see <a href="https://doi.org/10.1080/01621459.1989.10478874">Lin DY, Wei LJ. JASA
   *     1989;84:1074-1078</a>
   */
  ROBUST
}
