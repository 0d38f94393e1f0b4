package dev.notochord.survival.concordance;

import java.util.Arrays;

/**
 * Weights at positions, and their sums over ranges of positions.
 *
 * <p>A complete binary tree whose nodes hold the sum of their two children. A weight is set, never added or taken
 * away, so that no sum depends on what was there before: nothing is left over when a heavy weight goes. Setting and
 * each sum cost O(log n). Sums of whole numbers are exact up to 2^53.
 */
final class RankTree {
  private final double[] node;
  private int leaves = 1;

  /** Creates a tree for at most so many positions. */
  RankTree(int positions) {
    node = new double[2 * powerOfTwo(positions)];
  }

  private static int powerOfTwo(int atLeast) {
    return atLeast <= 1 ? 1 : Integer.highestOneBit(atLeast - 1) << 1;
  }

  /** Makes all weights 0 and the tree as large as so many positions need; cost O(positions). */
  void clear(int positions) {
    leaves = powerOfTwo(positions);
    Arrays.fill(node, 0, 2 * leaves, 0);
  }

  void set(int position, double weight) {
    int i = leaves + position;
    node[i] = weight;
    while (i > 1) {
      i >>= 1;
      node[i] = node[2 * i] + node[2 * i + 1];
    }
  }

  double total() {
    return node[1];
  }

  /** Returns the sum over the positions before one. */
  double below(int position) {
    double sum = 0;
    for (int i = leaves + position; i > 1; i >>= 1) {
      if ((i & 1) == 1) {
        sum += node[i - 1];
      }
    }
    return sum;
  }

  /** Returns the sum over the positions after one. */
  double above(int position) {
    double sum = 0;
    for (int i = leaves + position; i > 1; i >>= 1) {
      if ((i & 1) == 0) {
        sum += node[i + 1];
      }
    }
    return sum;
  }

  /** Returns the sum over the positions from the first to the last, both included. */
  double between(int first, int last) {
    double sum = 0;
    int i = leaves + first;
    int j = leaves + last + 1;
    while (i < j) {
      if ((i & 1) == 1) {
        sum += node[i++];
      }
      if ((j & 1) == 1) {
        sum += node[--j];
      }
      i >>= 1;
      j >>= 1;
    }
    return sum;
  }
}
