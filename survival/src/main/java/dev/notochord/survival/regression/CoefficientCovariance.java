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
    FittedCoefficients fitted = fit.fitted();
    return new CoefficientCovariance(
        fitted.beta.length, fitted.toWorkingCovariance(fit.usedCovariance()), fitted.isMaximum());
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
