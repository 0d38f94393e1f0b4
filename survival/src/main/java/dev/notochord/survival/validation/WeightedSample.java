package dev.notochord.survival.validation;

import java.util.Arrays;

/**
 * A sample whose rows are weighted by the inverse probability of not being censored, and how statistics made of such
 * weights move with the rows.
 *
 * <pre>
 *   weight at t of an event by t: 1 / G(T-)      of who is beyond t: 1 / G(t)      of who was censored by t: 0
 * </pre>
 *
 * <p>A statistic that is a function of the masses, weight times row weight, moves with the weight of a row directly,
 * and through G. Squares of these derivatives, added up over independent units, are its variance.
 */
final class WeightedSample {
  final TimedRows rows;
  final CensoringDistribution censoring;
  /** The rows from which G is estimated: those of the sample, or of another one. */
  private final TimedRows censoringRows;

  private WeightedSample(TimedRows rows, TimedRows censoringRows) {
    this.rows = rows;
    this.censoringRows = censoringRows;
    this.censoring = CensoringDistribution.of(censoringRows);
  }

  /** Weights a sample by its own censoring. */
  static WeightedSample of(TimedRows rows) {
    return new WeightedSample(rows, rows);
  }

  /** Weights a sample by the censoring of another, independent one. */
  static WeightedSample of(TimedRows rows, TimedRows training) {
    return new WeightedSample(rows, training);
  }

  /** Returns whether the follow-up reaches a time: whether everybody's weight there is known. */
  boolean reaches(double t) {
    return t <= rows.lastTime() && t <= censoring.lastTime() && censoring.at(t) > 0;
  }

  /** Returns whether there is somebody beyond a time as well. */
  boolean reachesBeyond(double t) {
    return t < rows.lastTime() && reaches(t);
  }

  /** Returns the last time of the rows that is reached, somebody being beyond it if so asked; -1 if there is none. */
  double lastReached(boolean beyond) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (beyond ? reachesBeyond(rows.time[i]) : reaches(rows.time[i])) {
        return rows.time[i];
      }
    }
    return -1;
  }

  /** Returns per place the weight at a time that is reached, without the weight of the row. */
  double[] weights(double t) {
    double[] weights = new double[rows.size()];
    double beyond = t < rows.lastTime() ? 1 / censoring.at(t) : 0;
    double last = Double.NaN;
    double weight = 0;
    for (int i = 0; i < weights.length; i++) {
      if (rows.time[i] > t) {
        Arrays.fill(weights, i, weights.length, beyond);
        break;
      }
      if (rows.status[i] != TimedRows.CENSORED) {
        if (rows.time[i] != last) {
          last = rows.time[i];
          weight = 1 / censoring.before(last);
        }
        weights[i] = weight;
      }
    }
    return weights;
  }

  /** Returns how many independent units there are, those of another sample for G included. */
  int units() {
    return rows.units() + (hasOwnCensoring() ? 0 : censoringRows.units());
  }

  /** Returns whether G is estimated from the sample itself. */
  boolean hasOwnCensoring() {
    return rows == censoringRows;
  }

  /**
   * Returns per unit what it moves a statistic; the sum of the squares is the variance.
   *
   * @param t the time of the weights
   * @param weights the weights at that time
   * @param gradient per place the derivative of the statistic by the mass of the row
   * @param shift what the statistic moves with the weight of any row otherwise, as when it is divided by their sum
   */
  double[] influence(double t, double[] weights, double[] gradient, double shift) {
    double[] direct = new double[rows.size()];
    double[] moved = new double[rows.size()];
    for (int i = 0; i < direct.length; i++) {
      double unweighted = weights[i] * gradient[i];
      direct[i] = unweighted + shift;
      moved[i] = rows.weight[i] * unweighted;
    }
    double[] through = censoring.derivative(rows.time, moved, t);
    double[] sum = new double[units()];
    rows.addByUnit(direct, sum, 0);
    censoringRows.addByUnit(through, sum, hasOwnCensoring() ? 0 : rows.units());
    return sum;
  }
}
