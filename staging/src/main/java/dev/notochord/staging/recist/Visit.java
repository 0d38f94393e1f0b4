package dev.notochord.staging.recist;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.notochord.core.code.Presence;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was found at one visit under treatment.
 *
 * <pre>{@code
 * Visit.builder()
 *     .label("week 8")
 *     .putMeasurements("T8", LesionMeasurement.ofMm(15))
 *     .putMeasurements("N1", LesionMeasurement.absent())
 *     .nonTarget(RecistNonTargetResponse.NON_COMPLETE_NON_PROGRESSIVE)
 *     .newLesion(Presence.ABSENT)
 *     .build();
 * }</pre>
 *
 * <p>What is left out is not recorded, which is not the same as not evaluable.
 *
 * @see RecistCourse
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Visit {
  Visit() {}

  /** {@return a builder; the label is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the name of the visit, such as {@code week 8}} */
  public abstract String label();

  /** {@return what the visit says of the target lesions, by their names} */
  public abstract ImmutableMap<String, LesionMeasurement> measurements();

  /** {@return what the non-target lesions do} */
  public abstract Optional<RecistNonTargetResponse> nonTarget();

  /** {@return whether there is an unequivocal new lesion} */
  public abstract Optional<Presence> newLesion();

  @Value.Check
  void check() {
    checkArgument(!label().isBlank(), "RECIST visit: label is blank, expected a name");
  }

  /** Builds a {@link Visit}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableVisit.Builder {
    Builder() {}
  }
}
