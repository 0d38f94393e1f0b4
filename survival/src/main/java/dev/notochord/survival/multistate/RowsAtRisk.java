package dev.notochord.survival.multistate;

import java.util.Arrays;

/**
 * Histories laid on a grid of times: which rows are at risk at which of the times, and which move
 * there.
 *
 * <p>The grid has each time after the start at which a subject moved or went out of observation. A
 * row is at risk at the grid times {@code first} to {@code last}, and if it moves, it does so at
 * {@code last}. Rows without a grid time are left out.
 *
 * <p>A unit is what the infinitesimal jackknife leaves out: a subject or a cluster. It counts {@code
 * copies} times, and its rows have the weight {@code weight} within it.
 */
final class RowsAtRisk {
  /** In place of a transition: the row ends observation. */
  static final int LOST = -1;

  /** In place of a transition: another row goes on where this one ends. */
  static final int GOES_ON = -2;

  final MultiStateModel model;
  final double[] times;
  final int[] first;
  final int[] last;
  final int[] from;

  /** Per row the transition at its last time, {@link #LOST} or {@link #GOES_ON}. */
  final int[] transition;

  final int[] unit;
  final double[] weight;
  final double[] copies;

  /** The rows by their first time. */
  final int[] entering;

  /** The rows by their last time, those of one unit together. */
  final int[] leaving;

  RowsAtRisk(MultiStateData data, double origin) {
    model = data.model;
    times = grid(data, origin);
    int all = data.rows();
    int[] dataRow = new int[all];
    int[] begin = new int[all];
    int[] end = new int[all];
    int rows = 0;
    for (int r = 0; r < all; r++) {
      begin[rows] = timesUpTo(data.start[r]);
      end[rows] = timesUpTo(data.stop[r]) - 1;
      if (begin[rows] <= end[rows]) {
        dataRow[rows++] = r;
      }
    }
    first = Arrays.copyOf(begin, rows);
    last = Arrays.copyOf(end, rows);
    from = new int[rows];
    transition = new int[rows];
    unit = new int[rows];
    weight = new double[rows];
    int[] units = data.units();
    copies = new double[Arrays.stream(units).max().orElseThrow() + 1];
    Arrays.fill(copies, 1);
    boolean copied = data.weighting() == MultiStateData.Weighting.FREQUENCY && !data.isClustered();
    for (int i = 0; i < rows; i++) {
      int r = dataRow[i];
      from[i] = data.from[r];
      if (data.to[r] != MultiStateData.CENSORED) {
        transition[i] = model.transition(data.from[r], data.to[r]);
      } else {
        transition[i] = data.staysOn[r] ? GOES_ON : LOST;
      }
      unit[i] = units[r];
      weight[i] = copied ? 1 : data.weight(r);
      if (copied) {
        copies[unit[i]] = data.weight(r);
      }
    }
    int[] byUnit = new int[rows];
    Arrays.setAll(byUnit, row -> row);
    entering = inOrderOf(first, times.length, byUnit);
    leaving = inOrderOf(last, times.length, inOrderOf(unit, copies.length, byUnit));
  }

  /** Returns the increasing times after the origin at which a subject moved or was last seen. */
  private static double[] grid(MultiStateData data, double origin) {
    double[] seen = new double[data.rows()];
    int count = 0;
    for (int r = 0; r < seen.length; r++) {
      if (data.stop[r] > origin && !data.staysOn[r]) {
        seen[count++] = data.stop[r];
      }
    }
    return Arrays.stream(seen, 0, count).sorted().distinct().toArray();
  }

  /** Sorts rows by keys from 0 to below {@code keys}, and keeps the order of equal ones. */
  private static int[] inOrderOf(int[] key, int keys, int[] rows) {
    int[] place = new int[keys + 1];
    for (int row : rows) {
      place[key[row] + 1]++;
    }
    for (int k = 0; k < keys; k++) {
      place[k + 1] += place[k];
    }
    int[] sorted = new int[rows.length];
    for (int row : rows) {
      sorted[place[key[row]]++] = row;
    }
    return sorted;
  }

  /** Returns how many grid times are not later than a time. */
  int timesUpTo(double time) {
    int found = Arrays.binarySearch(times, time);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Returns how many grid times are earlier than a time. */
  int timesBefore(double time) {
    int found = Arrays.binarySearch(times, time);
    return found >= 0 ? found : -found - 1;
  }

  int rows() {
    return first.length;
  }

  int units() {
    return copies.length;
  }

  /** Returns what a row counts. */
  double size(int row) {
    return copies[unit[row]] * weight[row];
  }
}
