package dev.notochord.core.outcome;

/**
 * Something that was found out about a patient at a known time after time zero.
 *
 * <p>What is known to have happened but has no time is no event; it stands in the status of the
 * {@link FollowUp}. A treatment, of a recurrence too, is no event of follow-up; it stands with its
 * time among the treatments of the case.
 *
 * <p>An event at 0 months describes the patient at time zero: a metastasis at 0 was there when the
 * clock started.
 *
 * @since 0.1.0
 */
public sealed interface FollowUpEvent
    permits ClearExamination, Death, FunctionalChange, SecondMalignancy, TumorFinding {

  /** {@return the time in months from time zero, finite and not negative} */
  double months();

  /** {@return what happened, without its time, such as {@code local recurrence}} */
  String display();
}
