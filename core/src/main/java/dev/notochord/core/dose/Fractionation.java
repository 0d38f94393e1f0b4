package dev.notochord.core.dose;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.errorprone.annotations.Immutable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A total dose and the number of equal fractions in which it is given, such as {@code 30 Gy in 10
 * fractions}.
 *
 * <pre>{@code
 * Fractionation course = Fractionation.parse("10 x 3 Gy");
 * course.toString();         // "30 Gy in 10 fractions"
 * course.dosePerFraction();  // 3 Gy
 * }</pre>
 *
 * <p>Times and divisions are done on the decimal digits and rounded once: 3 x 2.1 Gy is 6.3 Gy, and
 * a third of 6.3 Gy is 2.1 Gy again. Where the division leaves a remainder, as for 20 Gy in 3
 * fractions, the dose per fraction is the nearest {@code double}.
 *
 * <p>A boost with fractions of another size is a course of its own.
 *
 * @param total the dose of all fractions together
 * @param fractions the number of fractions, 1 or more
 * @since 0.1.0
 */
@Immutable
public record Fractionation(Dose total, int fractions) {
  private static final String FORM =
      "fractionation '%s': expected a form like 30 Gy in 10 fractions or 10 x 3 Gy";
  private static final Pattern IN_FRACTIONS = Pattern.compile(
      "(" + DoseText.DOSE + ")(?:\\s+in\\s+|\\s*/\\s*)(\\d{1,10})(?:\\s*(?:fractions?|fx))?");
  private static final Pattern TIMES =
      Pattern.compile("(\\d{1,10})\\s*[xX\u00d7]\\s*(" + DoseText.DOSE + ")");

  /**
   * Creates a fractionation.
   *
   * @param total the dose of all fractions together
   * @param fractions the number of fractions
   * @throws IllegalArgumentException if there is no fraction
   */
  public Fractionation {
    checkNotNull(total, "total");
    checkArgument(
        fractions >= 1, "fractionation: %s in %s fractions, expected 1 or more", total, fractions);
  }

  /**
   * {@return the given number of fractions of the given dose each}
   *
   * @param fractions the number of fractions
   * @param dosePerFraction the dose of one fraction
   * @throws IllegalArgumentException if there is no fraction or the total is too large
   */
  public static Fractionation ofFractions(int fractions, Dose dosePerFraction) {
    checkArgument(
        fractions >= 1, "fractionation: %s x %s, expected 1 or more", fractions, dosePerFraction);
    BigDecimal total =
        BigDecimal.valueOf(dosePerFraction.value()).multiply(BigDecimal.valueOf(fractions));
    return new Fractionation(Dose.of(total.doubleValue(), dosePerFraction.unit()), fractions);
  }

  /**
   * {@return the fractionation written {@code 30 Gy in 10 fractions}, {@code 30 Gy/10} or, as
   * number and dose of the fractions, {@code 10 x 3 Gy}}
   *
   * @param text the text to read
   * @throws IllegalArgumentException if the text has none of these forms or names no fraction
   */
  public static Fractionation parse(String text) {
    Matcher inFractions = IN_FRACTIONS.matcher(text.strip());
    if (inFractions.matches()) {
      return new Fractionation(
          Dose.parse(inFractions.group(1)), parseFractions(inFractions.group(2), text));
    }
    Matcher times = TIMES.matcher(text.strip());
    checkArgument(times.matches(), FORM, text);
    return ofFractions(parseFractions(times.group(1), text), Dose.parse(times.group(2)));
  }

  private static int parseFractions(String digits, String text) {
    long fractions = Long.parseLong(digits);
    checkArgument(fractions <= Integer.MAX_VALUE, FORM, text);
    return (int) fractions;
  }

  /** {@return the dose of one fraction, in the unit of the total} */
  public Dose dosePerFraction() {
    BigDecimal each = BigDecimal.valueOf(total.value())
        .divide(BigDecimal.valueOf(fractions), MathContext.DECIMAL128);
    return Dose.of(each.doubleValue(), total.unit());
  }

  /** {@return total and number: {@code 30 Gy in 10 fractions}, {@code 8 Gy in 1 fraction}} */
  @Override
  public String toString() {
    return total + " in " + fractions + (fractions == 1 ? " fraction" : " fractions");
  }
}
