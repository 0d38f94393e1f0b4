package dev.notochord.core.outcome;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What is known of a patient after time zero.
 *
 * <p>What has a time is a {@link FollowUpEvent}; what is stated of the last review without a time
 * of its own is a status. A patient free of recurrence on MRI at 1 and 6 months whose tumour had
 * recurred at 12:
 *
 * <pre>{@code
 * FollowUp followUp = FollowUp.builder()
 *     .timeZero(TimeZero.SURGERY)
 *     .addEvents(new NoLocalRecurrence(1), new NoLocalRecurrence(6), new LocalRecurrence(12))
 *     .vitalStatus(VitalStatus.ALIVE)
 *     .lastContactMonths(12)
 *     .build();
 * Endpoint.LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp).reason();
 * // "event at 12 months: local recurrence, last clear examination at 6 months"
 * }</pre>
 *
 * <p>Any part may be empty, and empty says nothing: a death known without its time is {@link
 * VitalStatus#DEAD} without a {@link Death}; a patient reported alive with no length of follow-up
 * has no {@link #lastContactMonths()}. A dated event need not be repeated in the status, nor what
 * the disease status says of life and death: AWD is alive, DOD and DOC are dead, CDF is free of
 * local recurrence.
 *
 * <p>Building a follow-up that contradicts itself throws an {@link IllegalArgumentException} that
 * names both sides: an event after the last contact, a death of a patient alive, a recurrence where
 * none is stated.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class FollowUp {
  FollowUp() {}

  /** {@return a builder; a time zero is required as soon as anything has a time} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the moment from which all months count} */
  public abstract Optional<TimeZero> timeZero();

  /** {@return the events in the order in which they were recorded} */
  public abstract ImmutableList<FollowUpEvent> events();

  /** {@return whether the patient lived at the last review} */
  public abstract Optional<VitalStatus> vitalStatus();

  /**
   * {@return the time until which the patient was followed, in months from time zero: the last
   * review or, for a patient who died at a known time, death}
   */
  public abstract OptionalDouble lastContactMonths();

  /** {@return the state of the disease at the last review} */
  public abstract Optional<DiseaseStatus> diseaseStatus();

  /** {@return whether the tumour had recurred locally at any time up to the last review} */
  public abstract Optional<Presence> localRecurrence();

  @Value.Check
  void check() {
    lastContactMonths().ifPresent(months -> Months.check("last contact", months));
    checkArgument(
        timeZero().isPresent() || (events().isEmpty() && lastContactMonths().isEmpty()),
        "follow-up: times are given but no time zero, expected the moment from which they count");
    checkTimes();
    checkRecurrence();
    checkVitalStatus();
    checkDiseaseStatus();
  }

  private void checkTimes() {
    checkArgument(
        events(Death.class).count() <= 1,
        "follow-up: %s deaths, expected one at most",
        events(Death.class).count());
    for (FollowUpEvent event : events()) {
      lastContactMonths()
          .ifPresent(end -> checkArgument(
              event.months() <= end,
              "follow-up: %s lies after the last contact at %s",
              event,
              Months.text(end)));
      death()
          .ifPresent(death -> checkArgument(
              event.months() <= death.months(),
              "follow-up: %s lies after death at %s",
              event,
              Months.text(death.months())));
    }
    death()
        .ifPresent(death -> lastContactMonths()
            .ifPresent(end -> checkArgument(
                end <= death.months(),
                "follow-up: last contact at %s lies after death at %s",
                Months.text(end),
                Months.text(death.months()))));
  }

  private void checkRecurrence() {
    firstLocalRecurrence().ifPresent(recurrence -> {
      checkArgument(
          !localRecurrence().equals(Optional.of(Presence.ABSENT)),
          "follow-up: local recurrence stated absent, but there is one at %s",
          Months.text(recurrence.months()));
      checkArgument(
          events(NoLocalRecurrence.class).noneMatch(clear -> clear.months() == recurrence.months()),
          "follow-up: at %s an examination shows a local recurrence and another none",
          Months.text(recurrence.months()));
    });
  }

  private void checkVitalStatus() {
    death()
        .ifPresent(death -> checkArgument(
            vitalStatus().orElse(VitalStatus.DEAD) == VitalStatus.DEAD,
            "follow-up: death at %s, but vital status %s",
            Months.text(death.months()),
            vitalStatus().map(VitalStatus::display).orElse("")));
  }

  private void checkDiseaseStatus() {
    diseaseStatus().ifPresent(status -> {
      checkArgument(
          !status.impliesDeath() || vitalStatus().orElse(VitalStatus.DEAD) == VitalStatus.DEAD,
          "follow-up: disease status %s, but vital status %s, expected dead",
          status,
          vitalStatus().map(VitalStatus::display).orElse(""));
      checkArgument(
          status != DiseaseStatus.AWD || !isDead(),
          "follow-up: disease status AWD, but the patient is dead");
      checkArgument(
          status != DiseaseStatus.CDF
              || !(firstLocalRecurrence().isPresent()
                  || localRecurrence().equals(Optional.of(Presence.PRESENT))
                  || events(DistantMetastasis.class).findAny().isPresent()),
          "follow-up: disease status CDF, but a recurrence or metastasis is recorded");
      death()
          .flatMap(Death::cause)
          .ifPresent(cause -> checkArgument(
              status != (cause == CauseOfDeath.TUMOR ? DiseaseStatus.DOC : DiseaseStatus.DOD),
              "follow-up: disease status %s, but the cause of death is %s",
              status,
              cause.display()));
    });
  }

  /** {@return the death, if its time is known} */
  public Optional<Death> death() {
    return events(Death.class).findFirst();
  }

  /** {@return the earliest local recurrence whose time is known} */
  public Optional<LocalRecurrence> firstLocalRecurrence() {
    return events(LocalRecurrence.class)
        .min((first, second) -> Double.compare(first.months(), second.months()));
  }

  /**
   * {@return whether the patient is known to have died, at a known time or not: by a dated death,
   * the vital status, or a disease status that says so}
   */
  public boolean isDead() {
    return death().isPresent() || knownVitalStatus().equals(Optional.of(VitalStatus.DEAD));
  }

  /** {@return the vital status, or what the disease status says of it} */
  Optional<VitalStatus> knownVitalStatus() {
    return vitalStatus()
        .or(() -> diseaseStatus().flatMap(status -> switch (status) {
          case AWD -> Optional.of(VitalStatus.ALIVE);
          case DOD, DOC -> Optional.of(VitalStatus.DEAD);
          case NED, CDF -> Optional.empty();
        }));
  }

  /** {@return whether the tumour had recurred locally; continuous freedom from disease says that it had not} */
  Optional<Presence> knownLocalRecurrence() {
    return localRecurrence()
        .or(() -> diseaseStatus()
            .filter(status -> status == DiseaseStatus.CDF)
            .map(status -> Presence.ABSENT));
  }

  /** {@return the time of the last examination without a local recurrence that came before {@code months}} */
  OptionalDouble lastClearBefore(double months) {
    return events(NoLocalRecurrence.class)
        .mapToDouble(NoLocalRecurrence::months)
        .filter(clear -> clear < months)
        .max();
  }

  private <E extends FollowUpEvent> Stream<E> events(Class<E> kind) {
    return events().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Builds a {@link FollowUp}. */
  public static final class Builder extends ImmutableFollowUp.Builder {
    Builder() {}
  }
}
