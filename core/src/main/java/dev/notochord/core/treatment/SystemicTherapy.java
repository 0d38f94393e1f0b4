package dev.notochord.core.treatment;

import static com.google.common.base.Preconditions.checkArgument;

import org.immutables.value.Value;

/**
 * Drugs against the tumour, cytotoxic or other.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract non-sealed class SystemicTherapy implements Treatment {
  SystemicTherapy() {}

  /** {@return a builder; the modality is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return chemotherapy or other systemic therapy} */
  @Override
  public abstract TreatmentModality modality();

  @Value.Check
  void check() {
    TreatmentTime.check("systemic therapy", months());
    checkArgument(
        modality() == TreatmentModality.CHEMOTHERAPY
            || modality() == TreatmentModality.OTHER_SYSTEMIC,
        "systemic therapy: modality %s, expected chemotherapy or other systemic therapy",
        modality().display());
  }

  /** Builds a {@link SystemicTherapy}. */
  public static final class Builder extends ImmutableSystemicTherapy.Builder {
    Builder() {}
  }
}
