package dev.notochord.survival.plot;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.notochord.survival.competing.CumulativeIncidenceCurves;

/** A cumulative incidence as a figure takes it: a step function from 0 with its limits. */
record IncidenceColumns(Steps steps, Limits limits) {
  /** Returns the columns of a cause, numbered from 1. */
  static IncidenceColumns of(CumulativeIncidenceCurves curves, int cause) {
    return of(
        curves.times(),
        atMostOne(curves.incidence(cause)),
        curves.lower(cause),
        curves.upper(cause),
        curves.atRisk(),
        curves.confidenceLevel());
  }

  /** A sum of many steps may be above 1 by its rounding. */
  private static ImmutableDoubleArray atMostOne(ImmutableDoubleArray sums) {
    return ImmutableDoubleArray.copyOf(sums.stream().map(sum -> Math.min(sum, 1)));
  }

  /**
   * Returns the columns with pointwise limits.
   *
   * @param times the times at which anything changes, the numbers at risk included; the function
   *     ends at the last
   * @param incidence per time the cumulative incidence, the step included
   * @param lower per time the lower limit, NaN where there is none
   * @param upper per time the upper limit, NaN where there is none
   * @param atRisk per time the number at risk just before it
   * @param level the level of the limits, such as 0.95
   */
  static IncidenceColumns of(
      ImmutableDoubleArray times,
      ImmutableDoubleArray incidence,
      ImmutableDoubleArray lower,
      ImmutableDoubleArray upper,
      ImmutableLongArray atRisk,
      double level) {
    return new IncidenceColumns(
        new Steps(0, times, incidence, atRisk), Limits.pointwise(times, lower, upper, level));
  }
}
