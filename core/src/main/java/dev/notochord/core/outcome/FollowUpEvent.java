package dev.notochord.core.outcome;

/**
 * Something that was found out about a patient at a known time after time zero.
 *
 * <p>What is known to have happened but has no time is no event; it stands in the status of the
 * {@link FollowUp}.
 *
 * @since 0.1.0
 */
public sealed interface FollowUpEvent
    permits Death, DistantMetastasis, LocalRecurrence, NoLocalRecurrence {

  /** {@return the time in months from time zero, finite and not negative} */
  double months();
}
