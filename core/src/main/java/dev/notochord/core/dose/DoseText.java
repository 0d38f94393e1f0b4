package dev.notochord.core.dose;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/** How the numbers of this package are checked, written and read. */
final class DoseText {
  private static final String NUMBER = "\\d+(?:\\.\\d+)?(?:[Ee][+-]?\\d+)?";

  /** A dose, as part of a longer pattern. */
  static final String DOSE = NUMBER + "\\s*Gy(?:\\s*\\(RBE\\))?";

  /** A number and its unit; the second group is there for Gy(RBE) only. */
  static final Pattern NUMBER_AND_UNIT = Pattern.compile("(" + NUMBER + ")\\s*Gy(\\s*\\(RBE\\))?");

  private DoseText() {}

  /** {@return a pattern for a dose and, as the second group, the alpha/beta that it holds for} */
  static Pattern withAlphaBeta(String quantity) {
    return Pattern.compile(
        "(" + DOSE + ")\\s+" + quantity + "\\s+\\(alpha/beta\\s+(" + NUMBER + "\\s*Gy)\\)");
  }

  /** {@return the value, a negative zero turned positive so that equal doses are equal records} */
  static double checked(String subject, double value, DoseUnit unit) {
    checkArgument(
        value >= 0 && Double.isFinite(value),
        "%s: %s %s, expected a finite number >= 0",
        subject,
        value,
        unit.display());
    return value + 0.0;
  }

  /** {@return the shortest text that reads back as the number, whole numbers without a point} */
  static String number(double value) {
    String text = Double.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
