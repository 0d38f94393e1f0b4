package dev.notochord.survival.design;

/**
 * How many events a test needs.
 *
 * @param unrounded the number by the formula; infinite if none is enough
 * @param power the power with {@link #events()}, at least what was asked for; NaN if no number is enough
 * @since 0.1.0
 */
public record RequiredEvents(double unrounded, double power) {
  /** {@return the number by the formula, rounded up to a whole one, at least 1; the largest long if it is infinite} */
  public long events() {
    return wholeUp(unrounded);
  }

  /** Rounds up a number above 0, but not for the sake of a rounding error. */
  static long wholeUp(double value) {
    double near = Math.max(1, Math.rint(value));
    return (long) (Math.abs(value - near) <= 1e-9 * near ? near : Math.ceil(value));
  }
}
