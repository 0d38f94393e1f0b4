package dev.notochord.survival.regression;

/** The covariance of the coefficients of a fit on the working scale; columns without coefficient have none. */
final class CoefficientCovariance {
  private final int p;
  private final double[] working;
  private final boolean meaningful;

  private CoefficientCovariance(int p, double[] working, boolean meaningful) {
    this.p = p;
    this.working = working;
    this.meaningful = meaningful;
  }

  /** Returns the covariance by {@link CoxFit#variance()}. */
  static CoefficientCovariance of(CoxFit fit) {
    double[][] given = fit.covariance();
    double[] scale = fit.scale();
    int p = scale.length;
    double[] working = new double[p * p];
    for (int i = 0; i < p; i++) {
      for (int k = 0; k < p; k++) {
        working[i * p + k] =
            fit.isDependent(i) || fit.isDependent(k) ? 0 : given[i][k] * scale[i] * scale[k];
      }
    }
    return new CoefficientCovariance(p, working, fit.isMaximum());
  }

  /**
   * Returns the variance of a combination of coefficients; NaN if the coefficients are no maximum of the likelihood
   * and matter here.
   */
  double variance(double[] combination) {
    double sum = 0;
    boolean matters = false;
    for (int i = 0; i < p; i++) {
      matters |= combination[i] != 0;
      for (int k = 0; k < p; k++) {
        sum += combination[i] * working[i * p + k] * combination[k];
      }
    }
    if (!matters) {
      return 0;
    }
    return meaningful ? Math.max(0, sum) : Double.NaN;
  }
}
