package dev.notochord.survival.comparison;

/**
 * How the covariance of observed minus expected events is estimated.
 *
 * @since 0.1.0
 */
public enum LogRankVariance {
  /**
   * {@link #ROBUST} for data with sampling weights, clusters or recurrent events, otherwise {@link
   * #HYPERGEOMETRIC}. The default. {@link LogRankResult#varianceUsed()} says which it was.
   */
  BY_DATA,
  /**
   * Given who is at risk and how many events there are at a time, the events fall on the groups as
   * balls drawn from an urn; exact under ties.
   *
   * <pre>
   *   V_jk = sum of W^2 d (n - d) / (n - 1) times (n_j / n) ([j = k] - n_k / n)   over event times with n above 1
   * </pre>
   *
   * <p>Needs subjects who do not depend on each other. Not offered for sampling weights, whose size says
   * nothing about how many subjects there are.
   *
   * @see <a href="https://pubmed.ncbi.nlm.nih.gov/5910392/">Mantel N. Cancer Chemother Rep
   *     1966;50:163-170</a>
   */
  HYPERGEOMETRIC,
  /**
   * From how far each independent unit (a cluster, else a subject, else a row) pulls the test.
   *
   * <pre>
   *   U_ij = sum over the rows of unit i of  w ( [event] W(T) ([in j] - n_j / n) - sum of W (d / n) ([in j] - n_j / n) )
   *   V_jk = sum of U_ij U_ik over the units
   * </pre>
   *
   * <p>the inner sum over event times at which the row was at risk; w the weight of the row, T its end,
   * and n, d sums of weights. These are the score residuals of a Cox model without effects, ties after
   * Breslow; their sum over all units is observed minus expected. Valid when rows of a unit resemble
   * each other, for recurrent events, and for sampling weights, whose scale drops out.
   *
   * @see <a href="https://doi.org/10.1080/01621459.1989.10478874">Lin DY, Wei LJ. JASA
   *     1989;84:1074-1078</a>
   */
  ROBUST
}
