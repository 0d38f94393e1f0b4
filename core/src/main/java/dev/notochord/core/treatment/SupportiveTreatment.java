package dev.notochord.core.treatment;

import org.immutables.value.Value;

/**
 * Treatment of the patient rather than the tumour, such as physiotherapy or analgesics.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract non-sealed class SupportiveTreatment implements Treatment {
  SupportiveTreatment() {}

  /** {@return a builder; nothing is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return {@link TreatmentModality#SUPPORTIVE}} */
  @Override
  public TreatmentModality modality() {
    return TreatmentModality.SUPPORTIVE;
  }

  @Value.Check
  void check() {
    TreatmentTime.check("supportive treatment", months());
  }

  /** Builds a {@link SupportiveTreatment}. */
  public static final class Builder extends ImmutableSupportiveTreatment.Builder {
    Builder() {}
  }
}
