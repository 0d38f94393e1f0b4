package dev.notochord.survival.validation;

import dev.notochord.survival.Estimate;
import java.util.Locale;
import java.util.Optional;

/**
 * How good the rule is that expects the event by a time where the risk is at least a threshold.
 *
 * <pre>
 *   sensitivity = P(risk >= threshold | event by t)      positive predictive value = P(event by t | risk >= threshold)
 *   specificity = P(risk &lt; threshold | control)           negative predictive value = P(no event by t | risk &lt; threshold)
 * </pre>
 *
 * <p>Each is a ratio of sums of inverse probability weights, as in {@link TimeDependentAuc}; standard errors are by the
 * infinitesimal jackknife, the estimation of the weights included. The limits are cut off at 0 and 1. timeROC calls
 * positive what is above its cutpoint, and not what is at it.
 *
 * @param time the time
 * @param threshold the threshold
 * @param sensitivity the probability of a positive for those with the event by then; NaN if there are none
 * @param specificity the probability of a negative for the controls
 * @param positivePredictiveValue the probability of the event by then for the positives; NaN if there are none
 * @param negativePredictiveValue the probability of no such event by then for the negatives; NaN if there are none
 * @param positives the share of the rows, by weight, that are positive
 * @param reason why one of the estimates is NaN; empty if none is
 * @since 0.1.0
 */
public record ThresholdAccuracy(
    double time,
    double threshold,
    Estimate sensitivity,
    Estimate specificity,
    Estimate positivePredictiveValue,
    Estimate negativePredictiveValue,
    double positives,
    Optional<String> reason) {
  /** {@return the accuracy for reading} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "at time %.6g with threshold %.6g: sensitivity %.4f, specificity %.4f, predictive values %.4f and %.4f%s",
        time,
        threshold,
        sensitivity.value(),
        specificity.value(),
        positivePredictiveValue.value(),
        negativePredictiveValue.value(),
        reason.map(why -> " (" + why + ")").orElse(""));
  }
}
