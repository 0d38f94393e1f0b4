package dev.notochord.survival.concordance;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of a sample, counted, and how much each row has to do with them.
 *
 * <p>Per stratum two passes over the times. Backwards, with the rows at risk in a tree by score, every event is
 * compared with those who outlive it. Forwards, with the events in a tree by score, every row is compared with the
 * events it outlives. O(n log n) time for n rows, whatever the number of strata. Rows without weights are counted by
 * {@link CountedPairs} instead, with whole numbers; so are the events, unless the pairs have weights.
 *
 * <p>The second pass takes the events before a late entry away from those before the exit. That difference is exact
 * for whole numbers; with weights that differ by many powers of ten its last digits are lost, those of the standard
 * error only.
 */
final class PairSums {
  private final SurvivalData data;
  private final boolean copies;
  private final int power;
  private final StratumRows rows;
  private final double[] score;
  private final ScoreOrder order;
  /** How rows of the weight 1 are counted; absent with other weights. */
  private final @Nullable CountedPairs counted;

  private final boolean weightedEvents;
  private final RankTree atRisk;
  private final RankTree events;
  private final double[] eventWeight;
  /**
   * Per row, stratum after stratum, the weight of its pairs, concordant less discordant, and of all that are
   * comparable.
   */
  private final double[] net;

  private final double[] pairs;

  double concordant;
  double discordant;
  double tiedScore;
  double tiedTime;
  double tiedBoth;

  private PairSums(
      SurvivalData data, StratumRows rows, double tolerance, int power, ConcordanceWeight kind) {
    this.data = data;
    this.rows = rows;
    this.power = power;
    copies = data.weightKind().filter(WeightKind.FREQUENCY::equals).isPresent();
    score = new double[rows.largest];
    order = new ScoreOrder(rows.largest, tolerance);
    boolean ones = data.weightKind().isEmpty();
    weightedEvents = !ones || kind != ConcordanceWeight.HARRELL;
    counted = ones ? new CountedPairs(rows, order, !weightedEvents) : null;
    atRisk = new RankTree(ones && !(data.hasDelayedEntry() && weightedEvents) ? 0 : rows.largest);
    events = new RankTree(weightedEvents ? rows.largest : 0);
    eventWeight = new double[rows.largest];
    net = new double[data.usedRows()];
    pairs = new double[data.usedRows()];
  }

  /**
   * Counts the pairs.
   *
   * @param risk per row of the sample a number that is high where the event is expected early
   */
  static PairSums of(
      SurvivalData data, double[] risk, ConcordanceWeight kind, double horizon, double tolerance) {
    StratumRows rows = new StratumRows(data);
    int power = rows.exponent() * (kind == ConcordanceWeight.IDENTITY ? 1 : 2);
    PairSums sums = new PairSums(data, rows, tolerance, power, kind);
    EventWeights weights = new EventWeights(rows.largest, kind, horizon);
    for (int s = 0; s < rows.strata(); s++) {
      rows.load(s);
      sums.add(risk, weights);
    }
    sums.takeCounts();
    return sums;
  }

  private void add(double[] risk, EventWeights weights) {
    for (int i = 0; i < rows.size; i++) {
      score[i] = risk[rows.row[i]] + 0.0; // makes 0 of -0, which would sort apart
    }
    order.sort(score, rows.size);
    weights.fill(rows, atRisk, eventWeight);
    if (counted != null) {
      counted.add(eventWeight, net, pairs);
    } else {
      compareEvents();
    }
    if (weightedEvents) {
      compareThoseWhoOutlive();
    }
  }

  private void takeCounts() {
    if (counted != null) {
      concordant = counted.concordant;
      discordant = counted.discordant;
      tiedScore = counted.tiedScore;
      tiedTime = counted.tiedTime;
      tiedBoth = counted.tiedBoth;
    }
  }

