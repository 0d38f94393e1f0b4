package dev.notochord.survival.competing;

import dev.notochord.survival.RiskTable;

/**
 * The Aalen-Johansen pass: counts in, event-free survival and incidence of each cause out.
 *
 * <p>Rows are in increasing time. Symbols as in the papers: n at risk, d events, both weighted.
 */
final class IncidencePass {
  final double[] time;
  /** Per row the weight at risk. */
  final double[] n;
  /** Per row the weight of the events of all causes. */
  final double[] d;
  /** Per cause, from 0, and row the weight of its events. */
  final double[][] dOf;
  /** Per row the part of those at risk who have no event, exactly 0 when all have one. */
  final double[] stay;

  final double[] eventFree;
  /** Per cause, from 0, and row. */
  final double[][] incidence;

  private IncidencePass(RiskTable table) {
    int rows = table.size();
    int causes = table.causes();
    time = table.times().toArray();
    n = table.weightAtRisk().toArray();
    d = table.weightEvents().toArray();
    dOf = new double[causes][];
    for (int k = 0; k < causes; k++) {
      dOf[k] = table.weightEvents(k + 1).toArray();
    }
    stay = new double[rows];
    eventFree = new double[rows];
    incidence = new double[causes][rows];
  }

  static IncidencePass of(RiskTable table) {
    IncidencePass estimate = new IncidencePass(table);
    double s = 1;
    double[] f = new double[table.causes()];
    for (int i = 0; i < estimate.time.length; i++) {
      estimate.stay[i] = 1;
      if (table.events().get(i) > 0) {
        double n = estimate.n[i];
        long alive = table.atRisk().get(i) - table.events().get(i);
        for (int k = 0; k < f.length; k++) {
          f[k] += s * (estimate.dOf[k][i] / n);
        }
        estimate.stay[i] =
            alive == 0 ? 0 : (table.hasSamplingWeights() ? n - estimate.d[i] : (double) alive) / n;
        s *= estimate.stay[i];
        if (s == 0) {
          setToOneIfAlone(f);
        }
      }
      estimate.eventFree[i] = s;
      for (int k = 0; k < f.length; k++) {
        estimate.incidence[k][i] = f[k];
      }
    }
    return estimate;
  }

  /** With nobody left, a cause without competitors has happened to all: 1, whatever the sum was rounded to. */
  private static void setToOneIfAlone(double[] f) {
    int only = -1;
    for (int k = 0; k < f.length; k++) {
      if (f[k] > 0) {
        if (only >= 0) {
          return;
        }
        only = k;
      }
    }
    f[only] = 1;
  }

  /** Returns the event-free survival just before a row. */
  double before(int row) {
    return row == 0 ? 1 : eventFree[row - 1];
  }

  /**
   * Returns per row the weight of the events of some causes.
   *
   * @param causes per cause, from 0, whether it is one of them
   */
  double[] eventsOf(boolean[] causes) {
    double[] sum = new double[d.length];
    for (int k = 0; k < dOf.length; k++) {
      if (causes[k]) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += dOf[k][i];
        }
      }
    }
    return sum;
  }
}
