package dev.notochord.survival;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Numbers of rows that are found when first asked for, once; safe for use by several threads. */
final class LazyRows {
  private final Supplier<int[]> finder;
  private volatile int @Nullable [] rows;

  private LazyRows(Supplier<int[]> finder, int @Nullable [] rows) {
    this.finder = finder;
    this.rows = rows;
  }

  static LazyRows of(Supplier<int[]> finder) {
    return new LazyRows(finder, null);
  }

  static LazyRows of(int[] rows) {
    return new LazyRows(() -> rows, rows);
  }

  boolean areFound() {
    return rows != null;
  }

  int[] get() {
    int[] found = rows;
    return found == null ? find() : found;
  }

  private synchronized int[] find() {
    int[] found = rows;
    if (found == null) {
      found = finder.get();
      rows = found;
    }
    return found;
  }
}
