package dev.notochord.core.outcome;

import static dev.notochord.core.outcome.DiseaseSite.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.code.Presence;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Records that are hard to read, each against all endpoints, worked by hand from their rules. */
class HardRecordsTest {
  private static final String LOCAL_NOT_STATED = "local recurrence at last review is not stated";
  private static final String DISTANT_NOT_STATED =
      "distant metastasis at last review is not stated";
  private static final String PROGRESSION_NOT_STATED = "progression at last review is not stated";

  private static FollowUp.Builder record(FollowUpEvent... events) {
    return FollowUp.builder().timeZero(TimeZero.SURGERY).addEvents(events);
  }

  private static FollowUp.Builder alive(double months, FollowUpEvent... events) {
    return record(events).vitalStatus(VitalStatus.ALIVE).lastContactMonths(months);
  }

  private static Death death(double months, CauseOfDeath cause) {
    return new Death(months, Optional.of(cause));
  }

  private static StableDisease localStable(double months) {
    return new StableDisease(months, Optional.of(LOCAL));
  }

  private static void answers(
      FollowUp.Builder record,
      String os,
      String dss,
      String pfs,
      String dfs,
      String lrfs,
      String lc,
      String mfs,
      String ttp) {
    FollowUp followUp = record.build();
    assertThat(Arrays.stream(Endpoint.values())
            .map(endpoint -> endpoint.code() + " " + endpoint.observe(followUp).reason()))
        .containsExactly(
            "OS " + os,
            "DSS " + dss,
            "PFS " + pfs,
            "DFS " + dfs,
            "LRFS " + lrfs,
            "LC " + lc,
            "MFS " + mfs,
            "TTP " + ttp);
  }

  @Test
  void aRecurrenceWithoutATimeAndADatedDeath() {
    String undated = "local recurrence, its time is not stated";
    answers(
        record(ClearExamination.everywhere(6), death(30, CauseOfDeath.TUMOR))
            .localRecurrence(Presence.PRESENT),
        "event at 30 months: death",
        "event at 30 months: death of this tumour",
        undated,
        undated,
        undated,
        undated,
        DISTANT_NOT_STATED,
        undated);
  }

  @Test
  void aDeathOnTheDayOfTheRecurrence() {
    String recurrence = "event at 12 months: local recurrence";
    answers(
        record(death(12, CauseOfDeath.TUMOR), new LocalRecurrence(12)),
        "event at 12 months: death",
        "event at 12 months: death of this tumour",
        recurrence,
        recurrence,
        recurrence,
        recurrence,
        DISTANT_NOT_STATED,
        recurrence);
  }

  @Test
  void aSecondRecurrenceAfterAClearExamination() {
    String first = "event at 12 months: local recurrence, last clear examination at 6 months";
    String growth =
        "event at 12 months: local recurrence, last examination without progression at 6 months";
    answers(
        alive(
                40,
                ClearExamination.everywhere(6),
                new LocalRecurrence(12),
                ClearExamination.of(24, LOCAL),
                new LocalRecurrence(36))
            .diseaseStatus(DiseaseStatus.AWD),
        "censored at 40 months: alive",
        "censored at 40 months: alive",
        growth,
        first,
        first,
        growth,
        "censored at 6 months: last clear examination",
        growth);
  }

  @Test
  void aMetastasisAtTimeZeroThenDeathOfTheTumour() {
    String fromTheStart = "distant metastasis at 0 months: tumour was there from the start";
    answers(
        record(new DistantMetastasis(0), death(10, CauseOfDeath.TUMOR)),
        "event at 10 months: death",
        "event at 10 months: death of this tumour",
        PROGRESSION_NOT_STATED,
        fromTheStart,
        LOCAL_NOT_STATED,
        LOCAL_NOT_STATED,
        fromTheStart,
        PROGRESSION_NOT_STATED);
  }

