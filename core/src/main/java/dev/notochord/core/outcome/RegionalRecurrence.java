package dev.notochord.core.outcome;

import java.util.Optional;

/**
 * Tumour was found anew near the treated site but not in it, as in the lymph nodes that drain it.
 *
 * @param months the time of detection in months from time zero
 * @since 0.1.0
 */
public record RegionalRecurrence(double months) implements TumorFinding {

  /**
   * Creates the event.
   *
   * @param months the time in months from time zero
   * @throws IllegalArgumentException if {@code months} is negative or not finite
   */
  public RegionalRecurrence {
    Months.check("regional recurrence", months);
  }

  /** {@return {@link DiseaseSite#REGIONAL}} */
  @Override
  public Optional<DiseaseSite> site() {
    return Optional.of(DiseaseSite.REGIONAL);
  }

  /** {@return {@code regional recurrence}} */
  @Override
  public String display() {
    return "regional recurrence";
  }

  /** {@return the event and its time, such as {@code regional recurrence at 12 months}} */
  @Override
  public String toString() {
    return Months.at(this);
  }
}
