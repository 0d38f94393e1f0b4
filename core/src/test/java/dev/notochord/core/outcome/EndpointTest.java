package dev.notochord.core.outcome;

import static dev.notochord.core.outcome.Endpoint.LOCAL_RECURRENCE_FREE_SURVIVAL;
import static dev.notochord.core.outcome.Endpoint.OVERALL_SURVIVAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.code.Presence;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndpointTest {

  private static FollowUp.Builder fromSurgery() {
    return FollowUp.builder().timeZero(TimeZero.SURGERY);
  }

  private static Death death(double months) {
    return new Death(months, Optional.empty());
  }

  private static ClearExamination clear(double months) {
    return ClearExamination.of(months, DiseaseSite.LOCAL);
  }

  private static Observed event(double months, String reason) {
    return new Observed(months, ObservedStatus.EVENT, months, reason);
  }

  private static Observed detected(double months, double lower, String reason) {
    return new Observed(months, ObservedStatus.EVENT, lower, reason);
  }

  private static Observed censored(double months, String reason) {
    return new Observed(months, ObservedStatus.CENSORED, months, reason);
  }

  @Test
  void deathEndsOverallSurvival() {
    FollowUp followUp = fromSurgery().addEvents(death(6)).build();
    assertThat(OVERALL_SURVIVAL.observe(followUp)).isEqualTo(event(6, "event at 6 months: death"));
  }

  @Test
  void aPatientAliveIsCensoredAtTheLastContact() {
    FollowUp followUp = fromSurgery()
        .vitalStatus(VitalStatus.ALIVE)
        .lastContactMonths(60)
        .localRecurrence(Presence.ABSENT)
        .build();
    assertThat(OVERALL_SURVIVAL.observe(followUp))
        .isEqualTo(censored(60, "censored at 60 months: alive"));
    assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp))
        .isEqualTo(censored(60, "censored at 60 months: alive, no local recurrence"));
  }

  @Test
  void aPatientLostIsCensoredAtTheLastContact() {
    FollowUp followUp = fromSurgery()
        .vitalStatus(VitalStatus.LOST)
        .lastContactMonths(1)
        .localRecurrence(Presence.ABSENT)
        .build();
    assertThat(OVERALL_SURVIVAL.observe(followUp))
        .isEqualTo(censored(1, "censored at 1 month: lost to follow-up"));
    assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp))
        .isEqualTo(censored(1, "censored at 1 month: lost to follow-up, no local recurrence"));
  }

  @Test
  void aDeathWithoutATimeIsNotObservable() {
    FollowUp followUp = fromSurgery()
        .vitalStatus(VitalStatus.DEAD)
        .lastContactMonths(12)
        .localRecurrence(Presence.ABSENT)
        .build();
    NotObservable expected = new NotObservable("dead, time of death is not stated");
    assertThat(OVERALL_SURVIVAL.observe(followUp)).isEqualTo(expected);
    assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp)).isEqualTo(expected);
  }

  @Test
  void aPatientAliveWithoutALengthOfFollowUpIsNotObservable() {
    FollowUp followUp = FollowUp.builder()
        .vitalStatus(VitalStatus.ALIVE)
        .localRecurrence(Presence.ABSENT)
        .build();
    NotObservable expected = new NotObservable("alive, length of follow-up is not stated");
    assertThat(OVERALL_SURVIVAL.observe(followUp)).isEqualTo(expected);
    assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp)).isEqualTo(expected);
  }

  @Test
  void aVitalStatusThatIsNotStatedIsNotObservable() {
    FollowUp followUp =
        fromSurgery().lastContactMonths(12).localRecurrence(Presence.ABSENT).build();
    NotObservable expected = new NotObservable("vital status is not stated");
    assertThat(OVERALL_SURVIVAL.observe(followUp)).isEqualTo(expected);
    assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp)).isEqualTo(expected);
  }

  @Test
  void aRecurrenceIsReportedAtItsDetectionWithTheIntervalBeforeIt() {
    FollowUp followUp = fromSurgery()
        .addEvents(clear(6), new LocalRecurrence(12), clear(1))
        .vitalStatus(VitalStatus.ALIVE)
        .lastContactMonths(12)
        .build();
    assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp))
        .isEqualTo(detected(
            12, 6, "event at 12 months: local recurrence, last clear examination at 6 months"));
    assertThat(OVERALL_SURVIVAL.observe(followUp))
        .isEqualTo(censored(12, "censored at 12 months: alive"));
  }

  @Test
  void aClearExaminationAfterTheRecurrenceDoesNotBoundIt() {
    FollowUp followUp =
        fromSurgery().addEvents(new LocalRecurrence(12), clear(24)).build();
    assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp))
        .isEqualTo(detected(12, 0, "event at 12 months: local recurrence"));
  }

  @Test
  void aDatedRecurrenceCountsEvenWhenTheTimeOfDeathIsUnknown() {
    FollowUp followUp = fromSurgery()
        .addEvents(new LocalRecurrence(12))
        .vitalStatus(VitalStatus.DEAD)
        .build();
    assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp))
        .isEqualTo(detected(12, 0, "event at 12 months: local recurrence"));
    assertThat(OVERALL_SURVIVAL.observe(followUp)).isInstanceOf(NotObservable.class);
  }

  @Test
  void deathWithoutRecurrenceEndsLocalRecurrenceFreeSurvival() {
    FollowUp followUp =
        fromSurgery().addEvents(death(18.5)).localRecurrence(Presence.ABSENT).build();
    assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp))
        .isEqualTo(event(18.5, "event at 18.5 months: death, no local recurrence"));
  }

  @Test
  void aDeathDoesNotStandInForARecurrenceThatIsNotStated() {
    FollowUp followUp = fromSurgery().addEvents(clear(3), death(6)).build();
    assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp))
        .isEqualTo(new NotObservable("local recurrence at last review is not stated"));
  }

  @Test
  void aRecurrenceWithoutATimeIsNotObservable() {
    FollowUp followUp =
        fromSurgery().addEvents(death(6)).localRecurrence(Presence.PRESENT).build();
    assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp))
        .isEqualTo(new NotObservable("local recurrence, its time is not stated"));
  }

  @Test
  void aRecurrenceThatIsNotStatedIsNotReadAsAbsent() {
    FollowUp followUp =
        fromSurgery().vitalStatus(VitalStatus.ALIVE).lastContactMonths(12).build();
    assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp))
        .isEqualTo(new NotObservable("local recurrence at last review is not stated"));
  }

  @Test
  void withoutAStatementTheLastClearExaminationCensors() {
    FollowUp followUp = fromSurgery()
        .addEvents(clear(6), clear(3))
        .vitalStatus(VitalStatus.ALIVE)
        .lastContactMonths(12)
        .build();
    assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp))
        .isEqualTo(censored(6, "censored at 6 months: last clear examination"));
  }

  @Test
  void aStatementAtTheLastReviewOutlastsTheLastClearExamination() {
    FollowUp followUp = fromSurgery()
        .addEvents(clear(6))
        .vitalStatus(VitalStatus.ALIVE)
        .lastContactMonths(60)
        .localRecurrence(Presence.ABSENT)
        .build();
    assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp))
        .isEqualTo(censored(60, "censored at 60 months: alive, no local recurrence"));
  }

  @Test
  void aliveWithDiseaseIsAlive() {
    FollowUp followUp =
        fromSurgery().diseaseStatus(DiseaseStatus.AWD).lastContactMonths(12).build();
    assertThat(OVERALL_SURVIVAL.observe(followUp))
        .isEqualTo(censored(12, "censored at 12 months: alive"));
    assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp))
        .isEqualTo(new NotObservable("local recurrence at last review is not stated"));
  }

  @Test
  void noEvidenceOfDiseaseIsNeitherAliveNorFreeOfEarlierRecurrence() {
    FollowUp followUp =
        fromSurgery().diseaseStatus(DiseaseStatus.NED).lastContactMonths(12).build();
    assertThat(OVERALL_SURVIVAL.observe(followUp))
        .isEqualTo(new NotObservable("vital status is not stated"));
    assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp))
        .isEqualTo(new NotObservable("local recurrence at last review is not stated"));
  }

  @Test
  void continuouslyDiseaseFreeIsFreeOfLocalRecurrence() {
    FollowUp followUp = fromSurgery()
        .diseaseStatus(DiseaseStatus.CDF)
        .vitalStatus(VitalStatus.ALIVE)
        .lastContactMonths(60)
        .build();
    assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp))
        .isEqualTo(censored(60, "censored at 60 months: alive, no local recurrence"));
  }

  @Test
  void deadOfDiseaseWithoutATimeIsDeadWithoutATime() {
    FollowUp followUp =
        fromSurgery().diseaseStatus(DiseaseStatus.DOD).lastContactMonths(12).build();
    assertThat(OVERALL_SURVIVAL.observe(followUp))
        .isEqualTo(new NotObservable("dead, time of death is not stated"));
  }

  @Test
  void withoutAVitalStatusTheLastClearExaminationCensors() {
    FollowUp followUp = fromSurgery()
        .addEvents(clear(6))
        .lastContactMonths(12)
        .localRecurrence(Presence.ABSENT)
        .build();
    assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp))
        .isEqualTo(censored(6, "censored at 6 months: last clear examination"));
  }

  @Test
  void endpointsHaveTheUsualAbbreviations() {
    assertThat(OVERALL_SURVIVAL.code()).isEqualTo("OS");
    assertThat(LOCAL_RECURRENCE_FREE_SURVIVAL.code()).isEqualTo("LRFS");
  }
}
