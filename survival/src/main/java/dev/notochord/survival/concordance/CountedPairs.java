package dev.notochord.survival.concordance;

import java.util.Arrays;

/**
 * The pairs of a stratum whose rows all have the weight 1, counted in one pass over the times.
 *
 * <p>At each time every event is compared with those who outlive it and, like every other row that ends there, with
 * the events before it: how many of either have a lower score is one walk in {@link RankCounts}. Events at one time
 * lie in the order of their scores, so that those tied with each other in time are counted by two pointers.
 */
final class CountedPairs {
  private final StratumRows rows;
  private final ScoreOrder order;
  private final RankCounts counts;
  /** Whether events are counted too; if not, events have weights and are compared elsewhere. */
  private final boolean withEvents;
  /** The events of a time by score: the position in the upper half, the place among the rows in the lower. */
  private final long[] tied;

  private int atRisk;
  private int failed;

  double concordant;
  double discordant;
  double tiedScore;
  double tiedTime;
  double tiedBoth;

  CountedPairs(StratumRows rows, ScoreOrder order, boolean withEvents) {
    this.rows = rows;
    this.order = order;
    this.withEvents = withEvents;
    counts = new RankCounts(rows.largest);
    tied = new long[rows.largest];
  }

  /**
   * Adds the pairs of the stratum that is loaded.
   *
   * @param eventWeight per row the weight of its pairs as an event, the same for events at one time
   * @param net per row of all strata, added to: its pairs, concordant less discordant
   * @param pairs per row of all strata, added to: its comparable pairs
   */
  void add(double[] eventWeight, double[] net, double[] pairs) {
    counts.fill(rows.size);
    for (int e = 0; e < rows.late; e++) {
      counts.leave(order.position(rows.byEntry[e]));
    }
    atRisk = rows.size - rows.late;
    failed = 0;
    int late = 0;
    for (int begin = 0; begin < rows.size; ) {
      int end = rows.endOf(begin);
      for (; late < rows.late && rows.entry[rows.byEntry[late]] < rows.time[begin]; late++) {
        int i = rows.byEntry[late];
        compareWithEvents(i, -1, net, pairs);
        counts.enter(order.position(i));
        atRisk++;
      }
      int events = fail(begin, end, eventWeight);
      compareEvents(events, eventWeight, net, pairs);
      for (int i = begin; i < end; i++) {
        if (!rows.event[i]) {
          compareWithEvents(i, 1, net, pairs);
          counts.leave(order.position(i));
          atRisk--;
        } else if (!(eventWeight[i] > 0)) {
          compareWithEvents(i, 1, net, pairs);
        }
      }
      begin = end;
    }
  }

  /** Takes the events of a time out of those at risk, and returns how many count; these lie in order of their scores. */
  private int fail(int begin, int end, double[] eventWeight) {
    int events = 0;
    for (int i = begin; i < end; i++) {
      if (rows.event[i]) {
        atRisk--;
        if (eventWeight[i] > 0) {
          counts.fail(order.position(i));
          tied[events++] = (long) order.position(i) << Integer.SIZE | i;
        } else {
          counts.leave(order.position(i));
        }
      }
    }
    if (events > 1) {
      Arrays.sort(tied, 0, events);
    }
    failed += events;
    return events;
  }

  private void compareEvents(int events, double[] eventWeight, double[] net, double[] pairs) {
    int lower = 0;
    int notHigher = 0;
    for (int e = 0; e < events; e++) {
      int i = (int) tied[e];
      int first = order.first(i);
      int last = order.last(i);
      while (tied[lower] >>> Integer.SIZE < first) {
        lower++;
      }
      while (notHigher < events && tied[notHigher] >>> Integer.SIZE <= last) {
        notHigher++;
      }
      long below = counts.below(first);
      // The row itself is one of those who failed, and no longer at risk.
      long through = first == last ? below + 1 : counts.below(last + 1);
      double weight = eventWeight[i];
      int concordantHere = RankCounts.atRisk(below);
      int discordantHere = atRisk - RankCounts.atRisk(through);
      concordant += weight * concordantHere;
      discordant += weight * discordantHere;
      tiedScore += weight * (RankCounts.atRisk(through) - concordantHere);
      tiedTime += weight * (lower + events - notHigher) / 2;
      tiedBoth += weight * (notHigher - lower - 1) / 2;
      net[rows.before + i] += weight * (concordantHere - discordantHere);
      pairs[rows.before + i] += weight * atRisk;
      if (withEvents) {
        int before = failed - events;
        int lowerBefore = RankCounts.failed(below) - lower;
        int notHigherBefore = RankCounts.failed(through) - notHigher;
        net[rows.before + i] += before - notHigherBefore - lowerBefore;
        pairs[rows.before + i] += before;
      }
    }
  }

  /** Compares a row with the events before, which its own is none of. */
  private void compareWithEvents(int i, int sign, double[] net, double[] pairs) {
    if (!withEvents || failed == 0) {
      return;
    }
    int first = order.first(i);
    int last = order.last(i);
    int lower = RankCounts.failed(counts.below(first));
    int notHigher = first == last ? lower : RankCounts.failed(counts.below(last + 1));
    net[rows.before + i] += sign * (failed - notHigher - lower);
    pairs[rows.before + i] += sign * failed;
  }
}
