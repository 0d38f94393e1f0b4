package dev.notochord.survival.regression;

/**
 * Sums of stretches of a line of terms. No sum is a difference of others, so that a small
 * stretch after a large one keeps all its digits. Cost O(log k) for a stretch of k terms, O(1) from the beginning.
 */
final class CumulativeSum {
  private final int leaves;
  /** A binary tree in an array: the terms from {@code leaves} on, each node before the sum of its two. */
  private final double[] tree;

  private final double[] running;

  CumulativeSum(int terms) {
    leaves = Math.max(1, terms);
    tree = new double[Math.multiplyExact(2, leaves)];
    running = new double[terms + 1];
  }

  /** Sets term {@code j}, before {@link #accumulate()}. */
  void set(int j, double term) {
    tree[leaves + j] = term;
  }

  /** Turns the terms into their sums. */
  void accumulate() {
    for (int node = leaves - 1; node > 0; node--) {
      tree[node] = tree[2 * node] + tree[2 * node + 1];
    }
    for (int j = 1; j < running.length; j++) {
      running[j] = running[j - 1] + tree[leaves + j - 1];
    }
  }

  /** Returns the sum of the terms {@code from <= j < to}. */
  double between(int from, int to) {
    if (from == 0) {
      return running[to];
    }
    double sum = 0;
    int low = leaves + from;
    int high = leaves + to;
    while (low < high) {
      if (low % 2 == 1) {
        sum += tree[low++];
      }
      if (high % 2 == 1) {
        sum += tree[--high];
      }
      low /= 2;
      high /= 2;
    }
    return sum;
  }
}
