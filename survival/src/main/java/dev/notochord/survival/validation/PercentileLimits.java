package dev.notochord.survival.validation;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import java.util.Arrays;

/** Limits from the values of bootstrap samples: the k-th smallest and k-th largest of n, k = (n + 1) (1 - level) / 2. */
final class PercentileLimits {
  private PercentileLimits() {}

  /** Returns k, 0 if there are too few values. */
  static int rank(int values, double level) {
    // (1 - 0.9) / 2 * 1000 is 49.99999999999999 and means 50.
    return (int) Math.floor((1 - level) / 2 * (values + 1.0) + 1e-9);
  }

  /**
   * Returns an estimate with the standard deviation of the values as its error and their percentiles, moved, as its limits;
   * NaN if there are too few.
   *
   * @param values those that are NaN are left out
   */
  static Estimate of(double estimate, double[] values, double moved, double level) {
    double[] sorted =
        Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    int n = sorted.length;
    int rank = rank(n, level);
    return new Estimate(
        estimate,
        standardDeviation(sorted),
        rank < 1
            ? new ConfidenceInterval(Double.NaN, Double.NaN, level)
            : new ConfidenceInterval(sorted[rank - 1] + moved, sorted[n - rank] + moved, level));
  }

  static double standardDeviation(double[] values) {
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      double deviation = values[i] - mean;
      mean += deviation / (i + 1);
      squares += deviation * (values[i] - mean);
    }
    return values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
  }
}
