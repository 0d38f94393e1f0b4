package dev.notochord.survival.plot;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import com.google.common.primitives.ImmutableDoubleArray;

/** Turns the columns of step functions into paths and regions on a layout. */
final class Tracer {
  private final Layout layout;

  Tracer(Layout layout) {
    this.layout = layout;
  }

  /** Returns the end of a function, or of the time axis if that comes first. */
  double lastShown(Steps steps) {
    return Math.min(steps.lastTime(), layout.axis.end());
  }

  int rowsShown(Steps steps) {
    return steps.rowsUpTo(layout.axis.end());
  }

  String line(Steps steps) {
    int shown = rowsShown(steps);
    StepPath path = new StepPath(layout.x(0), layout.y(steps.start()));
    for (int row = 0; row < shown; row++) {
      path.to(layout.x(steps.times().get(row)), layout.y(steps.values().get(row)));
    }
    return path.across(layout.x(lastShown(steps))).open();
  }

  /** Returns which functions are drawn on top of each other and look like one. */
  String noteOnSameLines(ImmutableList<Series> series) {
    return Multimaps.index(series, one -> line(one.steps())).asMap().values().stream()
        .filter(same -> same.size() > 1)
        .map(same -> same.stream().map(Series::name).collect(joining(", ", "Same line: ", ".")))
        .collect(joining(" "));
  }

  /**
   * Returns the outline of the area between the limits of a function, in one piece for each run of
   * rows that have limits: along the upper ones, then back along the lower ones. Empty if there are
   * none.
   */
  String band(Steps steps, Limits limits) {
    double end = lastShown(steps);
    int shown = rowsUpTo(end, limits.times());
    StringBuilder band = new StringBuilder();
    int row = 0;
    while (row < shown) {
      int first = row;
      while (row < shown && limits.isKnown(row)) {
        row++;
      }
      if (row > first) {
        band.append(
            piece(steps, limits, first, row, row < shown ? limits.times().get(row) : end));
      } else {
        row++;
      }
    }
    return band.toString();
  }

  private String piece(Steps steps, Limits limits, int first, int afterLast, double end) {
    boolean fromOrigin = first == 0 && limits.origin() == Limits.Origin.KNOWN;
    double startTime = fromOrigin ? 0 : limits.times().get(first);
    double startUpper = fromOrigin ? steps.start() : limits.upper().get(first);
    double startLower = fromOrigin ? steps.start() : limits.lower().get(first);
    StepPath path = new StepPath(layout.x(startTime), layout.y(startUpper));
    for (int row = first; row < afterLast; row++) {
      path.to(layout.x(limits.times().get(row)), layout.y(limits.upper().get(row)));
    }
    path.across(layout.x(end));
    for (int row = afterLast - 1; row >= first; row--) {
      path.back(layout.y(limits.lower().get(row)), layout.x(limits.times().get(row)));
    }
    return path.back(layout.y(startLower), layout.x(startTime)).closed();
  }

  /** Returns what lies between two functions with the same rows. */
  Region region(Steps lower, Steps upper) {
    double end = lastShown(upper);
    int columns = 1 + (int) Math.floor(layout.x(end) - layout.left);
    double[] top = new double[columns];
    double[] bottom = new double[columns];
    int row = -1;
    for (int column = 0; column < columns; column++) {
      while (row + 1 < upper.size()
          && layout.x(upper.times().get(row + 1)) <= layout.left + column) {
        row++;
      }
      top[column] = layout.y(row < 0 ? upper.start() : upper.values().get(row));
      bottom[column] = layout.y(row < 0 ? lower.start() : lower.values().get(row));
    }
    return new Region(layout.left, top, bottom);
  }

  private static int rowsUpTo(double time, ImmutableDoubleArray times) {
    int rows = 0;
    while (rows < times.length() && times.get(rows) <= time) {
      rows++;
    }
    return rows;
  }
}
