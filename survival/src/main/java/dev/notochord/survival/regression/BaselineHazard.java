package dev.notochord.survival.regression;

import com.google.common.collect.ImmutableList;

/**
 * The baseline hazard of a fit at its event times with what its errors are made of, on the working scale: all
 * that predictions need, without the rows.
 *
 * <p>Hazards are those of a row whose linear predictor is the shift of its stratum, the largest in it: at that of
 * a row with covariates 0 they might not be numbers any more. Memory 8 (3 p + 8) bytes per event time.
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
  /** Per event time the sum over its steps of v / s^2, the increments of the variance of the hazard. */
  final double[] square;
  /** Their running sums. */
  final CumulativeSum squares;
  /** Per column the hazard times the mean among those at risk. */
  private final CumulativeSum[] hazardMean;

  /** Creates a baseline whose numbers are still to be filled in. */
  BaselineHazard(CoxRows rows) {
    int k = rows.eventTimes();
    columns = rows.columns;
    time = rows.time;
    blockStart = rows.blockStart;
    strata = rows.strata;
    lastTime = rows.lastTime;
    shift = new double[strata.size()];
    hazard = new CumulativeSum(k);
    square = new double[k];
    squares = new CumulativeSum(k);
    hazardMean = new CumulativeSum[columns];
    for (int c = 0; c < columns; c++) {
      hazardMean[c] = new CumulativeSum(k);
    }
  }

  /** Turns the increments into running sums. */
  void accumulate() {
    for (int j = 0; j < square.length; j++) {
      squares.set(j, square[j]);
    }
    hazard.accumulate();
    squares.accumulate();
    for (CumulativeSum means : hazardMean) {
      means.accumulate();
    }
  }

  /** Sets the hazard times the mean of a column at an event time, before {@link #accumulate()}. */
  void setHazardMean(int column, int j, double increment) {
    hazardMean[column].set(j, increment);
  }

  /** Returns the sum of hazard times mean of a column over the event times {@code from <= j < to}. */
  double hazardMean(int column, int from, int to) {
    return hazardMean[column].between(from, to);
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
