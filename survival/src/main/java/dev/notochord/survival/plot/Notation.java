package dev.notochord.survival.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Which numbers are round, and how numbers are written; decimal arithmetic keeps 0.3 from being 0.30000000000000004. */
final class Notation {
  /** Rounding away from zero, for a step that must not be too small. */
  static final MathContext ROUND_UP = new MathContext(17, RoundingMode.UP);

  private static final MathContext SIX_DIGITS = new MathContext(6);
  private static final int SHORT = 3;
  /** Decimal places, and digits before the point, beyond which a number is written with an exponent. */
  private static final int LONGEST_PLAIN = 7;

  private Notation() {}

  /** Returns the smallest of 1, 2 and 5 times a power of ten that is not below a number. */
  static BigDecimal roundUp(BigDecimal least) {
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(magnitude(least));
    for (int times : new int[] {1, 2, 5}) {
      BigDecimal step = unit.multiply(BigDecimal.valueOf(times));
      if (step.compareTo(least) >= 0) {
        return step;
      }
    }
    return unit.scaleByPowerOfTen(1);
  }

  /** Writes a number to six digits without needless zeros; a very long or short one with an exponent. */
  static String format(double number) {
    return plain(BigDecimal.valueOf(number).round(SIX_DIGITS));
  }

  /** Writes a number to three digits, or as a whole number if that is longer and needs no exponent. */
  static String brief(double number) {
    BigDecimal exact = BigDecimal.valueOf(number);
    int whole = magnitude(exact) + 1;
    int digits = whole > LONGEST_PLAIN ? SHORT : Math.max(SHORT, whole);
    return plain(exact.round(new MathContext(digits)));
  }

  /** Writes a probability to three digits; what is below a millionth is rounding, or as good as 0. */
  static String probability(double number) {
    return brief(BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_EVEN).doubleValue());
  }

  /** Writes a multiple of a step on an axis, with as many decimals as the step has. */
  static String label(BigDecimal number, BigDecimal step, BigDecimal last) {
    if (number.signum() == 0) {
      return "0";
    }
    int decimals = Math.max(0, step.scale());
    if (decimals < LONGEST_PLAIN && magnitude(last) < LONGEST_PLAIN) {
      return number.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    }
    int exponent = magnitude(number);
    return number.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e"
        + exponent;
  }

  private static String plain(BigDecimal rounded) {
    BigDecimal stripped = rounded.stripTrailingZeros();
    return label(stripped, stripped, stripped);
  }

  /** Returns the power of ten of the leading digit. */
  private static int magnitude(BigDecimal number) {
    return number.precision() - number.scale() - 1;
  }
}
