package dev.notochord.core.outcome;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

/**
 * A time for survival analysis, with the way it ended.
 *
 * <p><b>Interval.</b> What an examination detected happened before it: after {@link #lower()}, the
 * last examination that was still clear, and no later than {@link #upper()}. A method for
 * interval-censored data uses both ends. All others need one number: {@link #months()} is the time
 * of detection, the convention of most papers, and {@link #months(IntervalReduction)} gives the
 * other choices.
 *
 * <pre>{@code
 * // clear at 6 months, recurrence seen at 12
 * observed.lower();                               // 6
 * observed.upper();                               // 12
 * observed.months();                              // 12
 * observed.months(IntervalReduction.MIDPOINT);    // 9
 * }</pre>
 *
 * <p>A death has an exact time, so that both ends are the same. The event of a censored time lies
 * anywhere after it.
 *
 * @param months the time in months from time zero, finite and not negative; of an event that an
 *     examination detected, the time of that examination
 * @param status how the time ended
 * @param lower the last time at which the event is known not to have happened yet: the last clear
 *     examination before a detection, 0 if none is recorded; {@code months} where the time is exact
 *     or censored
 * @param reason the result in words, such as {@code censored at 60 months: alive}
 * @since 0.1.0
 */
public record Observed(double months, ObservedStatus status, double lower, String reason)
    implements Observation {

  /**
   * Creates an observation.
   *
   * @param months the time in months from time zero
   * @param status how the time ended
   * @param lower the last time at which the event is known not to have happened yet
   * @param reason the result in words
   * @throws IllegalArgumentException if {@code months} is negative or not finite, if {@code lower}
   *     is negative or after it, or before it unless the status is {@link ObservedStatus#EVENT}
   */
  public Observed {
    Months.check("observation", months);
    checkNotNull(status, "status");
    checkNotNull(reason, "reason");
    checkArgument(
        lower == months || (status == ObservedStatus.EVENT && lower >= 0 && lower < months),
        "observation at %s (%s): lower end is %s, expected that time, or an earlier one of an event",
        Months.text(months),
        status.display(),
        Months.text(lower));
  }

  /** Returns a time that is exact or censored. */
  static Observed at(double months, ObservedStatus status, String why) {
    return new Observed(months, status, months, words(months, status, why));
  }

  /** Returns an event that an examination detected. */
  static Observed detected(double months, double lower, String why) {
    return new Observed(
        months, ObservedStatus.EVENT, lower, words(months, ObservedStatus.EVENT, why));
  }

  private static String words(double months, ObservedStatus status, String why) {
    return status.display() + " at " + Months.text(months) + ": " + why;
  }

  /** {@return whether the time ended with the event that the endpoint waits for} */
  public boolean isEvent() {
    return status == ObservedStatus.EVENT;
  }

  /** {@return the time by which what ended it had happened: {@code months}, or infinity if censored} */
  public double upper() {
    return status == ObservedStatus.CENSORED ? Double.POSITIVE_INFINITY : months;
  }

  /**
   * {@return the time in months from time zero, with the interval of a detected event reduced to a
   * point of choice}
   *
   * <p>A time that is exact or censored is the same under each choice.
   *
   * @param reduction which point stands for the interval
   */
  public double months(IntervalReduction reduction) {
    return reduction.point(lower, months);
  }
}
