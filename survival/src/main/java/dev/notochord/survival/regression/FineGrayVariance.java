package dev.notochord.survival.regression;

/**
 * How the covariance of the coefficients of a Fine-Gray model is estimated.
 *
 * <p>Both are sandwiches over independent units: clusters, otherwise subjects.
 *
 * <pre>
 *   V = I^-1 ( sum over units of (eta + psi)(eta + psi)' ) I^-1
 * </pre>
 *
 * <p>I is the information of the weighted likelihood, eta the score residual of a unit, psi what it
 * contributes through the estimated censoring distribution.
 *
 * @since 0.1.0
 */
public enum FineGrayVariance {
  /**
   * {@link #CENSORING_ESTIMATED}, or {@link #WEIGHTS_KNOWN} with delayed entry, for which the other is not known.
   * The default. {@link FineGrayFit#variance()} says which it was.
   */
  BY_DATA,
  /**
   * With psi, as in the paper of Fine and Gray; R's {@code crr}.
   *
   * <pre>
   *   psi(k) = integral of q(u) / n(u) dM(u)        M the censoring martingale of k, n at risk of censoring
   *   q(u)   = sum over i with a competing event at T(i) &lt;= u of
   *            integral over s > u of (x(i) - mean(s)) w(i, s) exp(x(i)'b) dH(s)
   * </pre>
   *
   * <p>This is for {@link CensoringTies#EVENTS_FIRST}. With {@link CensoringTies#EVENTS_AT_RISK} it is T(i) &lt; u and
   * s &gt;= u, as the paper writes it for times that do not tie and as {@code crr} does for all.
   * With censoring groups M, n and the sum in q are those of the group; {@code crr} has the same coefficients then and a
   * slightly different variance, the reason of which is not known.
   *
   * @see <a href="https://doi.org/10.1080/01621459.1999.10474144">Fine JP, Gray RJ. JASA 1999;94:496-509</a>
   */
  CENSORING_ESTIMATED,
  /**
   * Without psi, as if the weights had been known; R's {@code coxph} on the rows of {@code finegray} with the
   * subject as cluster.
   */
  WEIGHTS_KNOWN
}
