package dev.notochord.survival;

import java.util.Arrays;

/**
 * When two times that differ in their digits count as the same time.
 *
 * <p>Times that were computed, such as a difference of dates divided by 365.25, may differ by a
 * rounding error although they mean the same day. Whether such times are tied changes numbers at
 * risk, tests and models, so it is the caller's decision, and {@link SurvivalData#timeTies()} reports
 * what was merged. A run of times that are taken as one becomes its smallest member. Entry times and
 * exit times are looked at together, the origin among them if a row entered there.
 *
 * @see SurvivalData#withTies
 * @since 0.1.0
 */
public enum TimeTies {
  /** Times are tied when their numbers are equal and not otherwise. The default. */
  EXACT {
    @Override
    void merge(double[] distinct, double[] merged) {
      System.arraycopy(distinct, 0, merged, 0, distinct.length);
    }
  },
  /**
   * A time is tied to an earlier one when it exceeds it by at most 2^-26 (1.5e-8) of itself. The gap
   * is measured to the smallest member of the run, so that a chain of small steps does not drift, and
   * is relative to the two times alone, so that a small unit merges nothing; times far from their
   * origin are merged, such as those within 25 seconds in milliseconds since 1970. Nothing is tied to
   * 0, and applying the rule again changes nothing.
   */
  RELATIVE {
    @Override
    void merge(double[] distinct, double[] merged) {
      double first = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < distinct.length; i++) {
        // Multiplied up, not down: the product below 2^-1022 would be rounded.
        if (!((distinct[i] - first) / TOLERANCE <= distinct[i])) {
          first = distinct[i];
        }
        merged[i] = first;
      }
    }
  },
  /**
   * The rule of R's {@code survival} ({@code timefix = TRUE}): a time is tied to the one before it
   * when the gap is at most 2^-26 (1.5e-8), or at most that part of the mean of all distinct times.
   *
   * <p>Offered to compare results with R. It merges times in a small unit (1e-9, 2e-9, 3e-9 become
   * one time), those in a run of small steps however long it is, and times far from their origin
   * (milliseconds of a calendar). Applied again it may merge more, since the mean has changed.
   */
  R_COMPATIBLE {
    @Override
    void merge(double[] distinct, double[] merged) {
      double scale = Arrays.stream(distinct).map(t -> t / distinct.length).sum();
      for (int i = 0; i < distinct.length; i++) {
        double gap = i == 0 ? Double.POSITIVE_INFINITY : distinct[i] - distinct[i - 1];
        boolean tied = gap <= TOLERANCE || gap / scale <= TOLERANCE;
        merged[i] = tied ? merged[i - 1] : distinct[i];
      }
    }
  };

  /** The square root of the machine epsilon, as in R. */
  private static final double TOLERANCE = 0x1p-26;

  /** Writes for each of the distinct times, which increase, the time that stands for it. */
  abstract void merge(double[] distinct, double[] merged);
}
