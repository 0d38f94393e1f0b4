package dev.notochord.survival.literature;

/** Reconstructed events per point and the times of the censored, in order; together all the patients. */
final class PatientCounts {
  final int[] events;
  final double[] censored;
  /** Events turned into censorings (negative) or the reverse to meet the total. */
  final int forced;

  PatientCounts(int[] events, double[] censored, int forced) {
    this.events = events;
    this.censored = censored;
    this.forced = forced;
  }

  int totalEvents() {
    int total = 0;
    for (int count : events) {
      total += count;
    }
    return total;
  }
}
