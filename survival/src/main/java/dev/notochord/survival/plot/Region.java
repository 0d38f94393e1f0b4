package dev.notochord.survival.plot;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * What lies between two outlines over a row of columns, each one pixel wide. As everywhere in SVG,
 * heights count downwards.
 */
final class Region {
  private final double left;
  private final double[] top;
  private final double[] bottom;

  /**
   * Creates the region, which keeps the arrays.
   *
   * @param left the position of column 0
   * @param top per column the upper outline
   * @param bottom per column the lower outline
   */
  Region(double left, double[] top, double[] bottom) {
    this.left = left;
    this.top = top;
    this.bottom = bottom;
  }

  static Region rectangle(double left, double top, int width, double height) {
    double[] tops = new double[width + 1];
    double[] bottoms = new double[width + 1];
    Arrays.fill(tops, top);
    Arrays.fill(bottoms, top + height);
    return new Region(left, tops, bottoms);
  }

  int columns() {
    return top.length;
  }

  double x(int column) {
    return left + column;
  }

  double top(int column) {
    return top[column];
  }

  double bottom(int column) {
    return bottom[column];
  }

  /** Returns whether a point lies between the outlines, not on one. */
  boolean contains(int column, double y) {
    return top[column] < y && y < bottom[column];
  }

  double highest() {
    return Arrays.stream(top).min().orElse(0);
  }

  double lowest() {
    return Arrays.stream(bottom).max().orElse(0);
  }

  /** Returns the column at which the tallest rectangle of a width starts, if it is as tall as needed. */
  OptionalInt columnWithRoomFor(int width, double height) {
    OptionalInt best = OptionalInt.empty();
    double tallest = height;
    for (int column = 0; column + width < columns(); column++) {
      double room = floor(column, width) - ceiling(column, width);
      if (room > tallest || (room == tallest && best.isEmpty())) {
        tallest = room;
        best = OptionalInt.of(column);
      }
    }
    return best;
  }

  /** Returns the lowest point of the upper outline over some columns. */
  double ceiling(int column, int width) {
    double ceiling = top[column];
    for (int i = column + 1; i <= column + width; i++) {
      ceiling = Math.max(ceiling, top[i]);
    }
    return ceiling;
  }

  /** Returns the highest point of the lower outline over some columns. */
  double floor(int column, int width) {
    double floor = bottom[column];
    for (int i = column + 1; i <= column + width; i++) {
      floor = Math.min(floor, bottom[i]);
    }
    return floor;
  }
}
