package dev.notochord.survival.multistate;

/**
 * How the variance of state probabilities and cumulative hazards is estimated.
 *
 * <p>In the formulas p is the state probability, Y the number at risk in a state and dN the number
 * of transitions from it at a time.
 *
 * @since 0.1.0
 */
public enum StateVariance {
  /**
   * The infinitesimal jackknife, as in R's {@code survfit}: the sum over subjects, or clusters, of
   * the square of w times the derivative of the estimate by the subject's weight w.
   *
   * <p>It allows for weights and clusters, and holds for state probabilities also when the history
   * is not Markov. Without censoring, and with everybody in the same state at the start, the
   * standard error of a state probability is that of a proportion, the square root of p (1 - p) / n.
   *
   * @see <a href="https://doi.org/10.1137/1.9781611970319">Efron B. The Jackknife, the Bootstrap
   *     and Other Resampling Plans. SIAM 1982</a>
   */
  INFINITESIMAL_JACKKNIFE,
  /**
   * The recursion of Andersen, Borgan, Gill and Keiding with the covariance of a multinomial
   * proportion for the transitions from each state at each time:
   *
   * <pre>
   *   cov(dA_jk, dA_jl) = (Y [k = l] - dN_jk) dN_jl / Y^3     for k, l other than j
   * </pre>
   *
   * <p>It takes the history as Markov and the subjects as independent; weights other than
   * frequencies, and clusters, are refused. For the survival curve it is Greenwood's formula. Under
   * competing risks it is the same as the infinitesimal jackknife.
   *
   * @see <a href="https://doi.org/10.1007/978-1-4612-4348-9">Andersen PK, Borgan O, Gill RD,
   *     Keiding N. Statistical Models Based on Counting Processes. Springer 1993, section IV.4.1.3</a>
   */
  GREENWOOD,
  /**
   * The same recursion with the variance of Poisson counts, which ignores ties:
   *
   * <pre>
   *   cov(dA_jk, dA_jl) = [k = l] dN_jk / Y^2     for k, l other than j
   * </pre>
   *
   * <p>For the cumulative hazard this is Aalen's variance. It does not fall to 0 when all leave.
   *
   * @see <a href="https://doi.org/10.1007/978-1-4612-4348-9">Andersen PK, Borgan O, Gill RD,
   *     Keiding N. Statistical Models Based on Counting Processes. Springer 1993, section IV.4.1.3</a>
   */
  AALEN
}
