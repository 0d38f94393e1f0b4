package dev.notochord.survival.regression;

/**
 * The derivative of a partial likelihood by many coefficients without its second derivative: each row gives its
 * covariates times its events less those expected. Ties after Breslow or Efron. Cost O(n p).
 */
final class FullScore {
  private final CoxRows rows;
  private final CoxRows bare;
  private final TieMethod ties;
  private final double[] risk;
  private final double[] shift;

  FullScore(CoxRows rows, TieMethod ties) {
    this.rows = rows;
    this.ties = ties;
    bare = rows.select();
    risk = new double[rows.positions()];
    shift = new double[rows.blockStart.length - 1];
  }

  double[] at(double[] beta) {
    int p = rows.columns;
    LinearPredictor.risks(rows, beta, risk, shift);
    CumulativeSum hazard = new CumulativeSum(rows.blockStart);
    double[] eventHazard = new double[rows.eventTimes()];
    new RiskSets(bare, ties).walk(risk, (j, sets) -> {
      hazard.set(j, sets.terms.hazard);
      eventHazard[j] = sets.terms.eventHazard;
    });
    hazard.accumulate();
    double[] score = new double[p];
    for (int j = 0; j < eventHazard.length; j++) {
      int first = rows.firstEnding[j];
      int deathEnd = first + rows.deaths[j];
      for (int i = first; i < rows.firstEnding[j + 1]; i++) {
        double rest = i < deathEnd
            ? rows.weight[i]
                - risk[i] * (hazard.differenceBetween(rows.from[i], j, 0, 0) + eventHazard[j])
            : -risk[i] * hazard.differenceBetween(rows.from[i], j + 1, 0, 0);
        for (int c = 0, k = i * p; c < p; c++, k++) {
          score[c] += rest * rows.x[k];
        }
      }
    }
    return score;
  }
}
