package dev.notochord.survival.regression;

import com.google.common.primitives.Booleans;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Whether a partial likelihood rises without end in a direction.
 *
 * <p>It does when, at every event time, the rows with the event have the largest value of the direction among all at
 * risk: then no step along it lowers a term. After Breslow and Efron the rows with the event must share that
 * value; with exact ties each of them must reach it. The direction of a late Newton step is a good one to
 * try: on such a slope the steps do not shrink.
 *
 * @see <a href="https://doi.org/10.1093/biomet/71.1.1">Albert A, Anderson JA. Biometrika 1984;71:1-10</a>
 */
final class Separation {
  /** Parts of a direction, the largest being 1, that are rounding or a coefficient about to settle. */
  static final double NEGLIGIBLE = 1e-3;

  private Separation() {}

  /** Returns which columns such a direction has, all false if it is none. */
  static boolean[] of(CoxRows rows, TieMethod ties, double[] step) {
    return of(rows, ties, step, null);
  }

  /** Returns which columns the first of two such directions has that is one. */
  static boolean[] ofEither(CoxRows rows, TieMethod ties, double[] first, double[] second) {
    boolean[] columns = of(rows, ties, first);
    return Booleans.contains(columns, true) ? columns : of(rows, ties, second);
  }

  /** Returns which columns a direction has with those who stay at risk after a competing event, if any do. */
  static boolean[] of(CoxRows rows, TieMethod ties, double[] step, @Nullable CarriedRows carried) {
    double[] direction = direction(step);
    boolean[] columns = columns(direction);
    return Booleans.contains(columns, true) && rises(rows, ties, direction, carried)
        ? columns
        : new boolean[step.length];
  }

  /** Returns the direction of a step, its largest part 1 and those next to nothing 0. */
  static double[] direction(double[] step) {
    double largest = 0;
    for (double d : step) {
      largest = Math.max(largest, Math.abs(d));
    }
    double[] direction = new double[step.length];
    for (int c = 0; c < step.length; c++) {
      direction[c] = Math.abs(step[c]) > NEGLIGIBLE * largest ? step[c] / largest : 0;
    }
    return direction;
  }

  /** Returns which columns a direction has. */
  static boolean[] columns(double[] direction) {
    boolean[] columns = new boolean[direction.length];
    for (int c = 0; c < direction.length; c++) {
      columns[c] = direction[c] != 0;
    }
    return columns;
  }

  private static boolean rises(
      CoxRows rows, TieMethod ties, double[] direction, @Nullable CarriedRows carried) {
    double[] value = new double[rows.positions()];
    double spread = 0;
    for (int i = 0; i < value.length; i++) {
      value[i] = LinearPredictor.at(rows, direction, i) - rows.offset[i];
      spread = Math.max(spread, Math.abs(value[i]));
    }
    double[] largest = carried == null ? new double[0] : carried.largestByTime(direction);
    for (double most : largest) {
      spread = Math.max(spread, Double.isInfinite(most) ? 0 : Math.abs(most));
    }
    double rounding = NEGLIGIBLE * spread;
    for (int s = 0; s + 1 < rows.blockStart.length; s++) {
      PriorityQueue<Integer> others =
          new PriorityQueue<>((a, b) -> Double.compare(value[b], value[a]));
      for (int j = rows.blockStart[s + 1] - 1; j >= rows.blockStart[s]; j--) {
        int first = rows.firstEnding[j];
        int deathEnd = first + rows.deaths[j];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = first; i < rows.firstEnding[j + 1]; i++) {
          if (i < deathEnd) {
            low = Math.min(low, value[i]);
            high = Math.max(high, value[i]);
          } else {
            others.add(i);
          }
        }
        while (!others.isEmpty() && rows.from[others.element()] > j) {
          others.remove();
        }
        double rest = others.isEmpty() ? Double.NEGATIVE_INFINITY : value[others.element()];
        rest = largest.length == 0 ? rest : Math.max(rest, largest[j]);
        if (low < rest - rounding || (ties != TieMethod.EXACT && low < high - rounding)) {
          return false;
        }
        for (int i = first; i < deathEnd; i++) {
          others.add(i);
        }
      }
    }
    return true;
  }
}
