package dev.notochord.survival.concordance;

import java.util.Arrays;

/**
 * The scores of a stratum in increasing order: the position of each row, and between which positions the scores lie
 * that are tied with it.
 */
final class ScoreOrder {
  private final double tolerance;
  private final double[] sorted;
  /** Per position the first and the last position whose score is tied with it. */
  private final int[] low;

  private final int[] high;
  /** Per position at which a score begins how many rows of the score have been placed. */
  private final int[] taken;

  private final int[] position;
  /** The same as low and high, per row: rows are asked for in order, positions at random. */
  private final int[] first;

  private final int[] last;

  /** Creates an order for at most so many rows, in which scores no further apart than {@code tolerance} are tied. */
  ScoreOrder(int rows, double tolerance) {
    this.tolerance = tolerance;
    sorted = new double[rows];
    low = new int[rows];
    high = new int[rows];
    taken = new int[rows];
    position = new int[rows];
    first = new int[rows];
    last = new int[rows];
  }

  /** Orders the first {@code rows} of the scores, none of which is NaN or -0. */
  void sort(double[] score, int rows) {
    System.arraycopy(score, 0, sorted, 0, rows);
    Arrays.sort(sorted, 0, rows);
    int begin = 0;
    int end = 0;
    for (int p = 0; p < rows; p++) {
      while (!tied(sorted[begin], sorted[p])) {
        begin++;
      }
      end = Math.max(end, p);
      while (end + 1 < rows && tied(sorted[p], sorted[end + 1])) {
        end++;
      }
      low[p] = begin;
      high[p] = end;
      taken[p] = 0;
    }
    for (int row = 0; row < rows; row++) {
      int same = firstEqual(score[row], rows);
      position[row] = same + taken[same]++;
      first[row] = low[same];
      last[row] = high[same];
    }
  }

  private boolean tied(double lower, double upper) {
    return lower == upper || upper - lower <= tolerance; // the difference of two infinities is NaN
  }

  private int firstEqual(double score, int rows) {
    int from = 0;
    int to = rows - 1;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < score) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  int position(int row) {
    return position[row];
  }

  /** Returns the weight in a tree of the scores below that of a row and not tied with it. */
  double below(RankTree tree, int row) {
    return tree.below(first[row]);
  }

  double above(RankTree tree, int row) {
    return tree.above(last[row]);
  }

  double tied(RankTree tree, int row) {
    return tree.between(first[row], last[row]);
  }
}
