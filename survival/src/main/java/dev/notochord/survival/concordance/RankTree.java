package dev.notochord.survival.concordance;

import java.util.Arrays;

/**
 * Weights at positions, and their sums over ranges of positions.
 *
 * <p>A tree whose nodes hold the sum of their eight children, which lie side by side in memory: to be quick with a
 * million positions is to touch few places. A weight is set, never added or taken away, so that no sum depends on what
 * was there before: nothing is left over when a heavy weight goes. Setting and each sum cost O(log n). Sums of whole
 * numbers are exact up to 2^53.
 */
final class RankTree {
  private static final int BITS = 3;
  private static final int CHILDREN = 1 << BITS;

  /** The weights, and above them level by level the sums; the last level in use is the root alone. */
  private final double[][] level;

  private int root;

  /** Creates a tree for at most so many positions. */
  RankTree(int positions) {
    int levels = 1;
    for (int n = positions; n > 1; n = parents(n)) {
      levels++;
    }
    level = new double[levels][];
    int nodes = positions;
    for (int l = 0; l < levels; l++) {
      level[l] = new double[parents(nodes) * CHILDREN];
      nodes = parents(nodes);
    }
  }

  private static int parents(int nodes) {
    return (nodes + CHILDREN - 1) >> BITS;
  }

  /** Makes all weights 0 and the tree as large as so many positions need; cost O(positions). */
  void clear(int positions) {
    root = 0;
    int nodes = positions;
    Arrays.fill(level[0], 0, parents(nodes) * CHILDREN, 0);
    while (nodes > 1) {
      nodes = parents(nodes);
      Arrays.fill(level[++root], 0, parents(nodes) * CHILDREN, 0);
    }
  }

  void set(int position, double weight) {
    level[0][position] = weight;
    int node = position;
    for (int l = 0; l < root; l++) {
      node >>= BITS;
      level[l + 1][node] = sum(level[l], node << BITS, (node << BITS) + CHILDREN);
    }
  }

  private static double sum(double[] nodes, int begin, int end) {
    double sum = 0;
    for (int i = begin; i < end; i++) {
      sum += nodes[i];
    }
    return sum;
  }

  double total() {
    return level[root][0];
  }

  /** Returns the sum over the positions before one. */
  double below(int position) {
    double sum = 0;
    int node = position;
    for (int l = 0; l < root; l++) {
      sum += sum(level[l], node >> BITS << BITS, node);
      node >>= BITS;
    }
    return sum;
  }

  /** Returns the sum over the positions after one. */
  double above(int position) {
    double sum = 0;
    int node = position;
    for (int l = 0; l < root; l++) {
      sum += sum(level[l], node + 1, (node >> BITS << BITS) + CHILDREN);
      node >>= BITS;
    }
    return sum;
  }

  /** Returns the sum over the positions from the first to the last, both included. */
  double between(int first, int last) {
    double sum = 0;
    int from = first;
    int to = last;
    for (int l = 0; from <= to; l++) {
      if (from >> BITS == to >> BITS) {
        return sum + sum(level[l], from, to + 1);
      }
      sum += sum(level[l], from, (from >> BITS << BITS) + CHILDREN)
          + sum(level[l], to >> BITS << BITS, to + 1);
      from = (from >> BITS) + 1;
      to = (to >> BITS) - 1;
    }
    return sum;
  }
}
