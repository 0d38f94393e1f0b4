package dev.notochord.core.outcome;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * Another tumour was found that is neither a recurrence nor a metastasis of the tumour of the case,
 * such as a sarcoma in an irradiated field.
 *
 * <p>No {@link Endpoint} counts it. A death that it causes is one of another cause.
 *
 * @param months the time of detection in months from time zero
 * @param description the tumour in the words of the source, not blank
 * @since 0.1.0
 */
public record SecondMalignancy(double months, Optional<String> description)
    implements FollowUpEvent {

  /**
   * Creates the event.
   *
   * @param months the time in months from time zero
   * @param description the tumour in the words of the source
   * @throws IllegalArgumentException if {@code months} is negative or not finite, or if the
   *     description is blank
   */
  public SecondMalignancy {
    Months.check("second malignancy", months);
    checkArgument(
        description.filter(String::isBlank).isEmpty(),
        "second malignancy at %s: description is blank, expected words or none",
        Months.text(months));
  }

  /** {@return {@code second malignancy}} */
  @Override
  public String display() {
    return "second malignancy";
  }

  /** {@return the event and its time, such as {@code second malignancy at 120 months: osteosarcoma}} */
  @Override
  public String toString() {
    return Months.at(this) + description.map(words -> ": " + words).orElse("");
  }
}
