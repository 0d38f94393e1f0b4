package dev.notochord.survival;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A column of counts: as {@code int} while all of them fit, which halves the memory, and otherwise as {@code long}. */
final class Counts {
  private final int[] narrow;
  /** Null while the counts fit in {@link #narrow}. */
  private final long @Nullable [] wide;

  private Counts(int[] narrow, long @Nullable [] wide) {
    this.narrow = narrow;
    this.wide = wide;
  }

  /** Returns a column of these counts; the array becomes its own. */
  static Counts of(int[] counts) {
    return new Counts(counts, null);
  }

  int size() {
    return wide == null ? narrow.length : wide.length;
  }

  long get(int row) {
    return wide == null ? narrow[row] : wide[row];
  }

  /** Returns the sum. */
  long sum() {
    long sum = 0;
    for (int i = 0; i < size(); i++) {
      sum = Math.addExact(sum, get(i));
    }
    return sum;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Counts that
        && Arrays.equals(narrow, that.narrow)
        && Arrays.equals(wide, that.wide);
  }

  @Override
  public int hashCode() {
    return wide == null ? Arrays.hashCode(narrow) : Arrays.hashCode(wide);
  }

  /** Takes counts one after the other; the first that does not fit in an {@code int} makes all of them wide. */
  static final class Builder {
    private int[] narrow;
    private long @Nullable [] wide;
    private int size;

    Builder(int atMost) {
      narrow = new int[atMost];
    }

    void add(long count) {
      if (wide == null && (int) count != count) {
        wide = new long[narrow.length];
        for (int i = 0; i < size; i++) {
          wide[i] = narrow[i];
        }
        narrow = new int[0];
      }
      if (wide == null) {
        narrow[size++] = (int) count;
      } else {
        wide[size++] = count;
      }
    }

    /** Returns the column; nothing may be added afterwards. */
    Counts build() {
      if (wide != null) {
        return new Counts(narrow, wide.length == size ? wide : Arrays.copyOf(wide, size));
      }
      return of(narrow.length == size ? narrow : Arrays.copyOf(narrow, size));
    }
  }
}
