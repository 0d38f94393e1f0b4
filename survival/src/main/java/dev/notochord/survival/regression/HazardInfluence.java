package dev.notochord.survival.regression;

import dev.notochord.survival.SurvivalData;

/**
 * The influence of each independent unit on weighted sums of the hazards that a fit predicts.
 *
 * <p>For a sum over event times of a(v) dH(v) in one stratum a unit has, with s the sum of risks,
 *
 * <pre>
 *   sum over its events of a(v) / s(v)  -  sum over its times at risk of a(v) r dH(v) / s(v)
 *     + ( sum of a(v) (x - mean(v)) dH(v) )' I^-1 score
 * </pre>
 *
 * <p>and, of a subdistribution, what those carried on and the estimated censoring add. Cost O(n p) for a sum.
 */
final class HazardInfluence {
  final HazardPath hazards;
  private final SurvivalData data;
  /** The scores of the coefficients, unit after unit. */
  private final double[] scores;
  /** The inverse of the information on the working scale. */
  private final double[] inverse;
  /** Per event time the sum of v / s^2: what the risk of one at risk takes off the hazard. */
  private final double[] square;
  /** Per event time what the risk of one with the event takes off. */
  private final double[] eventSquare;
  /** Per event time the hazard per weight of its events. */
  private final double[] perWeight;

  private final CarriedInfluence carried;

  /** What those carried on add to the influence on a sum, given what a unit of risk adds per event time. */
  interface CarriedInfluence {
    void add(double[] perRisk, double[] influence);
  }

  HazardInfluence(
      SurvivalData data,
      HazardPath hazards,
      TieMethod ties,
      double[] scores,
      double[] inverse,
      CarriedInfluence carried) {
    this.data = data;
    this.hazards = hazards;
    this.scores = scores;
    this.inverse = inverse;
    this.carried = carried;
    int k = hazards.rows.eventTimes();
    square = new double[k];
    eventSquare = new double[k];
    perWeight = new double[k];
    new RiskSets(hazards.rows, ties, hazards.carried).walk(hazards.risk, (j, at) -> {
      square[j] = at.terms.square0;
      eventSquare[j] = at.terms.square0 - at.terms.square1;
      perWeight[j] = at.terms.hazard / at.terms.weight;
    });
  }

  /**
   * Adds the influence of each unit on a sum.
   *
   * @param a per event time the weight of its hazard, 0 outside the stratum
   * @param x the covariates on the working scale
   * @param relativeRisk by what the hazards are multiplied
   * @param influence per unit, added to
   */
  void add(double[] a, double[] x, double relativeRisk, int stratum, double[] influence) {
    double[] own = new double[influence.length];
    addHazard(a, stratum, own);
    int p = x.length;
    double[] slope = slope(a, x, stratum);
    double[] direction = new double[p];
    for (int c = 0; c < p; c++) {
      for (int k = 0; k < p; k++) {
        direction[c] += inverse[c * p + k] * slope[k];
      }
    }
    for (int u = 0; u < influence.length; u++) {
      double change = own[u];
      for (int c = 0; c < p; c++) {
        change += direction[c] * scores[u * p + c];
      }
      influence[u] += relativeRisk * change;
    }
  }

  /** Returns the sum of a (x - mean) times hazard. */
  private double[] slope(double[] a, double[] x, int stratum) {
    int p = x.length;
    double[] slope = new double[p];
    for (int j = hazards.rows.blockStart[stratum]; j < hazards.rows.blockStart[stratum + 1]; j++) {
      double hazard = hazards.hazard.between(j, j + 1);
      for (int c = 0; c < p; c++) {
        double means = hazards.baseline.hazardMean(c, j, j + 1);
        slope[c] += a[j] * (hazard * x[c] - means);
      }
    }
    return slope;
  }

  private void addHazard(double[] a, int stratum, double[] influence) {
    CoxRows rows = hazards.rows;
    double[] perRisk = new double[a.length];
    CumulativeSum taken = new CumulativeSum(a.length);
    for (int j = 0; j < a.length; j++) {
      perRisk[j] = -a[j] * square[j];
      taken.set(j, perRisk[j]);
    }
    taken.accumulate();
    for (int i = rows.firstPosition(stratum); i < rows.firstPosition(stratum + 1); i++) {
      int last = rows.to[i] - 1;
      double change;
      if (hazards.isEvent(i)) {
        change = hazards.risk[i] * (taken.between(rows.from[i], last) - a[last] * eventSquare[last])
            + rows.weight[i] * a[last] * perWeight[last];
      } else {
        change = hazards.risk[i] * taken.between(rows.from[i], last + 1);
      }
      influence[data.unit(rows.row[i])] += change;
    }
    carried.add(perRisk, influence);
  }

  /**
   * Returns the root of the sum of squares.
   *
   * @param copies how many subjects of the same influence each unit stands for; empty when each is one
   */
  static double norm(double[] influence, double[] copies) {
    double sum = 0;
    for (int u = 0; u < influence.length; u++) {
      double share = copies.length == 0 || copies[u] == 0 ? 1 : 1 / copies[u];
      sum += share * influence[u] * influence[u];
    }
    return Math.sqrt(sum);
  }
}
