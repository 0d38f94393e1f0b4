package dev.notochord.survival;

import java.util.Arrays;

/** Who a row belongs to: any numbers, made codes from 0, so that a large number costs no memory. */
final class IdColumn {
  private final int[] code;
  private final int[] ids;

  private IdColumn(int[] code, int[] ids) {
    this.code = code;
    this.ids = ids;
  }

  static IdColumn of(int[] id) {
    int[] sorted = id.clone();
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    int[] ids = Arrays.copyOf(sorted, distinct);
    int[] code = new int[id.length];
    for (int i = 0; i < id.length; i++) {
      code[i] = Arrays.binarySearch(ids, id[i]);
    }
    return new IdColumn(code, ids);
  }

  int count() {
    return ids.length;
  }

  int code(int row) {
    return code[row];
  }

  int id(int row) {
    return ids[code[row]];
  }

  IdColumn select(int[] rows) {
    int[] id = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      id[i] = id(rows[i]);
    }
    return of(id);
  }
}
