package dev.notochord.survival.design;

/**
 * How many events a test needs.
 *
 * @param unrounded the number by the formula
 * @param power the power with {@link #events()}, at least what was asked for
 * @since 0.1.0
 */
public record RequiredEvents(double unrounded, double power) {
  /** {@return the number by the formula, rounded up to a whole one} */
  public long events() {
    return wholeUp(unrounded);
  }

  /** Rounds up, but not for the sake of a rounding error. */
  static long wholeUp(double value) {
    double near = Math.rint(value);
    return (long) (Math.abs(value - near) <= 1e-9 * Math.max(1, near) ? near : Math.ceil(value));
  }
}
