package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.summary.SummaryReader;
import dev.notochord.survival.summary.SummaryWriter;
import java.util.Arrays;

/**
 * The sums of one stratum that a partial likelihood is made of, over rows that need not be kept.
 *
 * <p>A row with covariates x and risk r = w exp(linear predictor - shift) counts as r z z' with z = (1, x), so that one
 * triangle holds the sum of risks, of risks times covariates and of risks times their products. It is added up where
 * the row ends, if it was at risk from the first event time on; else in the nodes of a binary tree over the event times
 * that make up its stretch. Nothing is ever taken off a sum. A row with the event counts apart at its last time.
 *
 * <p>The shift is a multiple of {@link #STEP} and no less than any linear predictor so far: exp() cannot overflow. Sums
 * follow it when it rises.
 */
final class StratumSums {
  private static final double STEP = 32;

  /** Rows with a frequency count as so many steps after Efron. */
  private static final long LARGEST_STEPS = 100_000_000;

  /** The event times, increasing. */
  final double[] time;
  /** What the linear predictor of a row is compared with; minus infinity as long as nobody is at risk. */
  double shift = Double.NEGATIVE_INFINITY;

  private final int columns;
  /** The length of a triangle. */
  private final int triangle;
  /** Per event time the triangle of the rows at risk from the first up to this one; empty before the first row. */
  private double[] leaving = {};
  /** Per event time the triangle of the rows with the event at it. */
  private double[] events = {};
  /** Per node of the tree its triangle, the event times from {@code time.length} on; empty without late entry. */
  private double[] tree = {};

  private final double[] eventWeight;
  private final long[] eventCount;
  /** The sum of weight times covariates over the events. */
  private final double[] eventColumns;
  /**
   * The sum of weight times (offset - shift) over the events, and what its rounding lost: the log-likelihoods of two steps
   * are compared to the last digits.
   */
  private double eventOffset;

  private double eventOffsetRest;

  private final double[] z;

  StratumSums(double[] time, int columns) {
    this.time = time;
    this.columns = columns;
    triangle = (columns + 1) * (columns + 2) / 2;
    long numbers = (long) time.length * (columns + 1) * (columns + 2);
    checkArgument(
        numbers <= Integer.MAX_VALUE - 8,
        "Cox sums: %s event times and %s columns need %s numbers, expected at most 2^31 - 9;"
            + " round the times down to whole units",
        time.length,
        columns,
        numbers);
    eventWeight = new double[time.length];
    eventCount = new long[time.length];
    eventColumns = new double[columns];
    z = new double[columns + 1];
    z[0] = 1;
  }

  /** What is done at an event time. */
  interface Visitor {
    /**
     * Looks at the sums at an event time.
     *
     * @param j the place of the event time
     * @param risk the sum of risks and of risks times covariates over those at risk
     * @param event the same over those with the event
     */
    void visit(int j, double[] risk, double[] event, RiskWeights terms);
  }

  /** Returns the first event time at which a row is at risk that enters at {@code entry}. */
  int from(double entry) {
    return entry > 0 ? placeAfter(entry) : 0;
  }

  /** Returns the event time from which on a row is not at risk that ends at {@code until}. */
  int to(double until, boolean event) {
    int to = placeAfter(until);
    if (event && (to == 0 || time[to - 1] != until)) {
      throw new IllegalArgumentException(
          "Cox sums: event at " + until + ", expected one of the event times of the scan");
    }
    return to;
  }

  /** Returns the place of the first event time after {@code until}. */
  private int placeAfter(double until) {
    int found = Arrays.binarySearch(time, until);
    return found < 0 ? -found - 1 : found + 1;
  }

  /** Adds a row; {@code x} on the working scale. */
  void add(
      double entry,
      double until,
      boolean event,
      double weight,
      long count,
      double offset,
      double predictor,
      double[] x) {
    int to = to(until, event);
    int from = from(entry);
    if (from >= to) {
      return;
    }
    // A predictor that is no number makes sums that are none either, and the step is refused.
    raise(
        Double.isFinite(predictor) ? STEP * Math.ceil(predictor / STEP) : Double.POSITIVE_INFINITY);
    System.arraycopy(x, 0, z, 1, columns);
    double risk = weight * Math.exp(predictor - shift);
    int end = event ? to - 1 : to;
    if (from == 0 && end > 0) {
      addTo(leaving, end - 1, risk);
    } else if (from < end) {
      addStretch(from, end, risk);
    }
    if (event) {
      addTo(events, end, risk);
      eventWeight[end] += weight;
      eventCount[end] += count;
      addOffset(weight * (offset - shift));
      for (int c = 0; c < columns; c++) {
        eventColumns[c] += weight * x[c];
      }
    }
  }

