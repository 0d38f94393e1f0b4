package dev.notochord.survival;

import java.util.Arrays;

/**
 * Sorts rows by their times, and keys that hold a time, stably and in linear time.
 *
 * <p>A radix sort from the lowest digit upwards, of the highest bits alone: as many as make keys of different times
 * differ as a rule. What is left in disorder are short runs of keys that agree in these bits. While sorting, one
 * spare column of keys is held.
 */
final class TimeOrder {
  /** Below this the radix sort would spend its time on the counters. */
  static final int INSERTION_LIMIT = 128;

  /** The 2048 counters of a digit stay in the nearest cache. */
  private static final int DIGIT_BITS = 11;

  /** With this many bits more than it takes to number the keys, few keys agree in all of them by chance. */
  private static final int SPARE_BITS = 9;

  private TimeOrder() {}

  /** Returns the rows by their times; equal times keep the order in which the rows, which must increase, are given. */
  static int[] rows(double[] time, int[] rows, TimeKeys keys) {
    int[] order = new int[rows.length];
    if (keys.areCounted()) {
      count(time, rows, keys.grid, order);
      return order;
    }
    if (rows.length <= INSERTION_LIMIT) {
      System.arraycopy(rows, 0, order, 0, rows.length);
      insertionSort(order, 0, order.length, time);
      return order;
    }
    int rowBits = Integer.SIZE - Integer.numberOfLeadingZeros(time.length - 1);
    int cut = Math.max(0, keys.bits + rowBits - (Long.SIZE - 1));
    long[] key = new long[rows.length];
    for (int i = 0; i < key.length; i++) {
      key[i] = (keys.key(time[rows[i]]) >>> cut) << rowBits | rows[i];
    }
    int width = keys.bits - cut;
    int sorted = sortedBits(key.length, width);
    key = radixSort(key, rowBits + width - sorted, sorted);
    int rowMask = (1 << rowBits) - 1;
    for (int i = 0; i < key.length; i++) {
      order[i] = (int) key[i] & rowMask;
    }
    if (sorted < keys.bits) {
      sortRuns(key, rowBits + width - sorted, order, time);
    }
    return order;
  }

  /** Puts rows of whole times in order, by where the rows of each time begin. */
  private static void count(double[] time, int[] rows, int largest, int[] order) {
    int[] next = new int[largest + 2];
    for (int row : rows) {
      next[(int) time[row] + 1]++;
    }
    for (int t = 0; t < largest; t++) {
      next[t + 1] += next[t];
    }
    for (int row : rows) {
      order[next[(int) time[row]]++] = row;
    }
  }

  /** Sorts the rows whose keys agree from a bit on upwards. */
  private static void sortRuns(long[] key, int fromBit, int[] order, double[] time) {
    int first = 0;
    while (first < key.length) {
      long prefix = key[first] >>> fromBit;
      int next = first + 1;
      boolean inOrder = true;
      while (next < key.length && key[next] >>> fromBit == prefix) {
        inOrder &= time[order[next - 1]] <= time[order[next]];
        next++;
      }
      if (!inOrder) {
        sortRun(order, first, next, time);
      }
      first = next;
    }
  }

  private static void sortRun(int[] order, int from, int to, double[] time) {
    if (to - from <= INSERTION_LIMIT) {
      insertionSort(order, from, to, time);
      return;
    }
    // The run is told apart by bits that were cut off: looked at alone it has fewer bits in common.
    double[] own = new double[to - from];
    int[] place = new int[own.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = time[order[from + i]];
      place[i] = i;
    }
    int[] sorted = rows(own, place, TimeKeys.of(own));
    int[] run = Arrays.copyOfRange(order, from, to);
    for (int i = 0; i < sorted.length; i++) {
      order[from + i] = run[sorted[i]];
    }
  }

  private static void insertionSort(int[] order, int from, int to, double[] time) {
    for (int i = from + 1; i < to; i++) {
      int moved = order[i];
      double movedTime = time[moved];
      int hole = i;
      while (hole > from && time[order[hole - 1]] > movedTime) {
        order[hole] = order[hole - 1];
        hole--;
      }
      order[hole] = moved;
    }
  }

  /**
   * Sorts keys that are not negative by what they hold above their lowest bits, the tag; where that is equal the
   * order of the tags is left open.
   *
   * @return the sorted keys, in the array given or in another
   */
  static long[] sort(long[] key, int tagBits, int timeBits) {
    if (key.length <= INSERTION_LIMIT) {
      insertionSort(key, 0, key.length);
      return key;
    }
    int sorted = sortedBits(key.length, timeBits);
    int fromBit = tagBits + timeBits - sorted;
    long[] result = radixSort(key, fromBit, sorted);
    if (sorted < timeBits) {
      sortRuns(result, fromBit, tagBits);
    }
    return result;
  }

  private static void sortRuns(long[] key, int fromBit, int tagBits) {
    int first = 0;
    while (first < key.length) {
      long prefix = key[first] >>> fromBit;
      int next = first + 1;
      boolean inOrder = true;
      while (next < key.length && key[next] >>> fromBit == prefix) {
        inOrder &= key[next - 1] >>> tagBits <= key[next] >>> tagBits;
        next++;
      }
      if (!inOrder) {
        if (next - first <= INSERTION_LIMIT) {
          insertionSort(key, first, next);
        } else {
          Arrays.sort(key, first, next);
        }
      }
      first = next;
    }
  }

  private static void insertionSort(long[] key, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      long moved = key[i];
      int hole = i;
      while (hole > from && key[hole - 1] > moved) {
        key[hole] = key[hole - 1];
        hole--;
      }
      key[hole] = moved;
    }
  }

  /** Returns how many of the highest bits of a time are sorted by: whole digits, unless there are fewer bits. */
  private static int sortedBits(int keys, int bits) {
    int wanted = Integer.SIZE - Integer.numberOfLeadingZeros(keys) + SPARE_BITS;
    int digits = (wanted + DIGIT_BITS - 1) / DIGIT_BITS;
    return Math.min(bits, digits * DIGIT_BITS);
  }

  /** Sorts by some bits, stably; returns the array that holds the result, the given one or its spare. */
  private static long[] radixSort(long[] key, int fromBit, int bits) {
    if (bits == 0) {
      return key;
    }
    int digits = (bits + DIGIT_BITS - 1) / DIGIT_BITS;
    int width = (bits + digits - 1) / digits;
    int mask = (1 << width) - 1;
    int[] next = new int[mask + 1];
    int[] following = new int[mask + 1];
    for (long k : key) {
      next[(int) (k >>> fromBit) & mask]++;
    }
    long[] from = key;
    long[] to = new long[key.length];
    for (int d = 0; d < digits; d++) {
      int shift = fromBit + d * width;
      int start = 0;
      for (int i = 0; i <= mask; i++) {
        int count = next[i];
        next[i] = start;
        start += count;
      }
      Arrays.fill(following, 0);
      scatter(from, shift, width, next, to, following);
      long[] emptied = from;
      from = to;
      to = emptied;
      int[] counted = following;
      following = next;
      next = counted;
    }
    return from;
  }

  /** Moves each key to its place by one digit, and counts the digit above. */
  private static void scatter(
      long[] from, int shift, int width, int[] next, long[] to, int[] following) {
    int mask = (1 << width) - 1;
    for (long k : from) {
      long above = k >>> shift;
      to[next[(int) above & mask]++] = k;
      following[(int) (above >>> width) & mask]++;
    }
  }
}
