package dev.notochord.survival.parametric;

/**
 * How the covariance of the estimates of a {@link ParametricModel} is estimated.
 *
 * @since 0.1.0
 */
public enum ParametricVariance {
  /**
   * {@link #ROBUST} for data with sampling weights, clusters or recurrent events, otherwise {@link #MODEL}. The default.
   * {@link ParametricFit#variance()} says which it was.
   */
  BY_DATA,
  /** The inverse of the observed information. Needs subjects who do not depend on each other. */
  MODEL,
  /**
   * The sandwich: the sum over independent units (a cluster, else a subject, else a row) of the squared influence of
   * each, without a factor for small samples.
   *
   * <pre>
   *   V = sum over units of D D',     D = I^-1 times the sum over the unit's rows of w (derivative of its log-likelihood)
   * </pre>
   *
   * @see <a href="https://doi.org/10.2307/1912526">White H. Econometrica 1982;50:1-25</a>
   */
  ROBUST
}
