package dev.notochord.survival.regression;

import dev.notochord.survival.summary.SummaryReader;
import dev.notochord.survival.summary.SummaryWriter;
import java.util.Arrays;

/**
 * How far along a direction the rows of one stratum lie at each event time, over rows that need not be kept: what {@link
 * Separation} looks for among rows.
 *
 * <p>Made like {@link StratumSums}, with largest values in the place of sums.
 */
final class StratumExtremes {
  private final int times;
  /** Per event time the largest value of the rows at risk from the first up to this one. */
  private final double[] leaving;
  /** Per event time the smallest and the largest value of the rows with the event at it. */
  private final double[] lowestEvent;

  private final double[] highestEvent;
  /** Per node of the tree its largest value, the event times from {@code times} on. */
  private final double[] tree;
  /** The largest value without sign. */
  private double spread;

  StratumExtremes(int times) {
    this.times = times;
    leaving = new double[times];
    lowestEvent = new double[times];
    highestEvent = new double[times];
    tree = new double[2 * times];
    Arrays.fill(leaving, Double.NEGATIVE_INFINITY);
    Arrays.fill(lowestEvent, Double.POSITIVE_INFINITY);
    Arrays.fill(highestEvent, Double.NEGATIVE_INFINITY);
    Arrays.fill(tree, Double.NEGATIVE_INFINITY);
  }

  /** Adds a row that is at risk from one event time, included, to another, excluded, the event being at the last. */
  void add(int from, int to, boolean event, double value) {
    if (from >= to) {
      return;
    }
    spread = Math.max(spread, Math.abs(value));
    int end = event ? to - 1 : to;
    if (event) {
      lowestEvent[end] = Math.min(lowestEvent[end], value);
      highestEvent[end] = Math.max(highestEvent[end], value);
    }
    if (from == 0 && end > 0) {
      leaving[end - 1] = Math.max(leaving[end - 1], value);
    } else {
      addStretch(from, end, value);
    }
  }

  private void addStretch(int from, int to, double value) {
    for (int low = times + from, high = times + to; low < high; low /= 2, high /= 2) {
      if (low % 2 == 1) {
        tree[low] = Math.max(tree[low], value);
        low++;
      }
      if (high % 2 == 1) {
        high--;
        tree[high] = Math.max(tree[high], value);
      }
    }
  }

  /** Adds other rows, which are left as they are. */
  void merge(StratumExtremes other) {
    for (int j = 0; j < times; j++) {
      leaving[j] = Math.max(leaving[j], other.leaving[j]);
      lowestEvent[j] = Math.min(lowestEvent[j], other.lowestEvent[j]);
      highestEvent[j] = Math.max(highestEvent[j], other.highestEvent[j]);
    }
    for (int node = 0; node < tree.length; node++) {
      tree[node] = Math.max(tree[node], other.tree[node]);
    }
    spread = Math.max(spread, other.spread);
  }

  /** Returns the largest value without sign. */
  double spread() {
    return spread;
  }

  /** Returns whether at every event time those with the event have the largest value of all at risk, up to rounding. */
  boolean rises(double rounding) {
    double rest = Double.NEGATIVE_INFINITY;
    for (int j = times - 1; j >= 0; j--) {
      rest = Math.max(rest, leaving[j]);
      double most = Math.max(rest, highestEvent[j]);
      for (int node = times + j; node > 0; node /= 2) {
        most = Math.max(most, tree[node]);
      }
      if (lowestEvent[j] < most - rounding) {
        return false;
      }
    }
    return true;
  }

  void write(SummaryWriter out) {
    out.number(spread);
    out.numbers(leaving);
    out.numbers(lowestEvent);
    out.numbers(highestEvent);
    out.numbers(tree);
  }

  /** Reads what {@link #write} wrote into extremes without rows. */
  void read(SummaryReader in) {
    spread = in.number();
    in.check(spread >= 0, "a distance of " + spread + ", expected at least 0");
    for (double[] values : new double[][] {leaving, lowestEvent, highestEvent, tree}) {
      in.need((long) Double.BYTES * values.length);
      for (int i = 0; i < values.length; i++) {
        values[i] = in.number();
      }
    }
  }
}
