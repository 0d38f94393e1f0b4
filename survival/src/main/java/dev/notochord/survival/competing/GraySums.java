package dev.notochord.survival.competing;

import dev.notochord.survival.RiskTable;
import java.util.Arrays;
import java.util.List;

/**
 * The score of Gray's test and its covariance, added up over times and strata.
 *
 * <p>The score of group l is, to first order, a sum over groups r of martingale steps at times u, each
 * with the coefficient a_lr(u) for an event of the cause, and on top of it that step's effect on the
 * incidence of group r at all later times t, whose weight in the score is dc_lr(t). Both are symmetric in
 * l and r:
 *
 * <pre>
 *   a_lr = (1 - F)^rho h_r ([l = r] - h_l / sum of h)     with h = n / S
 *   dc_lr = a_lr dF / (1 - F)                              F before the time
 * </pre>
 *
 * <p>A step dM in group r changes the incidence there relative to 1 - F by dM S / n times 1 - (1 - F) / S
 * for the cause and -(1 - F) / S for others, F and S after the time. These effects accumulate in one number
 * per group, whose variance and covariance with the score are carried from time to time.
 */
final class GraySums {
  /** Nearer to 1 the pooled incidence is 1 but for rounding. */
  private static final double NOTHING_LEFT = 1e-12;

  /** Part of the largest variance below which another is rounding. */
  private static final double ROUNDING = 1e-10;

  final long[] subjects;
  final long[] observed;
  final double[] score;
  final double[][] variance;
  private final int cause;
  private final double rho;
  /** The least that the correction for ties may be. */
  private final double leastTieFactor;

  GraySums(int groups, int cause, double rho, double leastTieFactor) {
    subjects = new long[groups];
    observed = new long[groups];
    score = new double[groups];
    variance = new double[groups][groups];
    this.cause = cause;
    this.rho = rho;
    this.leastTieFactor = leastTieFactor;
  }

  /** Adds a stratum: the counts of some of the groups. */
  void add(List<Integer> groups, List<RiskTable> tables) {
    Stratum stratum = new Stratum(tables);
    stratum.run();
    for (int i = 0; i < tables.size(); i++) {
      int g = groups.get(i);
      subjects[g] += tables.get(i).subjects();
      observed[g] += tables.get(i).events(cause).stream().sum();
      score[g] += stratum.score[i];
      for (int j = 0; j < tables.size(); j++) {
        variance[g][groups.get(j)] += stratum.variance[i][j];
      }
    }
  }

  /**
   * Returns whether the covariance is one: no combination of scores has a variance below 0. A correction for
   * ties below 0, where more have the event than would be at risk if all had the survival of a group that is
   * nearly gone, can spoil it.
   */
  boolean hasCovariance() {
    int groups = score.length;
    double largest = 0;
    for (int g = 0; g < groups; g++) {
      largest = Math.max(largest, Math.abs(variance[g][g]));
    }
    if (!(largest < Double.POSITIVE_INFINITY)) {
      return false; // a correction divided by 0
    }
    double[][] rest = new double[groups][];
    for (int g = 0; g < groups; g++) {
      rest[g] = variance[g].clone();
    }
    double rounding = ROUNDING * largest;
    for (int step = 0; step < groups; step++) {
      int pivot = 0;
      for (int g = 0; g < groups; g++) {
        if (rest[g][g] < -rounding) {
          return false;
        }
        if (rest[g][g] > rest[pivot][pivot]) {
          pivot = g;
        }
      }
      if (rest[pivot][pivot] <= rounding) {
        break;
      }
      double[] row = rest[pivot].clone();
      for (int g = 0; g < groups; g++) {
        for (int h = 0; h < groups; h++) {
          rest[g][h] -= row[g] / row[pivot] * row[h];
        }
      }
    }
    for (double[] row : rest) {
      for (double left : row) {
        if (Math.abs(left) > 2 * rounding) {
          return false;
        }
      }
    }
    return true;
  }

  private final class Stratum {
    final List<RiskTable> tables;
    final int groups;
    final double[] score;
    final double[][] variance;
    /** Per group the variance of the accumulated effect, and its covariance with each score. */
    final double[] effect;

    final double[][] effectWithScore;
    /** Per group, before the time: event-free survival, incidence, at risk, events. */
    final double[] s;

    final double[] f;
    final double[] n;
    final double[] own;
    final double[] other;
    final double[] a;
    final double[] dc;
    /** One minus the pooled incidence. */
    double rest = 1;

