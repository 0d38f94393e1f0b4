package dev.notochord.survival.literature;

/**
 * The scale of the vertical axis from which a survival curve was clicked.
 *
 * @since 0.1.0
 */
public enum CurveScale {
  /** From 0 to 1. */
  FRACTION(1),
  /** From 0 to 100. */
  PERCENT(100);

  private final double whole;

  CurveScale(double whole) {
    this.whole = whole;
  }

  /** {@return the number at which everybody is alive: 1 or 100} */
  public double whole() {
    return whole;
  }
}
