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
    /** How large the numbers are that each diagonal element of the information is a difference of. */
    final double[] moments;

    Evaluation(double logLikelihood, double[] score, double[] information) {
      this(logLikelihood, score, information, new double[score.length]);
      for (int c = 0; c < score.length; c++) {
        moments[c] = information[c * score.length + c];
      }
    }

    Evaluation(double logLikelihood, double[] score, double[] information, double[] moments) {
      this.logLikelihood = logLikelihood;
      this.score = score;
      this.information = information;
      this.moments = moments;
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
