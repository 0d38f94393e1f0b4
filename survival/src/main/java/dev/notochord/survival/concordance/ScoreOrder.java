package dev.notochord.survival.concordance;

import dev.notochord.survival.order.KeyOrder;

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
    long[] key = new long[rows];
    int[] row = new int[rows];
    for (int i = 0; i < rows; i++) {
      key[i] = key(score[i]);
      row[i] = i;
    }
    KeyOrder.sort(key, row);
    for (int p = 0; p < rows; p++) {
      position[row[p]] = p;
    }
    if (hasTies(key)) {
      findTies(key, row);
    } else {
      first = position;
      last = position;
    }
  }

  /** Returns bits that are in the order of the numbers, read without sign. */
  private static long key(double score) {
    long bits = Double.doubleToRawLongBits(score);
    return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
  }

  private static double score(long key) {
    return Double.longBitsToDouble(key < 0 ? key ^ Long.MIN_VALUE : ~key);
  }

  private boolean hasTies(long[] key) {
    for (int p = 1; p < key.length; p++) {
      if (tied(key[p - 1], key[p])) {
        return true;
      }
    }
    return false;
  }

  private void findTies(long[] key, int[] row) {
    if (tiedFirst.length == 0) {
      tiedFirst = new int[position.length];
      tiedLast = new int[position.length];
    }
    first = tiedFirst;
    last = tiedLast;
    int begin = 0;
    int end = 0;
    for (int p = 0; p < key.length; p++) {
      while (!tied(key[begin], key[p])) {
        begin++;
      }
      end = Math.max(end, p);
      while (end + 1 < key.length && tied(key[p], key[end + 1])) {
        end++;
      }
      first[row[p]] = begin;
      last[row[p]] = end;
    }
  }

  private boolean tied(long lower, long upper) {
    // the difference of two infinities is NaN
    return lower == upper || score(upper) - score(lower) <= tolerance;
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
