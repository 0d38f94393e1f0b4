package dev.notochord.survival.order;

import java.util.Arrays;

/**
 * Sorts rows by their times, entries or scores, and keys that hold such a number, stably and in linear time.
 *
 * <p>A radix sort from the lowest digit upwards, of the highest bits alone: as many as make keys of different numbers
 * differ as a rule. What is left in disorder are runs of keys that agree in these bits: short ones are sorted by
 * insertion, long ones again by the bits in which they differ. While sorting, one spare column of keys is held.
 *
 * @since 0.1.0
 */
public final class NumberOrder {
  /** Below this the radix sort would spend its time on the counters. */
  static final int INSERTION_LIMIT = 128;

  /** The 2048 counters of a digit stay in the nearest cache. */
  private static final int DIGIT_BITS = 11;

  /** With this many bits more than it takes to number the keys, few keys agree in all of them by chance. */
  private static final int SPARE_BITS = 9;

  private NumberOrder() {}

  /**
   * Sorts all rows of a column.
   *
   * @param number per row its number
   * @param keys the keys of these numbers, of which none is NaN
   * @return the rows by their numbers; rows of equal numbers in increasing order
   */
  public static int[] rows(double[] number, NumberKeys keys) {
    int[] all = new int[number.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return rows(number, all, keys);
  }

  /**
   * Sorts some rows of a column.
   *
   * @param number per row its number
   * @param rows the rows wanted, which must increase; not changed
   * @param keys the keys of these numbers, of which those of the rows wanted are not NaN
   * @return the rows wanted by their numbers; rows of equal numbers in increasing order
   */
  public static int[] rows(double[] number, int[] rows, NumberKeys keys) {
    int[] order = new int[rows.length];
    if (keys.areCounted()) {
      count(number, rows, keys.grid(), order);
      return order;
    }
    if (rows.length <= INSERTION_LIMIT) {
      System.arraycopy(rows, 0, order, 0, rows.length);
      insertionSort(order, 0, order.length, number);
      return order;
    }
    int rowBits = Integer.SIZE - Integer.numberOfLeadingZeros(number.length - 1);
    int cut = Math.max(0, keys.bits() + rowBits - (Long.SIZE - 1));
    long[] key = new long[rows.length];
    for (int i = 0; i < key.length; i++) {
      key[i] = (keys.key(number[rows[i]]) >>> cut) << rowBits | rows[i];
    }
    int width = keys.bits() - cut;
    int sorted = sortedBits(key.length, width);
    key = radixSort(key, rowBits + width - sorted, sorted);
    int rowMask = (1 << rowBits) - 1;
    for (int i = 0; i < key.length; i++) {
      order[i] = (int) key[i] & rowMask;
    }
    if (sorted < keys.bits()) {
      sortRuns(key, rowBits + width - sorted, order, number);
    }
    return order;
  }

  /** Puts rows of whole numbers in order, by where the rows of each number begin. */
  private static void count(double[] number, int[] rows, int largest, int[] order) {
    int[] next = new int[largest + 2];
    for (int row : rows) {
      next[(int) number[row] + 1]++;
    }
    for (int x = 0; x < largest; x++) {
      next[x + 1] += next[x];
    }
    for (int row : rows) {
      order[next[(int) number[row]]++] = row;
    }
  }

  /** Sorts the rows whose keys agree from a bit on upwards. */
  private static void sortRuns(long[] key, int fromBit, int[] order, double[] number) {
    int first = 0;
    while (first < key.length) {
      long prefix = key[first] >>> fromBit;
      int next = first + 1;
      boolean inOrder = true;
      while (next < key.length && key[next] >>> fromBit == prefix) {
        inOrder &= number[order[next - 1]] <= number[order[next]];
        next++;
      }
      if (!inOrder) {
        sortRun(order, first, next, number);
      }
      first = next;
    }
  }

  private static void sortRun(int[] order, int from, int to, double[] number) {
    if (to - from <= INSERTION_LIMIT) {
      insertionSort(order, from, to, number);
      return;
    }
    // The run is told apart by bits that were cut off: looked at alone it has fewer bits in common.
    double[] own = new double[to - from];
    for (int i = 0; i < own.length; i++) {
      own[i] = number[order[from + i]];
    }
    int[] sorted = rows(own, NumberKeys.of(own));
    int[] run = Arrays.copyOfRange(order, from, to);
    for (int i = 0; i < sorted.length; i++) {
      order[from + i] = run[sorted[i]];
    }
  }

  private static void insertionSort(int[] order, int from, int to, double[] number) {
    for (int i = from + 1; i < to; i++) {
      int moved = order[i];
      double movedNumber = number[moved];
      int hole = i;
      while (hole > from && number[order[hole - 1]] > movedNumber) {
        order[hole] = order[hole - 1];
        hole--;
      }
      order[hole] = moved;
    }
  }

  /**
   * Sorts keys by what they hold above their lowest bits, the tag; where that is equal the order of the tags is left
   * open.
   *
   * @param key the keys, which must not be negative; the array is used up
   * @param tagBits how many bits the tag has
   * @param numberBits how many bits there are above it at most
   * @return the sorted keys, in the array given or in another
   */
  public static long[] sort(long[] key, int tagBits, int numberBits) {
    if (key.length <= INSERTION_LIMIT) {
      insertionSort(key, 0, key.length);
      return key;
    }
    int sorted = sortedBits(key.length, numberBits);
    int fromBit = tagBits + numberBits - sorted;
    long[] result = radixSort(key, fromBit, sorted);
    if (sorted < numberBits) {
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

  /** Returns how many of the highest bits of a number are sorted by: whole digits, unless there are fewer bits. */
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
