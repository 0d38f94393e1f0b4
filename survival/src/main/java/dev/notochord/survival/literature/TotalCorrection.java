package dev.notochord.survival.literature;

/**
 * Meets a total of events without touching a number at risk: an event becomes a censoring of the same time, or the
 * reverse.
 */
final class TotalCorrection {
  private TotalCorrection() {}

  /** Changes {@code events} and the {@code censored} after each point; returns by how many events. */
  static int meet(CurvePoints points, int[] events, int[] censored, int total) {
    int found = 0;
    for (int count : events) {
      found += count;
    }
    int forced = total - found;
    for (int i = 0; i < Math.abs(forced); i++) {
      int worst = farthest(points, events, censored, forced > 0);
      int change = forced > 0 ? 1 : -1;
      int place = nearest(points, forced > 0 ? censored : events, worst);
      events[place] += change;
      censored[place] -= change;
    }
    return forced;
  }

  /** Returns the clicked point at which the curve lies the most above the click, or below it. */
  private static int farthest(CurvePoints points, int[] events, int[] censored, boolean above) {
    int worst = 0;
    double most = Double.NEGATIVE_INFINITY;
    int left = points.atRisk[0];
    double survival = 1;
    for (int k = 0; k < points.size(); k++) {
      survival *= left > 0 ? 1 - (double) events[k] / left : 1;
      left -= events[k] + censored[k];
      double off = above ? survival - points.survival[k] : points.survival[k] - survival;
      if (points.clicked[k] && off > most) {
        most = off;
        worst = k;
      }
    }
    return worst;
  }

  /** Returns the nearest place, at a point or before it, then after it, with something to change; clicked points first. */
  private static int nearest(CurvePoints points, int[] count, int from) {
    for (int pass = 0; pass < 2; pass++) {
      for (int k = from; k >= 0; k--) {
        if (count[k] > 0 && (pass == 1 || points.clicked[k])) {
          return k;
        }
      }
      for (int k = from + 1; k < count.length; k++) {
        if (count[k] > 0 && (pass == 1 || points.clicked[k])) {
          return k;
        }
      }
    }
    throw new AssertionError("a total of at most all patients leaves somebody to change");
  }
}
