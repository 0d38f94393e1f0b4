package dev.notochord.survival.regression;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import java.util.Locale;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A coefficient of a Cox model with its Wald test.
 *
 * <p>A coefficient that cannot be told apart from others ({@link CoxStatus#SINGULAR}) is NaN throughout.
 *
 * @param name the column of the design, such as {@code age} or {@code sexfemale}
 * @param estimate the log hazard ratio of one unit of the column, with the standard error of {@link
 *     CoxFit#variance()} and limits b -+ z se
 * @since 0.1.0
 */
public record CoxCoefficient(String name, Estimate estimate) {
  /** {@return the coefficient over its standard error} */
  public double z() {
    return estimate.value() / estimate.standardError();
  }

  /** {@return the probability of a value of {@link #z()} at least this far from 0 if the coefficient is 0} */
  public double pValue() {
    return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z())));
  }

  /**
   * {@return exp(coefficient), with limits exp(b -+ z se), which are not symmetric about it; its standard error is
   * exp(b) se, by the delta method}
   */
  public Estimate hazardRatio() {
    double ratio = Math.exp(estimate.value());
    ConfidenceInterval interval = estimate.interval();
    return new Estimate(
        ratio,
        ratio * estimate.standardError(),
        new ConfidenceInterval(
            Math.exp(interval.lower()), Math.exp(interval.upper()), interval.level()));
  }

  /** Returns coefficients, each on a new line with its ratio under a name such as HR. */
  static String lines(Iterable<CoxCoefficient> coefficients, String ratioName) {
    StringBuilder text = new StringBuilder();
    for (CoxCoefficient coefficient : coefficients) {
      Estimate ratio = coefficient.hazardRatio();
      text.append(String.format(
          Locale.ROOT,
          "%n  %s  %s %.4g (%.4g to %.4g), p = %.3g",
          coefficient.name,
          ratioName,
          ratio.value(),
          ratio.interval().lower(),
          ratio.interval().upper(),
          coefficient.pValue()));
    }
    return text.toString();
  }
}
