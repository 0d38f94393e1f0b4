package dev.notochord.survival.comparison;

import dev.notochord.survival.GroupedExits;
import dev.notochord.survival.RiskTable;
import java.util.Arrays;

/**
 * The sums of a log-rank test from one walk over those who leave, where nobody enters late.
 *
 * <p>A sum over event times of something times the number at risk in a group is the sum over the subjects of the group
 * of what has come together by the time when they leave. A product of the numbers at risk in two groups counts
 * pairs, and a pair ends with the first of the two. So an exit costs O(groups), and a group from which nobody
 * leaves nothing.
 *
 * <p>Those who leave at one time are taken group by group, so that neither the order of the subjects nor whether they
 * come from a sample or from tables changes a bit.
 */
final class LogRankExits {
  private final LogRankSums sums;
  private final LogRankWeight weight;
  private final double[] atRisk;
  /** Of those who leave at one time. */
  private final long[] died;

  private final long[] left;
  /** Per pair of groups what its pairs of subjects add to the variance, where one of the first group left first. */
  private final double[][] ofPairs;

  private long n;
  private int groupsAtRisk;
  private double survival = 1;
  /** 1 less the survival, summed up on its own because the difference has fewer digits. */
  private double failed;

  private double petoSurvival = 1;
  private double hazard;
  private double weightedHazard;
  /** The sum over event times of what two subjects of different groups, both at risk there, add to the variance. */
  private double ofPair;

  LogRankExits(LogRankSums sums, LogRankWeight weight) {
    int groups = sums.subjects.length;
    this.sums = sums;
    this.weight = weight;
    this.atRisk = new double[groups];
    this.died = new long[groups];
    this.left = new long[groups];
    this.ofPairs = new double[groups][groups];
  }

  void walk(GroupedExits exits) {
    for (int i = 0; i < exits.size(); i++) {
      sums.subjects[exits.group(i)] += exits.left(i);
    }
    start();
    int first = 0;
    while (first < exits.size()) {
      long d = exits.events(first);
      int next = first + 1;
      for (; next < exits.size() && exits.isTied(next); next++) {
        d += exits.events(next);
      }
      double w = d > 0 ? addEvents(d) : 0;
      if (next == first + 1) {
        leave(exits.group(first), exits.events(first), exits.left(first), w);
      } else {
        for (int i = first; i < next; i++) {
          died[exits.group(i)] += exits.events(i);
          left[exits.group(i)] += exits.left(i);
        }
        leave(w);
      }
      first = next;
    }
    finish();
  }

  void walk(CountedGroups.Stratum stratum) {
    RiskTable[] tables = stratum.tables().toArray(new RiskTable[0]);
    int[] place = stratum.place().toArray();
    for (int i = 0; i < tables.length; i++) {
      sums.subjects[place[i]] = tables[i].subjects();
    }
    start();
    int[] row = new int[tables.length];
    while (n > 0) {
      double now = Double.POSITIVE_INFINITY;
      for (int i = 0; i < tables.length; i++) {
        if (row[i] < tables[i].size()) {
          now = Math.min(now, tables[i].time(row[i]));
        }
      }
      long d = 0;
      for (int i = 0; i < tables.length; i++) {
        int r = row[i];
        if (r < tables[i].size() && tables[i].time(r) == now) {
          died[place[i]] = tables[i].eventsAt(r);
          left[place[i]] = died[place[i]] + tables[i].censoredAt(r);
          d += died[place[i]];
          row[i]++;
        }
      }
      leave(d > 0 ? addEvents(d) : 0);
    }
    finish();
  }

  private void start() {
    for (int g = 0; g < atRisk.length; g++) {
      atRisk[g] = (double) sums.subjects[g];
      n = Math.addExact(n, sums.subjects[g]);
      groupsAtRisk += atRisk[g] > 0 ? 1 : 0;
    }
  }

  private double addEvents(long d) {
    double step = (double) d / n;
    petoSurvival *= 1 - step * (n / (n + 1.0));
    double w = weight.at(survival, failed, n, (double) n, petoSurvival);
    failed += survival * step;
    survival *= (double) (n - d) / n;
    hazard += step;
    weightedHazard += w * step;
    sums.anyEvent = true;
    sums.anyTogether |= groupsAtRisk > 1;
    sums.anySurvivor |= groupsAtRisk > 1 && d < n;
    if (groupsAtRisk > 1 && d < n && w > 0) {
      if (ofPair == 0) {
        markCompared();
      }
      ofPair += step * (n - d) / (n - 1) * w * w / n;
    }
    return w;
  }

  /** Marks all who are at risk: at a later time they can only be fewer. */
  private void markCompared() {
    for (int g = 0; g < atRisk.length; g++) {
      sums.compared[g] |= atRisk[g] > 0;
    }
  }

  private void leave(double w) {
    for (int g = 0; g < left.length; g++) {
      if (left[g] > 0) {
        leave(g, died[g], left[g], w);
      }
    }
    Arrays.fill(died, 0);
    Arrays.fill(left, 0);
  }

  private void leave(int group, long died, long left, double w) {
    sums.observed[group] += died;
    sums.weightedObserved[group] += w * died;
    sums.expected[group] += left * hazard;
    sums.weightedExpected[group] += left * weightedHazard;
    double each = left * ofPair;
    double[] withGroup = ofPairs[group];
    for (int g = 0; g < withGroup.length; g++) {
      withGroup[g] += each * atRisk[g];
    }
    atRisk[group] -= left;
    n -= left;
    groupsAtRisk -= atRisk[group] == 0 ? 1 : 0;
  }

  /** Makes the covariance of what the pairs add; in each row it is 0 on the whole, which leaves all digits to the rest. */
  private void finish() {
    double[][] variance = sums.variance;
    for (int g = 0; g < variance.length; g++) {
      for (int h = 0; h < g; h++) {
        double shared = ofPairs[g][h] + ofPairs[h][g];
        variance[g][h] = -shared;
        variance[h][g] = -shared;
        variance[g][g] += shared;
        variance[h][h] += shared;
      }
    }
  }
}
