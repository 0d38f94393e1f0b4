package dev.notochord.survival.validation;

import dev.notochord.survival.SurvivalData;

/**
 * Rows on which a fitted model is judged: their follow-up, and what the model says of them.
 *
 * @see PerformanceMeasure
 * @since 0.1.0
 */
public final class JudgedSample {
  private final FittedPredictor predictor;
  private final SurvivalData data;
  private final int[] rows;

  /** Takes the sample of the rows; the array becomes its own. */
  JudgedSample(FittedPredictor predictor, SurvivalData data, int[] rows) {
    this.predictor = predictor;
    this.data = data;
    this.rows = rows;
  }

  /** {@return the follow-up of these rows, in their order} */
  public SurvivalData data() {
    return data;
  }

  /** {@return the places of these rows in the whole sample} */
  public int[] rows() {
    return rows.clone();
  }

  /** {@return the scores of these rows, in their order} */
  public double[] scores() {
    return predictor.scores(rows.clone());
  }

  /**
   * {@return the predicted survival of these rows, in their order}
   *
   * @param times the times, increasing
   * @throws UnsupportedOperationException if the model has scores alone
   */
  public SurvivalPredictions predictions(double... times) {
    return predictor.predictions(times, rows.clone());
  }
}
