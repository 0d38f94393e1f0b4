package dev.notochord.survival;

/**
 * Sorts times with a companion column, stably and in linear time.
 *
 * <p>The bits of a finite double that is not negative, read as a {@code long}, are in the order of the numbers, so a
 * radix sort from the lowest byte upwards sorts the times. Bytes that are the same in all times are skipped: whole
 * days need three passes instead of eight. Few elements are sorted by insertion. While sorting, spare columns of the
 * same size as the two given ones are held.
 */
final class TimeOrder {
  /** Below this the radix sort would spend its time on the counters. */
  private static final int INSERTION_LIMIT = 64;

  private static final int BYTES = Long.BYTES;
  private static final int VALUES = 256;

  private TimeOrder() {}

  /** Sorts {@code key}, whose values must not be negative, and moves {@code payload} along; equal keys keep their order. */
  static void sort(long[] key, int[] payload) {
    if (key.length <= INSERTION_LIMIT) {
      insertionSort(key, payload);
    } else {
      radixSort(key, payload);
    }
  }

  private static void insertionSort(long[] key, int[] payload) {
    for (int i = 1; i < key.length; i++) {
      long movedKey = key[i];
      int movedPayload = payload[i];
      int hole = i;
      while (hole > 0 && key[hole - 1] > movedKey) {
        key[hole] = key[hole - 1];
        payload[hole] = payload[hole - 1];
        hole--;
      }
      key[hole] = movedKey;
      payload[hole] = movedPayload;
    }
  }

  private static void radixSort(long[] key, int[] payload) {
    int[][] counts = countBytes(key);
    long[] fromKey = key;
    int[] fromPayload = payload;
    long[] toKey = new long[key.length];
    int[] toPayload = new int[key.length];
    for (int b = 0; b < BYTES; b++) {
      int shift = b * Byte.SIZE;
      int[] next = counts[b];
      if (next[byteAt(key[0], shift)] == key.length) {
        continue;
      }
      int start = 0;
      for (int value = 0; value < VALUES; value++) {
        int count = next[value];
        next[value] = start;
        start += count;
      }
      for (int i = 0; i < key.length; i++) {
        int place = next[byteAt(fromKey[i], shift)]++;
        toKey[place] = fromKey[i];
        toPayload[place] = fromPayload[i];
      }
      long[] emptiedKey = fromKey;
      fromKey = toKey;
      toKey = emptiedKey;
      int[] emptiedPayload = fromPayload;
      fromPayload = toPayload;
      toPayload = emptiedPayload;
    }
    if (fromKey != key) {
      System.arraycopy(fromKey, 0, key, 0, key.length);
      System.arraycopy(fromPayload, 0, payload, 0, key.length);
    }
  }

  private static int[][] countBytes(long[] key) {
    int[][] counts = new int[BYTES][VALUES];
    for (long k : key) {
      for (int b = 0; b < BYTES; b++) {
        counts[b][byteAt(k, b * Byte.SIZE)]++;
      }
    }
    return counts;
  }

  private static int byteAt(long key, int shift) {
    return (int) (key >>> shift) & (VALUES - 1);
  }
}
