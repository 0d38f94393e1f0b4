package dev.notochord.core.treatment;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Presence;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * Something that went wrong in or after an operation.
 *
 * <pre>{@code
 * Complication infection = Complication.builder()
 *     .description("deep wound infection, revision")
 *     .grade(ClavienDindo.IIIB)
 *     .presentAtDischarge(Presence.ABSENT)
 *     .build();
 * }</pre>
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Complication {
  Complication() {}

  /** {@return a builder; the description is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the complication in the words of the source, not blank} */
  public abstract String description();

  /** {@return how much it took to treat} */
  public abstract Optional<ClavienDindo> grade();

  /** {@return whether it was still there at discharge, the suffix d of the grade} */
  public abstract Optional<Presence> presentAtDischarge();

  /** {@return when it was found, in months from time zero of the follow-up, finite} */
  public abstract OptionalDouble months();

  @Value.Check
  void check() {
    TreatmentTime.check("complication", months());
    checkArgument(
        !description().isBlank(),
        "complication: description '%s' is blank, expected words",
        description());
    checkArgument(
        !grade().equals(Optional.of(ClavienDindo.V))
            || !presentAtDischarge().equals(Optional.of(Presence.PRESENT)),
        "complication: grade V, but present at discharge, expected a grade below death");
  }

  /** Builds a {@link Complication}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableComplication.Builder {
    Builder() {}
  }
}
