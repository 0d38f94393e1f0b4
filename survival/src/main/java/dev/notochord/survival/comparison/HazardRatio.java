package dev.notochord.survival.comparison;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The hazard of one group relative to that of another, read off a log-rank test; below 1, the first
 * fares better.
 *
 * <p>The limits are symmetric on the log scale, {@code exp(log ratio -+ z se)}. In a stratified test the ratio
 * is the one common to the strata.
 *
 * <p><b>Edges.</b> Where the groups cannot be tested, both estimators are NaN. Pike's ratio is 0 or infinite
 * when one of the groups has no event, and has no limits then; Peto's stays finite. {@link #reason()} says
 * so in each case.
 *
 * @see LogRankResult#hazardRatio(HazardRatioMethod, double)
 * @see HazardRatioMethod
 * @since 0.1.0
 */
public final class HazardRatio {
  private final String group;
  private final String reference;
  private final HazardRatioMethod method;
  private final double log;
  private final double standardErrorOfLog;
  private final double level;
  private final Optional<String> reason;

  private HazardRatio(
      String group,
      String reference,
      HazardRatioMethod method,
      double log,
      double standardErrorOfLog,
      double level,
      Optional<String> reason) {
    this.group = group;
    this.reference = reference;
    this.method = method;
    this.log = log;
    this.standardErrorOfLog = standardErrorOfLog;
    this.level = level;
    this.reason = reason;
  }

  static HazardRatio of(LogRankResult test, HazardRatioMethod method, double level) {
    checkArgument(
        level > 0 && level < 1,
        "hazard ratio: confidence level is %s, expected above 0 and below 1",
        level);
    String group = test.names().get(0);
    String reference = test.names().get(1);
    Optional<String> reason = test.reason();
    if (!test.weight().equals(LogRankWeight.LOG_RANK)
        || test.varianceUsed() != LogRankVariance.HYPERGEOMETRIC) {
      reason =
          Optional.of("a hazard ratio needs the weight log-rank and the hypergeometric variance");
    }
    if (reason.isPresent()) {
      return new HazardRatio(group, reference, method, Double.NaN, Double.NaN, level, reason);
    }
    if (method == HazardRatioMethod.PETO) {
      double v = test.variance(0, 0);
      double log = (test.observed().get(0) - test.expected().get(0)) / v;
      return new HazardRatio(group, reference, method, log, 1 / Math.sqrt(v), level, reason);
    }
    double e0 = test.expected().get(0);
    double e1 = test.expected().get(1);
    double log =
        Math.log(test.observed().get(0) / e0) - Math.log(test.observed().get(1) / e1);
    if (Double.isFinite(log)) {
      return new HazardRatio(
          group, reference, method, log, Math.sqrt(1 / e0 + 1 / e1), level, reason);
    }
    return new HazardRatio(
        group,
        reference,
        method,
        log,
        Double.NaN,
        level,
        Optional.of("no events in group '" + (log < 0 ? group : reference)
            + "', so that the ratio has no interval"));
  }

  /** {@return the group whose hazard is above the line} */
  public String group() {
    return group;
  }

  /** {@return the group whose hazard is below the line} */
  public String reference() {
    return reference;
  }

  /** {@return the estimator} */
  public HazardRatioMethod method() {
    return method;
  }

  /** {@return whether ratio and limits are defined; if not, {@link #reason()} says why} */
  public boolean isEstimable() {
    return reason.isEmpty();
  }

  /** {@return why the ratio or its limits are not defined; empty when they are} */
  public Optional<String> reason() {
    return reason;
  }

  /**
   * {@return the hazard ratio; its standard error is the ratio times that of its logarithm}
   *
   * <p>What is not defined is NaN: see {@link #reason()}. A ratio or limit beyond the range of {@code
   * double} is 0 or infinite.
   */
  public Estimate estimate() {
    Estimate ofLog = logEstimate();
    double ratio = Math.exp(log);
    return new Estimate(
        ratio,
        ratio * standardErrorOfLog,
        new ConfidenceInterval(
            Math.exp(ofLog.interval().lower()), Math.exp(ofLog.interval().upper()), level));
  }

  /** {@return the logarithm of the hazard ratio; what is not defined is NaN} */
  public Estimate logEstimate() {
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    return new Estimate(
        log,
        standardErrorOfLog,
        new ConfidenceInterval(log - z * standardErrorOfLog, log + z * standardErrorOfLog, level));
  }

  /** {@return the ratio of the other group's hazard to this one's} */
  public HazardRatio inverse() {
    return new HazardRatio(reference, group, method, 0 - log, standardErrorOfLog, level, reason);
  }

  /** {@return the ratio in one line, such as {@code hazard ratio A to B (Peto): 0.43, 95 % limits 0.17 to 1.07}} */
  @Override
  public String toString() {
    String title = String.format(
        Locale.ROOT,
        "hazard ratio %s to %s (%s): ",
        group,
        reference,
        method == HazardRatioMethod.PETO ? "Peto" : "Pike");
    if (!isEstimable()) {
      return title
          + (Double.isNaN(log) ? "" : log < 0 ? "0, " : "infinite, ")
          + reason.orElseThrow();
    }
    Estimate ratio = estimate();
    return title
        + String.format(
            Locale.ROOT,
            "%.4g, %s %% limits %.4g to %.4g",
            ratio.value(),
            String.format(Locale.ROOT, "%.4f", 100 * level).replaceAll("\\.?0+$", ""),
            ratio.interval().lower(),
            ratio.interval().upper());
  }
}
