package dev.notochord.survival.comparison;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.nonparametric.RestrictedMeanEstimate;
import java.util.Locale;

/**
 * Two mean survival times up to a common horizon, and how they differ.
 *
 * @see RestrictedMeanComparison
 * @since 0.1.0
 */
public final class RestrictedMeanComparisonResult {
  private final ImmutableList<String> names;
  private final double tau;
  private final RestrictedMeanEstimate first;
  private final RestrictedMeanEstimate second;
  private final Contrast difference;
  private final Contrast ratio;
  private final Contrast timeLostDifference;
  private final Contrast timeLostRatio;

  RestrictedMeanComparisonResult(
      ImmutableList<String> names,
      double tau,
      RestrictedMeanEstimate first,
      RestrictedMeanEstimate second,
      double covariance) {
    this.names = names;
    this.tau = tau;
    this.first = first;
    this.second = second;
    this.difference = Contrast.difference(first.mean(), second.mean(), covariance, tau);
    this.ratio = Contrast.ratio(first.mean(), second.mean(), covariance);
    this.timeLostDifference =
        Contrast.difference(first.timeLost(), second.timeLost(), covariance, tau);
    this.timeLostRatio = Contrast.ratio(first.timeLost(), second.timeLost(), covariance);
  }

  /** {@return the names of the two groups in their order} */
  public ImmutableList<String> names() {
    return names;
  }

  /** {@return the horizon, in the unit of the times} */
  public double tau() {
    return tau;
  }

  /** {@return the mean of the first group} */
  public RestrictedMeanEstimate first() {
    return first;
  }

  /** {@return the mean of the second group} */
  public RestrictedMeanEstimate second() {
    return second;
  }

  /** {@return the mean of the second group less that of the first: above 0 if the second lives longer} */
  public Contrast difference() {
    return difference;
  }

  /** {@return the mean of the second group over that of the first} */
  public Contrast ratio() {
    return ratio;
  }

  /** {@return the time lost in the second group less that in the first; the difference of the means with the other sign} */
  public Contrast timeLostDifference() {
    return timeLostDifference;
  }

  /** {@return the time lost in the second group over that in the first; not testable if a group loses none} */
  public Contrast timeLostRatio() {
    return timeLostRatio;
  }

  /**
   * {@return the result as a table for reading}
   *
   * <pre>
   * Mean survival up to 365
   *   1                   mean up to 365: 241.5 (se 10.36; 95 % limits 221.2 to 261.8), 123.5 lost
   *   2                   mean up to 365: 297.5 (se 10.79; 95 % limits 276.3 to 318.6), 67.53 lost
   *   difference          55.97 (26.65 to 85.29), z = 3.742, p = 0.0001828
   * </pre>
   */
  @Override
  public String toString() {
    int width = Math.max(20, Math.max(names.get(0).length(), names.get(1).length()) + 2);
    String line = "  %-" + width + "s%s\n";
    return String.format(Locale.ROOT, "Mean survival up to %s\n", tau)
        + String.format(Locale.ROOT, line, names.get(0), first)
        + String.format(Locale.ROOT, line, names.get(1), second)
        + String.format(Locale.ROOT, line, "difference", difference)
        + String.format(Locale.ROOT, line, "ratio", ratio)
        + String.format(Locale.ROOT, line, "ratio of time lost", timeLostRatio);
  }
}
