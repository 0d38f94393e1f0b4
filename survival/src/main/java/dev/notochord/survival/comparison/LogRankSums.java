package dev.notochord.survival.comparison;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.GroupedExits;
import dev.notochord.survival.RiskTable;
import org.jspecify.annotations.Nullable;

/**
 * Observed and expected events per group and their covariance, added up in one pass over the merged
 * times of each stratum.
 *
 * <p>Symbols as in the papers: n at risk, d events, over all groups; with an index, in one group.
 * With sampling weights, sums of weights take their place.
 */
final class LogRankSums {
  private static final long LARGEST_COUNT = 1L << 53;

  final long[] subjects;
  final double[] observed;
  final double[] expected;
  final double[] weightedObserved;
  final double[] weightedExpected;
  /** Of the weighted difference, given the numbers at risk; not filled with sampling weights. */
  final double[][] variance;
  /** Per group whether it was at risk with others at an event time that some survived and that counts. */
  final boolean[] compared;

  boolean anyEvent;
  boolean anyTogether;
  boolean anySurvivor;

  private LogRankSums(int groups) {
    subjects = new long[groups];
    observed = new double[groups];
    expected = new double[groups];
    weightedObserved = new double[groups];
    weightedExpected = new double[groups];
    variance = new double[groups][groups];
    compared = new boolean[groups];
  }

  /** Returns the sums of one stratum; the path, if there is one, is told of each event time. */
  static LogRankSums of(
      CountedGroups groups, int stratum, LogRankWeight weight, @Nullable ScorePath path) {
    int count = groups.names.size();
    LogRankSums sums = new LogRankSums(count);
    CountedGroups.Stratum tables = groups.strata.get(stratum);
    if (path == null && tables.tables().stream().allMatch(LogRankSums::onlyLose)) {
      new LogRankExits(sums, weight).walk(tables);
      return sums;
    }
    sums.new Pass(tables, weight, path).run();
    for (int g = 0; g < count; g++) {
      for (int h = 0; h < g; h++) {
        sums.variance[g][h] = sums.variance[h][g];
      }
    }
    return sums;
  }

  /** Returns the sums of a sample without strata. */
  static LogRankSums of(GroupedExits exits, LogRankWeight weight) {
    LogRankSums sums = new LogRankSums(exits.names().size());
    new LogRankExits(sums, weight).walk(exits);
    return sums;
  }

  /** Returns whether those at risk in a table only become fewer, and are as many as doubles count. */
  private static boolean onlyLose(RiskTable table) {
    return !table.hasDelayedEntry()
        && !table.hasSamplingWeights()
        && table.subjects() <= LARGEST_COUNT;
  }

  static LogRankSums none(int groups) {
    return new LogRankSums(groups);
  }

  /** Adds the sums of another stratum. */
  void add(LogRankSums stratum) {
    for (int g = 0; g < subjects.length; g++) {
      subjects[g] = Math.addExact(subjects[g], stratum.subjects[g]);
      observed[g] += stratum.observed[g];
      expected[g] += stratum.expected[g];
      weightedObserved[g] += stratum.weightedObserved[g];
      weightedExpected[g] += stratum.weightedExpected[g];
      compared[g] |= stratum.compared[g];
      for (int h = 0; h < subjects.length; h++) {
        variance[g][h] += stratum.variance[g][h];
      }
    }
    anyEvent |= stratum.anyEvent;
    anyTogether |= stratum.anyTogether;
    anySurvivor |= stratum.anySurvivor;
  }

  /** Returns why the events say nothing of a difference, null if they do. */
  @Nullable
  String whyNot() {
    if (!anyEvent) {
      return "no events";
    }
    if (!anyTogether) {
      return "at every event time all subjects at risk were of one group";
    }
    if (!anySurvivor) {
      return "whenever subjects of several groups were at risk at an event time, all of them had the event";
    }
    for (boolean group : compared) {
      if (group) {
        return null;
      }
    }
    return "every event time at which the groups can be compared has the weight 0";
  }

  /** One walk through the tables of a stratum. */
  private final class Pass {
    private final RiskTable[] tables;
    /** The place of each table among the groups. */
    private final int[] place;

    private final LogRankWeight weight;
    private final @Nullable ScorePath path;
    private final boolean sampling;
    private final ImmutableDoubleArray[] weightAtRisk;
    private final ImmutableDoubleArray[] weightEvents;
    private final long[] atRisk;
    private final double[] atRiskWeight;

