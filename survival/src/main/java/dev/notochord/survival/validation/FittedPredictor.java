package dev.notochord.survival.validation;

import java.util.Optional;

/**
 * What a model that was fitted to some rows of a sample says of any of them.
 *
 * <p>Rows are named by their places in the whole sample, from 0, so that an implementation looks their covariates up where
 * it has them. Implementations need not be safe for several threads: one thread uses one.
 *
 * @see ModelBuilder
 * @since 0.1.0
 */
@FunctionalInterface
public interface FittedPredictor {
  /**
   * {@return the scores of some rows: numbers that are high where the event is expected early, such as linear predictors}
   *
   * @param rows the rows, which may repeat
   */
  double[] scores(int... rows);

  /**
   * {@return the predicted survival of some rows, in their order; NaN where there is none, as for times the model does not
   * reach}
   *
   * @param times the times, increasing
   * @param rows the rows, which may repeat
   * @throws UnsupportedOperationException if the model has scores alone, as is so unless this method is overridden
   */
  default SurvivalPredictions predictions(double[] times, int... rows) {
    throw new UnsupportedOperationException(
        "this predictor has scores and no predicted survival, expected one that overrides predictions(times, rows)");
  }

  /** {@return why the fit cannot be used; empty if it can, as is so unless this method is overridden} */
  default Optional<String> failure() {
    return Optional.empty();
  }

  /**
   * {@return what a builder gives back when the model could not be fitted: the refit is counted as failed}
   *
   * @param reason why, in a few words that are the same for the same reason
   */
  static FittedPredictor failed(String reason) {
    return new FittedPredictor() {
      @Override
      public double[] scores(int... rows) {
        throw new IllegalStateException("the model was not fitted: " + reason);
      }

      @Override
      public Optional<String> failure() {
        return Optional.of(reason);
      }
    };
  }
}
