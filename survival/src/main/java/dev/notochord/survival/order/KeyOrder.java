package dev.notochord.survival.order;

import java.util.Arrays;

/**
 * Sorts times with a companion column, stably and in linear time.
 *
 * <p>The bits of a finite double that is not negative, read as a {@code long}, are in the order of
 * the numbers, so a radix sort from the lowest digit upwards sorts the times. Digits that are the
 * same in all times are skipped: whole days need two or three passes instead of six. Few elements
 * are sorted by insertion. While sorting, spare columns of the same size as the two given ones are
 * held.
 *
 * @since 0.1.0
 */
public final class KeyOrder {
  /** Below this the radix sort would spend its time on the counters. */
  private static final int INSERTION_LIMIT = 128;

  /** Six passes over 64 bits; their 2048 counters stay in the nearest cache. Bytes take eight passes and longer. */
  private static final int DIGIT_BITS = 11;

  private static final int DIGITS = 1 << DIGIT_BITS;

  private KeyOrder() {}

  /**
   * Sorts keys in the order of numbers without sign, in which negative ones come last, and moves a companion column
   * along; equal keys keep their order.
   *
   * @param key the keys
   * @param payload as many companions
   */
  public static void sort(long[] key, int[] payload) {
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
      while (hole > 0 && Long.compareUnsigned(key[hole - 1], movedKey) > 0) {
        key[hole] = key[hole - 1];
        payload[hole] = payload[hole - 1];
        hole--;
      }
      key[hole] = movedKey;
      payload[hole] = movedPayload;
    }
  }

  private static void radixSort(long[] key, int[] payload) {
    long varying = 0;
    for (long k : key) {
      varying |= k ^ key[0];
    }
    long[] fromKey = key;
    int[] fromPayload = payload;
    long[] toKey = new long[key.length];
    int[] toPayload = new int[key.length];
    int[] next = new int[DIGITS];
    for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
      if (digit(varying, shift) == 0) {
        continue;
      }
      findPlaces(fromKey, shift, next);
      for (int i = 0; i < fromKey.length; i++) {
        int place = next[digit(fromKey[i], shift)]++;
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

  /** Sets {@code next} to the place of the first key of each digit. */
  private static void findPlaces(long[] key, int shift, int[] next) {
    Arrays.fill(next, 0);
    for (long k : key) {
      next[digit(k, shift)]++;
    }
    int start = 0;
    for (int d = 0; d < DIGITS; d++) {
      int count = next[d];
      next[d] = start;
      start += count;
    }
  }

  private static int digit(long key, int shift) {
    return (int) (key >>> shift) & (DIGITS - 1);
  }
}
