package dev.notochord.survival.design;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What a test of a hazard ratio, treated over control, is to show.
 *
 * @param aim which kind of hypothesis
 * @param lower the ratio that has to be above, for equivalence; 0 if there is none
 * @param upper the ratio that has to be below: 1 for superiority, the margin otherwise
 * @since 0.1.0
 */
public record Hypothesis(Aim aim, double lower, double upper) {
  /**
   * The kind of a hypothesis.
   *
   * @since 0.1.0
   */
  public enum Aim {
    /** The ratio is not 1. */
    SUPERIORITY,
    /** The ratio is below a margin above 1. */
    NON_INFERIORITY,
    /** The ratio is between two margins. */
    EQUIVALENCE
  }

  /**
   * Checks the numbers.
   *
   * @param upper the ratio that has to be below: 1 for superiority, the margin otherwise
   * @param aim which kind of hypothesis
   * @param lower the ratio that has to be above, for equivalence
   * @throws IllegalArgumentException if the margins do not fit the aim
   */
  public Hypothesis {
    boolean fits = switch (aim) {
      case SUPERIORITY -> lower == 0 && upper == 1;
      case NON_INFERIORITY -> lower == 0 && upper > 1;
      case EQUIVALENCE -> lower > 0 && lower < 1 && upper > 1;
    };
    checkArgument(
        fits && upper < Double.POSITIVE_INFINITY,
        "hypothesis: %s with margins %s and %s, expected finite ones on either side of 1 as the aim needs",
        aim,
        lower,
        upper);
  }

  /** {@return that the hazards differ} */
  public static Hypothesis superiority() {
    return new Hypothesis(Aim.SUPERIORITY, 0, 1);
  }

  /**
   * {@return that the treated are not worse by more than a margin}
   *
   * @param margin the largest hazard ratio that would be accepted, above 1
   * @throws IllegalArgumentException if {@code margin} is not above 1 and finite
   */
  public static Hypothesis nonInferiority(double margin) {
    return new Hypothesis(Aim.NON_INFERIORITY, 0, margin);
  }

  /**
   * {@return that the hazards are the same but for a margin in either direction}
   *
   * @param margin the largest hazard ratio that would be accepted, above 1; the smallest is 1 over it
   * @throws IllegalArgumentException if {@code margin} is not above 1 and finite
   */
  public static Hypothesis equivalence(double margin) {
    return new Hypothesis(Aim.EQUIVALENCE, 1 / margin, margin);
  }

  /** {@return the hypothesis in words, such as {@code hazard ratio below 1.3 (non-inferiority)}} */
  @Override
  public String toString() {
    return switch (aim) {
      case SUPERIORITY -> "hazard ratio other than 1 (superiority)";
      case NON_INFERIORITY -> "hazard ratio below " + rounded(upper) + " (non-inferiority)";
      case EQUIVALENCE ->
        "hazard ratio between " + rounded(lower) + " and " + rounded(upper) + " (equivalence)";
    };
  }

  private static String rounded(double value) {
    return new BigDecimal(value).round(new MathContext(5)).stripTrailingZeros().toPlainString();
  }
}
