package dev.notochord.survival.literature;

import dev.notochord.survival.ConfidenceInterval;
import java.util.Locale;

/**
 * An odds ratio, risk ratio or risk difference with its limits.
 *
 * @param value the effect; NaN if there is none
 * @param standardError the standard error of the logarithm of a ratio, or of a difference; NaN for limits that are found
 *     without one
 * @param interval the limits; NaN if there are none
 * @param status whether the effect could be estimated
 * @since 0.1.0
 */
public record TableEffect(
    double value, double standardError, ConfidenceInterval interval, EffectStatus status) {
  static TableEffect none(double value, double level, EffectStatus status) {
    return new TableEffect(
        value, Double.NaN, new ConfidenceInterval(Double.NaN, Double.NaN, level), status);
  }

  static TableEffect of(
      double value, double standardError, double lower, double upper, double level) {
    boolean finite = value > 0 && value <= Double.MAX_VALUE && upper <= Double.MAX_VALUE;
    return new TableEffect(
        value,
        standardError,
        new ConfidenceInterval(lower, upper, level),
        finite ? EffectStatus.ESTIMATED : EffectStatus.ONE_LIMIT);
  }

  /** {@return the effect on one line} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.4g (%.4g to %.4g at level %s, %s)",
        value,
        interval.lower(),
        interval.upper(),
        interval.level(),
        status);
  }
}
