package dev.notochord.survival.regression;

import org.jspecify.annotations.Nullable;

/**
 * The partial likelihood of a Cox model or of a subdistribution, with ties after Breslow or Efron. The one of a Cox model
 * is made faster by {@link CoxLikelihood}.
 *
 * <p>The information is the sum over rows of their expected events times x x', less the sum over event times of the
 * products of means: rows that leave the risk sets are never taken off a matrix. Cost O(n p^2) for n rows.
 */
final class RiskSetLikelihood implements PartialLikelihood {
  /** Rows whose products are added together while they are in the cache. */
  static final int BLOCK = 256;

  private final CoxRows rows;
  private final TieMethod ties;

  private final double[] risk;
  private final double[] shift;
  private final @Nullable CarriedRows carried;

  RiskSetLikelihood(CoxRows rows, TieMethod ties) {
    this(rows, ties, null);
  }

  /**
   * Makes the pseudo-likelihood of a subdistribution.
   *
   * @param carried those who stay at risk after a competing event, if any do
   */
  RiskSetLikelihood(CoxRows rows, TieMethod ties, @Nullable CarriedRows carried) {
    this.rows = rows;
    this.ties = ties;
    this.carried = carried;
    this.risk = new double[rows.positions()];
    this.shift = new double[rows.blockStart.length - 1];
  }

  @Override
  public int size() {
    return rows.columns;
  }

  @Override
  public Evaluation evaluate(double[] beta) {
    int p = rows.columns;
    CarriedSums carriedSums = CarriedSums.with(carried, rows, beta, risk, shift);
    double[] score = new double[p];
    double[] information = new double[p * p];
    CumulativeSum hazard = new CumulativeSum(rows.blockStart);
    double[] eventHazard = new double[rows.eventTimes()];
    double[] logLikelihood = {eventTerms(beta, score)};
    new RiskSets(rows, ties, carriedSums).walk(risk, (j, sets) -> {
      RiskWeights terms = sets.terms;
      logLikelihood[0] -= terms.logRisk;
      hazard.set(j, terms.hazard);
      eventHazard[j] = terms.eventHazard;
      for (int c = 0; c < p; c++) {
        score[c] -= sets.mean(c);
        double a = sets.hazardMean(c);
        double b = terms.square1 * sets.s1[c] - terms.square2 * sets.d1[c];
        for (int k = 0; k <= c; k++) {
          information[c * p + k] -= a * sets.s1[k] - b * sets.d1[k];
        }
      }
    });
    hazard.accumulate();
    Gram products = new Gram(p);
    addProducts(hazard, eventHazard, products);
    if (carriedSums != null) {
      carriedSums.addProducts(hazard, products);
    }
    double[] moments = new double[p];
    for (int c = 0; c < p; c++) {
      moments[c] = products.sum[c * p + c];
      for (int k = 0; k <= c; k++) {
        information[c * p + k] += products.sum[c * p + k];
      }
      for (int k = 0; k < c; k++) {
        information[k * p + c] = information[c * p + k];
      }
    }
    return new Evaluation(logLikelihood[0], score, information, moments);
  }

  /** Adds the covariates of the events to the score and returns the sum of their linear predictors. */
  private double eventTerms(double[] beta, double[] score) {
    int p = rows.columns;
    double sum = 0;
    for (int s = 0; s < shift.length; s++) {
      for (int j = rows.blockStart[s]; j < rows.blockStart[s + 1]; j++) {
        int first = rows.firstEnding[j];
        int end = first + rows.deaths[j];
        for (int i = first; i < end; i++) {
          sum += rows.weight[i] * (LinearPredictor.at(rows, beta, i) - shift[s]);
          for (int c = 0; c < p; c++) {
            score[c] += rows.weight[i] * rows.x[i * p + c];
          }
        }
      }
    }
    return sum;
  }

  /** Adds x x' of each row times its expected events. */
  private void addProducts(CumulativeSum hazard, double[] eventHazard, Gram products) {
    double[] expected = new double[BLOCK];
    for (int start = 0; start < risk.length; start += BLOCK) {
      int end = Math.min(risk.length, start + BLOCK);
      for (int i = start; i < end; i++) {
        int j = rows.to[i] - 1;
        int from = rows.from[i];
        boolean event = i < rows.firstEnding[j] + rows.deaths[j];
        expected[i - start] = risk[i]
            * (event
                ? hazard.differenceBetween(from, j, 0, 0) + eventHazard[j]
                : hazard.differenceBetween(from, j + 1, 0, 0));
      }
      products.add(rows.x, start, end, expected);
    }
  }
}
