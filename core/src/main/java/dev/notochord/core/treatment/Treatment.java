package dev.notochord.core.treatment;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One treatment that a patient received.
 *
 * <p>Only what was given is a treatment. That a patient received no chemotherapy is stated on the
 * case, and a treatment that the source does not mention is neither.
 *
 * @since 0.1.0
 */
public sealed interface Treatment
    permits OtherTreatment, Radiotherapy, SupportiveTreatment, Surgery, SystemicTherapy {

  /** {@return the kind of treatment} */
  TreatmentModality modality();

  /** {@return the treatment in the words of the source} */
  Optional<String> description();

  /**
   * {@return the start of the treatment in months from time zero of the follow-up, finite; negative
   * for earlier treatment such as an operation years before}
   */
  OptionalDouble months();
}
