package dev.notochord.survival.multistate;

import dev.notochord.survival.order.NumberKeys;
import dev.notochord.survival.order.NumberOrder;
import java.util.Arrays;

/**
 * Histories laid on a grid of times: which rows are at risk at which of the times, and which move
 * there.
 *
 * <p>The grid has each time after the start at which a subject moved or went out of observation. A
 * row is at risk at the grid times {@code first} to {@code last}, and if it moves, it does so at
 * {@code last}. Rows without a grid time are left out.
 *
 * <p>Rows are numbered in the order in which they end, those of one unit at one time together, and units in the order
 * in which their first row ends, so that passes through time read memory from front to back. Cost O(n) for sorting by
 * digits.
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

  RowsAtRisk(MultiStateData data, double origin) {
    model = data.model;
    int all = data.rows();
    int[] byStop = NumberOrder.rows(data.stop, NumberKeys.of(data.stop));
    int[] end = new int[all];
    times = grid(data, origin, byStop, end);
    int[] begin = begins(data.start, times);
    int[] units = data.units();
    int[] dataRow = inOrderOfEnd(byStop, begin, end, units);
    int rows = dataRow.length;
    first = new int[rows];
    last = new int[rows];
    from = new int[rows];
    transition = new int[rows];
    unit = new int[rows];
    weight = new double[rows];
    boolean copied = data.weighting() == MultiStateData.Weighting.FREQUENCY && !data.isClustered();
    // Negative until a unit has a number.
    int[] number = new int[Arrays.stream(units).max().orElseThrow() + 1];
    Arrays.fill(number, -1);
    double[] size = new double[rows];
    int count = 0;
    for (int i = 0; i < rows; i++) {
      int r = dataRow[i];
      first[i] = begin[r];
      last[i] = end[r];
      from[i] = data.from[r];
      if (data.to[r] != MultiStateData.CENSORED) {
        transition[i] = model.transition(data.from[r], data.to[r]);
      } else {
        transition[i] = data.staysOn[r] ? GOES_ON : LOST;
      }
      if (number[units[r]] < 0) {
        number[units[r]] = count;
        size[count++] = copied ? data.weight(r) : 1;
      }
      unit[i] = number[units[r]];
      weight[i] = copied ? 1 : data.weight(r);
    }
    copies = Arrays.copyOf(size, count);
    entering = inOrderOf(first, times.length);
  }

  /**
   * Returns the increasing times after the origin at which a subject moved or was last seen.
   *
   * @param byStop the rows by the time at which they end
   * @param end filled per row with the place of its last time, -1 for none
   */
  private static double[] grid(MultiStateData data, double origin, int[] byStop, int[] end) {
    double[] seen = new double[byStop.length];
    int count = 0;
    int next;
    for (int i = 0; i < byStop.length; i = next) {
      double time = data.stop[byStop[i]];
      boolean isSeen = false;
      for (next = i; next < byStop.length && data.stop[byStop[next]] == time; next++) {
        isSeen |= !data.staysOn[byStop[next]];
      }
      if (isSeen && time > origin) {
        seen[count++] = time;
      }
      for (int k = i; k < next; k++) {
        end[byStop[k]] = count - 1;
      }
    }
    return Arrays.copyOf(seen, count);
  }

  /** Returns per row how many times are not later than its start; only those that start late are sorted. */
  private static int[] begins(double[] start, double[] times) {
    int[] lateRow = new int[start.length];
    int late = 0;
    for (int r = 0; r < start.length; r++) {
      if (start[r] >= times[0]) {
        lateRow[late++] = r;
      }
    }
    double[] lateStart = new double[late];
    for (int i = 0; i < late; i++) {
      lateStart[i] = start[lateRow[i]];
    }
    int[] begin = new int[start.length];
    int place = 0;
    for (int i : NumberOrder.rows(lateStart, NumberKeys.of(lateStart))) {
      while (place < times.length && times[place] <= lateStart[i]) {
        place++;
      }
      begin[lateRow[i]] = place;
    }
    return begin;
  }

  /** Returns the rows that are at risk at a time by the last of these, then by unit. */
  private static int[] inOrderOfEnd(int[] byStop, int[] begin, int[] end, int[] units) {
    int[] rows = new int[byStop.length];
    int count = 0;
    for (int r : byStop) {
      if (begin[r] <= end[r]) {
        rows[count++] = r;
      }
    }
    int next;
    for (int i = 0; i < count; i = next) {
      boolean inOrder = true;
      for (next = i + 1; next < count && end[rows[next]] == end[rows[i]]; next++) {
        inOrder &= units[rows[next - 1]] <= units[rows[next]];
      }
      if (!inOrder) {
        sortByUnit(rows, i, next, units);
      }
    }
    return Arrays.copyOf(rows, count);
  }

  private static void sortByUnit(int[] rows, int begin, int end, int[] units) {
    long[] key = new long[end - begin];
    for (int i = 0; i < key.length; i++) {
      key[i] = ((long) units[rows[begin + i]] << Integer.SIZE) | rows[begin + i];
    }
    Arrays.sort(key);
    for (int i = 0; i < key.length; i++) {
      rows[begin + i] = (int) key[i];
    }
  }

  /** Returns the rows by keys from 0 to below {@code keys}; equal ones keep their order. */
  private static int[] inOrderOf(int[] key, int keys) {
    int[] place = new int[keys + 1];
    for (int k : key) {
      place[k + 1]++;
    }
    for (int k = 0; k < keys; k++) {
      place[k + 1] += place[k];
    }
    int[] sorted = new int[key.length];
    for (int row = 0; row < key.length; row++) {
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