  @Test
  void aliveWithDiseaseAndNoRecurrence() {
    answers(
        record().diseaseStatus(DiseaseStatus.AWD).lastContactMonths(24),
        "censored at 24 months: alive",
        "censored at 24 months: alive",
        PROGRESSION_NOT_STATED,
        "alive with disease, but no recurrence is dated",
        LOCAL_NOT_STATED,
        LOCAL_NOT_STATED,
        DISTANT_NOT_STATED,
        PROGRESSION_NOT_STATED);
  }

  @Test
  void deadOfDiseaseWithoutADatedDeath() {
    answers(
        record(ClearExamination.everywhere(6))
            .diseaseStatus(DiseaseStatus.DOD)
            .lastContactMonths(20),
        "dead, time of death is not stated",
        "dead, time of death is not stated",
        "progression, its time is not stated",
        "recurrence, its time is not stated",
        LOCAL_NOT_STATED,
        "censored at 6 months: last examination without progression",
        DISTANT_NOT_STATED,
        "progression, its time is not stated");
  }

  @Test
  void aPatientLostWithoutALastContactWasSeenAtTheLastEvent() {
    String seen = "censored at 9 months: lost to follow-up, at the last recorded event";
    String clear = "censored at 6 months: last clear examination";
    String growth = "censored at 6 months: last examination without progression";
    FunctionalChange walks = new FunctionalChange(9, Optional.empty(), Optional.of("walks"));
    answers(
        record(walks, ClearExamination.everywhere(6)).vitalStatus(VitalStatus.LOST),
        seen,
        seen,
        growth,
        clear,
        clear,
        growth,
        clear,
        growth);
    answers(
        record(walks, ClearExamination.everywhere(6))
            .vitalStatus(VitalStatus.ALIVE)
            .progression(Presence.ABSENT),
        "censored at 9 months: alive, at the last recorded event",
        "censored at 9 months: alive, at the last recorded event",
        "censored at 9 months: alive, no progression, at the last recorded event",
        "censored at 9 months: alive, no recurrence, at the last recorded event",
        "censored at 9 months: alive, no local recurrence, at the last recorded event",
        "censored at 9 months: alive, no local recurrence, at the last recorded event",
        "censored at 9 months: alive, no distant metastasis, at the last recorded event",
        "censored at 9 months: alive, no progression, at the last recorded event");
    answers(
        record().vitalStatus(VitalStatus.LOST),
        "lost to follow-up, length of follow-up is not stated",
        "lost to follow-up, length of follow-up is not stated",
        PROGRESSION_NOT_STATED,
        "recurrence at last review is not stated",
        LOCAL_NOT_STATED,
        LOCAL_NOT_STATED,
        DISTANT_NOT_STATED,
        PROGRESSION_NOT_STATED);
  }

  @Test
  void aClearExaminationAfterARecurrence() {
    String recurrence = "event at 12 months: local recurrence";
    answers(
        alive(48, new LocalRecurrence(12), ClearExamination.everywhere(24))
            .diseaseStatus(DiseaseStatus.NED),
        "censored at 48 months: alive",
        "censored at 48 months: alive",
        recurrence,
        recurrence,
        recurrence,
        recurrence,
        "censored at 24 months: last clear examination",
        recurrence);
  }

  @Test
  void stableDiseaseThenADeathOfAnotherCause() {
    String stable = "censored at 12 months: last examination without progression";
    answers(
        record(new StableDisease(6), new StableDisease(12), death(20, CauseOfDeath.OTHER)),
        "event at 20 months: death",
        "competing event at 20 months: death of another cause",
        PROGRESSION_NOT_STATED,
        "stable disease at 6 months: tumour was there from the start",
        "stable disease at 6 months, its site is not stated",
        stable,
        "stable disease at 6 months, its site is not stated",
        stable);
  }

  @Test
  void aProgressionWithoutASite() {
    String where = "progression at 8 months, its site is not stated";
    answers(
        alive(24, new Progression(8)),
        "censored at 24 months: alive",
        "censored at 24 months: alive",
        "event at 8 months: progression",
        "progression at 8 months, whether of tumour that was known is not stated",
        where,
        where,
        where,
        "event at 8 months: progression");
  }

