package dev.notochord.core.neurology;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Presence;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Neurological findings at presentation, each only where stated.
 *
 * <p>Recording a patient as free of deficit together with a grade that is one throws an {@link
 * IllegalArgumentException} that names both. The reverse is allowed: a sensory deficit is
 * compatible with normal power everywhere.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class NeurologicalStatus {
  NeurologicalStatus() {}

  /** {@return a builder; nothing is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return whether there is any neurological deficit, motor, sensory or of a sphincter} */
  public abstract Optional<Presence> deficit();

  /** {@return the Frankel grade} */
  public abstract Optional<FrankelGrade> frankel();

  /** {@return the lowest grade among the muscles that were tested} */
  public abstract Optional<MuscleGrade> weakestMuscle();

  /** {@return the findings in the words of the source} */
  public abstract Optional<String> note();

  @Value.Check
  void check() {
    if (!deficit().equals(Optional.of(Presence.ABSENT))) {
      return;
    }
    checkArgument(
        frankel().orElse(FrankelGrade.E) == FrankelGrade.E,
        "neurological status: deficit absent, but Frankel grade %s, expected E",
        frankel().map(FrankelGrade::code).orElse(""));
    checkArgument(
        weakestMuscle().orElse(MuscleGrade.GRADE_5) == MuscleGrade.GRADE_5,
        "neurological status: deficit absent, but MRC muscle grade %s, expected 5",
        weakestMuscle().map(MuscleGrade::code).orElse(""));
  }

  /** Builds a {@link NeurologicalStatus}. */
  public static final class Builder extends ImmutableNeurologicalStatus.Builder {
    Builder() {}
  }
}
