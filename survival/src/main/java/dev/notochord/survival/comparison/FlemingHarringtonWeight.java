package dev.notochord.survival.comparison;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/**
 * The weight S(t-)^p (1 - S(t-))^q of an event time, with S the Kaplan-Meier estimate of all groups
 * together and 0^0 = 1.
 *
 * @param p the exponent of the survival, at least 0: weight on early events
 * @param q the exponent of its complement, at least 0: weight on late events
 */
record FlemingHarringtonWeight(double p, double q) {
  FlemingHarringtonWeight {
    checkArgument(
        p >= 0 && q >= 0 && p < Double.POSITIVE_INFINITY && q < Double.POSITIVE_INFINITY,
        "Fleming-Harrington weight (%s, %s): expected two finite exponents >= 0",
        p,
        q);
  }

  /** Returns the weight of an event time before which the survival is {@code survival}. */
  double at(double survival) {
    return Math.pow(survival, p) * Math.pow(1 - survival, q);
  }

  /** Returns the name, such as {@code FH(0, 0.5)}. */
  @Override
  public String toString() {
    return "FH(" + plain(p) + ", " + plain(q) + ")";
  }

  private static String plain(double exponent) {
    return new BigDecimal(String.valueOf(exponent)).stripTrailingZeros().toPlainString();
  }
}
