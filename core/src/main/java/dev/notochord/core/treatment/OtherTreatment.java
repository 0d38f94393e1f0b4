package dev.notochord.core.treatment;

import static com.google.common.base.Preconditions.checkArgument;

import org.immutables.value.Value;

/**
 * A treatment of a kind that has no type of its own, such as embolisation, or one whose kind the
 * source leaves open, such as an adjuvant treatment not named further.
 *
 * <p>The description is required: without it nothing would be recorded.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract non-sealed class OtherTreatment implements Treatment {
  OtherTreatment() {}

  /** {@return a builder; the description is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return {@link TreatmentModality#OTHER}} */
  @Override
  public TreatmentModality modality() {
    return TreatmentModality.OTHER;
  }

  @Value.Check
  void check() {
    TreatmentTime.check("other treatment", months());
    checkArgument(
        description().filter(text -> !text.isBlank()).isPresent(),
        "other treatment: no description, expected the words of the source");
  }

  /** Builds a {@link OtherTreatment}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableOtherTreatment.Builder {
    Builder() {}
  }
}
