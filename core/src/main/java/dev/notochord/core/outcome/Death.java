package dev.notochord.core.outcome;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Optional;

/**
 * The patient died at a known time.
 *
 * <p>A death without a time is recorded as {@link VitalStatus#DEAD} alone.
 *
 * @param months the time of death in months from time zero
 * @param cause what the patient died of, if that is stated
 * @since 0.1.0
 */
public record Death(double months, Optional<CauseOfDeath> cause) implements FollowUpEvent {

  /**
   * Creates the event.
   *
   * @param months the time in months from time zero
   * @param cause what the patient died of, if that is stated
   * @throws IllegalArgumentException if {@code months} is negative or not finite
   */
  public Death {
    Months.check("death", months);
    checkNotNull(cause, "cause");
  }

  /**
   * Creates a death whose cause is not stated.
   *
   * @param months the time in months from time zero
   * @throws IllegalArgumentException if {@code months} is negative or not finite
   */
  public Death(double months) {
    this(months, Optional.empty());
  }

  /** {@return {@code death}} */
  @Override
  public String display() {
    return "death";
  }

  /** {@return the event and its time, such as {@code death at 12 months of this tumour}} */
  @Override
  public String toString() {
    return Months.at(this) + cause.map(known -> " of " + known.display()).orElse("");
  }
}
