package dev.notochord.survival.literature;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.ConfidenceInterval;
import java.util.Locale;

/**
 * Observed less expected events in the first group and their variance, as a log-rank test has them, worked out from what a
 * paper prints.
 *
 * <pre>
 *   log HR = (O - E) / V          standard error = 1 / sqrt(V)
 * </pre>
 *
 * <p>The ways are those of Parmar and of Tierney, from the best to the roughest: observed and expected events; ratio with
 * limits; p-value with events per group; p-value with events in all and the sizes of the groups; ratio with events. A
 * stratified or adjusted ratio gives a V of its own, mostly less than the events alone would.
 *
 * @param observedMinusExpected O - E of the first group, below 0 if it has fewer events than expected
 * @param variance V, above 0
 * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19981230)17:24%3C2815::AID-SIM110%3E3.0.CO;2-8">Parmar MKB et al.
 *     Stat Med 1998;17:2815-2834</a>
 * @see <a href="https://doi.org/10.1186/1745-6215-8-16">Tierney JF et al. Trials 2007;8:16</a>
 * @since 0.1.0
 */
public record LogRankSummary(double observedMinusExpected, double variance) {
  /**
   * Creates a summary.
   *
   * @param observedMinusExpected O - E of the first group
   * @param variance V, above 0
   * @throws IllegalArgumentException if a number is not finite or V is not above 0
   */
  public LogRankSummary {
    checkArgument(
        Math.abs(observedMinusExpected) <= Double.MAX_VALUE
            && variance > 0
            && variance <= Double.MAX_VALUE,
        "log-rank summary: O - E is %s and V is %s, expected finite numbers and V above 0",
        observedMinusExpected,
        variance);
  }

  /**
   * {@return the summary of a ratio with its standard error, by limits or p-value: V = 1/s^2}
   *
   * @param ratio a hazard ratio, first group over second
   * @throws IllegalArgumentException if there are neither limits nor a p-value that gives a standard error
   */
  public static LogRankSummary ofRatio(PublishedRatio ratio) {
    double error = ratio.standardError();
    checkArgument(
        error > 0,
        "log-rank summary: '%s' has no standard error, expected limits or an exact p-value",
        ratio);
    return new LogRankSummary(ratio.logEstimate() / (error * error), 1 / (error * error));
  }

  /**
   * {@return the summary of observed and expected events in both groups: HR = (O/E) / (O'/E'), V = 1 / (1/E + 1/E')}
   *
   * @param firstObserved O of the first group, above 0
   * @param firstExpected E of the first group, above 0
   * @param secondObserved O of the second group, above 0
   * @param secondExpected E of the second group, above 0
   * @throws IllegalArgumentException if a number is not above 0
   */
  public static LogRankSummary ofObservedAndExpected(
      double firstObserved, double firstExpected, double secondObserved, double secondExpected) {
    checkPositive(firstObserved, "events of the first group");
    checkPositive(firstExpected, "expected events of the first group");
    checkPositive(secondObserved, "events of the second group");
    checkPositive(secondExpected, "expected events of the second group");
    double variance = 1 / (1 / firstExpected + 1 / secondExpected);
    double log = Math.log(firstObserved / firstExpected / (secondObserved / secondExpected));
    return new LogRankSummary(log * variance, variance);
  }

  /**
   * {@return the summary of a p-value with the events of each group: V = O O' / (O + O'), O - E = z(p) sqrt(V)}
   *
   * @param twoSidedP the two-sided p-value, above 0, at most 1
   * @param direction which group has fewer events than expected
   * @param firstEvents the events of the first group, above 0
   * @param secondEvents the events of the second group, above 0
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static LogRankSummary ofPValueAndEvents(
      double twoSidedP, Direction direction, double firstEvents, double secondEvents) {
    checkPositive(firstEvents, "events of the first group");
    checkPositive(secondEvents, "events of the second group");
    return ofPValue(
        twoSidedP, direction, firstEvents / (firstEvents + secondEvents) * secondEvents);
  }

  /**
   * {@return the summary of a p-value with all events and the sizes of the groups: V = O m n / (m + n)^2}
   *
   * @param twoSidedP the two-sided p-value, above 0, at most 1
   * @param direction which group has fewer events than expected
   * @param events the events of both groups together, above 0
   * @param first how many there are in the first group, or its share of the allocation, above 0
   * @param second how many there are in the second group, or its share of the allocation, above 0
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static LogRankSummary ofPValueAndTotalEvents(
      double twoSidedP, Direction direction, double events, double first, double second) {
    return ofPValue(twoSidedP, direction, variance(events, first, second));
  }

  /**
   * {@return the summary of a ratio with all events and the sizes of the groups: V = O m n / (m + n)^2}
   *
   * @param ratio the hazard ratio, first group over second, above 0
   * @param events the events of both groups together, above 0
   * @param first how many there are in the first group, or its share of the allocation, above 0
   * @param second how many there are in the second group, or its share of the allocation, above 0
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static LogRankSummary ofRatioAndTotalEvents(
      double ratio, double events, double first, double second) {
    checkPositive(ratio, "hazard ratio");
    double variance = variance(events, first, second);
    return new LogRankSummary(Math.log(ratio) * variance, variance);
  }

  /**
   * Which group has fewer events than expected; a two-sided p-value does not say it.
   *
   * @since 0.1.0
   */
  public enum Direction {
    /** The first group: a hazard ratio below 1. */
    FEWER_IN_FIRST,
    /** The second group: a hazard ratio above 1. */
    MORE_IN_FIRST
  }

  private static LogRankSummary ofPValue(double p, Direction direction, double variance) {
    checkArgument(
        p > 0 && p <= 1, "log-rank summary: p-value is %s, expected above 0 and at most 1", p);
    double z = NormalTail.deviate(p);
    double sign = direction == Direction.FEWER_IN_FIRST ? -1 : 1;
    return new LogRankSummary(sign * z * Math.sqrt(variance), variance);
  }

  private static double variance(double events, double first, double second) {
    checkPositive(events, "events");
    checkPositive(first, "size of the first group");
    checkPositive(second, "size of the second group");
    return events * (first / (first + second)) * (second / (first + second));
  }

  private static void checkPositive(double value, String name) {
    checkArgument(
        value > 0 && value <= Double.MAX_VALUE,
        "log-rank summary: %s is %s, expected above 0 and finite",
        name,
        value);
  }

  /** {@return the logarithm of the hazard ratio, first group over second} */
  public double logHazardRatio() {
    return observedMinusExpected / variance;
  }

  /** {@return the standard error of the logarithm of the hazard ratio} */
  public double standardError() {
    return 1 / Math.sqrt(variance);
  }

  /** {@return the hazard ratio, first group over second} */
  public double hazardRatio() {
    return Math.exp(logHazardRatio());
  }

  /**
   * {@return limits of the hazard ratio}
   *
   * @param level the confidence level, above 0 and below 1
   * @throws IllegalArgumentException if the level is out of range
   */
  public ConfidenceInterval limits(double level) {
    double margin = NormalTail.quantile(level) * standardError();
    return new ConfidenceInterval(
        Math.exp(logHazardRatio() - margin), Math.exp(logHazardRatio() + margin), level);
  }

  /** {@return the two-sided p-value} */
  public double pValue() {
    return NormalTail.twoSided(observedMinusExpected / Math.sqrt(variance));
  }

  /** {@return the summary on one line} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "O - E %.4g, V %.4g: hazard ratio %.4g, p %.4g",
        observedMinusExpected,
        variance,
        hazardRatio(),
        pValue());
  }
}
