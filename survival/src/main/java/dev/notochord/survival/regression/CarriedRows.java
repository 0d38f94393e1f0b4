package dev.notochord.survival.regression;

import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The subjects who had a competing event, from the first event time after it on: at each they are at risk with the
 * weight K(t-) / K(T-), T the time of their event.
 *
 * <p>The weight is a product of a number of the subject and one of the time, so that sums over these subjects need no
 * row for each pair of subject and time. Rows are ordered by stratum, then by time.
 */
final class CarriedRows {
  private static final int NOWHERE = -1;

  /** Rows whose columns are read together; their numbers stay in the cache. */
  private static final int BLOCK = 1 << 10;

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
    int[] next = Arrays.copyOf(rows.blockStart, ending.length - 1);
    for (int i = 0; i < place.length; i++) {
      int row = times.rowByTime(i);
      place[i] = NOWHERE;
      if (data.cause(row) > 0 && data.cause(row) != cause && covariates.isComplete(row)) {
        int s = strata.code(row);
        double time = times.time(row);
        while (next[s] < rows.blockStart[s + 1] && rows.time[next[s]] <= time) {
          next[s]++;
        }
        if (next[s] < rows.blockStart[s + 1]) {
          place[i] = next[s];
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
    carried.fillRows(place, ending, times);
    carried.fillCovariates(times.rows());
    return carried;
  }

  private CensoringWeights.Reader[] readers() {
    return IntStream.range(0, curve.length)
        .mapToObj(g -> weights.curve(g).reader())
        .toArray(CensoringWeights.Reader[]::new);
  }

  private void fillCurves() {
    for (int s = 0; s + 1 < rows.blockStart.length; s++) {
      CensoringWeights.Reader[] readers = readers();
      for (int g = 0; g < curve.length; g++) {
        for (int j = rows.blockStart[s]; j < rows.blockStart[s + 1]; j++) {
          curve[g][j] = readers[g].before(rows.time[j]);
        }
      }
    }
  }

  /**
   * Fills in all but the covariates.
   *
   * @param place per row by time the place from which on it is carried
   * @param next per stratum where its next carried row stands
   */
  private void fillRows(int[] place, int[] next, SurvivalData times) {
    CensoringWeights.Reader[] readers = readers();
    for (int k = 0; k < place.length; k++) {
      if (place[k] == NOWHERE) {
        continue;
      }
      int dataRow = times.rowByTime(k);
      int s = strata.code(dataRow);
      int i = next[s]++;
      row[i] = dataRow;
      from[i] = place[k];
      group[i] = weights.group(dataRow);
      double time = times.time(dataRow);
      checkRestart(dataRow, time, group[i], rows.time[rows.blockStart[s + 1] - 1]);
      weight[i] = times.weight(dataRow) / readers[group[i]].before(time);
      offset[i] = covariates.offset(dataRow);
    }
  }

  private void checkRestart(int dataRow, double time, int ofGroup, double lastEvent) {
    double restart = weights.curve(ofGroup).lastRestart;
    if (time <= restart && restart < lastEvent) {
      throw new IllegalArgumentException("Fine-Gray model: row " + dataRow
          + " has a competing event at " + time
          + ", and nobody of its censoring group was at risk when one entered at " + restart
          + ", expected somebody at risk throughout");
    }
  }

  /** Reads blocks of rows column by column and writes them row by row, each to its place. */
  private void fillCovariates(int dataRows) {
    int p = rows.columns;
    int[] place = new int[dataRows];
    Arrays.fill(place, NOWHERE);
    for (int i = 0; i < row.length; i++) {
      place[row[i]] = i;
    }
    double[] values = new double[Math.min(BLOCK, dataRows) * p];
    for (int start = 0; start < dataRows; start += BLOCK) {
      int end = Math.min(dataRows, start + BLOCK);
      for (int c = 0; c < p; c++) {
        covariates.copyColumn(c, start, end, values, c, p);
      }
      for (int r = start; r < end; r++) {
        for (int c = 0; place[r] != NOWHERE && c < p; c++) {
          double value = values[(r - start) * p + c];
          x[place[r] * p + c] = rows.constant[c] ? 0 : rows.toWorking(value, c);
        }
      }
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
