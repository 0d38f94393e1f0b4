package dev.notochord.survival.comparison;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The difference or the ratio of two groups, with its limits and the test that there is none.
 *
 * <p>A difference is the second group less the first, in the order of the names of the result; it is tested
 * and its limits are laid on its own scale. A ratio is the second over the first, tested and with limits on
 * the scale of its logarithm; its standard error is on the scale of the ratio.
 *
 * @see RestrictedMeanComparison
 * @see FixedTimeTest
 * @since 0.1.0
 */
public final class Contrast {
  private final Estimate estimate;
  private final double statistic;
  private final @Nullable String reason;

  private Contrast(Estimate estimate, double statistic, @Nullable String reason) {
    this.estimate = estimate;
    this.statistic = reason == null ? statistic : Double.NaN;
    this.reason = reason;
  }

  /** Contrasts two estimates of covariance {@code c} by their difference, which is from -bound to bound. */
  static Contrast difference(Estimate first, Estimate second, double c, double bound) {
    double v1 = first.standardError();
    double v2 = second.standardError();
    double se = standardError(v1, v2, c);
    double value = second.value() - first.value();
    double level = first.interval().level();
    double margin = z(level) * se;
    return new Contrast(
        new Estimate(
            value,
            se,
            new ConfidenceInterval(
                Math.max(-bound, value - margin), Math.min(bound, value + margin), level)),
        value / se,
        whyNot(value, se));
  }

  /** Contrasts two estimates of covariance {@code c} by their ratio. */
  static Contrast ratio(Estimate first, Estimate second, double c) {
    double v1 = first.standardError() / first.value();
    double v2 = second.standardError() / second.value();
    double value = second.value() / first.value();
    double level = first.interval().level();
    if (!(first.value() > 0 && second.value() > 0)) {
      return new Contrast(
          new Estimate(value, Double.NaN, new ConfidenceInterval(Double.NaN, Double.NaN, level)),
          Double.NaN,
          Double.isNaN(first.value()) || Double.isNaN(second.value())
              ? "not known in both groups"
              : "0 in a group, which has no logarithm");
    }
    double se = standardError(v1, v2, c / first.value() / second.value());
    double margin = z(level) * se;
    return new Contrast(
        new Estimate(
            value,
            value * se,
            new ConfidenceInterval(value * Math.exp(-margin), value * Math.exp(margin), level)),
        Math.log(value) / se,
        whyNot(value, se));
  }

  /** Returns the root of v1^2 + v2^2 - 2 c; the squares of large times would overflow. */
  private static double standardError(double v1, double v2, double c) {
    double largest = Math.max(v1, v2);
    if (largest == 0) {
      return 0;
    }
    double a = v1 / largest;
    double b = v2 / largest;
    return largest * Math.sqrt(Math.max(0, a * a + b * b - 2 * (c / largest / largest)));
  }

  private static @Nullable String whyNot(double value, double se) {
    return Double.isNaN(value)
        ? "not known in both groups"
        : Double.isNaN(se)
            ? "the standard error of a group is not defined"
            : se == 0 ? "the standard error is 0" : null;
  }

  private static double z(double level) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
  }

  /** {@return the difference or ratio with its standard error and limits; NaN where not defined} */
  public Estimate estimate() {
    return estimate;
  }

  /** {@return whether there is a test; if not, {@link #reason()} says why} */
  public boolean isTestable() {
    return reason == null;
  }

  /** {@return why there is no test: a group is not estimable, or nothing varies; empty when there is one} */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** {@return the difference, or the logarithm of the ratio, over its standard error; NaN when not testable} */
  public double statistic() {
    return statistic;
  }

  /**
   * {@return the probability of a statistic at least this far from 0 if the groups do not differ; NaN when not
   * testable}
   *
   * <p>It is twice the upper tail of the normal distribution and keeps its digits down to 1e-300.
   */
  public double pValue() {
    return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(statistic)));
  }

  /** {@return the contrast for reading, such as {@code 55.97 (26.65 to 85.29), z = 3.742, p = 0.0001828}} */
  @Override
  public String toString() {
    String text = String.format(
        Locale.ROOT,
        "%.4g (%.4g to %.4g)",
        estimate.value(),
        estimate.interval().lower(),
        estimate.interval().upper());
    return isTestable()
        ? text
            + String.format(
                Locale.ROOT, ", z = %.4g, %s", statistic, LogRankResult.probability(pValue()))
        : text + ", not testable: " + reason;
  }
}
