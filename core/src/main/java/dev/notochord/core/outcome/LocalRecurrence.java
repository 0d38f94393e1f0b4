package dev.notochord.core.outcome;

/**
 * The tumour was found to have grown again at the treated site.
 *
 * <p>The time is that of the examination that showed it. The recurrence itself is older, by no more
 * than the time since the last examination without one; see {@link NoLocalRecurrence}.
 *
 * @param months the time of detection in months from time zero
 * @since 0.1.0
 */
public record LocalRecurrence(double months) implements FollowUpEvent {

  /**
   * Creates the event.
   *
   * @param months the time in months from time zero
   * @throws IllegalArgumentException if {@code months} is negative or not finite
   */
  public LocalRecurrence {
    Months.check("local recurrence", months);
  }

  /** {@return the event and its time, such as {@code local recurrence at 12 months}} */
  @Override
  public String toString() {
    return "local recurrence at " + Months.text(months);
  }
}
