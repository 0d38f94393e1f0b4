package dev.notochord.survival.regression;

/** A log-likelihood with its first two derivatives, on the working scale of the covariates. */
interface PartialLikelihood {
  /** Returns the number of coefficients. */
  int size();

  /**
   * Returns the log-likelihood and its derivatives; numbers that are not finite where the coefficients are too
   * large.
   *
   * @param beta the coefficients; not changed
   */
  Evaluation evaluate(double[] beta);

  /** A value with its derivatives. Arrays are not copied. */
  final class Evaluation {
    final double logLikelihood;
    final double[] score;
    /** The negative second derivative, row after row, symmetric. */
    final double[] information;

    Evaluation(double logLikelihood, double[] score, double[] information) {
      this.logLikelihood = logLikelihood;
      this.score = score;
      this.information = information;
    }

    boolean isFinite() {
      boolean finite = Double.isFinite(logLikelihood);
      for (double u : score) {
        finite &= Double.isFinite(u);
      }
      for (double v : information) {
        finite &= Double.isFinite(v);
      }
      return finite;
    }
  }
}
