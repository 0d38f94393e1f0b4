package dev.notochord.survival.validation;

import dev.notochord.survival.SurvivalData;
import java.util.Optional;

/**
 * The slope b of log E(events) = a + b lp + log e - lp, by maximum likelihood.
 *
 * <p>With x = lp, centred, and mu = e exp(a + (b - 1) x) the intercept is profiled out: given b, exp(a) is O over the
 * sum of e exp((b - 1) x), and what remains is concave in b.
 */
final class PoissonSlope {
  private static final int MAX_STEPS = 100;
  private static final int HALVINGS = 60;
  private static final double TOLERANCE = 1e-13;

  final double slope;
  final double error;
  final Optional<String> reason;

  private PoissonSlope(double slope, double error, Optional<String> reason) {
    this.slope = slope;
    this.error = error;
    this.reason = reason;
  }

  static PoissonSlope without(String reason) {
    return new PoissonSlope(Double.NaN, Double.NaN, Optional.of(reason));
  }

  static PoissonSlope of(SurvivalData data, double[] expected, double[] lp, double horizon) {
    int n = data.usedRows();
    double[] x = new double[n];
    double[] e = new double[n];
    double events = 0;
    double mean = 0;
    for (int i = 0; i < n; i++) {
      int row = data.rowByTime(i);
      x[i] = lp[row];
      e[i] = data.weight(row) * expected[row];
      if (data.event(row) && data.time(row) <= horizon) {
        events += data.weight(row);
        // The mean over the events is where the derivative by the slope is looked for.
        mean += (lp[row] - mean) * data.weight(row) / events;
        if (expected[row] == 0) {
          return without("row " + row + " has the event and an expected hazard of 0");
        }
      }
    }
    if (events == 0) {
      return without("there is no event");
    }
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      x[i] -= mean;
      if (e[i] > 0) {
        lowest = Math.min(lowest, x[i]);
        highest = Math.max(highest, x[i]);
      }
    }
    if (!(highest > lowest)) {
      return without("all linear predictors are the same");
    }
    if (!(lowest < 0 && highest > 0)) {
      return without("all events have the " + (highest > 0 ? "lowest" : "highest")
          + " linear predictor, so that there is no maximum");
    }
    return maximum(x, e, events);
  }

  /** Finds the b at which the mean of x by the weights e exp((b - 1) x) is 0, that of the events. */
  private static PoissonSlope maximum(double[] x, double[] e, double events) {
    double gamma = 0;
    double[] at = moments(x, e, gamma);
    for (int step = 0; step < MAX_STEPS; step++) {
      double move = -at[0] / at[1];
      double[] next = moments(x, e, gamma + move);
      for (int k = 0; k < HALVINGS && !(Math.abs(next[0]) <= Math.abs(at[0])); k++) {
        move /= 2;
        next = moments(x, e, gamma + move);
      }
      gamma += move;
      at = next;
      if (Math.abs(move) <= TOLERANCE * (1 + Math.abs(gamma))) {
        return new PoissonSlope(1 + gamma, 1 / Math.sqrt(events * at[1]), Optional.empty());
      }
    }
    return without("the search for the slope did not end");
  }

  /** Returns mean and variance of x by the weights e exp(gamma x); the mean rises with gamma. */
  private static double[] moments(double[] x, double[] e, double gamma) {
    double shift = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < x.length; i++) {
      shift = e[i] > 0 ? Math.max(shift, gamma * x[i]) : shift;
    }
    double sum = 0;
    double first = 0;
    for (int i = 0; i < x.length; i++) {
      double w = e[i] > 0 ? e[i] * Math.exp(gamma * x[i] - shift) : 0;
      sum += w;
      first += w * x[i];
    }
    double mean = first / sum;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      if (e[i] > 0) {
        double deviation = x[i] - mean;
        squares += e[i] * Math.exp(gamma * x[i] - shift) * deviation * deviation;
      }
    }
    return new double[] {mean, squares / sum};
  }
}
