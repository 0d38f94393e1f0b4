package dev.notochord.core.treatment;

import com.google.common.collect.ImmutableSet;
import org.immutables.value.Value;

/**
 * Treatment of the patient rather than the tumour, such as physiotherapy or analgesics.
 *
 * <p>Operations and radiation with a supportive aim stay what they are; see {@link
 * TreatmentIntent#SUPPORTIVE}.
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

  /** {@return what was done; a list may be incomplete} */
  public abstract ImmutableSet<SupportiveMeasure> measures();

  @Value.Check
  void check() {
    TreatmentTime.check("supportive treatment", months());
  }

  /** Builds a {@link SupportiveTreatment}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableSupportiveTreatment.Builder {
    Builder() {}
  }
}
