package dev.notochord.survival.plot;

/**
 * The data of an SVG path that runs along and across only, as a step function does.
 *
 * <p>Steps nearer than a tenth of a pixel to the last corner, in both directions, are left to the
 * next one: the drawn height is never off by more than that, and the size of the document is
 * bounded by its area, not by the cohort.
 */
final class StepPath {
  private static final double BLUR = 0.1;

  private final StringBuilder data = new StringBuilder();
  private double x;
  private double y;

  StepPath(double x, double y) {
    this.x = x;
    this.y = y;
    data.append('M').append(SvgWriter.decimal(x)).append(' ').append(SvgWriter.decimal(y));
  }

  /** Runs level to a position, then up or down to a height. */
  StepPath to(double newX, double newY) {
    return isNear(newX, newY) ? this : across(newX).upOrDown(newY);
  }

  /** Runs up or down to a height, then level to a position. */
  StepPath back(double newY, double newX) {
    return isNear(newX, newY) ? this : upOrDown(newY).across(newX);
  }

  /** Runs level to a position. */
  StepPath across(double newX) {
    if (newX != x) {
      data.append('H').append(SvgWriter.decimal(newX));
      x = newX;
    }
    return this;
  }

  private StepPath upOrDown(double newY) {
    if (newY != y) {
      data.append('V').append(SvgWriter.decimal(newY));
      y = newY;
    }
    return this;
  }

  private boolean isNear(double newX, double newY) {
    return Math.abs(newX - x) < BLUR && Math.abs(newY - y) < BLUR;
  }

  String open() {
    return data.toString();
  }

  String closed() {
    return data + "Z";
  }
}
