package dev.notochord.survival.plot;

/** The shapes that mark censored follow-up, in the order of the curves. */
enum Mark {
  PLUS("m-3.50 0h7m-3.50 -3.50v7"),
  CIRCLE("m-2.75 0a2.75 2.75 0 1 0 5.50 0a2.75 2.75 0 1 0 -5.50 0z"),
  CROSS("m-2.75 -2.75l5.50 5.50m0 -5.50l-5.50 5.50"),
  TRIANGLE("m0 -3.75l3.50 6h-7z"),
  SQUARE("m-2.50 -2.50h5v5h-5z"),
  DIAMOND("m0 -3.75l3.75 3.75l-3.75 3.75l-3.75 -3.75z");

  /** From the centre to the farthest point. */
  static final double RADIUS = 4.25;

  private final String outline;

  Mark(String outline) {
    this.outline = outline;
  }

  /** Returns the path of the shape around a centre, to which it moves first. */
  String around(double x, double y) {
    return "M" + SvgWriter.decimal(x) + " " + SvgWriter.decimal(y) + outline;
  }
}
