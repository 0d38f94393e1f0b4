package dev.notochord.survival.literature;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it stands in print, such as {@code 0.431}, {@code <0.001} or {@code 80%}, with all the values that are
 * printed so.
 *
 * <p>0.431 stands for 0.4305 to 0.4315, both included, since programs round halves either way. {@code <0.001} stands for
 * 0 up to 0.001, {@code >0.9} for 0.9 upwards. A percentage is a fraction: {@code 80%} is 0.795 to 0.805. A trailing 0 is
 * a digit: 1.950 is narrower than 1.95.
 *
 * @param text the text
 * @param relation whether the value is given or only bounded
 * @param value the number printed, a percentage divided by 100
 * @param lower the least value that is printed so
 * @param upper the greatest value that is printed so
 * @since 0.1.0
 */
public record PrintedNumber(
    String text, Relation relation, double value, double lower, double upper) {
  private static final Pattern FORM = Pattern.compile(
      "\\s*(?:[pP]\\s*)?([<>=\u2264\u2265]?)\\s*([-\u2212]?(?:\\d+[.,\u00b7]?\\d*|[.,\u00b7]\\d+)(?:[eE][-+]?\\d{1,3})?)\\s*(%?)\\s*");
  /** Two ways of computing the same number differ by rounding of their own. */
  private static final double ROUNDING = 1e-12;

  /**
   * What is printed before a number.
   *
   * @since 0.1.0
   */
  public enum Relation {
    /** The number itself, rounded. */
    EQUAL,
    /** Less than the number. */
    BELOW,
    /** More than the number. */
    ABOVE
  }

  /**
   * Creates a printed number; {@link #parse} is the usual way.
   *
   * @param text the text
   * @param relation whether the value is given or only bounded
   * @param value the number printed
   * @param lower the least value that is printed so
   * @param upper the greatest value that is printed so
   * @throws IllegalArgumentException if {@code lower} to {@code upper} does not enclose {@code value}
   */
  public PrintedNumber {
    checkArgument(
        lower <= value && value <= upper,
        "printed number '%s': %s to %s, expected to enclose %s",
        text,
        lower,
        upper,
        value);
  }

  /**
   * {@return the number that a text stands for}
   *
   * @param text digits with at most one point or comma, and an exponent if there is one; before it {@code p},
   *     {@code =}, {@code <} or {@code >}, after it a percent sign
   * @throws IllegalArgumentException if the text is nothing of the kind
   */
  public static PrintedNumber parse(String text) {
    Matcher matcher = FORM.matcher(text);
    checkArgument(
        matcher.matches(),
        "printed number: text is '%s', expected something like 0.431, <0.001 or 80%%",
        text);
    BigDecimal number = new BigDecimal(
        matcher.group(2).replace(',', '.').replace('\u00b7', '.').replace('\u2212', '-'));
    if (matcher.group(3).equals("%")) {
      number = number.movePointLeft(2);
    }
    double value = number.doubleValue();
    return switch (matcher.group(1)) {
      case "<", "\u2264" ->
        new PrintedNumber(
            text.strip(), Relation.BELOW, value, value < 0 ? Double.NEGATIVE_INFINITY : 0, value);
      case ">", "\u2265" ->
        new PrintedNumber(text.strip(), Relation.ABOVE, value, value, Double.POSITIVE_INFINITY);
      default -> {
        BigDecimal half = number.ulp().divide(BigDecimal.valueOf(2));
        yield new PrintedNumber(
            text.strip(),
            Relation.EQUAL,
            value,
            number.subtract(half).doubleValue(),
            number.add(half).doubleValue());
      }
    };
  }

  /**
   * {@return a number as it is printed with so many decimals}
   *
   * @param value the number, finite
   * @param decimals how many digits after the point, 0 to 30
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static PrintedNumber rounded(double value, int decimals) {
    if (!(Math.abs(value) <= Double.MAX_VALUE && decimals >= 0 && decimals <= 30)) {
      throw new IllegalArgumentException("printed number: " + value + " with " + decimals
          + " decimals, expected a finite number and 0 to 30");
    }
    return parse(String.format(Locale.ROOT, "%." + decimals + "f", value));
  }

  /**
   * {@return whether a value is printed so}
   *
   * @param number the value; NaN never is
   */
  public boolean covers(double number) {
    double slack = ROUNDING * Math.max(Math.abs(lower), upper - lower <= 1 ? Math.abs(upper) : 0);
    return number >= lower - slack && number <= upper + slack;
  }

  /** {@return the text} */
  @Override
  public String toString() {
    return text;
  }
}