  private void addStretch(int from, int to, double risk) {
    growTree();
    int low = time.length + from;
    int high = time.length + to;
    while (low < high) {
      if (low % 2 == 1) {
        addTo(tree, low++, risk);
      }
      if (high % 2 == 1) {
        addTo(tree, --high, risk);
      }
      low /= 2;
      high /= 2;
    }
  }

  private void growTree() {
    if (tree.length == 0) {
      tree = new double[Math.multiplyExact(2 * time.length, triangle)];
    }
  }

  private void addTo(double[] sums, int place, double risk) {
    int at = place * triangle;
    for (int a = 0; a <= columns; a++) {
      double scaled = risk * z[a];
      for (int b = 0; b <= a; b++) {
        sums[at++] += scaled * z[b];
      }
    }
  }

  /** Raises the shift, if it is lower. */
  private void raise(double least) {
    if (!(least > shift)) {
      return;
    }
    if (leaving.length == 0) {
      leaving = new double[time.length * triangle];
      events = new double[time.length * triangle];
    } else {
      double factor = Math.exp(shift - least);
      scale(leaving, factor);
      scale(events, factor);
      scale(tree, factor);
      double weight = Arrays.stream(eventWeight).sum();
      if (weight > 0) {
        addOffset(weight * (shift - least));
      }
    }
    shift = least;
  }

  private void addOffset(double term) {
    double sum = eventOffset + term;
    eventOffsetRest += Math.abs(eventOffset) >= Math.abs(term)
        ? (eventOffset - sum) + term
        : (term - sum) + eventOffset;
    eventOffset = sum;
  }

