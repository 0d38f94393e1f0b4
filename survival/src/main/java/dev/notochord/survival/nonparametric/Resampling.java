package dev.notochord.survival.nonparametric;

import dev.notochord.survival.IntervalCensoredData;
import java.util.SplittableRandom;

/** Draws as many subjects as a sample has, with replacement, and counts them by row. */
final class Resampling {
  private final long[] subjectsUpTo;

  private Resampling(long[] subjectsUpTo) {
    this.subjectsUpTo = subjectsUpTo;
  }

  static Resampling of(IntervalCensoredData data) {
    long[] subjectsUpTo = new long[data.rows()];
    long subjects = 0;
    for (int i = 0; i < subjectsUpTo.length; i++) {
      subjects += data.weight(i);
      subjectsUpTo[i] = subjects;
    }
    return new Resampling(subjectsUpTo);
  }

  long[] draw(SplittableRandom random) {
    long[] counts = new long[subjectsUpTo.length];
    long subjects = subjectsUpTo[subjectsUpTo.length - 1];
    for (long drawn = 0; drawn < subjects; drawn++) {
      counts[rowOf(random.nextLong(subjects))]++;
    }
    return counts;
  }

  /** Returns the first row up to which there are more subjects than the given number. */
  private int rowOf(long subject) {
    int low = 0;
    int high = subjectsUpTo.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (subjectsUpTo[middle] > subject) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
