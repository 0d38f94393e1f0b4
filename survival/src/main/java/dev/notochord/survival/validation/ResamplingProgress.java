package dev.notochord.survival.validation;

/**
 * Follows a validation that fits many models, and may end it.
 *
 * <p>It is called by the threads that fit, one at a time. To end the validation, throw an exception, such as {@link
 * java.util.concurrent.CancellationException}; it reaches the caller, and nothing is kept.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ResamplingProgress {
  /** Follows nothing. */
  ResamplingProgress NONE = (done, total) -> {};

  /**
   * Is told of a model that was fitted and judged.
   *
   * @param done the models so far, from 1
   * @param total how many there will be
   */
  void step(int done, int total);
}
