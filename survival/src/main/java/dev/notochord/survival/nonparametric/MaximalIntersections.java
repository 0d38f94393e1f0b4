package dev.notochord.survival.nonparametric;

import java.util.Arrays;

/**
 * The cells that can carry mass, and the subjects as runs of cells; subjects with the same run are
 * one group.
 *
 * <p>Groups are in the order of their first and then their last cell, whatever the order of the
 * rows. Subjects whose run is all cells have probability 1 under every distribution on the cells;
 * they are left out of the groups.
 */
final class MaximalIntersections {
  /** Per cell its ends, equal when the cell is a point. */
  final double[] left;

  final double[] right;

  /** Per group the first and the last cell, and the number of subjects. */
  final int[] first;

  final int[] last;
  final double[] weight;

  /** The subjects in the groups. */
  final double informative;

  private MaximalIntersections(
      double[] left, double[] right, int[] first, int[] last, double[] weight) {
    this.left = left;
    this.right = right;
    this.first = first;
    this.last = last;
    this.weight = weight;
    this.informative = Arrays.stream(weight).sum();
  }

  static MaximalIntersections of(
      double[] left, double[] right, int[] firstOfRow, int[] lastOfRow, long[] weightOfRow) {
    int cells = left.length;
    int[] rows = new int[firstOfRow.length];
    int informative = 0;
    for (int i = 0; i < rows.length; i++) {
      if (weightOfRow[i] > 0 && lastOfRow[i] - firstOfRow[i] + 1 < cells) {
        rows[informative++] = i;
      }
    }
    rows = Arrays.copyOf(rows, informative);
    rows = sortedBy(firstOfRow, sortedBy(lastOfRow, rows, cells), cells);
    int[] first = new int[informative];
    int[] last = new int[informative];
    double[] weight = new double[informative];
    int groups = 0;
    for (int row : rows) {
      if (groups == 0
          || first[groups - 1] != firstOfRow[row]
          || last[groups - 1] != lastOfRow[row]) {
        first[groups] = firstOfRow[row];
        last[groups] = lastOfRow[row];
        groups++;
      }
      weight[groups - 1] += weightOfRow[row];
    }
    return new MaximalIntersections(
        left,
        right,
        Arrays.copyOf(first, groups),
        Arrays.copyOf(last, groups),
        Arrays.copyOf(weight, groups));
  }

  /** Returns the rows by increasing key, which is below {@code keys}; equal keys keep their order. */
  private static int[] sortedBy(int[] key, int[] rows, int keys) {
    int[] next = new int[keys + 1];
    for (int row : rows) {
      next[key[row] + 1]++;
    }
    for (int k = 0; k < keys; k++) {
      next[k + 1] += next[k];
    }
    int[] sorted = new int[rows.length];
    for (int row : rows) {
      sorted[next[key[row]]++] = row;
    }
    return sorted;
  }

  int cells() {
    return left.length;
  }

  int groups() {
    return first.length;
  }
}
