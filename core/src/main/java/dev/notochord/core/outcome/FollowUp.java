package dev.notochord.core.outcome;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Presence;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
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
 *     .addEvents(
 *         ClearExamination.of(1, DiseaseSite.LOCAL),
 *         ClearExamination.of(6, DiseaseSite.LOCAL),
 *         new LocalRecurrence(12))
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
 * one status says of another: AWD is alive, DOD and DOC are dead with their cause, CDF is free of
 * any recurrence, and no {@link #progression()} is neither a local recurrence nor a metastasis.
 *
 * <p>Building a follow-up that contradicts itself throws an {@link IllegalArgumentException} that
 * names both sides: an event after the last contact, a death of a patient alive, a recurrence where
 * none is stated, two examinations on one day that see and do not see the same tumour.
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

  /** {@return whether a distant metastasis was found at any time up to the last review} */
  public abstract Optional<Presence> distantMetastasis();

  /**
   * {@return whether the tumour came back, spread or grew at any site and at any time after time
   * zero up to the last review}
   *
   * <p>The statement is about everything: a source that rules out a local recurrence and does not
   * speak of the lungs has not stated it. Metastases that were there at time zero and stayed as
   * they were are no progression.
   */
  public abstract Optional<Presence> progression();

  @Value.Check
  void check() {
    lastContactMonths().ifPresent(months -> Months.check("last contact", months));
    checkArgument(
        timeZero().isPresent() || (events().isEmpty() && lastContactMonths().isEmpty()),
        "follow-up: times are given but no time zero, expected the moment from which they count");
    checkTimes();
    checkSameDay();
    checkStatements();
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

  /** Two examinations of one day must not see and not see the same tumour. */
  private void checkSameDay() {
    for (FollowUpEvent clear : events()) {
      events(TumorFinding.class)
          .filter(finding -> finding.months() == clear.months())
          .forEach(finding -> checkArgument(
              !excludes(clear, finding), "follow-up: %s contradicts %s", finding, clear));
    }
  }

  private static boolean excludes(FollowUpEvent clear, TumorFinding finding) {
    if (clear instanceof ClearExamination examination) {
      return finding
          .site()
          .map(examination.sites()::contains)
          .orElse(examination.sites().equals(DiseaseSite.EVERYWHERE));
    }
    return clear instanceof StableDisease stable
        && !(finding instanceof StableDisease)
        && (stable.site().isEmpty() || stable.site().equals(finding.site()));
  }

  private void checkStatements() {
    checkAbsent(
        "local recurrence", localRecurrence(), finding -> finding instanceof LocalRecurrence);
    checkAbsent(
        "distant metastasis",
        distantMetastasis(),
        finding -> finding.site().equals(Optional.of(DiseaseSite.DISTANT)));
    checkAbsent(
        "progression",
        progression(),
        finding -> finding.months() > 0 && !(finding instanceof StableDisease));
    if (progression().equals(Optional.of(Presence.ABSENT))) {
      checkArgument(
          !hasUndatedLocalRecurrence(),
          "follow-up: progression stated absent, but local recurrence stated present");
      checkArgument(
          !hasUndatedDistantMetastasis(),
          "follow-up: progression stated absent, but distant metastasis stated present,"
              + " expected its time if it was there at time zero");
    }
  }

  private void checkAbsent(
      String what, Optional<Presence> stated, Predicate<TumorFinding> contradicts) {
    if (stated.equals(Optional.of(Presence.ABSENT))) {
      events(TumorFinding.class).filter(contradicts).findFirst().ifPresent(finding -> {
        throw new IllegalArgumentException(
            "follow-up: " + what + " stated absent, but there is " + finding);
      });
    }
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
      if (status == DiseaseStatus.CDF) {
        checkContinuousFreedom();
      }
      death()
          .flatMap(Death::cause)
          .ifPresent(cause -> checkArgument(
              !(status == DiseaseStatus.DOD && cause == CauseOfDeath.OTHER)
                  && !(status == DiseaseStatus.DOC && cause == CauseOfDeath.TUMOR),
              "follow-up: disease status %s, but the cause of death is %s",
              status,
              cause.display()));
    });
  }

  private void checkContinuousFreedom() {
    events(TumorFinding.class).findFirst().ifPresent(finding -> {
      throw new IllegalArgumentException("follow-up: disease status CDF, but there is " + finding);
    });
    checkArgument(
        !knownCauseOfDeath().equals(Optional.of(CauseOfDeath.TUMOR)),
        "follow-up: disease status CDF, but the cause of death is %s",
        CauseOfDeath.TUMOR.display());
    checkFreeOf("local recurrence", localRecurrence());
    checkFreeOf("distant metastasis", distantMetastasis());
    checkFreeOf("progression", progression());
  }

  private static void checkFreeOf(String what, Optional<Presence> stated) {
    checkArgument(
        !stated.equals(Optional.of(Presence.PRESENT)),
        "follow-up: disease status CDF, but %s stated present",
        what);
  }

  /** {@return the death, if its time is known} */
  public Optional<Death> death() {
    return events(Death.class).findFirst();
  }

  /**
   * {@return whether the patient is known to have died, at a known time or not: by a dated death,
   * the vital status, or a disease status that says so}
   */
  public boolean isDead() {
    return death().isPresent() || knownVitalStatus().equals(Optional.of(VitalStatus.DEAD));
  }

  /** {@return the last time at which the patient was seen: the last contact, or else the last event} */
  OptionalDouble lastSeenMonths() {
    return lastContactMonths().isPresent()
        ? lastContactMonths()
        : events().stream().mapToDouble(FollowUpEvent::months).max();
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

  /** {@return the cause of death, or what the disease status says of it} */
  Optional<CauseOfDeath> knownCauseOfDeath() {
    return death()
        .flatMap(Death::cause)
        .or(() -> diseaseStatus().flatMap(status -> switch (status) {
          case DOD -> Optional.of(CauseOfDeath.TUMOR);
          case DOC -> Optional.of(CauseOfDeath.OTHER);
          case NED, CDF, AWD -> Optional.empty();
        }));
  }

  /** {@return whether the tumour had recurred locally, as stated or as another statement implies} */
  Optional<Presence> knownLocalRecurrence() {
    return localRecurrence().or(this::absentWithoutProgression);
  }

  /** {@return whether there was a distant metastasis, as stated or as another statement implies} */
  Optional<Presence> knownDistantMetastasis() {
    return distantMetastasis().or(this::absentWithoutProgression);
  }

  private Optional<Presence> absentWithoutProgression() {
    return knownProgression().filter(known -> known == Presence.ABSENT);
  }

  /**
   * {@return whether there was any progression, as stated or as the disease status implies: none in
   * continuous freedom; one if disease at the end follows examinations that were clear everywhere}
   */
  Optional<Presence> knownProgression() {
    if (progression().isPresent()) {
      return progression();
    }
    if (diseaseStatus().equals(Optional.of(DiseaseStatus.CDF))) {
      return Optional.of(Presence.ABSENT);
    }
    boolean wasFree = lastFree(DiseaseSite.EVERYWHERE, Double.POSITIVE_INFINITY).isPresent();
    return wasFree && diseaseAtEnd().isPresent() ? Optional.of(Presence.PRESENT) : Optional.empty();
  }

  boolean hasUndatedLocalRecurrence() {
    return localRecurrence().equals(Optional.of(Presence.PRESENT))
        && events(LocalRecurrence.class).findAny().isEmpty();
  }

  boolean hasUndatedDistantMetastasis() {
    return distantMetastasis().equals(Optional.of(Presence.PRESENT))
        && events(DistantMetastasis.class).findAny().isEmpty();
  }

  /** {@return in which way the patient is known to have had tumour at the last review or at death} */
  Optional<String> diseaseAtEnd() {
    if (diseaseStatus().equals(Optional.of(DiseaseStatus.AWD))) {
      return Optional.of(DiseaseStatus.AWD.display());
    }
    return knownCauseOfDeath()
        .filter(cause -> cause == CauseOfDeath.TUMOR)
        .map(cause -> "death of " + cause.display());
  }

  /**
   * {@return the last time before {@code end} until which all of {@code sites} are known to be
   * without recurrence and growth: each is as long as an examination says}
   */
  OptionalDouble lastClear(ImmutableSet<DiseaseSite> sites, double end) {
    return earliestOf(
        sites,
        site -> events().stream()
            .filter(event -> event.months() < end)
            .filter(event -> isFree(event, site)
                || (event instanceof StableDisease stable
                    && stable.site().map(site::equals).orElse(true))));
  }

  /** {@return the last time before {@code end} until which each of {@code sites} was seen without tumour} */
  OptionalDouble lastFree(ImmutableSet<DiseaseSite> sites, double end) {
    return earliestOf(
        sites,
        site -> events().stream().filter(event -> event.months() < end && isFree(event, site)));
  }

  private static boolean isFree(FollowUpEvent event, DiseaseSite site) {
    return event instanceof ClearExamination clear && clear.sites().contains(site);
  }

  /** {@return the earliest among the last examinations of each site; empty if one has none} */
  private static OptionalDouble earliestOf(
      ImmutableSet<DiseaseSite> sites, Function<DiseaseSite, Stream<FollowUpEvent>> examinations) {
    double earliest = sites.stream()
        .mapToDouble(site ->
            examinations.apply(site).mapToDouble(FollowUpEvent::months).max().orElse(-1))
        .min()
        .orElse(-1);
    return earliest < 0 ? OptionalDouble.empty() : OptionalDouble.of(earliest);
  }

  <E extends FollowUpEvent> Stream<E> events(Class<E> kind) {
    return events().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Builds a {@link FollowUp}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableFollowUp.Builder {
    Builder() {}
  }
}
