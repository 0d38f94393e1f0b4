package dev.notochord.survival.regression;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a fit along its baseline hazard: what residuals and robust variances are made of.
 *
 * <p>Cost O(n p); memory 8 (4 p + 8) bytes per event time, and 8 (p + 1) more if a short stretch late in time needs the
 * tree of its sums.
 */
final class HazardPath {
  final CoxRows rows;
  /** Per position the weight times exp(linear predictor - shift). */
  final double[] risk;
  /** What is left of the path without its rows. */
  final BaselineHazard baseline;
  /** The shifts of the baseline. */
  final double[] shift;
  /** The hazard of the baseline. */
  final CumulativeSum hazard;
  /** Per event time the hazard of a row with the event at it. */
  final double[] eventHazard;
  /** Per event time and column the mean among those at risk, averaged over the steps. */
  final double[] mean;
  /** The hazard times mean of the baseline. */
  final CumulativeSum hazardMean;
  /** Per event time and column what a row with the event adds up in place of the increment above. */
  final double[] eventHazardMean;

  /** What those carried on after a competing event add to the sums; absent in a Cox model. */
  final @Nullable CarriedSums carried;

  private HazardPath(CoxRows rows, @Nullable CarriedRows after, double[] beta) {
    int k = rows.eventTimes();
    int p = rows.columns;
    this.rows = rows;
    risk = new double[rows.positions()];
    baseline = new BaselineHazard(rows);
    shift = baseline.shift;
    hazard = baseline.hazard;
    hazardMean = baseline.hazardMean;
    eventHazard = new double[k];
    mean = new double[k * p];
    eventHazardMean = new double[k * p];
    carried = CarriedSums.with(after, rows, beta, risk, shift);
  }

  /** Returns the path; that of a fit with exact ties has Breslow's increments, as in R. */
  static HazardPath of(CoxRows rows, TieMethod ties, double[] beta) {
    return of(rows, ties, beta, null);
  }

  /** Returns the path of a subdistribution with those carried on after a competing event. */
  static HazardPath of(CoxRows rows, TieMethod ties, double[] beta, @Nullable CarriedRows carried) {
    HazardPath path = new HazardPath(rows, carried, beta);
    int p = rows.columns;
    TieMethod increments = ties == TieMethod.EXACT ? TieMethod.BRESLOW : ties;
    new RiskSets(rows, increments, path.carried).walk(path.risk, (j, sets) -> {
      RiskWeights terms = sets.terms;
      path.hazard.set(j, terms.hazard);
      path.eventHazard[j] = terms.eventHazard;
      path.baseline.squares.set(j, terms.square0);
      for (int c = 0; c < p; c++) {
        path.mean[j * p + c] = sets.mean(c) / terms.weight;
        path.hazardMean.set(j, c, sets.hazardMean(c));
        path.eventHazardMean[j * p + c] = sets.eventHazardMean(c);
      }
    });
    path.baseline.accumulate();
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
    return risk[position] * hazardSum(position, j, isEvent(position));
  }

  private double hazardSum(int position, int j, boolean event) {
    int from = rows.from[position];
    return event
        ? hazard.differenceBetween(from, j, 0, 0) + eventHazard[j]
        : hazard.differenceBetween(from, j + 1, 0, 0);
  }

  /** Computes the hazard times the mean that the row at a position adds up while at risk. */
  void hazardMeans(int position, double[] means) {
    int j = rows.to[position] - 1;
    boolean event = isEvent(position);
    double own = hazardSum(position, j, event);
    for (int c = 0; c < rows.columns; c++) {
      means[c] = hazardMean(position, j, event, c, own);
    }
  }

  private double hazardMean(int position, int j, boolean event, int column, double own) {
    int from = rows.from[position];
    return event
        ? hazardMean.differenceBetween(from, j, column, own)
            + eventHazardMean[j * rows.columns + column]
        : hazardMean.differenceBetween(from, j + 1, column, own);
  }

  /**
   * Adds the score residual of the row at a position, weight included: w [event] (x - mean) - r (x H - M), with
   * the hazard H and M the hazard times the mean, summed while the row was at risk.
   */
  void addScore(int position, double[] target, int offset) {
    int p = rows.columns;
    int j = rows.to[position] - 1;
    boolean event = isEvent(position);
    double own = hazardSum(position, j, event);
    double expected = risk[position] * own;
    for (int c = 0; c < p; c++) {
      double x = rows.x[position * p + c];
      double score = risk[position] * hazardMean(position, j, event, c, own) - expected * x;
      if (event) {
        score += rows.weight[position] * (x - mean[j * p + c]);
      }
      target[offset + c] += score;
    }
  }
}
