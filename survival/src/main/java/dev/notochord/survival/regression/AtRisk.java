package dev.notochord.survival.regression;

import java.util.Arrays;

/**
 * Finds the rows at risk at an event time without looking at those that are not: a tree of the first places at risk.
 * Cost O(k log n) for k rows at risk of n; memory 8 bytes per row.
 */
final class AtRisk {
  private final CoxRows rows;
  private final int leaves;
  /** The least place at risk of the positions below each node; the positions from {@code leaves} on. */
  private final int[] least;

  /** What is done with a row at risk. */
  interface Visitor {
    void visit(int position);
  }

  AtRisk(CoxRows rows) {
    this.rows = rows;
    int n = rows.positions();
    leaves = n <= 1 ? 1 : Integer.highestOneBit(n - 1) * 2;
    least = new int[2 * leaves];
    Arrays.fill(least, Integer.MAX_VALUE);
    System.arraycopy(rows.from, 0, least, leaves, n);
    for (int node = leaves - 1; node > 0; node--) {
      least[node] = Math.min(least[2 * node], least[2 * node + 1]);
    }
  }

  /** Visits the rows at risk at the event time {@code j} of a stratum, by position. */
  void visit(int j, int stratum, Visitor visitor) {
    visit(1, 0, leaves, rows.firstEnding[j], rows.firstPosition(stratum + 1), j, visitor);
  }

  private void visit(int node, int low, int high, int from, int end, int j, Visitor visitor) {
    if (low >= end || high <= from || least[node] > j) {
      return;
    }
    if (node >= leaves) {
      visitor.visit(low);
      return;
    }
    int middle = (low + high) >>> 1;
    visit(2 * node, low, middle, from, end, j, visitor);
    visit(2 * node + 1, middle, high, from, end, j, visitor);
  }
}
