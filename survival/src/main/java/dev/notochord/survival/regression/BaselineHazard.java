package dev.notochord.survival.regression;

import com.google.common.collect.ImmutableList;

/**
 * The baseline hazard of a fit at its event times with what its errors are made of, on the working scale: all
 * that predictions need, without the rows.
 *
 * <p>Hazards are those of a row whose linear predictor is the shift of its stratum, the largest in it: at that of
 * a row with covariates 0 they might not be numbers any more. Memory 16 (p + 3) bytes per event time.
 */
final class BaselineHazard {
  final int columns;
  /** The event times, those of a stratum in a block. */
  final double[] time;
  /** Where the block of each stratum begins in the line of event times, and its end. */
  final int[] blockStart;
  /** The names of the strata, one empty name without strata. */
  final ImmutableList<String> strata;
  /** Per stratum the last time at which a row was observed. */
  final double[] lastTime;
  /** Per stratum the largest linear predictor. */
  final double[] shift;
  /** The hazard of a row at risk. */
  final CumulativeSum hazard;
  /** The sum over the steps of each event time of v / s^2, the increments of the variance of the hazard. */
  final CumulativeSum squares;
  /** Per column the hazard times the mean of those at risk. */
  final CumulativeSum hazardMean;

  /** Creates a baseline whose numbers are still to be filled in. */
  BaselineHazard(CoxRows rows) {
    this(rows.columns, rows.time, rows.blockStart, rows.strata, rows.lastTime);
  }

  /** Creates a baseline at event times whose rows are not here. */
  BaselineHazard(
      int columns,
      double[] time,
      int[] blockStart,
      ImmutableList<String> strata,
      double[] lastTime) {
    this.columns = columns;
    this.time = time;
    this.blockStart = blockStart;
    this.strata = strata;
    this.lastTime = lastTime;
    shift = new double[strata.size()];
    hazard = new CumulativeSum(blockStart);
    squares = new CumulativeSum(blockStart);
    hazardMean = new CumulativeSum(blockStart, columns);
  }

  /** Turns the increments into running sums. */
  void accumulate() {
    hazard.accumulate();
    squares.accumulate();
    hazardMean.accumulate();
  }

  /** Returns the place after the last one {@code from <= j < to} with a time up to and including the given one. */
  int placeAfter(double until, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (time[middle] <= until) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
