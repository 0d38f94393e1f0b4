package dev.notochord.survival.plot;

import java.util.Optional;

/**
 * The strokes that fill a region, in the order of the areas.
 *
 * <p>They are drawn one by one. An SVG pattern would need an identifier, and identifiers of two
 * figures on one web page can clash.
 */
enum Hatch {
  RISING,
  DOTTED,
  FALLING,
  LEVEL,
  UPRIGHT,
  CROSSED;

  private static final int SPACING = 7;

  /** Returns the path of all strokes, each inside the region at every column. */
  String strokes(Region region) {
    StringBuilder path = new StringBuilder();
    switch (this) {
      case RISING -> slanted(region, -1, path);
      case DOTTED, LEVEL -> slanted(region, 0, path);
      case FALLING -> slanted(region, 1, path);
      case UPRIGHT -> upright(region, path);
      case CROSSED -> {
        slanted(region, -1, path);
        slanted(region, 1, path);
      }
    }
    return path.toString();
  }

  double strokeWidth() {
    return this == DOTTED ? 1.8 : 1;
  }

  /** Returns the dashes that make a dot of each spacing. */
  Optional<String> dashes() {
    return this == DOTTED ? Optional.of("1.8 5.2") : Optional.empty();
  }

  private void slanted(Region region, int slope, StringBuilder path) {
    int rise = slope * (region.columns() - 1);
    int first = (int) Math.floor((region.highest() - Math.max(0, rise)) / SPACING);
    int last = (int) Math.ceil((region.lowest() - Math.min(0, rise)) / SPACING);
    for (int line = first; line <= last; line++) {
      int start = -1;
      for (int column = 0; column <= region.columns(); column++) {
        boolean isInside =
            column < region.columns() && region.contains(column, line * SPACING + slope * column);
        if (isInside && start < 0 && isOnGrid(line, column)) {
          start = column;
        } else if (!isInside && start >= 0) {
          stroke(region, line, slope, start, column - 1, path);
          start = -1;
        }
      }
    }
  }

  /** Dots stand in columns of their own, every other row shifted by half. */
  private boolean isOnGrid(int line, int column) {
    return this != DOTTED || (column + Math.abs(line % 2) * (SPACING / 2)) % SPACING == 0;
  }

  private static void stroke(
      Region region, int line, int slope, int start, int end, StringBuilder path) {
    if (end > start) {
      point('M', region.x(start), line * SPACING + slope * start, path);
      point('L', region.x(end), line * SPACING + slope * end, path);
    }
  }

  private static void upright(Region region, StringBuilder path) {
    for (int column = SPACING / 2; column < region.columns(); column += SPACING) {
      if (region.bottom(column) - region.top(column) > 1) {
        point('M', region.x(column), region.top(column), path);
        point('L', region.x(column), region.bottom(column), path);
      }
    }
  }

  private static void point(char command, double x, double y, StringBuilder path) {
    path.append(command).append(SvgWriter.decimal(x)).append(' ').append(SvgWriter.decimal(y));
  }
}
