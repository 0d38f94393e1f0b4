package dev.notochord.survival.nonparametric;

import dev.notochord.survival.IntervalCensoredData;
import java.util.Arrays;

/**
 * The ends of intervals on one line of whole numbers, on which open and closed ends are no longer
 * special cases.
 *
 * <p>With the distinct ends x[0] &lt; x[1] &lt; ..., place 2k is the point x[k] and place 2k + 1 the
 * open gap behind it. An interval (x[j], x[k]] is the places 2j + 1 to 2k, an exact time x[k] the
 * place 2k, both ends included. Two intervals have a time in common exactly if they share a place.
 */
final class EndpointGrid {
  private final double[] time;
  private final int[] begin;
  private final int[] end;

  private EndpointGrid(double[] time, int[] begin, int[] end) {
    this.time = time;
    this.begin = begin;
    this.end = end;
  }

  static EndpointGrid of(IntervalCensoredData data) {
    int rows = data.rows();
    double[] sorted = new double[2 * rows];
    for (int i = 0; i < rows; i++) {
      sorted[i] = data.left(i);
      sorted[rows + i] = data.right(i);
    }
    Arrays.sort(sorted);
    int distinct = 1;
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] != sorted[distinct - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    double[] time = Arrays.copyOf(sorted, distinct);
    int[] begin = new int[rows];
    int[] end = new int[rows];
    for (int i = 0; i < rows; i++) {
      end[i] = 2 * Arrays.binarySearch(time, data.right(i));
      begin[i] = data.isExact(i) ? end[i] : 2 * Arrays.binarySearch(time, data.left(i)) + 1;
    }
    return new EndpointGrid(time, begin, end);
  }

  /** Returns what the rows with a weight above 0 have in common; linear in rows and ends. */
  MaximalIntersections intersect(long[] weight) {
    int places = 2 * time.length;
    boolean[] begins = new boolean[places];
    boolean[] ends = new boolean[places];
    for (int i = 0; i < begin.length; i++) {
      if (weight[i] > 0) {
        begins[begin[i]] = true;
        ends[end[i]] = true;
      }
    }
    // A cell is a begin followed by an end with neither between; at one place the begin is first.
    int[] cellsBegunBefore = new int[places];
    int[] cellsEndedUpTo = new int[places];
    double[] left = new double[time.length];
    double[] right = new double[time.length];
    int cells = 0;
    int open = -1;
    for (int place = 0; place < places; place++) {
      if (begins[place]) {
        open = place;
      }
      if (ends[place] && open >= 0) {
        left[cells] = time[open / 2];
        right[cells] = time[place / 2];
        cellsBegunBefore[open] = -1;
        cells++;
        open = -1;
      }
      cellsEndedUpTo[place] = cells;
    }
    int begun = 0;
    for (int place = 0; place < places; place++) {
      boolean beginsCell = cellsBegunBefore[place] < 0;
      cellsBegunBefore[place] = begun;
      if (beginsCell) {
        begun++;
      }
    }
    int[] first = new int[begin.length];
    int[] last = new int[begin.length];
    for (int i = 0; i < begin.length; i++) {
      first[i] = cellsBegunBefore[begin[i]];
      last[i] = cellsEndedUpTo[end[i]] - 1;
    }
    return MaximalIntersections.of(
        Arrays.copyOf(left, cells), Arrays.copyOf(right, cells), first, last, weight);
  }
}
