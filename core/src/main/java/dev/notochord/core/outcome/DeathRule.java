package dev.notochord.core.outcome;

import java.util.Optional;
import java.util.OptionalDouble;

/** What the endpoints do that wait for a death, and how a patient who is not dead is censored. */
final class DeathRule {
  private DeathRule() {}

  /** {@return the death of a patient; one of another cause counts as {@code otherCause} says} */
  static Observation observe(FollowUp followUp, DeathHandling otherCause) {
    if (!followUp.isDead()) {
      return censoredAtLastContact(followUp, "");
    }
    Optional<Death> death = followUp.death();
    if (death.isEmpty()) {
      return new NotObservable("dead, time of death is not stated");
    }
    double months = death.get().months();
    if (otherCause == DeathHandling.EVENT) {
      return Observed.at(months, ObservedStatus.EVENT, "death");
    }
    Optional<CauseOfDeath> cause = followUp.knownCauseOfDeath();
    if (cause.isEmpty()) {
      return new NotObservable("dead, cause of death is not stated");
    }
    return Observed.at(
        months,
        cause.get() == CauseOfDeath.TUMOR ? ObservedStatus.EVENT : otherCause.status(),
        "death of " + cause.get().display());
  }

  /** Censors a patient who is not dead; {@code remark} is added to the vital status in the reason. */
  static Observation censoredAtLastContact(FollowUp followUp, String remark) {
    Optional<VitalStatus> vitalStatus = followUp.knownVitalStatus();
    if (vitalStatus.isEmpty()) {
      return new NotObservable("vital status is not stated");
    }
    String status = vitalStatus.get().display();
    OptionalDouble lastSeen = followUp.lastSeenMonths();
    if (lastSeen.isEmpty()) {
      return new NotObservable(status + ", length of follow-up is not stated");
    }
    String how = followUp.lastContactMonths().isPresent() ? "" : ", at the last recorded event";
    return Observed.at(lastSeen.getAsDouble(), ObservedStatus.CENSORED, status + remark + how);
  }
}
