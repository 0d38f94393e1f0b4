package dev.notochord.core.patient;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Presence;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * A symptom that a patient has, or was asked for and has not, and for how long.
 *
 * <pre>{@code
 * Complaint.of(Symptom.NUMBNESS, 2);  // for two months
 * Complaint.builder().symptom(Symptom.BLADDER_DYSFUNCTION).presence(Presence.ABSENT).build();
 * }</pre>
 *
 * <p>How long symptoms lasted before the diagnosis is a figure of most series of spinal tumours,
 * and how fast a deficit came on weighs in the outlook of metastatic compression.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Complaint {
  Complaint() {}

  /** {@return a builder; symptom and presence are required} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return a symptom that is present, its duration not stated}
   *
   * @param symptom the symptom
   */
  public static Complaint of(Symptom symptom) {
    return builder().symptom(symptom).presence(Presence.PRESENT).build();
  }

  /**
   * {@return a symptom that has been present for some time}
   *
   * @param symptom the symptom
   * @param durationMonths its duration in months
   * @throws IllegalArgumentException if the duration is negative or not finite
   */
  public static Complaint of(Symptom symptom, double durationMonths) {
    return builder()
        .symptom(symptom)
        .presence(Presence.PRESENT)
        .durationMonths(durationMonths)
        .build();
  }

  /** {@return the symptom} */
  public abstract Symptom symptom();

  /** {@return whether the patient has it} */
  public abstract Presence presence();

  /** {@return how long the patient has had it when presenting, in months} */
  public abstract OptionalDouble durationMonths();

  @Value.Check
  void check() {
    durationMonths().ifPresent(months -> {
      checkArgument(
          months >= 0 && Double.isFinite(months),
          "%s: duration is %s months, expected a finite number >= 0",
          symptom().display(),
          months);
      checkArgument(
          presence() == Presence.PRESENT,
          "%s: absent, but its duration is %s months, expected none",
          symptom().display(),
          months);
    });
  }

  /** Builds a {@link Complaint}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableComplaint.Builder {
    Builder() {}
  }
}
