package dev.notochord.staging.recist;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/** Diameters as exact decimal numbers, and the diameters that RECIST 1.1 names. */
final class Millimetres {
  /** A node with a shorter short axis is normal. */
  static final BigDecimal NORMAL_NODE = BigDecimal.valueOf(10);
  /** The least short axis of a node that may be a target. */
  static final BigDecimal TARGET_NODE = BigDecimal.valueOf(15);
  /** The least longest diameter, by any method, of another lesion that may be a target. */
  static final BigDecimal TARGET_LESION = BigDecimal.valueOf(10);
  /** What a lesion counts that is seen and too small to measure. */
  static final BigDecimal TOO_SMALL = BigDecimal.valueOf(5);

  private Millimetres() {}

  /**
   * Returns the decimal number that a diameter prints as, so that 10.1 is exactly 10.1.
   *
   * @throws IllegalArgumentException if it is not a finite number above 0
   */
  static BigDecimal positive(String subject, double mm) {
    checkArgument(
        mm > 0 && Double.isFinite(mm), "%s is %s mm, expected a finite number > 0", subject, mm);
    return plain(BigDecimal.valueOf(mm));
  }

  /**
   * Returns the decimal number that a sum prints as.
   *
   * @throws IllegalArgumentException if it is not a finite number of 0 or more
   */
  static BigDecimal sum(String subject, double mm) {
    checkArgument(
        mm >= 0 && Double.isFinite(mm), "%s is %s mm, expected a finite number >= 0", subject, mm);
    return plain(BigDecimal.valueOf(mm));
  }

  /** Returns the same number without trailing zeros, so that equal numbers are equal. */
  static BigDecimal plain(BigDecimal mm) {
    return mm.signum() == 0 ? BigDecimal.ZERO : mm.stripTrailingZeros();
  }

  static String text(BigDecimal mm) {
    return mm.toPlainString() + " mm";
  }
}
