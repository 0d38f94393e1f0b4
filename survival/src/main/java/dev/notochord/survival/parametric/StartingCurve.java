package dev.notochord.survival.parametric;

import java.util.Arrays;

/**
 * A rough cumulative hazard of a sample: after Nelson and Aalen, an interval being taken for its middle. Only for
 * starting values.
 */
final class StartingCurve {
  /** The event times above 0, increasing, each once. */
  final double[] time;
  /** The cumulative hazard at each, half of its own jump counted. */
  final double[] hazard;
  /** The weight of the events at each. */
  final double[] events;
  /** The sum of the weights of all events. */
  final double totalEvents;
  /** The sum of weight times follow-up. */
  final double exposure;

  private StartingCurve(
      double[] time, double[] hazard, double[] events, double totalEvents, double exposure) {
    this.time = time;
    this.hazard = hazard;
    this.events = events;
    this.totalEvents = totalEvents;
    this.exposure = exposure;
  }

  static StartingCurve of(LifetimeRows rows) {
    int n = rows.count;
    double[] exit = new double[n];
    double exposure = 0;
    double total = 0;
    double[] entered = new double[n];
    for (int i = 0; i < n; i++) {
      exit[i] = middle(rows.left[i], rows.right[i]);
      exposure += rows.weight[i] * (exit[i] - rows.entry[i]);
      total += rows.isEvent(i) ? rows.weight[i] : 0;
      entered[i] = rows.entry[i];
    }
    int[] byExit = order(exit);
    int[] byEntry = order(entered);
    double[] time = new double[n];
    double[] hazard = new double[n];
    double[] events = new double[n];
    int points = 0;
    double atRisk = 0;
    double sum = 0;
    int in = 0;
    for (int k = 0; k < n; ) {
      double t = exit[byExit[k]];
      while (in < n && entered[byEntry[in]] < t) {
        atRisk += rows.weight[byEntry[in++]];
      }
      double died = 0;
      double left = 0;
      for (; k < n && exit[byExit[k]] == t; k++) {
        double weight = rows.weight[byExit[k]];
        died += rows.isEvent(byExit[k]) ? weight : 0;
        left += weight;
      }
      if (died > 0 && t > 0) {
        double jump = died / Math.max(atRisk, died);
        time[points] = t;
        hazard[points] = sum + 0.5 * jump;
        events[points++] = died;
        sum += jump;
      }
      atRisk = t > 0 ? atRisk - left : atRisk;
    }
    return new StartingCurve(
        Arrays.copyOf(time, points),
        Arrays.copyOf(hazard, points),
        Arrays.copyOf(events, points),
        total,
        exposure);
  }

  private static double middle(double left, double right) {
    return right == Double.POSITIVE_INFINITY ? left : left + 0.5 * (right - left);
  }

  static int[] order(double[] key) {
    Integer[] boxed = new Integer[key.length];
    Arrays.setAll(boxed, i -> i);
    Arrays.sort(boxed, (a, b) -> Double.compare(key[a], key[b]));
    return Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
  }

  /** Returns the curve of the others if a share is cured that is below the survival of this curve everywhere. */
  StartingCurve ofUncured(double cured) {
    double[] ofOthers = new double[hazard.length];
    double sum = 0;
    for (int i = 0; i < hazard.length; i++) {
      ofOthers[i] = -Math.log1p(Math.expm1(-hazard[i]) / (1 - cured));
      sum += events[i] * time[i];
    }
    // The cured bring time at risk but no event; the mean of the event times is near enough for a
    // start.
    return new StartingCurve(
        time, ofOthers, events, totalEvents, hazard.length == 0 ? exposure : sum);
  }

  /**
   * Returns intercept and log of the slope of the line of log time on the quantile of an error, at the hazards of the
   * curve; a slope of 1 if the curve has one point.
   */
  double[] line(java.util.function.DoubleUnaryOperator errorAtHazard) {
    double weight = 0;
    double x = 0;
    double y = 0;
    double[] error = new double[time.length];
    for (int i = 0; i < time.length; i++) {
      error[i] = errorAtHazard.applyAsDouble(hazard[i]);
      weight += events[i];
      x += events[i] * error[i];
      y += events[i] * Math.log(time[i]);
    }
    x /= weight;
    y /= weight;
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < time.length; i++) {
      xx += events[i] * (error[i] - x) * (error[i] - x);
      xy += events[i] * (error[i] - x) * (Math.log(time[i]) - y);
    }
    double slope = xx > 0 && xy > 1e-3 * xx ? xy / xx : 1;
    return new double[] {y - slope * x, Math.log(slope)};
  }
}
