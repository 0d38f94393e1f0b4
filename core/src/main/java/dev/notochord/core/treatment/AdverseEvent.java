package dev.notochord.core.treatment;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * An unwanted effect of radiation or drugs, graded after the CTCAE.
 *
 * <p>What went wrong in and after an operation is a {@link Complication}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class AdverseEvent {
  AdverseEvent() {}

  /** {@return a builder; a description or a radiation effect is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the event in the words of the source or as a term of the CTCAE, not blank} */
  public abstract Optional<String> description();

  /** {@return the event as one of the named effects of spinal radiotherapy} */
  public abstract Optional<RadiationEffect> radiationEffect();

  /** {@return how severe it was} */
  public abstract Optional<CtcaeGrade> grade();

  /** {@return when it was found, in months from time zero of the follow-up, finite} */
  public abstract OptionalDouble months();

  @Value.Check
  void check() {
    TreatmentTime.check("adverse event", months());
    checkArgument(
        description().filter(String::isBlank).isEmpty(),
        "adverse event: description '%s' is blank, expected words",
        description().orElse(""));
    checkArgument(
        description().isPresent() || radiationEffect().isPresent(),
        "adverse event: expected a description or a radiation effect");
  }

  /** Builds an {@link AdverseEvent}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableAdverseEvent.Builder {
    Builder() {}
  }
}