    private double survival = 1;
    /** 1 less the survival, summed up on its own because the difference has fewer digits. */
    private double failed;

    private double petoSurvival = 1;

    Pass(CountedGroups.Stratum stratum, LogRankWeight weight, @Nullable ScorePath path) {
      this.tables = stratum.tables().toArray(new RiskTable[0]);
      this.place = stratum.place().toArray();
      this.weight = weight;
      this.path = path;
      this.sampling = tables.length > 0 && tables[0].hasSamplingWeights();
      this.weightAtRisk = new ImmutableDoubleArray[sampling ? tables.length : 0];
      this.weightEvents = new ImmutableDoubleArray[weightAtRisk.length];
      for (int i = 0; i < weightAtRisk.length; i++) {
        weightAtRisk[i] = tables[i].weightAtRisk();
        weightEvents[i] = tables[i].weightEvents();
      }
      this.atRisk = new long[tables.length];
      this.atRiskWeight = new double[tables.length];
    }

    void run() {
      for (int i = 0; i < tables.length; i++) {
        subjects[place[i]] = tables[i].subjects();
      }
      int[] row = new int[tables.length];
      double[] died = new double[tables.length];
      while (true) {
        double now = Double.POSITIVE_INFINITY;
        for (int i = 0; i < tables.length; i++) {
          if (row[i] < tables[i].size()) {
            now = Math.min(now, tables[i].time(row[i]));
          }
        }
        if (now == Double.POSITIVE_INFINITY) {
          break;
        }
        long n = 0;
        long d = 0;
        for (int i = 0; i < tables.length; i++) {
          atRisk[i] = 0;
          atRiskWeight[i] = 0;
          died[i] = 0;
          int r = row[i];
          if (r < tables[i].size()) {
            // Nobody of the group leaves or enters between now and its next row, so that those at
            // risk there are at risk now; after its last row nobody is.
            atRisk[i] = tables[i].atRisk(r);
            atRiskWeight[i] = sampling ? weightAtRisk[i].get(r) : atRisk[i];
            n = Math.addExact(n, atRisk[i]);
            if (tables[i].time(r) == now) {
              long dg = tables[i].eventsAt(r);
              died[i] = sampling ? weightEvents[i].get(r) : dg;
              d += dg;
              row[i]++;
            }
          }
        }
        if (d > 0) {
          addEvents(now, n, d, died);
        }
      }
    }

    private void addEvents(double now, long n, long d, double[] died) {
      double weightN = sampling ? sum(atRiskWeight) : n;
      double weightD = sampling ? sum(died) : d;
      double hazard = weightD / weightN;
      petoSurvival *= 1 - hazard * (n / (n + 1.0));
      double w = weight.at(survival, failed, n, weightN, petoSurvival);
      failed += survival * hazard;
      survival *= (weightN - weightD) / weightN;
      int together = 0;
      for (int i = 0; i < atRisk.length; i++) {
        together += atRisk[i] > 0 ? 1 : 0;
        double e = weightD * (atRiskWeight[i] / weightN);
        observed[place[i]] += died[i];
        expected[place[i]] += e;
        weightedObserved[place[i]] += w * died[i];
        weightedExpected[place[i]] += w * e;
      }
      anyEvent = true;
      anyTogether |= together > 1;
      anySurvivor |= together > 1 && d < n;
      if (path != null) {
        path.add(now, w, hazard, atRiskWeight, weightN, place);
      }
      if (together > 1 && d < n && w > 0) {
        addVariance(n, d, w);
      }
    }

    private void addVariance(long n, long d, double w) {
      double spread = (double) d * (n - d) / (n - 1) * w * w;
      for (int i = 0; i < atRisk.length; i++) {
        if (atRisk[i] == 0) {
          continue;
        }
        int g = place[i];
        compared[g] = true;
        if (sampling) {
          continue;
        }
        double weighted = spread * ((double) atRisk[i] / n);
        // Not 1 - share, which loses digits when nearly all are in this group.
        variance[g][g] += weighted * (n - atRisk[i]) / n;
        for (int j = i + 1; j < atRisk.length; j++) {
          variance[g][place[j]] -= weighted * atRisk[j] / n;
        }
      }
    }

    private static double sum(double[] values) {
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      return sum;
    }
  }
}
