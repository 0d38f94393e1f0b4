package dev.notochord.survival.comparison;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The outcome of a one-sample log-rank test: observed and expected events, their ratio, and several
 * p-values for the same question.
 *
 * <table>
 *   <caption>Which p-value</caption>
 *   <tr><td>{@link #pValue}</td><td>the usual one; too large, in few events</td></tr>
 *   <tr><td>{@link #modifiedPValue}</td><td>of the statistic with Wu's variance, nearer to its level</td></tr>
 *   <tr><td>{@link #exactPValue}</td><td>of a Poisson count; never too small, agrees with the limits of
 *       the ratio</td></tr>
 *   <tr><td>{@link #midPValue}</td><td>the same with half the probability of the count seen</td></tr>
 * </table>
 *
 * <p>The count is exactly Poisson when the follow-up does not depend on the events; it is a close
 * approximation when events are few among those at risk. {@link Alternative#FEWER_EVENTS} asks
 * whether the sample lives longer than the reference.
 *
 * @see OneSampleLogRank
 * @see <a href="https://doi.org/10.4172/2155-6180.1000210">Wu J. J Biom Biostat 2014;5:210</a>
 * @see <a href="https://doi.org/10.1093/biomet/28.3-4.437">Garwood F. Biometrika
 *     1936;28:437-442</a>
 * @since 0.1.0
 */
public final class OneSampleLogRankResult {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final long subjects;
  private final long observed;
  private final double expected;
  private final double confidenceLevel;

  OneSampleLogRankResult(long subjects, long observed, double expected, double confidenceLevel) {
    this.subjects = subjects;
    this.observed = observed;
    this.expected = expected;
    this.confidenceLevel = confidenceLevel;
  }

  /** {@return the number of subjects} */
  public long subjects() {
    return subjects;
  }

  /** {@return the number of events observed, O} */
  public long observed() {
    return observed;
  }

  /** {@return the number of events expected if the survival is that of the reference, E} */
  public double expected() {
    return expected;
  }

  /** {@return whether the data can answer the question at all; if not, {@link #reason()} says why} */
  public boolean isTestable() {
    return expected > 0;
  }

  /** {@return why there is no test: no event was expected; empty when there is one} */
  public Optional<String> reason() {
    return isTestable() ? Optional.empty() : Optional.of("no events expected");
  }

  /** {@return (O - E)^2 / E, chi-square with one degree of freedom; NaN when not testable} */
  public double statistic() {
    double z = zValue();
    return z * z;
  }

  /** {@return (O - E) / sqrt(E), above 0 for more events than expected; NaN when not testable} */
  public double zValue() {
    return isTestable() ? (observed - expected) / Math.sqrt(expected) : Double.NaN;
  }

  /** {@return the two-sided p-value of {@link #zValue()}; NaN when not testable} */
  public double pValue() {
    return pValue(Alternative.TWO_SIDED);
  }

  /**
   * {@return the p-value of {@link #zValue()}; NaN when not testable}
   *
   * @param alternative which differences the test is to find
   */
  public double pValue(Alternative alternative) {
    return normalTail(zValue(), alternative);
  }

  /**
   * {@return Wu's (O - E)^2 / ((O + E) / 2), chi-square with one degree of freedom; NaN when not
   * testable}
   */
  public double modifiedStatistic() {
    double z = modifiedZValue();
    return z * z;
  }

  /** {@return Wu's (O - E) / sqrt((O + E) / 2); NaN when not testable} */
  public double modifiedZValue() {
    return isTestable()
        ? (observed - expected) / Math.sqrt(observed / 2.0 + expected / 2)
        : Double.NaN;
  }

  /**
   * {@return the p-value of {@link #modifiedZValue()}; NaN when not testable}
   *
   * @param alternative which differences the test is to find
   */
  public double modifiedPValue(Alternative alternative) {
    return normalTail(modifiedZValue(), alternative);
  }

  private static double normalTail(double z, Alternative alternative) {
    return switch (alternative) {
      case TWO_SIDED -> 2 * NORMAL.survivalProbability(Math.abs(z));
      case FEWER_EVENTS -> NORMAL.survivalProbability(-z);
      case MORE_EVENTS -> NORMAL.survivalProbability(z);
    };
  }

  /**
   * {@return the probability of a Poisson count with mean E at least this far in the direction of
   * the alternative; NaN when not testable}
   *
   * <p>Two-sided it is twice the smaller of the two, at most 1: then it is below 1 - level exactly
   * when the interval of {@link #ratio()} leaves 1 out. R's {@code poisson.test} adds up counts that
   * are less likely instead.
   *
   * @param alternative which differences the test is to find
   */
  public double exactPValue(Alternative alternative) {
    return poissonTail(alternative, 0);
  }

  /**
   * {@return the p-value of {@link #exactPValue} with half the probability of the count seen; NaN
   * when not testable}
   *
   * @param alternative which differences the test is to find
   */
  public double midPValue(Alternative alternative) {
    return poissonTail(alternative, 0.5);
  }

  private double poissonTail(Alternative alternative, double without) {
    if (!isTestable()) {
      return Double.NaN;
    }
    // A count with mean E exceeds k when the sum of k + 1 unit exponential times is below E. Unlike
    // the
    // Poisson distribution of the library, this takes counts beyond the range of int.
    GammaDistribution next = GammaDistribution.of(observed + 1.0, 1);
    double fewer = next.survivalProbability(expected);
    double more = observed == 0
        ? 1
        : GammaDistribution.of((double) observed, 1).cumulativeProbability(expected);
    if (without > 0) {
      double part = without * next.density(expected);
      fewer = part
          + (observed == 0
              ? 0
              : GammaDistribution.of((double) observed, 1).survivalProbability(expected));
      more = part + next.cumulativeProbability(expected);
    }
    return switch (alternative) {
      case TWO_SIDED -> Math.min(1, 2 * Math.min(fewer, more));
      case FEWER_EVENTS -> fewer;
      case MORE_EVENTS -> more;
    };
  }

  /**
   * {@return the ratio of observed to expected events, with its standard error sqrt(O) / E and exact
   * limits; all NaN when not testable}
   *
   * <p>The limits are Garwood's for a Poisson count, over E: the means under which O or more, or O or
   * fewer, events have half the probability left by the level. Without an event the lower limit is 0.
   */
  public Estimate ratio() {
    if (!isTestable()) {
      return new Estimate(
          Double.NaN, Double.NaN, new ConfidenceInterval(Double.NaN, Double.NaN, confidenceLevel));
    }
    double side = (1 - confidenceLevel) / 2;
    double lower = observed == 0
        ? 0
        : GammaDistribution.of((double) observed, 1).inverseCumulativeProbability(side);
    double upper = GammaDistribution.of(observed + 1.0, 1).inverseSurvivalProbability(side);
    return new Estimate(
        observed / expected,
        Math.sqrt((double) observed) / expected,
        new ConfidenceInterval(lower / expected, upper / expected, confidenceLevel));
  }

  /**
   * {@return the result for reading}
   *
   * <pre>
   * One-sample log-rank test: 2 events observed, 5.000 expected
   *   chi-square 1.800 on 1 df, p = 0.1797; modified p = 0.1088; exact p = 0.2493, two-sided
   *   observed / expected 0.4000, 0.95 interval 0.04844 to 1.445
   * </pre>
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(String.format(
        Locale.ROOT,
        "One-sample log-rank test: %d events observed, %.4g expected\n",
        observed,
        expected));
    if (!isTestable()) {
      return text.append("  not testable, ")
          .append(reason().orElseThrow())
          .append('\n')
          .toString();
    }
    text.append(String.format(
        Locale.ROOT,
        "  chi-square %.4g on 1 df, p = %.4g; modified p = %.4g; exact p = %.4g, two-sided\n",
        statistic(),
        pValue(Alternative.TWO_SIDED),
        modifiedPValue(Alternative.TWO_SIDED),
        exactPValue(Alternative.TWO_SIDED)));
    Estimate ratio = ratio();
    text.append(String.format(
        Locale.ROOT,
        "  observed / expected %.4g, %s interval %.4g to %.4g\n",
        ratio.value(),
        confidenceLevel,
        ratio.interval().lower(),
        ratio.interval().upper()));
    return text.toString();
  }
}
