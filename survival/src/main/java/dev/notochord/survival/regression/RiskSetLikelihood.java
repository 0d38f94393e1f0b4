package dev.notochord.survival.regression;

/**
 * The partial likelihood of a Cox model with ties after Breslow or Efron.
 *
 * <p>The information is the sum over rows of their expected events times x x', less the sum over event times of the
 * products of means: rows that leave the risk sets are never taken off a matrix. Cost O(n p^2) for n rows.
 */
final class RiskSetLikelihood implements PartialLikelihood {
  private final CoxSample sample;
  private final TieMethod ties;
  private final double[] risk;
  private final double[] shift;

  RiskSetLikelihood(CoxSample sample, TieMethod ties) {
    this.sample = sample;
    this.ties = ties;
    this.risk = new double[sample.positions()];
    this.shift = new double[sample.blockStart.length - 1];
  }

  @Override
  public int size() {
    return sample.columns;
  }

  @Override
  public Evaluation evaluate(double[] beta) {
    int p = sample.columns;
    LinearPredictor.risks(sample, beta, risk, shift);
    double[] score = new double[p];
    double[] information = new double[p * p];
    CumulativeSum hazard = new CumulativeSum(sample.eventTimes());
    double[] eventHazard = new double[sample.eventTimes()];
    double[] logLikelihood = {eventTerms(beta, score)};
    new RiskSets(sample, ties).walk(risk, (j, sets) -> {
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
    addProducts(hazard, eventHazard, information);
    for (int c = 0; c < p; c++) {
      for (int k = 0; k < c; k++) {
        information[k * p + c] = information[c * p + k];
      }
    }
    return new Evaluation(logLikelihood[0], score, information);
  }

  /** Adds the covariates of the events to the score and returns the sum of their linear predictors. */
  private double eventTerms(double[] beta, double[] score) {
    int p = sample.columns;
    double sum = 0;
    for (int s = 0; s < shift.length; s++) {
      for (int j = sample.blockStart[s]; j < sample.blockStart[s + 1]; j++) {
        int first = sample.firstEnding[j];
        for (int i = first; i < first + sample.deaths[j]; i++) {
          sum += sample.weight[i] * (LinearPredictor.at(sample, beta, i) - shift[s]);
          for (int c = 0; c < p; c++) {
            score[c] += sample.weight[i] * sample.x[i * p + c];
          }
        }
      }
    }
    return sum;
  }

  /** Adds x x' of each row times its expected events. */
  private void addProducts(CumulativeSum hazard, double[] eventHazard, double[] information) {
    int p = sample.columns;
    double[] x = sample.x;
    for (int j = 0; j < eventHazard.length; j++) {
      int first = sample.firstEnding[j];
      int end = sample.firstEnding[j + 1];
      int deathEnd = first + sample.deaths[j];
      for (int i = first; i < end; i++) {
        double expected = risk[i]
            * (i < deathEnd
                ? hazard.between(sample.from[i], j) + eventHazard[j]
                : hazard.between(sample.from[i], j + 1));
        int at = i * p;
        for (int c = 0; c < p; c++) {
          double scaled = expected * x[at + c];
          for (int k = 0; k <= c; k++) {
            information[c * p + k] += scaled * x[at + k];
          }
        }
      }
    }
  }
}
