package dev.notochord.survival.regression;

import dev.notochord.survival.Estimate;
import java.util.Locale;
import java.util.Optional;

/**
 * A predicted mean survival time up to a horizon tau: the area under a predicted curve.
 *
 * <p>All numbers are NaN if the curve is not known up to tau; {@link #reason()} says so.
 *
 * @param tau the horizon, in the unit of the times
 * @param mean the mean of min(T, tau), with limits mean -+ z se inside 0 and tau
 * @param timeLost tau less the mean, summed up on its own, so that it keeps its digits where little is lost
 * @param maxTime the last time up to which the curve is known
 * @see PredictedSurvival#restrictedMean
 * @since 0.1.0
 */
public record PredictedMean(double tau, Estimate mean, Estimate timeLost, double maxTime) {
  /** {@return whether the curve is known up to tau} */
  public boolean isEstimable() {
    return !Double.isNaN(mean.value());
  }

  /** {@return why there is no estimate; empty when there is one} */
  public Optional<String> reason() {
    return isEstimable()
        ? Optional.empty()
        : Optional.of("the curve is known up to " + maxTime + " only, before tau");
  }

  /** {@return for instance {@code mean up to 365.0: 241.5 (se 10.36)}} */
  @Override
  public String toString() {
    return reason()
        .map(why -> "mean up to " + tau + ": not estimable, " + why)
        .orElseGet(() -> String.format(
            Locale.ROOT, "mean up to %s: %.4g (se %.4g)", tau, mean.value(), mean.standardError()));
  }
}
