package dev.notochord.core.treatment;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A course of radiation.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract non-sealed class Radiotherapy implements Treatment {
  Radiotherapy() {}

  /** {@return a builder; nothing is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return {@link TreatmentModality#RADIOTHERAPY}} */
  @Override
  public TreatmentModality modality() {
    return TreatmentModality.RADIOTHERAPY;
  }

  /** {@return the technique} */
  public abstract Optional<RadiotherapyTechnique> technique();

  @Value.Check
  void check() {
    TreatmentTime.check("radiotherapy", months());
  }

  /** Builds a {@link Radiotherapy}. */
  public static final class Builder extends ImmutableRadiotherapy.Builder {
    Builder() {}
  }
}
