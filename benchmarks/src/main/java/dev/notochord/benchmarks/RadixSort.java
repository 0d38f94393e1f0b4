package dev.notochord.benchmarks;

/**
 * A radix sort with digits of 11 bits, least significant first: what ordering a sample costs at the least.
 *
 * <p>Passes over a digit that is the same everywhere are left out, as in keys of whole days. The arrays are allocated
 * once, so that only the sort is measured.
 */
final class RadixSort {
  private static final int BITS = 11;
  private static final int BUCKETS = 1 << BITS;
  private static final int DIGITS = 6;

  private long[] key;
  private int[] row;
  private long[] spareKey;
  private int[] spareRow;

  RadixSort(int rows) {
    key = new long[rows];
    spareKey = new long[rows];
    row = new int[rows];
    spareRow = new int[rows];
  }

  /** Sorts times, which are positive, and carries along the numbers of the rows; returns these. */
  int[] order(double[] time) {
    for (int i = 0; i < time.length; i++) {
      key[i] = Double.doubleToRawLongBits(time[i]);
      row[i] = i;
    }
    int[][] start = count();
    for (int digit = 0; digit < DIGITS; digit++) {
      if (!isConstant(start[digit], digit)) {
        moveWithRows(start[digit], digit * BITS);
      }
    }
    return row;
  }

  /** Sorts keys of time and censoring, events before censorings, without the rows; returns the keys. */
  long[] keys(double[] time, boolean[] event) {
    for (int i = 0; i < time.length; i++) {
      key[i] = (Double.doubleToRawLongBits(time[i]) << 1) | (event[i] ? 0 : 1);
    }
    int[][] start = count();
    for (int digit = 0; digit < DIGITS; digit++) {
      if (!isConstant(start[digit], digit)) {
        move(start[digit], digit * BITS);
      }
    }
    return key;
  }

  private int[][] count() {
    int[][] count = new int[DIGITS][BUCKETS];
    int[] c0 = count[0];
    int[] c1 = count[1];
    int[] c2 = count[2];
    int[] c3 = count[3];
    int[] c4 = count[4];
    int[] c5 = count[5];
    int mask = BUCKETS - 1;
    for (long k : key) {
      c0[(int) k & mask]++;
      c1[(int) (k >>> BITS) & mask]++;
      c2[(int) (k >>> (2 * BITS)) & mask]++;
      c3[(int) (k >>> (3 * BITS)) & mask]++;
      c4[(int) (k >>> (4 * BITS)) & mask]++;
      c5[(int) (k >>> (5 * BITS)) & mask]++;
    }
    return count;
  }

  private boolean isConstant(int[] count, int digit) {
    return count[(int) (key[0] >>> (digit * BITS)) & (BUCKETS - 1)] == key.length;
  }

  private void moveWithRows(int[] count, int shift) {
    int[] next = starts(count);
    long[] from = key;
    long[] to = spareKey;
    int[] fromRow = row;
    int[] toRow = spareRow;
    for (int i = 0; i < from.length; i++) {
      long k = from[i];
      int place = next[(int) (k >>> shift) & (BUCKETS - 1)]++;
      to[place] = k;
      toRow[place] = fromRow[i];
    }
    key = to;
    spareKey = from;
    row = toRow;
    spareRow = fromRow;
  }

  private void move(int[] count, int shift) {
    int[] next = starts(count);
    long[] from = key;
    long[] to = spareKey;
    for (long k : from) {
      to[next[(int) (k >>> shift) & (BUCKETS - 1)]++] = k;
    }
    key = to;
    spareKey = from;
  }

  private static int[] starts(int[] count) {
    int sum = 0;
    for (int b = 0; b < count.length; b++) {
      int here = count[b];
      count[b] = sum;
      sum += here;
    }
    return count;
  }
}
