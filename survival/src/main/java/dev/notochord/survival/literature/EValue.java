package dev.notochord.survival.literature;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;

/**
 * How strong unmeasured confounding would have to be to explain an association away.
 *
 * <p>The E-value is the least risk ratio that a confounder would need with both the exposure and the outcome, above the
 * measured covariates, to move the ratio to the {@code true} one:
 *
 * <pre>
 *   E = R + sqrt(R (R - 1)),          R the risk ratio over the true one, or its inverse if below 1
 * </pre>
 *
 * <p>Hazard and odds ratios are turned into risk ratios first, as {@link Measure} says. The E-value of the limit is that of
 * the limit nearer to the true ratio, and 1 if the limits enclose it. An E-value says nothing about whether such a
 * confounder exists, nor about other bias.
 *
 * <pre>{@code
 * EValue.of(EValue.Measure.RISK_RATIO, 3.9, 1.8, 8.7);  // 7.26, limit 3.0
 * }</pre>
 *
 * @param ofEstimate the E-value of the estimate, at least 1
 * @param ofLimit the E-value of the nearer limit, at least 1; NaN if there are no limits
 * @see <a href="https://doi.org/10.7326/M16-2607">VanderWeele TJ, Ding P. Ann Intern Med 2017;167:268-274</a>
 * @since 0.1.0
 */
public record EValue(double ofEstimate, double ofLimit) {
  /**
   * What the ratio is of, and how it becomes a risk ratio.
   *
   * @since 0.1.0
   */
  public enum Measure {
    /** A risk ratio, or a ratio of rates: as it stands. */
    RISK_RATIO,
    /** A hazard ratio, with fewer than about 15 % having the event by the end: as it stands. */
    HAZARD_RATIO_RARE,
    /** A hazard ratio of a common event: (1 - 0.5^sqrt(HR)) / (1 - 0.5^sqrt(1/HR)). */
    HAZARD_RATIO_COMMON,
    /** An odds ratio, with fewer than about 15 % having the event: as it stands. */
    ODDS_RATIO_RARE,
    /** An odds ratio of a common event: its square root. */
    ODDS_RATIO_COMMON;

    /**
     * {@return the risk ratio of about the same strength}
     *
     * @param ratio the ratio, above 0
     */
    public double riskRatio(double ratio) {
      return switch (this) {
        case RISK_RATIO, HAZARD_RATIO_RARE, ODDS_RATIO_RARE -> ratio;
        case ODDS_RATIO_COMMON -> Math.sqrt(ratio);
        case HAZARD_RATIO_COMMON ->
          Math.expm1(-Math.log(2) * Math.sqrt(ratio)) / Math.expm1(-Math.log(2) / Math.sqrt(ratio));
      };
    }
  }

  /**
   * {@return the E-value of a ratio without limits}
   *
   * @param measure what the ratio is of
   * @param estimate the ratio, above 0
   * @throws IllegalArgumentException if the ratio is not above 0 and finite
   */
  public static EValue of(Measure measure, double estimate) {
    checkRatio(estimate, "estimate");
    return new EValue(strength(measure.riskRatio(estimate)), Double.NaN);
  }

  /**
   * {@return the E-values of a ratio and of its limits, against no effect}
   *
   * @param measure what the ratio is of
   * @param estimate the ratio, above 0
   * @param lower the lower limit, at least 0
   * @param upper the upper limit, may be infinite
   * @throws IllegalArgumentException if the ratio is not between its limits, or not above 0 and finite
   */
  public static EValue of(Measure measure, double estimate, double lower, double upper) {
    return of(measure, estimate, lower, upper, 1);
  }

  /**
   * {@return the E-values of a ratio and of its limits, against a true ratio}
   *
   * @param measure what the ratios are of
   * @param estimate the ratio, above 0
   * @param lower the lower limit, at least 0
   * @param upper the upper limit, may be infinite
   * @param trueRatio the ratio that confounding has to move the estimate to, above 0
   * @throws IllegalArgumentException if the ratio is not between its limits, or a ratio is not above 0 and finite
   */
  public static EValue of(
      Measure measure, double estimate, double lower, double upper, double trueRatio) {
    checkRatio(estimate, "estimate");
    checkRatio(trueRatio, "true ratio");
    checkArgument(
        lower >= 0 && lower <= estimate && upper >= estimate,
        "E-value: limits are %s and %s, expected at least 0 and on both sides of %s",
        lower,
        upper,
        estimate);
    double truth = measure.riskRatio(trueRatio);
    double limit = estimate > trueRatio ? lower : upper;
    boolean encloses = lower <= trueRatio && upper >= trueRatio;
    return new EValue(
        strength(measure.riskRatio(estimate) / truth),
        encloses ? 1 : strength(measure.riskRatio(limit) / truth));
  }

  private static void checkRatio(double ratio, String name) {
    checkArgument(
        ratio > 0 && ratio <= Double.MAX_VALUE,
        "E-value: %s is %s, expected above 0 and finite",
        name,
        ratio);
  }

  private static double strength(double ratio) {
    double above = ratio < 1 ? 1 / ratio : ratio;
    return above + Math.sqrt(above * (above - 1));
  }

  /** {@return the E-values on one line} */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "E-value %.3g, of the limit %.3g", ofEstimate, ofLimit);
  }
}
