package dev.notochord.survival.plot;

/** The data of an SVG path that runs along and across only, as a step function does. */
final class StepPath {
  private final StringBuilder data = new StringBuilder();
  private String x;
  private String y;

  StepPath(double x, double y) {
    this.x = SvgWriter.decimal(x);
    this.y = SvgWriter.decimal(y);
    data.append('M').append(this.x).append(' ').append(this.y);
  }

  /** Runs level to a position, then up or down to a height. */
  StepPath to(double newX, double newY) {
    across(newX);
    return upOrDown(newY);
  }

  /** Runs up or down to a height, then level to a position. */
  StepPath back(double newY, double newX) {
    upOrDown(newY);
    return across(newX);
  }

  /** Runs level to a position. */
  StepPath across(double newX) {
    String next = SvgWriter.decimal(newX);
    if (!next.equals(x)) {
      data.append('H').append(next);
      x = next;
    }
    return this;
  }

  private StepPath upOrDown(double newY) {
    String next = SvgWriter.decimal(newY);
    if (!next.equals(y)) {
      data.append('V').append(next);
      y = next;
    }
    return this;
  }

  String open() {
    return data.toString();
  }

  String closed() {
    return data + "Z";
  }
}
