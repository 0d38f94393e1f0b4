package dev.notochord.survival.regression;

import com.google.common.base.Suppliers;
import java.util.function.Supplier;

/**
 * What the event times add to a partial likelihood at some coefficients, and the hazard that rows gather between them.
 */
final class TimeTerms {
  /** How small a difference of sums may be before it is summed by itself: 1e-3 costs three digits at most. */
  private static final double SMALLEST_PART = 1e-3;

  /** Per event time the sum of v / s^2, see {@link RiskWeights}. */
  final double[] square0;
  /** Per event time the same times f and f^2; empty without ties that are broken. */
  final double[] square1;

  final double[] square2;
  private final CoxRows rows;
  /** Whether event times with several events are left to somebody else. */
  private final boolean singleEvents;
  /** Per event time the hazard of a row at risk, then the sum from the beginning of its block. */
  private final double[] hazard;
  /** Per event time the hazard of a row with the event; empty without ties that are broken. */
  private final double[] eventHazard;
  /** Per event time the hazard of a row at risk; empty without late entry. */
  private final double[] increment;

  private final double[] eventIncrement;
  /** Per event time the hazard summed in its block before it; empty without late entry. */
  private final double[] before;

  private Supplier<CumulativeSum> exact = Suppliers.memoize(this::sums);

  TimeTerms(CoxRows rows, TieMethod ties, boolean singleEvents) {
    this.rows = rows;
    this.singleEvents = singleEvents;
    int m = rows.eventTimes();
    boolean broken = false;
    for (int j = 0; j < m && ties == TieMethod.EFRON && !broken; j++) {
      broken = rows.eventCount(j) > 1;
    }
    hazard = new double[m];
    square0 = new double[m];
    eventHazard = new double[broken ? m : 0];
    square1 = new double[broken ? m : 0];
    square2 = new double[broken ? m : 0];
    increment = new double[rows.late.length == 0 ? 0 : m];
    before = new double[increment.length];
    eventIncrement = new double[rows.late.length == 0 ? 0 : eventHazard.length];
  }

  /** Returns whether the likelihood has a term of an event time. */
  boolean counts(int j) {
    return !singleEvents || rows.eventCount(j) == 1;
  }

  /** Returns whether ties at an event time are broken in several steps. */
  boolean isBroken(int j) {
    return square1.length > 0 && rows.eventCount(j) > 1;
  }

  /**
   * Sets the terms of an event time.
   *
   * @param s0 the sum of risks over the rows at risk
   * @param risk per position the risk
   * @param logs multiplied by the sums of risks that enter with weight 1
   * @return the logs of the sums of risks that are not in {@code logs}
   */
  double set(int j, double s0, double[] risk, RiskWeights terms, LogProduct logs) {
    if (!counts(j)) {
      hazard[j] = 0;
      return 0;
    }
    int first = rows.firstEnding[j];
    int end = first + rows.deaths[j];
    double weight = 0;
    for (int i = first; i < end; i++) {
      weight += rows.weight[i];
    }
    if (!isBroken(j)) {
      double inverse = 1 / s0;
      hazard[j] = weight * inverse;
      square0[j] = hazard[j] * inverse;
      if (eventHazard.length > 0) {
        eventHazard[j] = hazard[j];
      }
      if (weight != 1) {
        return weight * Math.log(s0);
      }
      logs.multiply(s0);
      return 0;
    }
    double d0 = 0;
    for (int i = first; i < end; i++) {
      d0 += risk[i];
    }
    terms.efron(RiskSets.checkedSteps(rows.eventCount(j)), weight, s0, d0);
    hazard[j] = terms.hazard;
    eventHazard[j] = terms.eventHazard;
    square0[j] = terms.square0;
    square1[j] = terms.square1;
    square2[j] = terms.square2;
    return terms.logRisk;
  }

  /** Sums up the hazards, when the terms of all event times are set. */
  void accumulate() {
    if (increment.length > 0) {
      System.arraycopy(hazard, 0, increment, 0, increment.length);
      System.arraycopy(eventHazard, 0, eventIncrement, 0, eventIncrement.length);
      exact = Suppliers.memoize(this::sums);
    }
    for (int s = 0; s + 1 < rows.blockStart.length; s++) {
      double sum = 0;
      for (int j = rows.blockStart[s]; j < rows.blockStart[s + 1]; j++) {
        if (before.length > 0) {
          before[j] = sum;
        }
        if (eventHazard.length > 0) {
          eventHazard[j] += sum;
        }
        sum += hazard[j];
        hazard[j] = sum;
      }
    }
  }

  private CumulativeSum sums() {
    CumulativeSum sums = new CumulativeSum(rows.blockStart);
    for (int j = 0; j < increment.length; j++) {
      sums.set(j, increment[j]);
    }
    sums.accumulate();
    return sums;
  }

  /**
   * Sets the expected events of some rows: the risk times the hazard gathered.
   *
   * @param firstTime the first event time whose rows begin among them
   * @param lastTime the event time of the last row
   * @param expected where to put them, that of the first row at its beginning
   */
  void expect(int from, int end, int firstTime, int lastTime, double[] risk, double[] expected) {
    int[] to = rows.to;
    if (before.length == 0) {
      for (int i = from; i < end; i++) {
        expected[i - from] = risk[i] * hazard[to[i] - 1];
      }
    } else {
      for (int i = from; i < end; i++) {
        expected[i - from] = risk[i] * late(i, to[i] - 1, false);
      }
    }
    for (int j = Math.max(0, firstTime - 1); j <= lastTime && eventHazard.length > 0; j++) {
      int first = rows.firstEnding[j];
      int stop = Math.min(end, first + rows.deaths[j]);
      for (int i = Math.max(from, first); i < stop; i++) {
        expected[i - from] = risk[i] * (before.length == 0 ? eventHazard[j] : late(i, j, true));
      }
    }
  }

  /**
   * Returns what a row gathers that may have entered late.
   *
   * @param j the last event time at which it is at risk
   * @param event whether it has the event then, one of several
   */
  private double late(int position, int j, boolean event) {
    int from = rows.from[position];
    double all = event ? eventHazard[j] : hazard[j];
    double part = all - before[from];
    if (part >= SMALLEST_PART * all) {
      return part;
    }
    CumulativeSum sums = exact.get();
    return event ? sums.between(from, j) + eventIncrement[j] : sums.between(from, j + 1);
  }
}
