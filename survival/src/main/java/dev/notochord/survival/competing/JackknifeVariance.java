package dev.notochord.survival.competing;

import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Optional;

/**
 * The infinitesimal jackknife: the sum over units of the square of a unit's influence on event-free
 * survival S, incidence F and its area A.
 *
 * <p>Let s, u and a be the influences of a unit and w its weight at risk. A time at which d of n have an
 * event, d_k of the cause, changes all units alike,
 *
 * <pre>
 *   s becomes s (1 - d / n) + w S d / n^2        u becomes u + s d_k / n - w S d_k / n^2
 * </pre>
 *
 * <p>and those with an event of weight e besides: s falls by e S / n, and u rises by as much if it is of
 * the cause. A step that is linear and the same for all is applied to the sums of products over all units
 * at once. Only units with a row that begins or ends must be touched one by one; what happened to such a
 * unit since it was touched last follows from running sums, with g the sum of d / (n (n - d)):
 *
 * <pre>
 *   s / S grows by w times the step of g         u grows by s / S times the step of F
 *                                                       + w times the step of the sum of dF (g - 1 / n)
 * </pre>
 *
 * <p>So all variances at all times cost O(rows + times), however the rows are clustered.
 */
final class JackknifeVariance {
  private final AalenJohansen estimate;
  private final SurvivalData rows;
  private final VarianceColumns columns;

  /** Running sums per row, with the origin in front. */
  private final double[] time;

  private final double[] s;
  private final double[] f;
  private final double[] g;
  private final double[] c;
  private final double[] areaOfF;
  private final double[] areaOfC;

  /** Per unit its influences, its weight at risk, and the row up to which they are known. */
  private final double[] unitS;

  private final double[] unitU;
  private final double[] unitA;
  private final double[] unitW;
  private final int[] known;
  /** Per unit how many of it there are; empty for one. */
  private final double[] copies;

  private final boolean weighted;

  private double ss;
  private double su;
  private double sa;
  private double sw;
  private double uu;
  private double ua;
  private double uw;
  private double aa;
  private double aw;
  private double ww;

  private JackknifeVariance(AalenJohansen estimate, SurvivalData rows, double[] cause) {
    this.estimate = estimate;
    this.rows = rows;
    columns = new VarianceColumns(estimate.time);
    int size = estimate.time.length + 1;
    time = new double[size];
    s = new double[size];
    f = new double[size];
    g = new double[size];
    c = new double[size];
    areaOfF = new double[size];
    areaOfC = new double[size];
    sumUp(cause);
    unitS = new double[rows.units()];
    unitU = new double[rows.units()];
    unitA = new double[rows.units()];
    unitW = new double[rows.units()];
    known = new int[rows.units()];
    boolean frequencies = rows.weightKind().equals(Optional.of(WeightKind.FREQUENCY));
    copies = frequencies && !rows.hasClusters() ? copies(rows) : new double[0];
    weighted = rows.weightKind().isPresent() && copies.length == 0;
  }

  /**
   * Returns the columns of the incidence of some causes together; NaN with fewer than two units.
   *
   * @param causes per cause, from 0, whether it is one of them
   */
  static VarianceColumns of(AalenJohansen estimate, CompetingRisksData data, boolean[] causes) {
    double[] cause = estimate.eventsOf(causes);
    JackknifeVariance sums = new JackknifeVariance(estimate, data.anyEvent(), cause);
    if (sums.hasOneUnit()) {
      sums.columns.makeUnknown();
    } else {
      sums.run(data, cause, causes);
    }
    return sums.columns;
  }

  private static double[] copies(SurvivalData rows) {
    double[] copies = new double[rows.units()];
    for (int place = 0; place < rows.usedRows(); place++) {
      int row = rows.rowByTime(place);
      int unit = rows.unit(row);
      if (copies[unit] != 0 && copies[unit] != rows.weight(row)) {
        throw new IllegalArgumentException(
            "cumulative incidence: row " + row + " has the frequency "
                + rows.weight(row) + " and another row of its subject " + copies[unit]
                + ", expected the same for all rows of a subject");
      }
      copies[unit] = rows.weight(row);
    }
    return copies;
  }

  private boolean hasOneUnit() {
    int unit = rows.unit(rows.rowByTime(0));
    if (copies.length > 0 && copies[unit] > 1) {
      return false;
    }
    for (int place = 1; place < rows.usedRows(); place++) {
      if (rows.unit(rows.rowByTime(place)) != unit) {
        return false;
      }
    }
    return true;
  }

  private void sumUp(double[] cause) {
    s[0] = 1;
    for (int i = 1; i < time.length; i++) {
      double n = estimate.n[i - 1];
      double d = estimate.d[i - 1];
      double stay = estimate.stay[i - 1];
      double step = d > 0 ? s[i - 1] * cause[i - 1] / n : 0;
      time[i] = estimate.time[i - 1] / columns.timeScale;
      s[i] = estimate.eventFree[i - 1];
      f[i] = f[i - 1] + step;
      c[i] = c[i - 1] + (step > 0 ? step * (g[i - 1] - 1 / n) : 0);
      // Nobody is left to be influenced by a time at which all have the event.
      g[i] = g[i - 1] + (d > 0 && stay > 0 ? d / n / n / stay : 0);
      double passed = time[i] - time[i - 1];
      areaOfF[i] = areaOfF[i - 1] + passed * f[i - 1];
      areaOfC[i] = areaOfC[i - 1] + passed * c[i - 1];
    }
  }

