package dev.notochord.core.outcome;

import dev.notochord.core.code.Coded;
import dev.notochord.core.code.Presence;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A question that survival analysis asks of a follow-up, with its rule for events and for
 * censoring.
 *
 * <p>Definitions differ between trials, as the DATECAN guideline for sarcoma trials describes; the
 * rule of each constant is the one applied here, whatever the trial at hand says. Times are months
 * from the time zero of the follow-up.
 *
 * <p>Nothing is guessed. A follow-up that does not say what the rule needs is {@link
 * NotObservable}.
 *
 * @see <a href="https://doi.org/10.1093/annonc/mdu360">Bellera CA et al. Ann Oncol 2015</a>
 * @since 0.1.0
 */
public enum Endpoint implements Coded {
  /**
   * Overall survival.
   *
   * <p><b>Event:</b> death of any cause, at its time. <b>Censored:</b> a patient alive or lost to
   * follow-up, at the last contact. <b>Competing events:</b> none. <b>Not observable:</b> a death
   * without a time; a patient alive or lost without a last contact; a vital status that is not
   * stated.
   */
  OVERALL_SURVIVAL("OS", "overall survival") {
    @Override
    public Observation observe(FollowUp followUp) {
      Optional<Death> death = followUp.death();
      if (death.isPresent()) {
        return event(death.get().months(), OptionalDouble.empty(), "death");
      }
      if (followUp.isDead()) {
        return new NotObservable("dead, time of death is not stated");
      }
      return censoredAtLastContact(followUp, "");
    }
  },

  /**
   * Local-recurrence-free survival.
   *
   * <p><b>Event:</b> local recurrence at the time it was detected, or death of any cause without
   * one, whichever came first. <b>Censored:</b> a patient alive or lost to follow-up and stated
   * free of local recurrence, at the last contact; a patient not known to be dead of whom that
   * cannot be said, at the last examination without a recurrence. <b>Competing events:</b> none,
   * death counts as an event; for the risk of recurrence itself death is a competing event, and
   * this is not the endpoint for it.
   *
   * <p><b>Interval.</b> A recurrence happened between two examinations and is reported at the later
   * one, the first image that shows it, which is the convention of most papers. {@link
   * Observed#noEarlierThan()} carries the last examination without recurrence for methods that use
   * the interval.
   *
   * <p><b>Not observable:</b> a recurrence without a time; a patient known to be dead whose
   * recurrence is not stated, since it may have come first; a death without a time and without a
   * dated recurrence; otherwise, where there is no examination without a recurrence, a recurrence,
   * a vital status or a last contact that is not stated.
   */
  LOCAL_RECURRENCE_FREE_SURVIVAL("LRFS", "local-recurrence-free survival") {
    @Override
    public Observation observe(FollowUp followUp) {
      Optional<LocalRecurrence> recurrence = followUp.firstLocalRecurrence();
      if (recurrence.isPresent()) {
        double detected = recurrence.get().months();
        OptionalDouble lastClear = followUp.lastClearBefore(detected);
        return event(
            detected,
            lastClear,
            lastClear.isPresent()
                ? "local recurrence, last clear examination at "
                    + Months.text(lastClear.getAsDouble())
                : "local recurrence");
      }
      boolean statedAbsent = followUp.knownLocalRecurrence().equals(Optional.of(Presence.ABSENT));
      if (followUp.localRecurrence().equals(Optional.of(Presence.PRESENT))) {
        return new NotObservable("local recurrence, its time is not stated");
      }
      if (followUp.isDead()) {
        if (!statedAbsent) {
          return RECURRENCE_NOT_STATED;
        }
        return followUp
            .death()
            .<Observation>map(death ->
                event(death.months(), OptionalDouble.empty(), "death, no local recurrence"))
            .orElse(new NotObservable("dead, time of death is not stated"));
      }
      Observation atLastContact = statedAbsent
          ? censoredAtLastContact(followUp, ", no local recurrence")
          : RECURRENCE_NOT_STATED;
      OptionalDouble lastClear = followUp.lastClearBefore(Double.POSITIVE_INFINITY);
      return atLastContact instanceof NotObservable && lastClear.isPresent()
          ? censored(lastClear.getAsDouble(), "last clear examination")
          : atLastContact;
    }
  };

  private static final NotObservable RECURRENCE_NOT_STATED =
      new NotObservable("local recurrence at last review is not stated");

  private final String code;
  private final String display;

  Endpoint(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /** {@return the abbreviation that the field uses} */
  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /**
   * {@return the time that the follow-up gives for this endpoint, or why it gives none}
   *
   * @param followUp what is known of the patient
   */
  public abstract Observation observe(FollowUp followUp);

  private static Observed event(double months, OptionalDouble noEarlierThan, String what) {
    return new Observed(
        months, true, noEarlierThan, "event at " + Months.text(months) + ": " + what);
  }

  private static Observed censored(double months, String why) {
    return new Observed(
        months, false, OptionalDouble.empty(), "censored at " + Months.text(months) + ": " + why);
  }

  /** Censors a patient who is not dead; {@code remark} is added to the vital status in the reason. */
  private static Observation censoredAtLastContact(FollowUp followUp, String remark) {
    Optional<VitalStatus> vitalStatus = followUp.knownVitalStatus();
    if (vitalStatus.isEmpty()) {
      return new NotObservable("vital status is not stated");
    }
    String status = vitalStatus.get().display();
    OptionalDouble lastContact = followUp.lastContactMonths();
    return lastContact.isPresent()
        ? censored(lastContact.getAsDouble(), status + remark)
        : new NotObservable(status + ", length of follow-up is not stated");
  }
}
