package dev.notochord.survival.regression;

/**
 * How a Cox model treats events at the same time.
 *
 * <p>In the formulas D are the d events of a time, R the rows at risk there, w weights and r = exp(linear
 * predictor). Without ties all three are one.
 *
 * <table>
 *   <caption>Names elsewhere</caption>
 *   <tr><th></th><th>R</th><th>SAS</th><th>Stata</th></tr>
 *   <tr><td>{@link #BRESLOW}</td><td>breslow</td><td>BRESLOW, the default</td><td>breslow, the default</td></tr>
 *   <tr><td>{@link #EFRON}</td><td>efron, the default</td><td>EFRON</td><td>efron</td></tr>
 *   <tr><td>{@link #EXACT}</td><td>exact</td><td>DISCRETE (its EXACT is the marginal likelihood)</td><td>exactp</td></tr>
 * </table>
 *
 * @since 0.1.0
 */
public enum TieMethod {
  /**
   * Every event of a time has all of R as its risk set. Quick, and biased towards 0 with heavy ties.
   *
   * <pre>
   *   log L = sum over times of  sum over D of w log r  -  (sum over D of w) log(sum over R of w r)
   * </pre>
   *
   * @see <a href="https://doi.org/10.2307/2529620">Breslow N. Biometrics 1974;30:89-99</a>
   */
  BRESLOW,
  /**
   * The events of a time are taken to have happened one after another in unknown order; each of them is in the
   * later risk sets in part. The default.
   *
   * <pre>
   *   log L = sum over times of  sum over D of w log r
   *           - sum over k = 0 .. d-1 of  v log(sum over R of w r - (k/d) sum over D of w r),    v the mean w in D
   * </pre>
   *
   * <p>A row with a frequency counts as so many events, so that frequencies give the fit of the repeated rows;
   * R has one kind of weight and takes a row for one event whatever its weight. Sampling weights agree with R.
   *
   * @see <a href="https://doi.org/10.1080/01621459.1977.10480613">Efron B. JASA 1977;72:557-565</a>
   */
  EFRON,
  /**
   * Time is discrete: given that d of R had the event, which d were it. The model is one for the odds, and the
   * estimate that of conditional logistic regression.
   *
   * <pre>
   *   log L = sum over times of  sum over D of log r  -  log(sum over all subsets of d rows of R of their product of r)
   * </pre>
   *
   * <p>A row with a frequency is so many rows. Not offered for sampling weights, nor with a robust variance: R has
   * neither. Cost O(n d p^2) and 8 d p^2 bytes for one time with d events among n.
   *
   * @see <a href="https://doi.org/10.1093/biomet/68.3.703">Gail MH, Lubin JH, Rubinstein LV. Biometrika
   *     1981;68:703-707</a>
   */
  EXACT
}
