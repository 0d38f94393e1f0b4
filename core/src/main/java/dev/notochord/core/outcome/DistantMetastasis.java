package dev.notochord.core.outcome;

/**
 * A metastasis away from the treated site was found.
 *
 * @param months the time of detection in months from time zero
 * @since 0.1.0
 */
public record DistantMetastasis(double months) implements FollowUpEvent {

  /**
   * Creates the event.
   *
   * @param months the time in months from time zero
   * @throws IllegalArgumentException if {@code months} is negative or not finite
   */
  public DistantMetastasis {
    Months.check("distant metastasis", months);
  }

  /** {@return the event and its time, such as {@code distant metastasis at 12 months}} */
  @Override
  public String toString() {
    return "distant metastasis at " + Months.text(months);
  }
}
