package dev.notochord.survival;

import dev.notochord.survival.order.NumberOrder;
import java.util.Arrays;

/** Who a row belongs to: any numbers, made codes from 0, so that a large number costs no memory. */
final class IdColumn {
  /** A row is below 2^31. */
  private static final int ROW_BITS = 31;

  private final int[] code;
  private final int count;

  private IdColumn(int[] code, int count) {
    this.code = code;
    this.count = count;
  }

  static IdColumn of(int[] id) {
    long[] key = new long[id.length];
    for (int i = 0; i < id.length; i++) {
      key[i] = ((long) id[i] - Integer.MIN_VALUE) << ROW_BITS | i;
    }
    key = NumberOrder.sort(key, ROW_BITS, Integer.SIZE);
    int[] code = new int[id.length];
    int count = 0;
    for (int i = 0; i < key.length; i++) {
      if (i == 0 || key[i] >>> ROW_BITS != key[i - 1] >>> ROW_BITS) {
        count++;
      }
      code[(int) key[i] & Integer.MAX_VALUE] = count - 1;
    }
    return new IdColumn(code, count);
  }

  /** Returns the number of different ids; the codes lie below it. */
  int count() {
    return count;
  }

  int code(int row) {
    return code[row];
  }

  IdColumn select(int[] rows) {
    int[] picked = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = code[rows[i]];
    }
    return of(picked);
  }

  /** Returns the ids of rows of which some are copies: each copy of an id is an id of its own. */
  IdColumn select(int[] rows, int[] copy) {
    long[] key = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      key[i] = ((long) copy[i] << Integer.SIZE) | code[rows[i]];
    }
    long[] sorted = key.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    int[] picked = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = Arrays.binarySearch(sorted, 0, count, key[i]);
    }
    return new IdColumn(picked, count);
  }
}