  private void compareEvents() {
    atRisk.clear(rows.size);
    events.clear(rows.size);
    int late = rows.late - 1;
    for (int end = rows.size; end > 0; ) {
      int begin = rows.beginOf(end);
      for (; late >= 0 && rows.entry[rows.byEntry[late]] >= rows.time[begin]; late--) {
        atRisk.set(order.position(rows.byEntry[late]), 0);
      }
      for (int i = begin; i < end; i++) {
        if (!rows.event[i]) {
          atRisk.set(order.position(i), rows.weight[i]);
        }
      }
      for (int i = begin; i < end; i++) {
        if (eventWeight[i] > 0) {
          compareEvent(i);
        }
      }
      compareTiedEvents(begin, end);
      for (int i = begin; i < end; i++) {
        if (rows.event[i]) {
          atRisk.set(order.position(i), rows.weight[i]);
        }
      }
      end = begin;
    }
  }

  private void compareEvent(int i) {
    double lower = eventWeight[i] * order.below(atRisk, i);
    double higher = eventWeight[i] * order.above(atRisk, i);
    double same = eventWeight[i] * order.tied(atRisk, i);
    concordant += lower;
    discordant += higher;
    tiedScore += same;
    net[rows.before + i] += lower - higher;
    pairs[rows.before + i] += lower + higher + same;
  }

  /** Counts the pairs of events at one time; with frequencies those among the copies of a row too. */
  private void compareTiedEvents(int begin, int end) {
    if (end - begin == 1 && !copies) {
      return;
    }
    for (int i = begin; i < end; i++) {
      if (eventWeight[i] > 0) {
        tiedTime += eventWeight[i] * (order.below(events, i) + order.above(events, i));
        tiedBoth += eventWeight[i] * order.tied(events, i);
        if (copies) {
          tiedBoth += eventWeight[i] * (rows.weight[i] - 1) / 2;
        }
        events.set(order.position(i), rows.weight[i]);
      }
    }
    for (int i = begin; i < end; i++) {
      if (eventWeight[i] > 0) {
        events.set(order.position(i), 0);
      }
    }
  }

  private void compareThoseWhoOutlive() {
    events.clear(rows.size);
    int late = 0;
    for (int begin = 0; begin < rows.size; ) {
      int end = rows.endOf(begin);
      for (; late < rows.late && rows.entry[rows.byEntry[late]] < rows.time[begin]; late++) {
        compareWithEvents(rows.byEntry[late], -1);
      }
      for (int i = begin; i < end; i++) {
        if (rows.event[i]) {
          compareWithEvents(i, 1);
        }
      }
      for (int i = begin; i < end; i++) {
        if (eventWeight[i] > 0) {
          events.set(order.position(i), eventWeight[i]);
        }
      }
      for (int i = begin; i < end; i++) {
        if (!rows.event[i]) {
          compareWithEvents(i, 1);
        }
      }
      begin = end;
    }
  }

  private void compareWithEvents(int i, int sign) {
    if (!(events.total() > 0)) {
      return;
    }
    double weight = sign * rows.weight[i];
    double lower = weight * order.below(events, i);
    double higher = weight * order.above(events, i);
    net[rows.before + i] += higher - lower;
    pairs[rows.before + i] += higher + lower + weight * order.tied(events, i);
  }

  /** Returns the weight of the comparable pairs; like all counts here in the unit of {@link #power()}. */
  double comparable() {
    return concordant + discordant + tiedScore;
  }

  /** Returns the power of two by which the counts are to be multiplied; other than 0 with sampling weights only. */
  int power() {
    return power;
  }

  /** Returns per unit the sum of the derivatives of the concordance by the weights of its rows, times the weights. */
  double[] influence() {
    boolean independentCopies = copies && !data.hasClusters();
    double somers = (concordant - discordant) / comparable();
    double[] sum = new double[data.units()];
    for (int i = 0; i < net.length; i++) {
      int row = rows.row(i);
      double moved = (net[i] - somers * pairs[i]) / (2 * comparable());
      // A row that stands for f independent subjects counts as sqrt(f) of them in a sum of squares.
      sum[data.unit(row)] += independentCopies ? moved / Math.sqrt(data.weight(row)) : moved;
    }
    return sum;
  }

  /** Returns whether the sample has two independent units at least. */
  boolean hasSpread() {
    int first = data.unit(data.rowByTime(0));
    boolean several = copies && !data.hasClusters() && data.weight(data.rowByTime(0)) > 1;
    for (int i = 1; i < data.usedRows() && !several; i++) {
      several = data.unit(data.rowByTime(i)) != first;
    }
    return several;
  }
}
