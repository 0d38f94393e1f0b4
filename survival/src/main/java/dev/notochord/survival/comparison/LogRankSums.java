package dev.notochord.survival.comparison;

import dev.notochord.survival.RiskTable;
import java.util.List;

/**
 * Observed and expected events per group and their covariance, added up in one pass over the merged
 * times.
 *
 * <p>Symbols as in the papers: n at risk, d events, over all groups; with an index, in one group.
 */
final class LogRankSums {
  final long[] subjects;
  final long[] observed;
  final double[] expected;
  final double[][] variance;

  private LogRankSums(int groups) {
    subjects = new long[groups];
    observed = new long[groups];
    expected = new double[groups];
    variance = new double[groups][groups];
  }

  static LogRankSums of(List<RiskTable> tables) {
    int groups = tables.size();
    LogRankSums sums = new LogRankSums(groups);
    int[] row = new int[groups];
    long[] atRisk = new long[groups];
    while (true) {
      double now = Double.POSITIVE_INFINITY;
      for (int g = 0; g < groups; g++) {
        RiskTable table = tables.get(g);
        if (row[g] < table.size()) {
          now = Math.min(now, table.times().get(row[g]));
        }
      }
      if (now == Double.POSITIVE_INFINITY) {
        break;
      }
      long n = 0;
      long d = 0;
      for (int g = 0; g < groups; g++) {
        RiskTable table = tables.get(g);
        atRisk[g] = 0;
        if (row[g] < table.size()) {
          // The next exit of the group is not before now, so all who remain are at risk now.
          atRisk[g] = table.atRisk().get(row[g]);
          n = Math.addExact(n, atRisk[g]);
          if (table.times().get(row[g]) == now) {
            long dg = table.events().get(row[g]);
            sums.observed[g] += dg;
            d += dg;
            row[g]++;
          }
        }
      }
      if (d > 0) {
        sums.addEvents(n, d, atRisk);
      }
    }
    for (int g = 0; g < groups; g++) {
      sums.subjects[g] = tables.get(g).subjects();
      for (int h = 0; h < g; h++) {
        sums.variance[g][h] = sums.variance[h][g];
      }
    }
    return sums;
  }

  /** Adds one event time; {@code atRisk} is per group. */
  private void addEvents(long n, long d, long[] atRisk) {
    double spread = n > 1 ? (double) d * (n - d) / (n - 1) : 0;
    for (int g = 0; g < atRisk.length; g++) {
      double share = (double) atRisk[g] / n;
      expected[g] += d * share;
      if (spread == 0 || share == 0) {
        continue;
      }
      double weighted = spread * share;
      // Not 1 - share, which loses digits when nearly all are in this group.
      variance[g][g] += weighted * (n - atRisk[g]) / n;
      for (int h = g + 1; h < atRisk.length; h++) {
        variance[g][h] -= weighted * atRisk[h] / n;
      }
    }
  }
}
