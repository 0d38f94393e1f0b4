package dev.notochord.survival.validation;

import dev.notochord.survival.Estimate;
import java.util.Optional;

/** Shares of masses, such as the sensitivity of a threshold. */
final class ThresholdSums {
  private ThresholdSums() {}

  /** Returns the accuracy of the rule that expects the event by {@code t} where the score is at least the threshold. */
  static ThresholdAccuracy accuracy(
      WeightedSample sample,
      double[] score,
      double t,
      double threshold,
      ControlGroup controls,
      double level) {
    TimedRows rows = sample.rows;
    int size = rows.size();
    boolean[] positive = new boolean[size];
    boolean[] negative = new boolean[size];
    boolean[] events = new boolean[size];
    boolean[] others = new boolean[size];
    boolean[] without = new boolean[size];
    for (int i = 0; i < size; i++) {
      positive[i] = score[i] >= threshold;
      negative[i] = !positive[i];
      events[i] = AucSums.isCase(rows, i, t);
      others[i] = !events[i] && AucSums.isControl(rows, i, t, controls);
      without[i] = !events[i];
    }
    double[] weights = sample.weights(t);
    Estimate sensitivity = share(sample, t, weights, positive, events, level);
    Estimate specificity = share(sample, t, weights, negative, others, level);
    Estimate positiveValue = share(sample, t, weights, events, positive, level);
    Estimate negativeValue = share(sample, t, weights, without, negative, level);
    double above = 0;
    for (int i = 0; i < size; i++) {
      above += positive[i] ? rows.weight[i] : 0;
    }
    return new ThresholdAccuracy(
        t,
        threshold,
        sensitivity,
        specificity,
        positiveValue,
        negativeValue,
        above / rows.total,
        reason(sensitivity, positiveValue, negativeValue));
  }

  private static Optional<String> reason(
      Estimate sensitivity, Estimate positiveValue, Estimate negativeValue) {
    if (Double.isNaN(sensitivity.value())) {
      return Optional.of("no event by that time, so no sensitivity");
    }
    if (Double.isNaN(positiveValue.value())) {
      return Optional.of("nobody at or above the threshold whose state is known, so no positive"
          + " predictive value");
    }
    return Double.isNaN(negativeValue.value())
        ? Optional.of(
            "nobody below the threshold whose state is known, so no negative predictive" + " value")
        : Optional.empty();
  }

  /** Returns the share of those with a property among a group, NaN if nobody is in it. */
  private static Estimate share(
      WeightedSample sample,
      double t,
      double[] weights,
      boolean[] property,
      boolean[] group,
      double level) {
    double all = 0;
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double mass = group[i] ? sample.rows.weight[i] * weights[i] : 0;
      all += mass;
      sum += property[i] ? mass : 0;
    }
    if (!(all > 0)) {
      return UnitInfluence.undefined(level);
    }
    double share = sum / all;
    double[] gradient = new double[weights.length];
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = group[i] ? ((property[i] ? 1 : 0) - share) / all : 0;
    }
    double[] influence = sample.influence(t, weights, gradient, 0);
    double error = UnitInfluence.standardError(influence, sample.rows.hasSpread());
    return UnitInfluence.estimate(share, error, 0, 1, level);
  }
}
