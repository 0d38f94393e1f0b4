package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;

/**
 * The subjects who had a competing event, from the first event time after it on: at each they are at risk with the
 * weight K(t-) / K(T-), T the time of their event.
 *
 * <p>The weight is a product of a number of the subject and one of the time, so that sums over these subjects need no
 * row for each pair of subject and time. Rows are ordered by stratum, then by time.
 */
final class CarriedRows {
  final CoxRows rows;
  final CensoringWeights weights;
  /** Per carried row the row of the data. */
  final int[] row;
  /** Per carried row the first place in the line of event times at which it is carried. */
  final int[] from;
  /** Per carried row the censoring group. */
  final int[] group;
  /** Where the carried rows of each stratum begin, and their end. */
  final int[] stratumStart;
  /** The covariates on the working scale. */
  final double[] x;
  /** The weight of the row over K(T-). */
  final double[] weight;

  final double[] offset;
  /** Per group and event time K(t-). */
  final double[][] curve;

  /** The strata of the sample. */
  final CoxRows.Strata strata;

  private final Covariates covariates;

  private CarriedRows(
      CoxRows rows,
      Covariates covariates,
      CoxRows.Strata strata,
      CensoringWeights weights,
      int count) {
    this.covariates = covariates;
    this.strata = strata;
    this.rows = rows;
    this.weights = weights;
    row = new int[count];
    from = new int[count];
    group = new int[count];
    stratumStart = new int[rows.blockStart.length];
    x = new double[Math.multiplyExact(count, rows.columns)];
    weight = new double[count];
    offset = new double[count];
    curve = new double[weights.groups()][rows.eventTimes()];
  }

  static CarriedRows of(
      CompetingRisksData data,
      int cause,
      Covariates covariates,
      CoxRows rows,
      CensoringWeights weights) {
    SurvivalData times = data.anyEvent();
    CoxRows.Strata strata = CoxRows.Strata.of(times, covariates);
    int[] place = new int[times.usedRows()];
    int[] ending = new int[rows.blockStart.length];
    for (int i = 0; i < place.length; i++) {
      int row = times.rowByTime(i);
      place[i] = -1;
      if (data.cause(row) > 0 && data.cause(row) != cause && covariates.isComplete(row)) {
        int s = strata.code(row);
        int from = after(rows, s, times.time(row));
        if (from < rows.blockStart[s + 1]) {
          place[i] = from;
          ending[s + 1]++;
        }
      }
    }
    for (int s = 1; s < ending.length; s++) {
      ending[s] += ending[s - 1];
    }
    CarriedRows carried =
        new CarriedRows(rows, covariates, strata, weights, ending[ending.length - 1]);
    System.arraycopy(ending, 0, carried.stratumStart, 0, ending.length);
    carried.fillCurves();
    for (int i = 0; i < place.length; i++) {
      if (place[i] >= 0) {
        int row = times.rowByTime(i);
        int s = strata.code(row);
        carried.fill(ending[s]++, row, place[i], rows.blockStart[s + 1], times);
      }
    }
    return carried;
  }

  private static int after(CoxRows rows, int stratum, double time) {
    int place = Arrays.binarySearch(
        rows.time, rows.blockStart[stratum], rows.blockStart[stratum + 1], time);
    return place < 0 ? -place - 1 : place + 1;
  }

  private void fillCurves() {
    for (int g = 0; g < curve.length; g++) {
      for (int j = 0; j < rows.eventTimes(); j++) {
        curve[g][j] = weights.curve(g).before(rows.time[j]);
      }
    }
  }

  private void fill(int i, int dataRow, int place, int blockEnd, SurvivalData times) {
    CensoringWeights.Curve own = weights.curve(weights.group(dataRow));
    double time = times.time(dataRow);
    checkArgument(
        !(time <= own.lastRestart && own.lastRestart < rows.time[blockEnd - 1]),
        "Fine-Gray model: row %s has a competing event at %s, and nobody of its censoring group was at risk when"
            + " one entered at %s, expected somebody at risk throughout",
        dataRow,
        time,
        own.lastRestart);
    row[i] = dataRow;
    from[i] = place;
    group[i] = weights.group(dataRow);
    weight[i] = times.weight(dataRow) / own.before(time);
    offset[i] = covariates.offset(dataRow);
    int p = rows.columns;
    covariates.copyRow(dataRow, x, i * p);
    for (int c = 0; c < p; c++) {
      x[i * p + c] = rows.constant[c] ? 0 : rows.toWorking(x[i * p + c], c);
    }
  }

  /** Returns whether a row of the data has all covariates. */
  boolean isComplete(int dataRow) {
    return covariates.isComplete(dataRow);
  }

  int count() {
    return row.length;
  }

  /** Returns the linear predictor of a carried row. */
  double linearPredictor(double[] beta, int i) {
    double eta = offset[i];
    int p = beta.length;
    for (int c = 0, k = i * p; c < p; c++, k++) {
      eta += beta[c] * x[k];
    }
    return eta;
  }

  /** Returns per event time the largest value of a direction among those carried with a weight above 0. */
  double[] largestByTime(double[] direction) {
    double[] largest = new double[rows.eventTimes()];
    double[] ofGroup = new double[curve.length];
    for (int s = 0; s + 1 < rows.blockStart.length; s++) {
      Arrays.fill(ofGroup, Double.NEGATIVE_INFINITY);
      int i = stratumStart[s];
      for (int j = rows.blockStart[s]; j < rows.blockStart[s + 1]; j++) {
        for (; i < stratumStart[s + 1] && from[i] == j; i++) {
          double value = linearPredictor(direction, i) - offset[i];
          ofGroup[group[i]] = Math.max(ofGroup[group[i]], value);
        }
        largest[j] = Double.NEGATIVE_INFINITY;
        for (int g = 0; g < ofGroup.length; g++) {
          largest[j] = curve[g][j] > 0 ? Math.max(largest[j], ofGroup[g]) : largest[j];
        }
      }
    }
    return largest;
  }
}
