package dev.notochord.survival.regression;

import org.jspecify.annotations.Nullable;

/**
 * The baseline hazard of a fit at its event times, and the means of the covariates among those at risk, on the
 * working scale: what residuals, robust variances and predictions are made of.
 *
 * <p>Hazards are those of a row whose linear predictor is the shift of its stratum. Cost O(n p); memory 8 (3 p + 4)
 * bytes per event time.
 */
final class HazardPath {
  final CoxRows rows;
  /** Per position the weight times exp(linear predictor - shift). */
  final double[] risk;
  /** Per stratum the largest linear predictor. */
  final double[] shift;
  /** The hazard of a row at risk. */
  final CumulativeSum hazard;
  /** Per event time the hazard of a row with the event at it. */
  final double[] eventHazard;
  /** Per event time the sum over its steps of v / s^2, the increments of the variance of the hazard. */
  final double[] square;
  /** Per event time and column the mean among those at risk, averaged over the steps. */
  final double[] mean;
  /** The running sums over event times of hazard times mean, (event times + 1) x columns. */
  final double[] hazardMean;
  /** Per event time and column what a row with the event adds up in place of the increment above. */
  final double[] eventHazardMean;

  /** What those carried on after a competing event add to the sums; absent in a Cox model. */
  final @Nullable CarriedSums carried;

  private HazardPath(CoxRows rows, @Nullable CarriedRows after, double[] beta) {
    int k = rows.eventTimes();
    int p = rows.columns;
    this.rows = rows;
    risk = new double[rows.positions()];
    shift = new double[rows.blockStart.length - 1];
    hazard = new CumulativeSum(k);
    eventHazard = new double[k];
    square = new double[k];
    mean = new double[k * p];
    hazardMean = new double[(k + 1) * p];
    eventHazardMean = new double[k * p];
    carried = CarriedSums.with(after, rows, beta, risk, shift);
  }

  static HazardPath of(CoxRows rows, TieMethod ties, double[] beta) {
    return of(rows, ties, beta, null);
  }

  /** Returns the path of a subdistribution with those carried on after a competing event. */
  static HazardPath of(CoxRows rows, TieMethod ties, double[] beta, @Nullable CarriedRows carried) {
    HazardPath path = new HazardPath(rows, carried, beta);
    int p = rows.columns;
    new RiskSets(rows, ties, path.carried).walk(path.risk, (j, sets) -> {
      RiskWeights terms = sets.terms;
      path.hazard.set(j, terms.hazard);
      path.eventHazard[j] = terms.eventHazard;
      path.square[j] = terms.square0;
      for (int c = 0; c < p; c++) {
        path.mean[j * p + c] = sets.mean(c) / terms.weight;
        path.hazardMean[(j + 1) * p + c] = sets.hazardMean(c);
        path.eventHazardMean[j * p + c] = sets.eventHazardMean(c);
      }
    });
    path.hazard.accumulate();
    for (int i = p; i < path.hazardMean.length; i++) {
      path.hazardMean[i] += path.hazardMean[i - p];
    }
    return path;
  }

  /** Returns whether the row at a position has the event. */
  boolean isEvent(int position) {
    int j = rows.to[position] - 1;
    return position < rows.firstEnding[j] + rows.deaths[j];
  }

  /** Returns the expected events of the row at a position, weight included. */
  double expected(int position) {
    int j = rows.to[position] - 1;
    int from = rows.from[position];
    return risk[position]
        * (isEvent(position)
            ? hazard.between(from, j) + eventHazard[j]
            : hazard.between(from, j + 1));
  }

  /**
   * Adds the score residual of the row at a position, weight included: w [event] (x - mean) - r (x H - M), with
   * the hazard H and M the hazard times the mean, summed while the row was at risk.
   */
  void addScore(int position, double[] target, int offset) {
    int p = rows.columns;
    int j = rows.to[position] - 1;
    int from = rows.from[position];
    boolean event = isEvent(position);
    double expected = expected(position);
    int last = event ? j : j + 1;
    for (int c = 0; c < p; c++) {
      double x = rows.x[position * p + c];
      double means = hazardMean[last * p + c] - hazardMean[from * p + c];
      if (event) {
        means += eventHazardMean[j * p + c];
      }
      double score = risk[position] * means - expected * x;
      if (event) {
        score += rows.weight[position] * (x - mean[j * p + c]);
      }
      target[offset + c] += score;
    }
  }
}
