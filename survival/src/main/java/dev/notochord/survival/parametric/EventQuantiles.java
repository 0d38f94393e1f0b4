package dev.notochord.survival.parametric;

import java.util.Arrays;

/** The times of the events of a sample, for break points and knots among them; an interval is taken for its middle. */
final class EventQuantiles {
  /** Increasing, above 0. */
  private final double[] time;
  /** The number of events up to each. */
  private final double[] upTo;

  private EventQuantiles(double[] time, double[] upTo) {
    this.time = time;
    this.upTo = upTo;
  }

  /** Frequencies count as so many events; an event with another weight counts once, so that knots do not depend on it. */
  static EventQuantiles of(LifetimeRows rows) {
    double[] time = new double[rows.count];
    int[] source = new int[rows.count];
    int events = 0;
    for (int i = 0; i < rows.count; i++) {
      if (rows.isEvent(i) && rows.right[i] > 0) {
        time[events] = rows.left[i] + 0.5 * (rows.right[i] - rows.left[i]);
        source[events++] = i;
      }
    }
    double[] key = Arrays.copyOf(time, events);
    int[] order = StartingCurve.order(key);
    double[] sorted = new double[events];
    double[] upTo = new double[events];
    double sum = 0;
    for (int k = 0; k < events; k++) {
      sorted[k] = key[order[k]];
      sum += rows.frequencies ? rows.weight[source[order[k]]] : 1;
      upTo[k] = sum;
    }
    return new EventQuantiles(sorted, upTo);
  }

  boolean isEmpty() {
    return time.length == 0;
  }

  double first() {
    return time[0];
  }

  double last() {
    return time[time.length - 1];
  }

  /**
   * Returns the quantile of the logs of the times, as a time: the one that R takes unless told otherwise, on the line
   * between order statistics.
   */
  double ofLogs(double probability) {
    double place = (upTo[upTo.length - 1] - 1) * probability;
    double below = Math.floor(place + 1e-9);
    double low = at(below);
    double share = Math.max(0, place - below);
    double high = at(below + 1);
    return low == high || share == 0
        ? low
        : Math.exp((1 - share) * Math.log(low) + share * Math.log(high));
  }

  /** Returns the quantile of the times themselves. */
  double ofTimes(double probability) {
    double place = (upTo[upTo.length - 1] - 1) * probability;
    double below = Math.floor(place + 1e-9);
    double share = Math.max(0, place - below);
    return (1 - share) * at(below) + share * at(below + 1);
  }

  /** The event of a rank from 0. */
  private double at(double rank) {
    for (int k = 0; k < upTo.length; k++) {
      if (rank < upTo[k]) {
        return time[k];
      }
    }
    return last();
  }
}