  private void run(CompetingRisksData data, double[] cause, boolean[] causes) {
    int exits = rows.usedRows();
    int entries = rows.delayedRows();
    for (int place = 0; place < exits; place++) {
      int row = rows.rowByTime(place);
      if (rows.entry(row) == 0) {
        changeWeight(row, 0, weight(row));
      }
    }
    int exit = 0;
    int entry = 0;
    for (int i = 1; i < time.length; i++) {
      double now = estimate.time[i - 1];
      // Who came or went since the row before, without leaving a row of its own, did so after it.
      for (; exit < exits && rows.time(rows.rowByTime(exit)) < now; exit++) {
        changeWeight(rows.rowByTime(exit), i - 1, -weight(rows.rowByTime(exit)));
      }
      for (; entry < entries && rows.entry(rows.rowByEntry(entry)) < now; entry++) {
        changeWeight(rows.rowByEntry(entry), i - 1, weight(rows.rowByEntry(entry)));
      }
      step(i, cause[i - 1]);
      for (; exit < exits && rows.time(rows.rowByTime(exit)) == now; exit++) {
        int row = rows.rowByTime(exit);
        int k = data.cause(row) - 1;
        if (k >= 0) {
          haveEvent(row, i, causes[k]);
        }
        changeWeight(row, i, -weight(row));
      }
      columns.eventFree[i - 1] = Math.max(0, ss);
      columns.incidence[i - 1] = Math.max(0, uu);
      columns.both[i - 1] = Math.max(0, ss + 2 * su + uu);
      columns.area[i - 1] = Math.max(0, aa);
      columns.areaWithIncidence[i - 1] = ua;
    }
  }

  private double weight(int row) {
    return weighted ? rows.weight(row) : 1;
  }

  /** Carries the sums of products from the row before to this one. */
  private void step(int i, double cause) {
    double passed = time[i] - time[i - 1];
    aa += passed * (2 * ua + passed * uu);
    ua += passed * uu;
    sa += passed * su;
    aw += passed * uw;
    double d = estimate.d[i - 1];
    if (d == 0) {
      return;
    }
    double n = estimate.n[i - 1];
    double stay = estimate.stay[i - 1];
    double qk = cause / n;
    double risen = s[i - 1] * d / n / n;
    double fallen = s[i - 1] * cause / n / n;
    uu += qk * (qk * ss + 2 * su) + fallen * (fallen * ww - 2 * uw - 2 * qk * sw);
    ua += qk * sa - fallen * aw;
    su = stay * (su + qk * ss - fallen * sw) + risen * (uw + qk * sw - fallen * ww);
    uw += qk * sw - fallen * ww;
    sa = stay * sa + risen * aw;
    ss = stay * (stay * ss + 2 * risen * sw) + risen * risen * ww;
    sw = stay * sw + risen * ww;
  }

  private void haveEvent(int row, int i, boolean ofTheCause) {
    int unit = rows.unit(row);
    bringUp(unit, i);
    addProducts(unit, -1);
    double change = s[i - 1] * weight(row) / estimate.n[i - 1];
    unitS[unit] -= change;
    if (ofTheCause) {
      unitU[unit] += change;
    }
    addProducts(unit, 1);
  }

  private void changeWeight(int row, int i, double change) {
    int unit = rows.unit(row);
    bringUp(unit, i);
    addProducts(unit, -1);
    unitW[unit] += change;
    addProducts(unit, 1);
  }

  /** Brings a unit up to a row, as it is before anything of its own happens there. */
  private void bringUp(int unit, int i) {
    int from = known[unit];
    if (from == i) {
      return;
    }
    known[unit] = i;
    double w = unitW[unit];
    double relative = s[from] > 0 ? unitS[unit] / s[from] : 0;
    double passed = time[i] - time[from];
    double stepOfF = f[i] - f[from];
    double areaOfStep = areaOfF[i] - areaOfF[from] - f[from] * passed;
    unitA[unit] += unitU[unit] * passed
        + relative * areaOfStep
        + w * (areaOfC[i] - areaOfC[from] - c[from] * passed - g[from] * areaOfStep);
    unitU[unit] += relative * stepOfF + w * (c[i] - c[from] - g[from] * stepOfF);
    unitS[unit] = s[i] == 0 && s[i - 1] > 0
        ? s[i - 1] * w / estimate.n[i - 1]
        : s[i] * (relative + w * (g[i] - g[from]));
  }

  private void addProducts(int unit, double sign) {
    double times = copies.length == 0 ? sign : sign * copies[unit];
    double us = times * unitS[unit];
    double u = times * unitU[unit];
    double a = times * unitA[unit];
    double w = times * unitW[unit];
    ss += us * unitS[unit];
    su += us * unitU[unit];
    sa += us * unitA[unit];
    sw += us * unitW[unit];
    uu += u * unitU[unit];
    ua += u * unitA[unit];
    uw += u * unitW[unit];
    aa += a * unitA[unit];
    aw += a * unitW[unit];
    ww += w * unitW[unit];
  }
}