  @Test
  void aSecondMalignancyThenDeathOfIt() {
    answers(
        record(new SecondMalignancy(12, Optional.empty()), death(20, CauseOfDeath.OTHER))
            .progression(Presence.ABSENT),
        "event at 20 months: death",
        "competing event at 20 months: death of another cause",
        "event at 20 months: death, no progression",
        "event at 20 months: death, no recurrence",
        "event at 20 months: death, no local recurrence",
        "competing event at 20 months: death, no local recurrence",
        "event at 20 months: death, no distant metastasis",
        "censored at 20 months: death, no progression");
  }

  @Test
  void aDeathOfTreatmentWithNothingElseStated() {
    answers(
        record(death(1, CauseOfDeath.TREATMENT)),
        "event at 1 month: death",
        "competing event at 1 month: death of the treatment",
        PROGRESSION_NOT_STATED,
        "recurrence at last review is not stated",
        LOCAL_NOT_STATED,
        LOCAL_NOT_STATED,
        DISTANT_NOT_STATED,
        PROGRESSION_NOT_STATED);
  }

  @Test
  void stableDiseaseOfAPatientWhoWasFreeIsARecurrenceWithoutATime() {
    String where = "stable disease at 12 months, its site is not stated";
    String back = "stable disease at 12 months after a clear examination: ";
    answers(
        alive(24, ClearExamination.everywhere(6), new StableDisease(12)),
        "censored at 24 months: alive",
        "censored at 24 months: alive",
        back + "progression, its time is not stated",
        back + "recurrence, its time is not stated",
        where,
        where,
        where,
        back + "progression, its time is not stated");
    answers(
        alive(24, localStable(12), ClearExamination.of(6, LOCAL)),
        "censored at 24 months: alive",
        "censored at 24 months: alive",
        "local " + back + "progression, its time is not stated",
        "local " + back + "recurrence, its time is not stated",
        "local " + back + "local recurrence, its time is not stated",
        "local " + back + "local recurrence, its time is not stated",
        DISTANT_NOT_STATED,
        "local " + back + "progression, its time is not stated");
  }

  @Test
  void stableDiseaseAfterADatedMetastasisIsThatMetastasis() {
    String metastasis = "event at 9 months: distant metastasis, ";
    String growth = metastasis + "last examination without progression at 6 months";
    String clear = metastasis + "last clear examination at 6 months";
    answers(
        alive(
            24,
            ClearExamination.everywhere(6),
            new DistantMetastasis(9),
            new StableDisease(12),
            new StableDisease(18)),
        "censored at 24 months: alive",
        "censored at 24 months: alive",
        growth,
        clear,
        "stable disease at 12 months, its site is not stated",
        "censored at 18 months: last examination without progression",
        clear,
        growth);
  }

  @Test
  void stableDiseaseBeforeAClearExaminationIsNoRecurrence() {
    String response = "censored at 12 months: last examination without progression";
    answers(
        alive(24, new StableDisease(6), ClearExamination.everywhere(12)),
        "censored at 24 months: alive",
        "censored at 24 months: alive",
        response,
        "stable disease at 6 months: tumour was there from the start",
        "censored at 12 months: last clear examination",
        response,
        "censored at 12 months: last clear examination",
        response);
  }

  @Test
  void growthWhereAnExaminationWasClearIsDetectedThereAndThen() {
    String growth =
        "event at 12 months: local progression, last examination without progression at 6 months";
    String back = "local progression at 12 months after a clear examination: ";
    answers(
        alive(24, ClearExamination.everywhere(6), new Progression(12, Optional.of(LOCAL))),
        "censored at 24 months: alive",
        "censored at 24 months: alive",
        growth,
        back + "recurrence, its time is not stated",
        back + "local recurrence, its time is not stated",
        growth,
        "censored at 6 months: last clear examination",
        growth);
  }
}
