package dev.notochord.survival.file;

import java.nio.charset.StandardCharsets;

/** Reads numbers written in decimal, as the nearest double. */
final class DecimalNumber {
  /** Powers of ten that are doubles without rounding. */
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22
  };

  private static final long EXACT = 1L << 53;

  private DecimalNumber() {}

  /** Returns the number; NaN if it is missing; infinity if the text is no number or out of range. */
  static double parse(byte[] text, int from, int to) {
    if (isMissing(text, from, to)) {
      return Double.NaN;
    }
    int at = from;
    boolean negative = text[at] == '-';
    if (negative || text[at] == '+') {
      at++;
    }
    long digits = 0;
    int count = 0;
    int fraction = 0;
    boolean exact = true;
    boolean point = false;
    for (; at < to; at++) {
      int digit = text[at] - '0';
      if (digit >= 0 && digit <= 9) {
        exact &= digits < EXACT / 10;
        digits = 10 * digits + digit;
        count++;
        fraction += point ? 1 : 0;
      } else if (text[at] == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (count == 0 || (at < to && !isExponent(text, at, to))) {
      return Double.POSITIVE_INFINITY;
    }
    if (at == to && exact && fraction < POWERS.length) {
      // Both are doubles without rounding, so that their quotient is rounded once.
      double value = digits / POWERS[fraction];
      return negative ? -value : value;
    }
    double value = Double.parseDouble(new String(text, from, to - from, StandardCharsets.US_ASCII));
    return Double.isInfinite(value) ? Double.POSITIVE_INFINITY : value;
  }

  private static boolean isMissing(byte[] text, int from, int to) {
    int length = to - from;
    return length == 0
        || (text[from] == 'N'
            && ((length == 2 && text[from + 1] == 'A')
                || (length == 3 && text[from + 1] == 'a' && text[from + 2] == 'N')));
  }

  private static boolean isExponent(byte[] text, int from, int to) {
    int at = from;
    if (text[at] != 'e' && text[at] != 'E') {
      return false;
    }
    at++;
    if (at < to && (text[at] == '-' || text[at] == '+')) {
      at++;
    }
    int digits = to - at;
    for (; at < to; at++) {
      if (text[at] < '0' || text[at] > '9') {
        return false;
      }
    }
    return digits > 0;
  }
}
