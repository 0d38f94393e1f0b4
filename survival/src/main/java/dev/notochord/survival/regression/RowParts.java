package dev.notochord.survival.regression;

import java.util.Arrays;

/**
 * The positions of a sample cut into parts that are worked on by themselves, and these into chunks that fit into the
 * nearest cache. The cuts depend on the sample alone.
 */
final class RowParts {
  private static final int ROWS = 1 << 15;
  private static final int NUMBERS = 1 << 12;
  private static final int SMALLEST_CHUNK = 32;

  final int count;
  /** The number of rows of a chunk, at most. */
  final int chunk;

  private final CoxRows rows;
  private final int size;

  RowParts(CoxRows rows) {
    // With very many columns a part has as many rows, so that its matrix is not larger than its
    // rows.
    this(
        rows,
        (int) Math.max(ROWS, Math.min(1 << 30, (long) rows.columns * rows.columns)),
        Math.max(SMALLEST_CHUNK, NUMBERS / Math.max(1, rows.columns)));
  }

  RowParts(CoxRows rows, int size, int chunk) {
    this.rows = rows;
    this.size = size;
    this.chunk = Math.min(chunk, Math.max(1, rows.positions()));
    count = (int) (((long) rows.positions() + size - 1) / size);
  }

  int start(int part) {
    return (int) Math.min(rows.positions(), (long) part * size);
  }

  int end(int part) {
    return start(part + 1);
  }

  /** Returns the first event time none of whose rows comes before a position. */
  int timeFrom(int position) {
    int j = Arrays.binarySearch(rows.firstEnding, position);
    return j >= 0 ? j : -j - 1;
  }

  /** Returns the stratum of a position. */
  int stratum(int position) {
    int low = 0;
    int high = rows.blockStart.length - 2;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.firstPosition(middle + 1) <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns where the rows of the stratum of a position end. */
  int stratumEnd(int position) {
    return rows.firstPosition(stratum(position) + 1);
  }
}
