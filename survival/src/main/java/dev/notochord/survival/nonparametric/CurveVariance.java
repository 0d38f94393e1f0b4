package dev.notochord.survival.nonparametric;

/**
 * How the variance of a survival curve is estimated.
 *
 * <p>In the formulas d events happen among n at risk; with sampling weights both are sums of weights. Each
 * gives the variance of log S; that of S is S^2 times it.
 *
 * @since 0.1.0
 */
public enum CurveVariance {
  /**
   * Robust where the data call for it, otherwise the formula that belongs to the form of the curve. The
   * default.
   *
   * <p>{@link #INFINITESIMAL_JACKKNIFE} for data with sampling weights, clusters or recurrent events;
   * otherwise {@link #GREENWOOD} for a product limit, and for the exponential of a hazard {@link
   * #TSIATIS_AALEN} or {@link #TIE_CORRECTED} as the hazard is. {@link SurvivalCurve#variance()} says which
   * it was.
   */
  BY_DATA,
  /**
   * The sum of d / (n (n - d)).
   *
   * <p>Greenwood M. The natural duration of cancer. Reports on Public Health and Medical Subjects 33, 1926.
   */
  GREENWOOD,
  /**
   * The sum of d / n^2; smaller than Greenwood's.
   *
   * @see <a href="https://doi.org/10.1214/aos/1176344247">Aalen OO. Ann Stat 1978;6:701-726</a>
   * @see <a href="https://doi.org/10.1214/aos/1176345330">Tsiatis AA. Ann Stat 1981;9:93-108</a>
   */
  TSIATIS_AALEN,
  /** The sum of 1 / n^2 + 1 / (n - 1)^2 + ... with d terms: the variance of {@link HazardForm#TIE_CORRECTED}. */
  TIE_CORRECTED,
  /**
   * The sum over independent units of the squared influence of each on the curve: the derivative of log S
   * by the weights of the unit's rows, times those weights.
   *
   * <p>Units are clusters if there are any, otherwise subjects, otherwise rows. The estimate allows any
   * dependence within a unit and does not change when all sampling weights are multiplied by a number.
   * Without weights, clusters and late entries it equals Greenwood's sum for a product limit. A row with a
   * frequency counts as so many units of its own unless there are clusters.
   *
   * <p>Needs the rows: a merged {@link dev.notochord.survival.RiskTable} is not enough.
   *
   * @see <a href="https://doi.org/10.1080/01621459.1981.10477650">Efron B. JASA 1981;76:312-319: the infinitesimal jackknife of censored data</a>
   */
  INFINITESIMAL_JACKKNIFE
}
