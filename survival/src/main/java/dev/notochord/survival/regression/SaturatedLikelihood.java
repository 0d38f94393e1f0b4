package dev.notochord.survival.regression;

/**
 * The supremum of the log partial likelihood over all linear predictors: that of events so far above all others that
 * only those of the same time compete. 0 without ties and weights.
 */
final class SaturatedLikelihood {
  private SaturatedLikelihood() {}

  static double of(CoxRows rows, TieMethod ties) {
    double sum = 0;
    for (int j = 0; j < rows.eventTimes(); j++) {
      double weight = 0;
      for (int i = rows.firstEnding[j]; i < rows.firstEnding[j] + rows.deaths[j]; i++) {
        weight += rows.weight[i];
      }
      sum -= weight * Math.log(weight);
      long steps = ties == TieMethod.BRESLOW ? 1 : rows.eventCount(j);
      for (long k = 1; k < steps; k++) {
        sum -= weight / steps * Math.log1p(-(double) k / steps);
      }
    }
    return sum;
  }
}
