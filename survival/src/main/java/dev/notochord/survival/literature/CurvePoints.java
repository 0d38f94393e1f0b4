package dev.notochord.survival.literature;

import java.util.Arrays;

/**
 * The times at which events or ends of intervals lie: the points clicked, the printed times and the end of follow-up,
 * in order; and the intervals between printed numbers at risk.
 */
final class CurvePoints {
  final double[] time;
  /** The survival read at each time. */
  final double[] survival;
  /** Whether the point was clicked; the others lie on the flat part before the next. */
  final boolean[] clicked;
  /** The place at which each interval begins; the first is 0. */
  final int[] start;
  /** The number at risk at the begin of each interval; the first is that of all patients. */
  final int[] atRisk;

  private CurvePoints(
      double[] time, double[] survival, boolean[] clicked, int[] start, int[] atRisk) {
    this.time = time;
    this.survival = survival;
    this.clicked = clicked;
    this.start = start;
    this.atRisk = atRisk;
  }

  static CurvePoints of(PublishedCurve published) {
    DigitizedCurve curve = published.curve();
    double[] clicks = curve.times().toArray();
    double end = published.end();
    double[] printed = published.numbersAtRisk().stream()
        .mapToDouble(PublishedCurve.NumberAtRisk::time)
        .filter(time -> time > 0 && time <= end)
        .toArray();
    double[] all = Arrays.copyOf(clicks, clicks.length + printed.length + 1);
    System.arraycopy(printed, 0, all, clicks.length, printed.length);
    all[all.length - 1] = end;
    Arrays.sort(all);
    int size = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[size++] = all[i];
      }
    }
    double[] time = Arrays.copyOf(all, size);
    double[] survival = new double[size];
    boolean[] clicked = new boolean[size];
    for (int k = 0; k < size; k++) {
      survival[k] = curve.stepAt(time[k]);
      clicked[k] = Arrays.binarySearch(clicks, time[k]) >= 0;
    }
    int[] start = new int[printed.length + 1];
    int[] atRisk = new int[printed.length + 1];
    atRisk[0] = published.patients();
    int interval = 1;
    for (PublishedCurve.NumberAtRisk number : published.numbersAtRisk()) {
      if (number.time() > 0 && number.time() <= end) {
        start[interval] = Arrays.binarySearch(time, number.time());
        atRisk[interval++] = number.count();
      }
    }
    return new CurvePoints(time, survival, clicked, start, atRisk);
  }

  int size() {
    return time.length;
  }

  int intervals() {
    return start.length;
  }

  /** Returns the place just after the points of an interval. */
  int endOf(int interval) {
    return interval + 1 < start.length ? start[interval + 1] : time.length;
  }

  /** Returns the time at which an interval ends. */
  double endTimeOf(int interval) {
    return interval + 1 < start.length ? time[start[interval + 1]] : time[time.length - 1];
  }

  double lengthOf(int interval) {
    return endTimeOf(interval) - time[start[interval]];
  }

  /** Returns the survival just before a point. */
  double survivalBefore(int k) {
    return k == 0 ? 1 : survival[k - 1];
  }
}
