package dev.notochord.survival.plot;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;

/**
 * The limits of a step function as columns, and what they mean.
 *
 * @param times increasing; a row holds up to the next one, the last up to the end of the function
 * @param lower per time the lower limit, NaN where there is none
 * @param upper per time the upper limit, NaN where there is none
 * @param origin whether the limits are known from time 0, where both equal the function
 * @param wording for the note, such as {@code pointwise 95 % confidence limits}
 */
record Limits(
    ImmutableDoubleArray times,
    ImmutableDoubleArray lower,
    ImmutableDoubleArray upper,
    Origin origin,
    String wording) {
  /** What is known before the first row. */
  enum Origin {
    /** Both limits are the value at which the function starts. */
    KNOWN,
    /** Nothing: a band that holds from its first row on. */
    UNKNOWN
  }

  Limits {
    checkArgument(
        times.length() == lower.length() && times.length() == upper.length(),
        "limits: %s times, %s lower and %s upper limits, expected as many of each",
        times.length(),
        lower.length(),
        upper.length());
  }

  static Limits pointwise(
      ImmutableDoubleArray times,
      ImmutableDoubleArray lower,
      ImmutableDoubleArray upper,
      double level) {
    return new Limits(
        times,
        lower,
        upper,
        Origin.KNOWN,
        "pointwise " + Notation.format(100 * level) + " % confidence limits");
  }

  /** Returns what the bands of a figure show, for the note. */
  static String note(ImmutableList<Series> series) {
    return series.stream()
        .map(one -> one.limits().wording())
        .distinct()
        .collect(joining(", ", "Band: ", "."));
  }

  /** A missing limit is NaN and compares false. */
  boolean isKnown(int row) {
    return lower.get(row) <= upper.get(row);
  }

  /** Returns the greatest upper limit up to a time, 0 if there is none. */
  double greatestUpTo(double time) {
    double greatest = 0;
    for (int row = 0; row < times.length() && times.get(row) <= time; row++) {
      if (isKnown(row)) {
        greatest = Math.max(greatest, upper.get(row));
      }
    }
    return greatest;
  }
}
