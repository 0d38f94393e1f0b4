package dev.notochord.staging.doselimit;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Coded;
import dev.notochord.core.dose.Fractionation;

/**
 * The dose of the spinal cord in fractions of 1.8 to 2 Gy.
 *
 * @see QuantecConventional
 * @since 0.1.0
 */
public enum ConventionalCordDose implements Coded {
  /** At most 54 Gy. */
  AT_MOST_54("at-most-54", "at most 54 Gy"),
  /** More than 54 Gy and at most 61 Gy. */
  OVER_54("over-54", "over 54, at most 61 Gy"),
  /** More than 61 Gy. */
  OVER_61("over-61", "over 61 Gy");

  private static final double LEAST_FRACTION_GRAY = 1.8;
  private static final double MOST_FRACTION_GRAY = 2;

  private final String code;
  private final String display;

  ConventionalCordDose(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the category of a course}
   *
   * @param course the dose of the cord over all fractions, and their number
   * @throws IllegalArgumentException if the dose is not in Gy, or that of a fraction is below 1.8
   *     or above 2 Gy
   */
  public static ConventionalCordDose of(Fractionation course) {
    double total = DoseLimits.gray("dose of the cord", course).gray();
    double each = course.dosePerFraction().value();
    checkArgument(
        each >= LEAST_FRACTION_GRAY && each <= MOST_FRACTION_GRAY,
        "dose of the cord: %s, that is %s Gy each, expected fractions of 1.8 to 2 Gy",
        course,
        each);
    if (total <= 54) {
      return AT_MOST_54;
    }
    return total <= 61 ? OVER_54 : OVER_61;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }
}
