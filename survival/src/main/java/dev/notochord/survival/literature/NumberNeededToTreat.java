package dev.notochord.survival.literature;

import dev.notochord.survival.ConfidenceInterval;
import java.util.Locale;

/**
 * How many have to be treated as the first group, instead of as the second, for one event more (above 0) or one less
 * (below 0): 1 divided by the risk difference.
 *
 * <p>If the limits of the difference lie on both sides of 0, those of the number needed lie on both sides of infinity,
 * not of 0: from {@code 1 / upper} up to infinity, and from minus infinity up to {@code 1 / lower}. {@link
 * #throughInfinity()} says so; then every number between the two limits is <em>outside</em>.
 *
 * @param number the number needed; infinite if the risks are equal
 * @param ofUpperDifference 1 divided by the upper limit of the difference; infinite for 0
 * @param ofLowerDifference 1 divided by the lower limit of the difference; infinite for 0
 * @param throughInfinity whether the limits enclose infinity, that is, a difference of 0
 * @param level the confidence level
 * @see <a href="https://doi.org/10.1136/bmj.317.7168.1309">Altman DG. BMJ 1998;317:1309-1312</a>
 * @since 0.1.0
 */
public record NumberNeededToTreat(
    double number,
    double ofUpperDifference,
    double ofLowerDifference,
    boolean throughInfinity,
    double level) {
  static NumberNeededToTreat of(TableEffect difference) {
    ConfidenceInterval limits = difference.interval();
    return new NumberNeededToTreat(
        inverse(difference.value()),
        inverse(limits.upper()),
        inverse(limits.lower()),
        limits.lower() <= 0 && limits.upper() >= 0,
        limits.level());
  }

  private static double inverse(double difference) {
    return difference == 0 ? Double.POSITIVE_INFINITY : 1 / difference;
  }

  /** {@return the number with its limits, in the order in which they are read} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        throughInfinity ? "%.3g (%.3g to infinity to %.3g)" : "%.3g (%.3g to %.3g)",
        number,
        ofUpperDifference,
        ofLowerDifference);
  }
}
