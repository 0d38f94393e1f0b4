package dev.notochord.survival.plot;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.nonparametric.SurvivalBand;
import java.util.Collection;

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

  /**
   * Returns the limits of a simultaneous band over its range and nothing outside it, where the
   * columns of the band would go on up to the next time of the curve.
   */
  static Limits simultaneous(SurvivalBand band) {
    ImmutableDoubleArray.Builder times = ImmutableDoubleArray.builder();
    ImmutableDoubleArray.Builder lower = ImmutableDoubleArray.builder();
    ImmutableDoubleArray.Builder upper = ImmutableDoubleArray.builder();
    if (band.from().isPresent()) {
      double from = band.from().getAsDouble();
      double to = band.to().orElseThrow();
      ConfidenceInterval first = band.intervalAt(from);
      times.add(from);
      lower.add(first.lower());
      upper.add(first.upper());
      for (int row = 0; row < band.times().length() && band.times().get(row) <= to; row++) {
        if (band.times().get(row) > from) {
          times.add(band.times().get(row));
          lower.add(band.lower().get(row));
          upper.add(band.upper().get(row));
        }
      }
      // The range holds its end: the step there is drawn, and what comes after it is not.
      times.add(Math.nextUp(to));
      lower.add(Double.NaN);
      upper.add(Double.NaN);
    }
    return new Limits(times.build(), lower.build(), upper.build(), Origin.UNKNOWN, wording(band));
  }

  private static String wording(SurvivalBand band) {
    String kind = switch (band.options().kind()) {
      case HALL_WELLNER -> "Hall-Wellner";
      case EQUAL_PRECISION -> "equal precision";
    };
    return band.reason()
        .map(reason -> "no " + kind + " limits: " + reason)
        .orElseGet(() -> "simultaneous " + Notation.format(100 * band.options().confidenceLevel())
            + " % confidence limits, " + kind);
  }

  /** Returns what the bands of a figure show, for the note; whose they are if they are not all alike. */
  static String note(ImmutableList<Series> series) {
    ImmutableListMultimap<String, Series> alike =
        Multimaps.index(series, one -> one.limits().wording());
    if (alike.keySet().size() == 1) {
      return "Band: " + series.get(0).limits().wording() + ".";
    }
    return alike.asMap().entrySet().stream()
        .map(entry -> entry.getKey() + " (" + names(entry.getValue()) + ")")
        .collect(joining("; ", "Band: ", "."));
  }

  private static String names(Collection<Series> series) {
    return series.stream().map(Series::name).collect(joining(", "));
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
