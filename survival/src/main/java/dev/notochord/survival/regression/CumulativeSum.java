package dev.notochord.survival.regression;

import java.util.Arrays;

/**
 * Sums of stretches of a line of terms, for one or more columns of them. No sum is a difference of others, so that a
 * small stretch after a large one keeps all its digits. Cost O(log k) for a stretch of k terms, O(1) from the beginning
 * of a block.
 */
final class CumulativeSum {
  private final int leaves;
  private final int columns;
  /** A binary tree in an array: the terms from {@code leaves} on, each node before the sum of its two. */
  private final double[] tree;
  /** Per term the sum from the beginning of its block up to and including it. */
  private final double[] running;
  /** Per term the beginning of its block. */
  private final int[] since;

  /** Creates the sums of one column of terms. */
  CumulativeSum(int[] blockStart) {
    this(blockStart, 1);
  }

  /**
   * Creates sums of terms that are still to be set.
   *
   * @param blockStart where each block of terms begins, and the end of the last
   */
  CumulativeSum(int[] blockStart, int columns) {
    int terms = blockStart[blockStart.length - 1];
    this.columns = columns;
    leaves = Math.max(1, terms);
    tree = new double[Math.multiplyExact(2 * columns, leaves)];
    running = new double[terms * columns];
    since = new int[terms];
    for (int s = 0; s + 1 < blockStart.length; s++) {
      Arrays.fill(since, blockStart[s], blockStart[s + 1], blockStart[s]);
    }
  }

  /** Sets term {@code j}, before {@link #accumulate()}. */
  void set(int j, double term) {
    set(j, 0, term);
  }

  /** Sets term {@code j} of a column, before {@link #accumulate()}. */
  void set(int j, int column, double term) {
    tree[(leaves + j) * columns + column] = term;
  }

  /** Returns term {@code j}. */
  double term(int j) {
    return term(j, 0);
  }

  /** Returns term {@code j} of a column. */
  double term(int j, int column) {
    return tree[(leaves + j) * columns + column];
  }

  /** Turns the terms into their sums. */
  void accumulate() {
    for (int i = leaves * columns - 1; i >= columns; i--) {
      int node = i / columns;
      int low = i + node * columns;
      tree[i] = tree[low] + tree[low + columns];
    }
    for (int j = 0; j < since.length; j++) {
      for (int c = 0; c < columns; c++) {
        double before = j == since[j] ? 0 : running[(j - 1) * columns + c];
        running[j * columns + c] = before + term(j, c);
      }
    }
  }

  /** Returns the sum of the terms {@code from <= j < to}. */
  double between(int from, int to) {
    return between(from, to, 0);
  }

  /** Returns the sum of the terms {@code from <= j < to} of a column. */
  double between(int from, int to, int column) {
    if (from >= to) {
      return 0;
    }
    if (since[to - 1] == from) {
      return running[(to - 1) * columns + column];
    }
    double sum = 0;
    int low = leaves + from;
    int high = leaves + to;
    while (low < high) {
      if (low % 2 == 1) {
        sum += tree[low++ * columns + column];
      }
      if (high % 2 == 1) {
        sum += tree[--high * columns + column];
      }
      low /= 2;
      high /= 2;
    }
    return sum;
  }
}
