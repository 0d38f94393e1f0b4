package dev.notochord.survival.regression;

/**
 * The partial likelihood with a log frailty u for each cluster as coefficients of their own, less the log density of
 * gamma frailties:
 *
 * <pre>
 *   log L(b, u) - nu sum of (exp(u) - u - 1),     nu = 1 / theta
 * </pre>
 *
 * <p>Its maximum over b and u is that of the EM algorithm. The marginal likelihood, the frailties integrated out, comes
 * from it by adding, with d the events of a cluster,
 *
 * <pre>
 *   sum of  d - (nu + d) log(1 + d / nu) + sum over k &lt; d of log(1 + k / nu)
 * </pre>
 *
 * <p>and tends to the likelihood without frailty for theta to 0. Written so that nothing large cancels.
 */
final class GammaLikelihood implements PartialLikelihood {
  private final PartialLikelihood likelihood;
  private final int columns;
  private final long[] events;
  private final double nu;

  /**
   * Adds the penalty.
   *
   * @param likelihood its last coefficients are the log frailties
   * @param events the events of each cluster
   */
  GammaLikelihood(PartialLikelihood likelihood, long[] events, double theta) {
    this.likelihood = likelihood;
    this.events = events;
    columns = likelihood.size() - events.length;
    nu = 1 / theta;
  }

  @Override
  public int size() {
    return likelihood.size();
  }

  @Override
  public Evaluation evaluate(double[] beta) {
    Evaluation plain = likelihood.evaluate(beta);
    double value = plain.logLikelihood;
    int p = beta.length;
    for (int c = columns; c < p; c++) {
      double growth = Math.expm1(beta[c]);
      value -= nu * (growth - beta[c]);
      plain.score[c] -= nu * growth;
      plain.information[c * p + c] += nu * (1 + growth);
    }
    return new Evaluation(value, plain.score, plain.information);
  }

  /** Returns what leads from the largest value to the marginal log-likelihood. */
  double integral() {
    double sum = 0;
    for (long d : events) {
      sum += d - (nu + d) * Math.log1p(d / nu);
      for (long k = 1; k < d; k++) {
        sum += Math.log1p(k / nu);
      }
    }
    return sum;
  }

  /** Returns the derivative of the marginal log-likelihood by log theta, at the coefficients of the maximum. */
  double slope(double[] beta) {
    double sum = 0;
    for (int g = 0; g < events.length; g++) {
      double u = beta[columns + g];
      double d = events[g];
      sum += u - Math.expm1(u) + (d / nu - Math.log1p(d / nu));
      for (long k = 1; k < events[g]; k++) {
        sum -= k / (nu * (nu + k));
      }
    }
    return -nu * sum;
  }
}
