package dev.notochord.survival.regression;

import dev.notochord.survival.SurvivalData;

/**
 * What errors of predicted incidences are made of: the hazards of a Fine-Gray fit, the scores of the units and, per
 * event time, the change of the hazard by a row at risk.
 */
final class IncidencePath {
  final HazardPath hazards;
  /** The scores of the coefficients, unit after unit. */
  private final double[] scores;
  /** Per event time the sum of v / s^2: what the risk of one at risk takes off the hazard. */
  private final CumulativeSum square;
  /** Per event time what the risk of one with the event takes off. */
  private final double[] eventSquare;
  /** Per event time the hazard per weight of its events. */
  private final double[] perWeight;

  private final FineGrayFit fit;

  private IncidencePath(FineGrayFit fit, HazardPath hazards) {
    this.fit = fit;
    this.hazards = hazards;
    scores = fit.scores(hazards);
    int k = hazards.rows.eventTimes();
    square = new CumulativeSum(k);
    eventSquare = new double[k];
    perWeight = new double[k];
    RiskSets sets = new RiskSets(hazards.rows, fit.model().ties(), hazards.carried);
    sets.walk(hazards.risk, (j, at) -> {
      square.set(j, at.terms.square0);
      eventSquare[j] = at.terms.square0 - at.terms.square1;
      perWeight[j] = at.terms.hazard / at.terms.weight;
    });
    square.accumulate();
  }

  static IncidencePath of(FineGrayFit fit) {
    return new IncidencePath(fit, fit.hazards());
  }

  /**
   * Returns the standard error of the cumulative hazard of a stratum, relative to exp(shift).
   *
   * @param x the covariates on the working scale
   * @param end the place after the last event time
   */
  double standardError(double[] x, int stratum, int end) {
    SurvivalData data = fit.data().anyEvent();
    double[] influence = hazardInfluence(data, stratum, end);
    double[] slope = slope(x, stratum, end);
    int p = x.length;
    double[] direction = new double[p];
    for (int c = 0; c < p; c++) {
      for (int k = 0; k < p; k++) {
        direction[c] += fit.workingInverse()[c * p + k] * slope[k];
      }
    }
    double[] copies = fit.copies();
    double sum = 0;
    for (int u = 0; u < influence.length; u++) {
      double d = influence[u];
      for (int c = 0; c < p; c++) {
        d += direction[c] * scores[u * p + c];
      }
      sum += copies.length == 0 || copies[u] == 0 ? d * d : d * d / copies[u];
    }
    return Math.sqrt(sum);
  }

  /** Returns the sum over event times of (x - mean) times hazard. */
  private double[] slope(double[] x, int stratum, int end) {
    int p = x.length;
    int start = hazards.rows.blockStart[stratum];
    double hazard = hazards.hazard.between(start, end);
    double[] slope = new double[p];
    for (int c = 0; c < p; c++) {
      slope[c] =
          hazard * x[c] - (hazards.hazardMean[end * p + c] - hazards.hazardMean[start * p + c]);
    }
    return slope;
  }

  private double[] hazardInfluence(SurvivalData data, int stratum, int end) {
    CoxRows rows = hazards.rows;
    double[] influence = new double[data.units()];
    for (int i = rows.firstPosition(stratum); i < rows.firstPosition(stratum + 1); i++) {
      int last = rows.to[i] - 1;
      double change =
          -hazards.risk[i] * square.between(Math.min(rows.from[i], end), Math.min(end, last));
      if (last < end) {
        change -= hazards.risk[i]
            * (hazards.isEvent(i) ? eventSquare[last] : square.between(last, last + 1));
        change += hazards.isEvent(i) ? rows.weight[i] * perWeight[last] : 0;
      }
      influence[data.unit(rows.row[i])] += change;
    }
    if (hazards.carried != null) {
      double[] taken = new double[rows.eventTimes()];
      for (int j = rows.blockStart[stratum]; j < end; j++) {
        taken[j] = -square.between(j, j + 1);
      }
      CarriedScores carried = new CarriedScores(hazards.carried, 1, new double[0], taken);
      carried.addCarried(data, influence);
      if (fit.variance() == FineGrayVariance.CENSORING_ESTIMATED) {
        carried.addCensoring(data, fit.model().censoringTies(), influence);
      }
    }
    return influence;
  }
}
