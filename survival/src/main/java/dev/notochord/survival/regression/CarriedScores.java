package dev.notochord.survival.regression;

import dev.notochord.survival.SurvivalData;
import java.util.Arrays;

/**
 * What a sum over the subjects carried on after a competing event owes to each subject: to those carried, and to
 * all through the estimated censoring distribution.
 *
 * <p>The sum is that over carried subjects i and event times s of r(i) K(s-) (x(i) a(s) - b(s)), with r the risk over
 * K(T-). For the score a is the hazard and b the hazard times the mean. Its derivative by a change of the
 * censoring hazard at u is minus the part with T(i) &lt;= u &lt; s. Cost O((n + m q) p).
 */
final class CarriedScores {
  private final CarriedSums sums;
  private final int columns;
  private final double[] a;
  private final double[] b;
  private final double[][] tailA;
  private final double[][] tailB;

  /**
   * Creates the scores.
   *
   * @param a per event time, empty if 0 throughout
   * @param b per event time and column
   */
  CarriedScores(CarriedSums sums, int columns, double[] a, double[] b) {
    this.sums = sums;
    this.columns = columns;
    this.a = a;
    this.b = b;
    tailA = sums.tails(a.length == 0 ? new double[sums.carried.rows.eventTimes()] : a, 1);
    tailB = sums.tails(b, columns);
  }

  /** Returns the scores of the coefficients. */
  static CarriedScores ofCoefficients(CarriedSums sums, HazardPath path) {
    int p = path.rows.columns;
    double[] hazard = new double[path.rows.eventTimes()];
    double[] means = new double[hazard.length * p];
    for (int j = 0; j < hazard.length; j++) {
      hazard[j] = path.hazard.term(j);
      for (int c = 0; c < p; c++) {
        means[j * p + c] = path.hazardMean.term(j, c);
      }
    }
    return new CarriedScores(sums, p, hazard, means);
  }

  /** Subtracts from each unit the sums over its carried rows. */
  void addCarried(SurvivalData data, double[] target) {
    CarriedRows carried = sums.carried;
    for (int i = 0; i < carried.count(); i++) {
      int at = data.unit(carried.row[i]) * columns;
      for (int c = 0; c < columns; c++) {
        target[at + c] -= rest(i, c);
      }
    }
  }

  /** Returns the sum over the event times after the competing event of a carried row. */
  private double rest(int i, int column) {
    CarriedRows carried = sums.carried;
    int g = carried.group[i];
    int from = carried.from[i];
    double x = a.length == 0 ? 0 : carried.x[i * columns + column];
    return sums.risk[i] * (x * tailA[g][from] - tailB[g][from * columns + column]);
  }

  /**
   * Adds to each unit what it contributes through the estimate of the censoring distribution.
   *
   * @param data the sample, an event of any cause as the event, without late entry
   */
  void addCensoring(SurvivalData data, CensoringTies ties, double[] target) {
    new CensoringWalk(data, ties, target).run();
  }

  /** The walk through time that follows the part of the sum between a censoring and what is behind it. */
  private final class CensoringWalk {
    private final SurvivalData data;
    private final CensoringTies ties;
    private final double[] target;
    private final CarriedRows carried = sums.carried;
    private final CoxRows rows = carried.rows;
    private final int groups = carried.curve.length;
    private final int[] nextEvent = Arrays.copyOf(rows.blockStart, rows.blockStart.length - 1);
    private final int[] nextCarried = Arrays.copyOf(carried.stratumStart, nextEvent.length);
    /** Per stratum and group the sum of risks of those carried, and of risk times covariates. */
    private final double[] s0 = new double[nextEvent.length * groups];

    private final double[] s1 = new double[s0.length * columns];
    /** Per group the derivative by the censoring hazard. */
    private final double[] slope = new double[groups * columns];
    /** Per group the slope times the censoring hazard over those at risk, summed up to now. */
    private final double[] expected = new double[groups * columns];

    private final double[] before = new double[groups * columns];
    /** Per group the slope over those at risk. */
    private final double[] gain = new double[groups * columns];

    private final int[] step = new int[groups];

    CensoringWalk(SurvivalData data, CensoringTies ties, double[] target) {
      this.data = data;
      this.ties = ties;
      this.target = target;
    }

    void run() {
      int end;
      for (int i = 0; i < data.usedRows(); i = end) {
        double u = data.time(data.rowByTime(i));
        end = i;
        while (end < data.usedRows() && data.time(data.rowByTime(end)) == u) {
          end++;
        }
        if (ties == CensoringTies.EVENTS_FIRST) {
          advance(i, end, u);
          censor(u);
        } else {
          censor(u);
          advance(i, end, u);
        }
        for (int k = i; k < end; k++) {
          settle(data.rowByTime(k));
        }
      }
    }

    private void advance(int first, int end, double u) {
      for (int k = first; k < end; k++) {
        advance(carried.strata.code(data.rowByTime(k)), u);
      }
    }

    private void advance(int s, double u) {
      for (;
          nextEvent[s] < rows.blockStart[s + 1] && rows.time[nextEvent[s]] <= u;
          nextEvent[s]++) {
        leave(s, nextEvent[s]);
      }
      for (;
          nextCarried[s] < carried.stratumStart[s + 1]
              && data.time(carried.row[nextCarried[s]]) <= u;
          nextCarried[s]++) {
        enter(s, nextCarried[s]);
      }
    }

    private void leave(int s, int j) {
      for (int g = 0; g < groups; g++) {
        int at = s * groups + g;
        double k = carried.curve[g][j];
        for (int c = 0; c < columns; c++) {
          double first = a.length == 0 ? 0 : s1[at * columns + c] * a[j];
          slope[g * columns + c] -= k * (first - s0[at] * b[j * columns + c]);
        }
      }
    }

    private void enter(int s, int i) {
      int g = carried.group[i];
      int at = s * groups + g;
      s0[at] += sums.risk[i];
      for (int c = 0; c < columns; c++) {
        if (a.length > 0) {
          s1[at * columns + c] += sums.risk[i] * carried.x[i * columns + c];
        }
        slope[g * columns + c] += rest(i, c);
      }
    }

    private void censor(double u) {
      System.arraycopy(expected, 0, before, 0, before.length);
      for (int g = 0; g < groups; g++) {
        censor(g, u);
      }
    }

    private void censor(int g, double u) {
      CensoringWeights.Curve curve = carried.weights.curve(g);
      while (step[g] < curve.time.length && curve.time[step[g]] < u) {
        step[g]++;
      }
      int k = step[g];
      if (k < curve.time.length && curve.time[k] == u) {
        for (int c = g * columns; c < (g + 1) * columns; c++) {
          gain[c] = slope[c] / curve.atRisk[k];
          expected[c] += gain[c] * curve.censored[k] / curve.atRisk[k];
        }
      }
    }

    private void settle(int row) {
      if (!carried.isComplete(row)) {
        return;
      }
      int g = carried.weights.group(row);
      int at = data.unit(row) * columns;
      boolean event = data.event(row);
      double[] sum = event && ties == CensoringTies.EVENTS_FIRST ? before : expected;
      for (int c = 0; c < columns; c++) {
        double own = event ? 0 : gain[g * columns + c];
        target[at + c] += data.weight(row) * (own - sum[g * columns + c]);
      }
    }
  }
}
