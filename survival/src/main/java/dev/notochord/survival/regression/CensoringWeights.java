package dev.notochord.survival.regression;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The curve K of a censoring group whose ratio K(t-) / K(s-) is the weight at t of a subject with a competing event at
 * s: the censoring distribution G and, with delayed entry, G H with H the distribution of the entry.
 *
 * <p>Going back in time, H(t-) is the product over entry times u >= t of 1 - e(u) / n(u), with e entries among n at
 * risk just after u. Cost O(n) for sorted rows; memory 40 bytes per time with a censoring or an entry.
 *
 * @see <a href="https://doi.org/10.1111/j.1541-0420.2010.01420.x">Geskus RB. Biometrics 2011;67:39-49</a>
 */
final class CensoringWeights {
  private final @Nullable Groups groups;
  private final Curve[] curves;

  /** The curve of one group. */
  static final class Curve {
    /** The times of censorings and of entries, increasing. */
    final double[] time;
    /** The curve from just after each time on. */
    final double[] after;
    /** The censorings at each time, weights included. */
    final double[] censored;
    /** Those at risk of censoring at each time, weights included. */
    final double[] atRisk;
    /** The last time at which nobody was at risk any more and somebody entered; no ratio reaches over it. */
    final double lastRestart;

    private Curve(Walk walk) {
      time = Arrays.copyOfRange(walk.time, walk.first, walk.time.length);
      censored = Arrays.copyOfRange(walk.censored, walk.first, walk.time.length);
      atRisk = Arrays.copyOfRange(walk.atRisk, walk.first, walk.time.length);
      after = Arrays.copyOfRange(walk.factor, walk.first, walk.time.length);
      double restart = Double.NEGATIVE_INFINITY;
      double value = 1;
      for (int k = 0; k < after.length; k++) {
        boolean empty = Double.isInfinite(after[k]) || Double.isNaN(after[k]);
        restart = empty ? time[k] : restart;
        value = empty ? 1 : value * after[k];
        after[k] = value;
      }
      lastRestart = restart;
    }

    /** Returns what reads the curve at times that do not fall. */
    Reader reader() {
      return new Reader(this);
    }
  }

  /** Reads a curve from its beginning to its end. */
  static final class Reader {
    private final Curve curve;
    private int next;

    private Reader(Curve curve) {
      this.curve = curve;
    }

    /** Returns the curve just before a time, which is not before the one asked for last. */
    double before(double t) {
      while (next < curve.time.length && curve.time[next] < t) {
        next++;
      }
      return next == 0 ? 1 : curve.after[next - 1];
    }
  }

  private CensoringWeights(@Nullable Groups groups, Curve[] curves) {
    this.groups = groups;
    this.curves = curves;
  }

  static CensoringWeights of(
      SurvivalData data, Covariates covariates, @Nullable Groups groups, CensoringTies ties) {
    int count = groups == null ? 1 : groups.names().size();
    int[][] byTime = new int[count][];
    int[][] byEntry = new int[count][];
    int[] rows = new int[data.usedRows()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = data.rowByTime(i);
    }
    int[] late = new int[data.delayedRows()];
    for (int i = 0; i < late.length; i++) {
      late[i] = data.rowByEntry(i);
    }
    Curve[] curves = new Curve[count];
    for (int g = 0; g < count; g++) {
      byTime[g] = ofGroup(rows, covariates, groups, g);
      byEntry[g] = ofGroup(late, covariates, groups, g);
      curves[g] = new Curve(new Walk(data, byTime[g], byEntry[g], ties));
    }
    return new CensoringWeights(groups, curves);
  }

  private static int[] ofGroup(
      int[] rows, Covariates covariates, @Nullable Groups groups, int group) {
    int[] chosen = new int[rows.length];
    int count = 0;
    for (int row : rows) {
      if (covariates.isComplete(row) && (groups == null || groups.code(row) == group)) {
        chosen[count++] = row;
      }
    }
    return Arrays.copyOf(chosen, count);
  }

  int groups() {
    return curves.length;
  }

  int group(int row) {
    return groups == null ? 0 : groups.code(row);
  }

  Curve curve(int group) {
    return curves[group];
  }

  /** The times of a group from the last to the first, so that those at risk are added up and, without late
   * entry, never taken off. */
  private static final class Walk {
    final double[] time;
    final double[] factor;
    final double[] censored;
    final double[] atRisk;
    int first;

    Walk(SurvivalData data, int[] byTime, int[] byEntry, CensoringTies ties) {
      int most = byTime.length + byEntry.length;
      time = new double[most];
      factor = new double[most];
      censored = new double[most];
      atRisk = new double[most];
      first = most;
      int last = byTime.length - 1;
      int late = byEntry.length - 1;
      double beyond = 0;
      int rowsBeyond = 0;
      while (last >= 0) {
        double u = data.time(byTime[last]);
        u = late < 0 ? u : Math.max(u, data.entry(byEntry[late]));
        double entering = 0;
        for (; late >= 0 && data.entry(byEntry[late]) == u; late--) {
          entering += data.weight(byEntry[late]);
          rowsBeyond--;
        }
        beyond = rowsBeyond == 0 ? 0 : beyond - entering;
        double here = 0;
        double events = 0;
        for (; last >= 0 && data.time(byTime[last]) == u; last--) {
          double w = data.weight(byTime[last]);
          if (data.event(byTime[last])) {
            events += w;
          } else {
            here += w;
          }
          rowsBeyond++;
        }
        if (here > 0 || entering > 0) {
          double staying = beyond + (ties == CensoringTies.EVENTS_AT_RISK ? events : 0);
          first--;
          time[first] = u;
          censored[first] = here;
          atRisk[first] = staying + here;
          factor[first] = here > 0 ? staying / (staying + here) : 1;
          if (entering > 0) {
            factor[first] /= beyond / (beyond + entering);
          }
        }
        beyond += here + events;
      }
    }
  }
}
