package dev.notochord.survival.competing;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Compares the cumulative incidence of a cause between two independent groups at one time, fixed in
 * advance: difference, ratio and a test.
 *
 * <pre>
 *   difference  F1 - F2            standard error  sqrt(v1 + v2)
 *   ratio       F1 / F2            standard error  ratio times sqrt(v1 / F1^2 + v2 / F2^2), limits on the log scale
 *   chi-square = (g(F1) - g(F2))^2 / (g'(F1)^2 v1 + g'(F2)^2 v2),  g(F) = log(-log(1 - F)),  1 degree of freedom
 * </pre>
 *
 * <p>with F1 and F2 the incidences in the groups and v1 and v2 their variances as the curves have them.
 * The scale g is the one on which Klein and colleagues found the test of two survival probabilities at a
 * fixed time closest to its level; with one cause this is that test. To compare whole curves use {@link
 * GrayTest}. The groups must not share subjects or clusters.
 *
 * <pre>{@code
 * CumulativeIncidenceComparison.at(60, 1, carbon, proton).difference();
 * }</pre>
 *
 * <p><b>Edges.</b> Where an incidence is not known at the time the numbers made of it are NaN; the ratio
 * is NaN also where an incidence is 0. There is no test when an incidence is 0, 1 or not known, or has no
 * standard error; {@link #reason()} says which.
 *
 * @see <a href="https://doi.org/10.1002/sim.2864">Klein JP et al. Stat Med 2007;26:4505-4519</a>
 * @since 0.1.0
 */
public final class CumulativeIncidenceComparison {
  private final double time;
  private final Estimate first;
  private final Estimate second;
  private final Estimate difference;
  private final Estimate ratio;
  private final Optional<String> reason;
  private final double statistic;
  private final double pValue;

  private CumulativeIncidenceComparison(double time, Estimate first, Estimate second) {
    this.time = time;
    this.first = first;
    this.second = second;
    double level = first.interval().level();
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    double d = first.value() - second.value();
    double error = Math.hypot(first.standardError(), second.standardError());
    this.difference = new Estimate(
        d,
        error,
        new ConfidenceInterval(Math.max(-1, d - z * error), Math.min(1, d + z * error), level));
    this.ratio = ratio(first, second, z, level);
    this.reason = whyNot(first, second);
    if (reason.isEmpty()) {
      double apart = Math.log(-Math.log1p(-first.value())) - Math.log(-Math.log1p(-second.value()));
      double spread = Math.hypot(scaled(first), scaled(second));
      this.statistic = apart / spread * (apart / spread);
      this.pValue = ChiSquaredDistribution.of(1).survivalProbability(statistic);
    } else {
      this.statistic = Double.NaN;
      this.pValue = Double.NaN;
    }
  }

  /**
   * Compares two groups.
   *
   * @param time the time, at least 0
   * @param cause the cause, from 1
   * @param first the curves of the first group
   * @param second the curves of the second group, with the same causes
   * @return difference and ratio, first against second, and the test
   * @throws IllegalArgumentException if {@code time} is negative or NaN, there is no such cause in one of
   *     the groups, or their confidence levels differ
   */
  public static CumulativeIncidenceComparison at(
      double time, int cause, CumulativeIncidenceCurves first, CumulativeIncidenceCurves second) {
    if (first.confidenceLevel() != second.confidenceLevel()) {
      throw new IllegalArgumentException("comparison of incidences: confidence levels are "
          + first.confidenceLevel() + " and " + second.confidenceLevel() + ", expected the same");
    }
    return new CumulativeIncidenceComparison(
        time, first.estimateAt(cause, time), second.estimateAt(cause, time));
  }

  private static Estimate ratio(Estimate first, Estimate second, double z, double level) {
    if (!(first.value() > 0 && second.value() > 0)) {
      return new Estimate(
          Double.NaN, Double.NaN, new ConfidenceInterval(Double.NaN, Double.NaN, level));
    }
    double r = first.value() / second.value();
    double error =
        Math.hypot(first.standardError() / first.value(), second.standardError() / second.value());
    return new Estimate(
        r,
        r * error,
        new ConfidenceInterval(r * Math.exp(-z * error), r * Math.exp(z * error), level));
  }

  private static Optional<String> whyNot(Estimate first, Estimate second) {
    if (Double.isNaN(first.value()) || Double.isNaN(second.value())) {
      return Optional.of("the time is after the last time of a group");
    }
    if (first.value() == 0 || second.value() == 0) {
      return Optional.of("a group has no event of the cause up to the time");
    }
    if (first.value() >= 1 || second.value() >= 1) {
      return Optional.of("all of a group had the event");
    }
    return first.standardError() > 0 && second.standardError() > 0
        ? Optional.empty()
        : Optional.of("an incidence has no standard error above 0");
  }

  /** Returns the standard error of log(-log(1 - F)). */
  private static double scaled(Estimate f) {
    return f.standardError() / ((1 - f.value()) * -Math.log1p(-f.value()));
  }

  /** {@return the time} */
  public double time() {
    return time;
  }

  /** {@return the incidence in the first group} */
  public Estimate first() {
    return first;
  }

  /** {@return the incidence in the second group} */
  public Estimate second() {
    return second;
  }

  /** {@return the incidence in the first group less that in the second, with limits within -1 and 1} */
  public Estimate difference() {
    return difference;
  }

  /** {@return the incidence in the first group divided by that in the second} */
  public Estimate ratio() {
    return ratio;
  }

  /** {@return whether there is a test; if not, {@link #reason()} says why} */
  public boolean isTestable() {
    return reason.isEmpty();
  }

  /** {@return why there is no test; empty when there is one} */
  public Optional<String> reason() {
    return reason;
  }

  /** {@return the chi-square statistic with one degree of freedom; NaN when not testable} */
  public double statistic() {
    return statistic;
  }

  /** {@return the probability of a statistic at least this large if the incidences are the same; NaN when not testable} */
  public double pValue() {
    return pValue;
  }

  /** {@return one line with difference and p-value, such as {@code at 60: 0.2100 against 0.3500, difference -0.1400 (-0.2500 to -0.03000), p = 0.01200}} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "at %s: %.4g against %.4g, difference %.4g (%.4g to %.4g), %s",
        time,
        first.value(),
        second.value(),
        difference.value(),
        difference.interval().lower(),
        difference.interval().upper(),
        isTestable()
            ? String.format(Locale.ROOT, "p = %.4g", pValue)
            : "not testable, " + reason.orElseThrow());
  }
}
