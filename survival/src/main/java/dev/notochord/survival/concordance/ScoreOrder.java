package dev.notochord.survival.concordance;

import dev.notochord.survival.order.NumberKeys;
import dev.notochord.survival.order.NumberOrder;
import java.util.Arrays;

/**
 * The scores of a stratum in increasing order: the position of each row, and between which positions the scores lie
 * that are tied with it. Cost O(n).
 */
final class ScoreOrder {
  private final double tolerance;
  private final int[] position;
  /** Columns for the two that follow, made when scores are tied for the first time. */
  private int[] tiedFirst = {};

  private int[] tiedLast = {};
  /** Per row the first and the last position whose score is tied with its own: the position without ties. */
  private int[] first;

  private int[] last;

  /** Creates an order for at most so many rows, in which scores no further apart than {@code tolerance} are tied. */
  ScoreOrder(int rows, double tolerance) {
    this.tolerance = tolerance;
    position = new int[rows];
    first = position;
    last = position;
  }

  /** Orders the first {@code rows} of the scores, none of which is NaN or -0. */
  void sort(double[] score, int rows) {
    double[] own = rows == score.length ? score : Arrays.copyOf(score, rows);
    int[] row = NumberOrder.rows(own, NumberKeys.of(own));
    double[] sorted = new double[rows];
    for (int p = 0; p < rows; p++) {
      position[row[p]] = p;
      sorted[p] = own[row[p]];
    }
    if (hasTies(sorted)) {
      findTies(sorted, row);
    } else {
      first = position;
      last = position;
    }
  }

  private boolean hasTies(double[] sorted) {
    for (int p = 1; p < sorted.length; p++) {
      if (tied(sorted[p - 1], sorted[p])) {
        return true;
      }
    }
    return false;
  }

  private void findTies(double[] sorted, int[] row) {
    if (tiedFirst.length == 0) {
      tiedFirst = new int[position.length];
      tiedLast = new int[position.length];
    }
    first = tiedFirst;
    last = tiedLast;
    int begin = 0;
    int end = 0;
    for (int p = 0; p < sorted.length; p++) {
      while (!tied(sorted[begin], sorted[p])) {
        begin++;
      }
      end = Math.max(end, p);
      while (end + 1 < sorted.length && tied(sorted[p], sorted[end + 1])) {
        end++;
      }
      first[row[p]] = begin;
      last[row[p]] = end;
    }
  }

  private boolean tied(double lower, double upper) {
    // the difference of two infinities is NaN
    return lower == upper || upper - lower <= tolerance;
  }

  int position(int row) {
    return position[row];
  }

  /** Returns the first position whose score is tied with that of a row. */
  int first(int row) {
    return first[row];
  }

  /** Returns the last position whose score is tied with that of a row. */
  int last(int row) {
    return last[row];
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
