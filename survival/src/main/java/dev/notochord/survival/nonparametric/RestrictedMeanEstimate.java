package dev.notochord.survival.nonparametric;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mean survival time up to a horizon, and the mean time lost before it.
 *
 * @see RestrictedMean
 * @since 0.1.0
 */
public final class RestrictedMeanEstimate {
  private final double tau;
  private final Estimate mean;
  private final Estimate timeLost;
  private final CurveVariance variance;
  private final double maxTime;
  private final @Nullable String reason;

  RestrictedMeanEstimate(
      double tau,
      double mean,
      double timeLost,
      double standardError,
      CurveEstimator curve,
      CurveVariance variance,
      double maxTime,
      @Nullable String reason) {
    this.tau = tau;
    this.mean = estimate(mean, standardError, tau, curve);
    this.timeLost = estimate(timeLost, standardError, tau, curve);
    this.variance = variance;
    this.maxTime = maxTime;
    this.reason = reason;
  }

  private static Estimate estimate(double value, double se, double tau, CurveEstimator curve) {
    double margin = curve.z() * se;
    return new Estimate(
        value,
        se,
        new ConfidenceInterval(
            Math.max(0, value - margin), Math.min(tau, value + margin), curve.confidenceLevel()));
  }

  /** {@return the horizon, in the unit of the times} */
  public double tau() {
    return tau;
  }

  /** {@return the mean survival time up to tau, the area under the curve; NaN when not estimable} */
  public Estimate mean() {
    return mean;
  }

  /**
   * {@return the restricted mean time lost, tau less the mean: the area above the curve; NaN when not
   * estimable}
   *
   * <p>It is summed up on its own and keeps its digits where little is lost; its standard error is that of the
   * mean.
   */
  public Estimate timeLost() {
    return timeLost;
  }

  /** {@return the variance that was used, never {@link CurveVariance#BY_DATA}} */
  public CurveVariance variance() {
    return variance;
  }

  /** {@return the last time of follow-up} */
  public double maxTime() {
    return maxTime;
  }

  /** {@return whether the follow-up reaches as far as tau, or need not; if not, {@link #reason()} says so} */
  public boolean isEstimable() {
    return reason == null;
  }

  /** {@return why there is no estimate; empty when there is one} */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** {@return the estimate for reading, such as {@code mean up to 365: 241.5 (se 10.36; 95 % limits 221.2 to 261.8), 123.5 lost}} */
  @Override
  public String toString() {
    String upTo = "mean up to " + CurveTable.number(tau) + ": ";
    return reason != null
        ? upTo + "not estimable, " + reason
        : String.format(
            Locale.ROOT,
            "%s%.4g (se %.4g; %s %% limits %.4g to %.4g), %.4g lost",
            upTo,
            mean.value(),
            mean.standardError(),
            CurveTable.percent(mean.interval().level()),
            mean.interval().lower(),
            mean.interval().upper(),
            timeLost.value());
  }
}
