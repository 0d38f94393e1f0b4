package dev.notochord.survival.regression;

/**
 * Follows a long fit and may end it.
 *
 * <p>It is called by the thread that fits. To end the fit, throw an exception, such as {@link
 * java.util.concurrent.CancellationException}; it reaches the caller of the fit as it is, and nothing is kept of the
 * fit.
 *
 * <pre>{@code
 * CoxModel.withDefaults()
 *     .withProgress((iteration, logLikelihood) -> {
 *       if (Thread.currentThread().isInterrupted()) {
 *         throw new CancellationException("at iteration " + iteration);
 *       }
 *     })
 *     .fit(data, covariates);
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FitProgress {
  /** Follows nothing. */
  FitProgress NONE = (iteration, logLikelihood) -> {};

  /**
   * Is told of a step.
   *
   * @param iteration the steps so far, from 1
   * @param logLikelihood the log-likelihood reached
   */
  void step(int iteration, double logLikelihood);
}