  private static void scale(double[] sums, double factor) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] *= factor;
    }
  }

  /** Adds the sums of other rows, which are left as they are, up to their shift. */
  void merge(StratumSums other) {
    if (other.leaving.length == 0) {
      return;
    }
    raise(other.shift);
    double factor = Math.exp(other.shift - shift);
    addAll(leaving, other.leaving, factor);
    addAll(events, other.events, factor);
    if (other.tree.length > 0) {
      growTree();
      addAll(tree, other.tree, factor);
    }
    double weight = 0;
    for (int j = 0; j < time.length; j++) {
      weight += other.eventWeight[j];
      eventWeight[j] += other.eventWeight[j];
      eventCount[j] = Math.addExact(eventCount[j], other.eventCount[j]);
    }
    for (int c = 0; c < columns; c++) {
      eventColumns[c] += other.eventColumns[c];
    }
    addOffset(other.eventOffset);
    addOffset(other.eventOffsetRest);
    if (weight > 0) {
      addOffset(weight * (other.shift - shift));
    }
  }

  private static void addAll(double[] sums, double[] others, double factor) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * others[i];
    }
  }

  /** Visits the event times, the last first. */
  void walk(TieMethod ties, Visitor visitor) {
    if (leaving.length == 0) {
      return;
    }
    double[] running = new double[columns + 1];
    double[] risk = new double[columns + 1];
    double[] event = new double[columns + 1];
    RiskWeights terms = new RiskWeights();
    for (int j = time.length - 1; j >= 0; j--) {
      for (int a = 0; a <= columns; a++) {
        int at = a * (a + 1) / 2;
        running[a] += leaving[j * triangle + at];
        event[a] = events[j * triangle + at];
        risk[a] = running[a] + event[a];
        for (int node = tree.length == 0 ? 0 : time.length + j; node > 0; node /= 2) {
          risk[a] += tree[node * triangle + at];
        }
      }
      weigh(terms, ties, j, risk[0], event[0]);
      visitor.visit(j, risk, event, terms);
    }
  }

  private void weigh(RiskWeights terms, TieMethod ties, int j, double risk, double event) {
    if (ties == TieMethod.BRESLOW) {
      terms.breslow(eventWeight[j], risk);
      return;
    }
    checkArgument(
        eventCount[j] <= LARGEST_STEPS,
        "Cox model: frequencies make %s events at one time, expected at most %s with Efron's method;"
            + " Breslow's has no limit",
        eventCount[j],
        LARGEST_STEPS);
    terms.efron(eventCount[j], eventWeight[j], risk, event);
  }

  /** Adds what the stratum has of a log-likelihood and its derivatives; returns the log-likelihood. */
  double addTo(
      TieMethod ties, double[] beta, double[] score, double[] information, double[] moments) {
    int p = columns;
    double[] hazard = new double[2 * time.length];
    double[] eventHazard = new double[time.length];
    double[] logLikelihood = {0};
    walk(ties, (j, s, d, terms) -> {
      logLikelihood[0] -= terms.logRisk;
      hazard[time.length + j] = terms.hazard;
      eventHazard[j] = terms.eventHazard;
      for (int c = 0; c < p; c++) {
        double sum = s[c + 1];
        double died = d[c + 1];
        score[c] -= terms.hazard * sum - (terms.hazard - terms.eventHazard) * died;
        double first = terms.square0 * sum - terms.square1 * died;
        double second = terms.square1 * sum - terms.square2 * died;
        for (int k = 0; k <= c; k++) {
          information[c * p + k] -= first * s[k + 1] - second * d[k + 1];
        }
      }
    });
    double[] products = new double[triangle];
    double running = 0;
    for (int j = 0; j < time.length && leaving.length > 0; j++) {
      running += hazard[time.length + j];
      addScaled(products, running, leaving, j);
      addScaled(products, eventHazard[j], events, j);
    }
    for (int node = tree.length / triangle - 1; node > 0; node--) {
      if (node < time.length) {
        hazard[node] = hazard[2 * node] + hazard[2 * node + 1];
      }
      addScaled(products, hazard[node], tree, node);
    }
    for (int c = 0; c < p; c++) {
      score[c] += eventColumns[c];
      int at = (c + 1) * (c + 2) / 2 + 1;
      for (int k = 0; k <= c; k++) {
        information[c * p + k] += products[at + k];
      }
      moments[c] += products[at + c];
    }
    double predictors = eventOffset + eventOffsetRest;
    for (int c = 0; c < p; c++) {
      predictors += beta[c] * eventColumns[c];
    }
    return logLikelihood[0] + predictors;
  }

  private void addScaled(double[] products, double factor, double[] sums, int place) {
    int at = place * triangle;
    for (int i = 0; i < triangle; i++) {
      products[i] += factor * sums[at + i];
    }
  }

  void write(SummaryWriter out) {
    out.flag(leaving.length > 0);
    if (leaving.length == 0) {
      return;
    }
    out.number(shift);
    out.numbers(eventWeight);
    for (long count : eventCount) {
      out.count(count);
    }
    out.numbers(eventColumns);
    out.number(eventOffset);
    out.number(eventOffsetRest);
    writeSums(out, leaving);
    writeSums(out, events);
    out.flag(tree.length > 0);
    writeSums(out, tree);
  }

  /** Writes triangles, those of zeros as one byte. */
  private void writeSums(SummaryWriter out, double[] sums) {
    for (int at = 0; at < sums.length; at += triangle) {
      double[] one = Arrays.copyOfRange(sums, at, at + triangle);
      boolean any = Arrays.stream(one).anyMatch(sum -> sum != 0);
      out.flag(any);
      if (any) {
        out.numbers(one);
      }
    }
  }

  /** Reads what {@link #write} wrote into sums without rows. */
  void read(SummaryReader in) {
    if (!in.flag()) {
      return;
    }
    double least = in.number();
    in.check(
        least > Double.NEGATIVE_INFINITY && least == STEP * Math.rint(least / STEP),
        "a shift of " + least + ", expected a multiple of 32");
    in.need(2L * time.length);
    raise(least);
    System.arraycopy(in.numbers(time.length), 0, eventWeight, 0, time.length);
    for (int j = 0; j < time.length; j++) {
      eventCount[j] = in.count();
      in.check(
          eventCount[j] == 0 ? eventWeight[j] == 0 : eventWeight[j] > 0,
          "events without weight, expected some for each");
    }
    System.arraycopy(in.numbers(columns), 0, eventColumns, 0, columns);
    eventOffset = in.number();
    eventOffsetRest = in.number();
    readSums(in, leaving);
    readSums(in, events);
    if (in.flag()) {
      in.need(2L * time.length);
      growTree();
      readSums(in, tree);
    }
  }

  private void readSums(SummaryReader in, double[] sums) {
    for (int at = 0; at < sums.length; at += triangle) {
      if (in.flag()) {
        in.need((long) Double.BYTES * triangle);
        for (int i = 0; i < triangle; i++) {
          sums[at + i] = in.number();
        }
        in.check(!(sums[at] < 0), "a sum of risks is " + sums[at] + ", expected at least 0");
      }
    }
  }
}
