package dev.notochord.core.outcome;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.OptionalDouble;

/**
 * A time for survival analysis, ending with the event or censored.
 *
 * <p>An event that an examination detected lies in the interval ({@code noEarlierThan}, {@code
 * months}]. A method for interval-censored data uses both ends; the usual one takes {@code months},
 * the time of the first examination that showed it.
 *
 * @param months the time in months from time zero, finite and not negative
 * @param event true if the endpoint was reached, false if the time is censored
 * @param noEarlierThan the last time at which the event is known not to have happened yet, where an
 *     examination says so; empty for a censored time
 * @param reason the result in words
 * @since 0.1.0
 */
public record Observed(double months, boolean event, OptionalDouble noEarlierThan, String reason)
    implements Observation {

  /**
   * Creates an observation.
   *
   * @param months the time in months from time zero
   * @param event true if the endpoint was reached
   * @param noEarlierThan the last time at which the event is known not to have happened yet
   * @param reason the result in words
   * @throws IllegalArgumentException if {@code months} is negative or not finite, or if {@code
   *     noEarlierThan} is not before it, is negative, or is given for a censored time
   */
  public Observed {
    Months.check("observation", months);
    checkNotNull(reason, "reason");
    noEarlierThan.ifPresent(start -> checkArgument(
        event && start >= 0 && start < months,
        "observation at %s months (event: %s): no earlier than %s, expected a time before an event",
        months,
        event,
        start));
  }
}
