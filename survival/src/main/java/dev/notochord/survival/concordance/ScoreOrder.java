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
  private final int[] first;

  private final int[] last;
  private final int[] taken;
  private final int[] position;

  /** Creates an order for at most so many rows, in which scores no further apart than {@code tolerance} are tied. */
  ScoreOrder(int rows, double tolerance) {
    this.tolerance = tolerance;
    sorted = new double[rows];
    first = new int[rows];
    last = new int[rows];
    taken = new int[rows];
    position = new int[rows];
  }

  /** Orders the first {@code rows} of the scores, none of which is NaN or -0. */
  void sort(double[] score, int rows) {
    System.arraycopy(score, 0, sorted, 0, rows);
    Arrays.sort(sorted, 0, rows);
    int low = 0;
    int high = 0;
    for (int p = 0; p < rows; p++) {
      while (!tied(sorted[low], sorted[p])) {
        low++;
      }
      high = Math.max(high, p);
      while (high + 1 < rows && tied(sorted[p], sorted[high + 1])) {
        high++;
      }
      first[p] = low;
      last[p] = high;
      taken[p] = 0;
    }
    for (int row = 0; row < rows; row++) {
      int same = firstEqual(score[row], rows);
      position[row] = same + taken[same]++;
    }
  }

  private boolean tied(double lower, double upper) {
    return lower == upper || upper - lower <= tolerance; // the difference of two infinities is NaN
  }

  private int firstEqual(double score, int rows) {
    int low = 0;
    int high = rows - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int position(int row) {
    return position[row];
  }

  /** Returns the weight in a tree of the scores below that of a row and not tied with it. */
  double below(RankTree tree, int row) {
    return tree.below(first[position[row]]);
  }

  double above(RankTree tree, int row) {
    return tree.above(last[position[row]]);
  }

  double tied(RankTree tree, int row) {
    int p = position[row];
    return tree.between(first[p], last[p]);
  }
}