    Stratum(List<RiskTable> tables) {
      this.tables = tables;
      groups = tables.size();
      score = new double[groups];
      variance = new double[groups][groups];
      effect = new double[groups];
      effectWithScore = new double[groups][groups];
      s = new double[groups];
      f = new double[groups];
      n = new double[groups];
      own = new double[groups];
      other = new double[groups];
      a = new double[groups];
      dc = new double[groups];
      Arrays.fill(s, 1);
    }

    void run() {
      int[] row = new int[groups];
      while (rho == 0 || rest > NOTHING_LEFT) {
        double now = Double.POSITIVE_INFINITY;
        int present = 0;
        for (int g = 0; g < groups; g++) {
          if (row[g] < tables.get(g).size()) {
            now = Math.min(now, tables.get(g).times().get(row[g]));
            present++;
          }
        }
        if (present < 2) {
          return;
        }
        boolean anything = false;
        for (int g = 0; g < groups; g++) {
          RiskTable table = tables.get(g);
          boolean left = row[g] < table.size();
          // The next exit of the group is not before now, so all who remain are at risk now.
          n[g] = left ? table.atRisk().get(row[g]) : 0;
          own[g] = 0;
          other[g] = 0;
          if (left && table.times().get(row[g]) == now) {
            own[g] = table.events(cause).get(row[g]);
            other[g] = table.events().get(row[g]) - own[g];
            row[g]++;
          }
          anything |= own[g] + other[g] > 0;
        }
        if (anything) {
          addTime();
        }
      }
    }

    private void addTime() {
      double d = 0;
      double sumOfH = 0;
      double sumOfR = 0;
      for (int g = 0; g < groups; g++) {
        d += own[g];
        sumOfH += h(g);
        sumOfR += h(g) * (1 - f[g]);
      }
      double weight = rho == 0 ? 1 : Math.pow(rest, rho);
      double step = d / sumOfH;
      for (int g = 0; g < groups; g++) {
        if (n[g] > 0) {
          score[g] += weight * (own[g] - d * (h(g) * (1 - f[g]) / sumOfR));
        }
      }
      for (int r = 0; r < groups; r++) {
        if (n[r] > 0) {
          for (int l = 0; l < groups; l++) {
            a[l] = weight * h(r) * ((l == r ? 1 : 0) - h(l) / sumOfH);
            dc[l] = Math.abs(rest) > NOTHING_LEFT ? a[l] * step / rest : 0;
          }
          addGroup(r, d, sumOfH, rest - step);
        }
      }
      for (int g = 0; g < groups; g++) {
        if (n[g] > 0) {
          f[g] += s[g] * own[g] / n[g];
          s[g] *= (n[g] - own[g] - other[g]) / n[g];
        }
      }
      rest -= step;
    }

    /** Adds what the events in group r, and its earlier ones by way of its incidence, do to the scores. */
    private void addGroup(int r, double d, double sumOfH, double restAfter) {
      double[] covariance = effectWithScore[r];
      for (int l = 0; l < groups; l++) {
        for (int m = 0; m < groups; m++) {
          variance[l][m] +=
              dc[l] * covariance[m] + covariance[l] * dc[m] + dc[l] * dc[m] * effect[r];
        }
      }
      for (int l = 0; l < groups; l++) {
        covariance[l] += dc[l] * effect[r];
      }
      double after = s[r] * (n[r] - own[r] - other[r]) / n[r];
      if (d > 0) {
        double change = after > 0 ? 1 - restAfter / after : 1;
        // As many would be at risk in all groups together if all had this group's survival.
        double all = sumOfH * s[r];
        double v = s[r] * d / (sumOfH * n[r]) * tieFactor(d, all);
        for (int l = 0; l < groups; l++) {
          for (int m = 0; m < groups; m++) {
            variance[l][m] += a[l] * a[m] * v;
          }
          covariance[l] += a[l] * change * v;
        }
        effect[r] += change * change * v;
      }
      if (other[r] > 0 && after > 0) {
        double change = restAfter / after;
        double part = s[r] / n[r];
        double v = part * part * other[r] * tieFactor(other[r], n[r]);
        effect[r] += change * change * v;
      }
    }

    /** Returns by how much ties lower the variance of d events among n at risk. */
    private double tieFactor(double d, double n) {
      return d > 1 ? Math.max(leastTieFactor, 1 - (d - 1) / (n - 1)) : 1;
    }

    private double h(int g) {
      return n[g] > 0 ? n[g] / s[g] : 0;
    }
  }
}
