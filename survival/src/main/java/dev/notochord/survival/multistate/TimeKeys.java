package dev.notochord.survival.multistate;

import dev.notochord.survival.order.KeyOrder;
import java.util.Arrays;

/** Sorts rows by finite times, which may be negative, in linear time. */
final class TimeKeys {
  private TimeKeys() {}

  /** Returns the rows by their times; those of equal times keep their order. None of the times is -0.0. */
  static int[] rowsByTime(double[] time) {
    int[] rows = new int[time.length];
    Arrays.setAll(rows, row -> row);
    long[] key = new long[time.length];
    for (int i = 0; i < key.length; i++) {
      long bits = Double.doubleToRawLongBits(time[i]);
      // Read without sign these are in the order of the numbers.
      key[i] = bits < 0 ? ~bits : bits | Long.MIN_VALUE;
    }
    KeyOrder.sort(key, rows);
    return rows;
  }
}
