package dev.notochord.survival.validation;

import java.util.Arrays;

/** Says of each row what the model says that was fitted without the fold of the row. */
final class FoldPredictor implements FittedPredictor {
  private final FittedPredictor[] predictors;
  private final int[] foldOfRow;

  FoldPredictor(FittedPredictor[] predictors, int[] foldOfRow) {
    this.predictors = predictors;
    this.foldOfRow = foldOfRow;
  }

  @Override
  public double[] scores(int... rows) {
    double[] scores = new double[rows.length];
    for (int fold = 0; fold < predictors.length; fold++) {
      int[] places = places(rows, fold);
      double[] some = predictors[fold].scores(picked(rows, places));
      for (int k = 0; k < places.length; k++) {
        scores[places[k]] = some[k];
      }
    }
    return scores;
  }

  @Override
  public SurvivalPredictions predictions(double[] times, int... rows) {
    double[][] survival = new double[rows.length][times.length];
    for (int fold = 0; fold < predictors.length; fold++) {
      int[] places = places(rows, fold);
      SurvivalPredictions some = predictors[fold].predictions(times.clone(), picked(rows, places));
      for (int k = 0; k < places.length; k++) {
        for (int t = 0; t < times.length; t++) {
          survival[places[k]][t] = some.survival(k, t);
        }
      }
    }
    return SurvivalPredictions.of(times, survival);
  }

  private int[] places(int[] rows, int fold) {
    int[] places = new int[rows.length];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      if (foldOfRow[rows[i]] == fold) {
        places[count++] = i;
      }
    }
    return Arrays.copyOf(places, count);
  }

  private static int[] picked(int[] rows, int[] places) {
    int[] picked = new int[places.length];
    for (int k = 0; k < picked.length; k++) {
      picked[k] = rows[places[k]];
    }
    return picked;
  }
}
