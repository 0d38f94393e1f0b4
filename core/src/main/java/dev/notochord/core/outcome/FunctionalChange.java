package dev.notochord.core.outcome;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Optional;

/**
 * The function of the patient was looked at again: strength, walking, bladder, general condition.
 *
 * <p>At least one of trend and description is there. No {@link Endpoint} counts it: a decline may
 * be of the tumour, of the treatment or of neither.
 *
 * @param months the time of the examination in months from time zero
 * @param trend which way it went, if that is stated
 * @param description the function in the words of the source, not blank, such as {@code walks with
 *     a cane}
 * @since 0.1.0
 */
public record FunctionalChange(
    double months, Optional<FunctionalTrend> trend, Optional<String> description)
    implements FollowUpEvent {

  /**
   * Creates the event.
   *
   * @param months the time in months from time zero
   * @param trend which way it went
   * @param description the function in the words of the source
   * @throws IllegalArgumentException if {@code months} is negative or not finite, if the
   *     description is blank, or if neither trend nor description is given
   */
  public FunctionalChange {
    Months.check("functional change", months);
    checkNotNull(trend, "trend");
    checkArgument(
        description.filter(String::isBlank).isEmpty(),
        "functional change at %s: description is blank, expected words or none",
        Months.text(months));
    checkArgument(
        trend.isPresent() || description.isPresent(),
        "functional change at %s: neither trend nor description, expected one of them",
        Months.text(months));
  }

  /** {@return {@code function} and its trend if that is stated: {@code function improved}} */
  @Override
  public String display() {
    return "function" + trend.map(known -> " " + known.display()).orElse("");
  }

  /** {@return the event and its time, such as {@code function improved at 3 months: walks with a cane}} */
  @Override
  public String toString() {
    return Months.at(this) + description.map(words -> ": " + words).orElse("");
  }
}
