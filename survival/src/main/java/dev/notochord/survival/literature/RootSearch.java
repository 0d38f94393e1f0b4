package dev.notochord.survival.literature;

import java.util.function.DoubleUnaryOperator;

/** Finds where a monotone function changes its sign, to the last bits of the argument. */
final class RootSearch {
  private static final int HALVINGS = 200;

  private RootSearch() {}

  /** Returns where {@code function}, which falls from {@code low} to {@code high}, passes 0; an end if it does not. */
  static double falling(DoubleUnaryOperator function, double low, double high) {
    double below = low;
    double above = high;
    for (int step = 0; step < HALVINGS; step++) {
      double middle = below + (above - below) / 2;
      if (!(middle > below && middle < above)) {
        break;
      }
      if (function.applyAsDouble(middle) > 0) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return below + (above - below) / 2;
  }

  /** Returns where {@code function}, which rises from {@code low} to {@code high}, passes 0; an end if it does not. */
  static double rising(DoubleUnaryOperator function, double low, double high) {
    return falling(x -> -function.applyAsDouble(x), low, high);
  }
}
