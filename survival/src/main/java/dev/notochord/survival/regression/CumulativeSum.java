package dev.notochord.survival.regression;

import com.google.common.base.Suppliers;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Sums of stretches of a line of terms, for one or more columns of them. No sum is a difference of others unless asked
 * for, so that a small stretch after a large one keeps all its digits. Cost O(log k) for a stretch of k terms, O(1) from
 * the beginning of a block and as a difference.
 */
final class CumulativeSum {
  /** A difference of sums may be this part of the larger one: 1e-3 costs three digits at most. */
  private static final double SMALLEST_PART = 1e-3;

  private final int terms;
  private final int columns;
  private final double[] term;
  /** Per term the sum from the beginning of its block up to and including it. */
  private final double[] running;
  /** Per term the beginning of its block. */
  private final int[] since;
  /** A binary tree above the terms, each node before the sum of its two; made when a stretch first needs it. */
  private final Supplier<double[]> tree = Suppliers.memoize(this::makeTree);

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
    terms = blockStart[blockStart.length - 1];
    this.columns = columns;
    term = new double[Math.multiplyExact(columns, terms)];
    running = new double[term.length];
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
    this.term[j * columns + column] = term;
  }

  /** Returns term {@code j}. */
  double term(int j) {
    return term[j * columns];
  }

  /** Returns term {@code j} of a column. */
  double term(int j, int column) {
    return term[j * columns + column];
  }

  /** Turns the terms into their sums. */
  void accumulate() {
    for (int j = 0; j < terms; j++) {
      int at = j * columns;
      if (j == since[j]) {
        System.arraycopy(term, at, running, at, columns);
      } else {
        for (int k = at; k < at + columns; k++) {
          running[k] = running[k - columns] + term[k];
        }
      }
    }
  }

  private double[] makeTree() {
    double[] nodes = new double[term.length];
    for (int node = terms - 1; node > 0; node--) {
      for (int c = 0; c < columns; c++) {
        nodes[node * columns + c] = node(nodes, 2 * node, c) + node(nodes, 2 * node + 1, c);
      }
    }
    return nodes;
  }

  /** Returns a node; those from the number of terms on are the terms. */
  private double node(double[] nodes, int node, int column) {
    return node < terms ? nodes[node * columns + column] : term[(node - terms) * columns + column];
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
    return since[to - 1] == from ? running[(to - 1) * columns + column] : byTree(from, to, column);
  }

  /**
   * Returns the same as a difference of sums where that loses three digits at most. It costs less where rows that
   * follow each other begin anywhere.
   *
   * @param scale what the sum may be compared with where its terms differ in sign and cancel; 0 if none is negative
   */
  double differenceBetween(int from, int to, int column, double scale) {
    if (from >= to) {
      return 0;
    }
    double until = running[(to - 1) * columns + column];
    if (since[to - 1] == from) {
      return until;
    }
    double before = running[(from - 1) * columns + column];
    double difference = until - before;
    double larger = Math.max(Math.abs(until), Math.abs(before));
    return Math.max(Math.abs(difference), scale) >= SMALLEST_PART * larger
        ? difference
        : byTree(from, to, column);
  }

  private double byTree(int from, int to, int column) {
    double[] nodes = tree.get();
    double sum = 0;
    int low = terms + from;
    int high = terms + to;
    while (low < high) {
      if (low % 2 == 1) {
        sum += node(nodes, low++, column);
      }
      if (high % 2 == 1) {
        sum += node(nodes, --high, column);
      }
      low /= 2;
      high /= 2;
    }
    return sum;
  }
}
