package dev.notochord.core.outcome;

/**
 * An examination looked for a local recurrence and found none.
 *
 * @param months the time of the examination in months from time zero
 * @since 0.1.0
 */
public record NoLocalRecurrence(double months) implements FollowUpEvent {

  /**
   * Creates the event.
   *
   * @param months the time in months from time zero
   * @throws IllegalArgumentException if {@code months} is negative or not finite
   */
  public NoLocalRecurrence {
    Months.check("examination without local recurrence", months);
  }

  /** {@return the event and its time, such as {@code examination without local recurrence at 12 months}} */
  @Override
  public String toString() {
    return "examination without local recurrence at " + Months.text(months);
  }
}
