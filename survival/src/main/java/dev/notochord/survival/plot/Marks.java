package dev.notochord.survival.plot;

import com.google.common.primitives.ImmutableLongArray;

/** The marks of censored follow-up on one curve: their path, and how many there are. */
record Marks(String path, int count) {
  /** Marks nearer than this, along and across, are one to the eye. */
  private static final double SPOT = 0.5;
  /** Marks that stand nearer than this on average hide the curve and its dashes. */
  private static final double DENSE = 4;

  /** Returns a mark for each shown row with censored subjects, one for those at the same spot. */
  static Marks of(Series one, ImmutableLongArray censored, Layout layout) {
    Steps steps = one.steps();
    Mark mark = one.look().mark();
    int shown = steps.rowsUpTo(layout.axis.end());
    StringBuilder path = new StringBuilder();
    int count = 0;
    double lastX = Double.NEGATIVE_INFINITY;
    double lastY = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < shown; row++) {
      double x = layout.x(steps.times().get(row));
      double y = layout.y(steps.values().get(row));
      boolean isSameSpot = Math.abs(x - lastX) < SPOT && Math.abs(y - lastY) < SPOT;
      if (censored.get(row) > 0 && !isSameSpot) {
        path.append(mark.around(x, y));
        count++;
        lastX = x;
        lastY = y;
      }
    }
    return new Marks(path.toString(), count);
  }

  boolean isEmpty() {
    return count == 0;
  }

  boolean isTooDense(Layout layout) {
    return count * DENSE > layout.right - layout.left;
  }

  boolean isDrawn(Layout layout) {
    return !isEmpty() && !isTooDense(layout);
  }
}
