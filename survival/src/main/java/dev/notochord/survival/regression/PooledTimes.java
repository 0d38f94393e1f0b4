package dev.notochord.survival.regression;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;

/** The ends of the rows of a fit, whatever their strata, with how many rows end and are at risk there. */
final class PooledTimes {
  /** The distinct ends, increasing. */
  private final double[] time;
  /** Per end the rows that end before. */
  private final double[] endedBefore;
  /** Per end the rows that end there. */
  private final double[] ends;
  /** Per end the Kaplan-Meier estimate just before. */
  private final double[] survivalBefore;

  private PooledTimes(double[] time, double[] endedBefore, double[] ends, double[] survivalBefore) {
    this.time = time;
    this.endedBefore = endedBefore;
    this.ends = ends;
    this.survivalBefore = survivalBefore;
  }

  static PooledTimes of(CoxFit fit) {
    SurvivalData data = fit.data();
    boolean frequencies = data.weightKind().filter(WeightKind.FREQUENCY::equals).isPresent();
    int used = data.usedRows();
    double[] time = new double[used];
    double[] ended = new double[used];
    double[] ends = new double[used];
    double[] survival = new double[used];
    double total = 0;
    for (int i = 0; i < used; i++) {
      total += count(fit, data.rowByTime(i), frequencies);
    }
    for (int i = 0; i < data.delayedRows(); i++) {
      total -= count(fit, data.rowByEntry(i), frequencies);
    }
    int distinct = 0;
    int entered = 0;
    double gone = 0;
    double now = 1;
    int i = 0;
    while (i < used) {
      double t = data.time(data.rowByTime(i));
      for (; entered < data.delayedRows() && data.entry(data.rowByEntry(entered)) < t; entered++) {
        total += count(fit, data.rowByEntry(entered), frequencies);
      }
      double here = 0;
      double events = 0;
      for (; i < used && data.time(data.rowByTime(i)) == t; i++) {
        double count = count(fit, data.rowByTime(i), frequencies);
        here += count;
        events += data.event(data.rowByTime(i)) ? count : 0;
      }
      if (here > 0) {
        time[distinct] = t;
        ended[distinct] = gone;
        ends[distinct] = here;
        survival[distinct++] = now;
        double atRisk = total - gone;
        now *= (atRisk - events) / atRisk;
        gone += here;
      }
    }
    return new PooledTimes(
        Arrays.copyOf(time, distinct),
        Arrays.copyOf(ended, distinct),
        Arrays.copyOf(ends, distinct),
        Arrays.copyOf(survival, distinct));
  }

  private static double count(CoxFit fit, int row, boolean frequencies) {
    if (!fit.covariates().isComplete(row)) {
      return 0;
    }
    return frequencies ? fit.data().weight(row) : 1;
  }

  double[] kaplanMeier(double[] at) {
    double[] failed = new double[at.length];
    for (int k = 0; k < at.length; k++) {
      failed[k] = 1 - survivalBefore[Arrays.binarySearch(time, at[k])];
    }
    return failed;
  }

  double[] rank(double[] at) {
    double[] rank = new double[at.length];
    for (int k = 0; k < at.length; k++) {
      int place = Arrays.binarySearch(time, at[k]);
      rank[k] = endedBefore[place] + (ends[place] + 1) / 2;
    }
    return rank;
  }
}
