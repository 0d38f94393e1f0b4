package dev.notochord.survival.validation;

import dev.notochord.survival.Estimate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two numbers estimated from the same subjects, the first less the second, with its test.
 *
 * <pre>
 *   variance = v1 + v2 - 2 covariance        z = difference / standard error
 * </pre>
 *
 * <p>The test is for predictions that were made elsewhere. For two nested models fitted to this very sample it is not valid:
 * under the hypothesis that the larger one adds nothing, the two are nearly the same function of the sample, and z is not
 * normal.
 *
 * @since 0.1.0
 */
public final class PairedDifference {
  private final Estimate difference;
  private final double covariance;
  private final @Nullable String reason;

  private PairedDifference(Estimate difference, double covariance, @Nullable String reason) {
    this.difference = difference;
    this.covariance = covariance;
    this.reason = reason;
  }

  static PairedDifference of(
      double first, double second, double[] one, double[] two, boolean spread, double level) {
    double error = UnitInfluence.standardError(UnitInfluence.combine(1, one, -1, two), spread);
    double covariance = spread ? UnitInfluence.covariance(one, two) : Double.NaN;
    Estimate difference = UnitInfluence.estimate(
        first - second, error, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level);
    String reason = null;
    if (!spread) {
      reason = "a single independent unit";
    } else if (!(error > 0)) {
      reason = "the difference has no spread";
    }
    return new PairedDifference(difference, covariance, reason);
  }

  static PairedDifference undefined(String reason, double level) {
    return new PairedDifference(UnitInfluence.undefined(level), Double.NaN, reason);
  }

  /** {@return the first less the second; NaN when one of them is not defined} */
  public Estimate difference() {
    return difference;
  }

  /** {@return the covariance of the two; NaN when one of them is not defined or with a single independent unit} */
  public double covariance() {
    return covariance;
  }

  /** {@return whether there is a test; if not, {@link #reason()} says why} */
  public boolean isTestable() {
    return reason == null;
  }

  /** {@return why there is no test; empty when there is one} */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** {@return the difference by its standard error; NaN when there is no test} */
  public double z() {
    return isTestable() ? difference.value() / difference.standardError() : Double.NaN;
  }

  /** {@return the two-sided p-value for the hypothesis of no difference; NaN when there is no test} */
  public double pValue() {
    return isTestable() ? UnitInfluence.pValue(z()) : Double.NaN;
  }

  /** {@return the difference for reading, such as {@code 0.03541 (se 0.01521), p = 0.01989}} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.4g (se %.4g), %s",
        difference.value(),
        difference.standardError(),
        reason == null ? String.format(Locale.ROOT, "p = %.4g", pValue()) : "no test: " + reason);
  }
}
