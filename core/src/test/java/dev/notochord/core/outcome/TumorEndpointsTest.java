package dev.notochord.core.outcome;

import static dev.notochord.core.outcome.DiseaseSite.DISTANT;
import static dev.notochord.core.outcome.DiseaseSite.LOCAL;
import static dev.notochord.core.outcome.DiseaseSite.REGIONAL;
import static dev.notochord.core.outcome.Endpoint.DISEASE_FREE_SURVIVAL;
import static dev.notochord.core.outcome.Endpoint.DISEASE_SPECIFIC_SURVIVAL;
import static dev.notochord.core.outcome.Endpoint.LOCAL_CONTROL;
import static dev.notochord.core.outcome.Endpoint.LOCAL_RECURRENCE_FREE_SURVIVAL;
import static dev.notochord.core.outcome.Endpoint.METASTASIS_FREE_SURVIVAL;
import static dev.notochord.core.outcome.Endpoint.OVERALL_SURVIVAL;
import static dev.notochord.core.outcome.Endpoint.PROGRESSION_FREE_SURVIVAL;
import static dev.notochord.core.outcome.Endpoint.TIME_TO_PROGRESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.code.Presence;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each branch of each rule, worked by hand. */
class TumorEndpointsTest {

  private static FollowUp.Builder followUp(FollowUpEvent... events) {
    return FollowUp.builder().timeZero(TimeZero.SURGERY).addEvents(events);
  }

  private static FollowUp.Builder alive(double months, FollowUpEvent... events) {
    return followUp(events).vitalStatus(VitalStatus.ALIVE).lastContactMonths(months);
  }

  private static Death death(double months, CauseOfDeath cause) {
    return new Death(months, Optional.of(cause));
  }

  private static Progression progression(double months, DiseaseSite site) {
    return new Progression(months, Optional.of(site));
  }

  private static StableDisease stable(double months, DiseaseSite site) {
    return new StableDisease(months, Optional.of(site));
  }

  private static void observes(
      Endpoint endpoint, FollowUp.Builder followUp, double lower, String reason) {
    Observation observation = endpoint.observe(followUp.build());
    assertThat(observation.reason()).isEqualTo(reason);
    assertThat(observation).isInstanceOf(Observed.class);
    assertThat(((Observed) observation).lower()).isEqualTo(lower);
  }

  private static void cannotObserve(Endpoint endpoint, FollowUp.Builder followUp, String reason) {
    assertThat(endpoint.observe(followUp.build())).isEqualTo(new NotObservable(reason));
  }

  /** The patient of the figure in the description of the package. */
  @Nested
  class PatientOfTheFigure {
    private final FollowUp patient = followUp(
            ClearExamination.everywhere(6),
            new LocalRecurrence(12),
            new DistantMetastasis(20),
            death(30, CauseOfDeath.OTHER))
        .build();

    @ParameterizedTest
    @CsvSource(textBlock = """
        OS,   30, EVENT,     30, EVENT
        DSS,  30, COMPETING, 30, COMPETING
        PFS,  12, EVENT,      6, EVENT
        DFS,  12, EVENT,      6, EVENT
        LRFS, 12, EVENT,      6, EVENT
        LC,   12, EVENT,      6, COMPETING
        MFS,  20, EVENT,      6, EVENT
        TTP,  12, EVENT,      6, CENSORED
        """)
    void isReadByEachEndpointAsDrawn(
        String code, double months, ObservedStatus status, double lower, DeathHandling handling) {
      Endpoint endpoint = Endpoint.ofCode(code);
      Observed observed = (Observed) endpoint.observe(patient);
      assertThat(observed.months()).isEqualTo(months);
      assertThat(observed.status()).isEqualTo(status);
      assertThat(observed.lower()).isEqualTo(lower);
      assertThat(endpoint.deathHandling()).isEqualTo(handling);
    }

    @Test
    void livesFourMonthsLongerFromDiagnosis() {
      FollowUp fromDiagnosis = FollowUp.builder()
          .timeZero(TimeZero.DIAGNOSIS)
          .addEvents(death(34, CauseOfDeath.OTHER))
          .build();
      assertThat(((Observed) OVERALL_SURVIVAL.observe(fromDiagnosis)).months()).isEqualTo(34);
    }
  }

  /** The same patient had the tumour not come back: where the endpoints differ most. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      OS   | event at 30 months: death
      DSS  | competing event at 30 months: death of another cause
      PFS  | event at 30 months: death, no progression
      DFS  | event at 30 months: death, no recurrence
      LRFS | event at 30 months: death, no local recurrence
      LC   | competing event at 30 months: death, no local recurrence
      MFS  | event at 30 months: death, no distant metastasis
      TTP  | censored at 30 months: death, no progression
      """)
  void aDeathWithoutTumourIsWhatTheEndpointMakesOfIt(String code, String reason) {
    observes(
        Endpoint.ofCode(code),
        followUp(ClearExamination.everywhere(6), death(30, CauseOfDeath.OTHER))
            .progression(Presence.ABSENT),
        30,
        reason);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      PFS  | progression at last review is not stated
      DFS  | recurrence at last review is not stated
      LRFS | local recurrence at last review is not stated
      MFS  | distant metastasis at last review is not stated
      """)
  void aDeathDoesNotStandInForWhatIsNotStated(String code, String reason) {
    cannotObserve(
        Endpoint.ofCode(code),
        followUp(ClearExamination.everywhere(29), death(30, CauseOfDeath.OTHER)),
        reason);
  }

  @ParameterizedTest
  @EnumSource(
      value = Endpoint.class,
      names = {"LOCAL_CONTROL", "TIME_TO_PROGRESSION"})
  void aDeathThatIsNoEventLeavesTheLastExamination(Endpoint endpoint) {
    observes(
        endpoint,
        followUp(ClearExamination.everywhere(29), death(30, CauseOfDeath.OTHER)),
        29,
        "censored at 29 months: last examination without progression");
    observes(
        endpoint,
        followUp(ClearExamination.everywhere(29))
            .vitalStatus(VitalStatus.DEAD)
            .progression(Presence.ABSENT),
        29,
        "censored at 29 months: last examination without progression");
  }

  @ParameterizedTest
  @EnumSource(
      value = Endpoint.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"OVERALL_SURVIVAL", "DISEASE_SPECIFIC_SURVIVAL"})
  void aDeathWithoutATimeAndWithoutAnExaminationIsNotObservable(Endpoint endpoint) {
    cannotObserve(
        endpoint,
        FollowUp.builder().vitalStatus(VitalStatus.DEAD).progression(Presence.ABSENT),
        "dead, time of death is not stated");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      PFS  | alive, no progression
      DFS  | alive, no recurrence
      LRFS | alive, no local recurrence
      LC   | alive, no local recurrence
      MFS  | alive, no distant metastasis
      TTP  | alive, no progression
      """)
  void noProgressionCensorsEveryEndpointAtTheLastContact(String code, String why) {
    observes(
        Endpoint.ofCode(code),
        alive(60, ClearExamination.everywhere(12)).progression(Presence.ABSENT),
        60,
        "censored at 60 months: " + why);
    observes(
        Endpoint.ofCode(code),
        alive(60).diseaseStatus(DiseaseStatus.CDF),
        60,
        "censored at 60 months: " + why);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      PFS  | last examination without progression
      DFS  | last clear examination
      LRFS | last clear examination
      LC   | last examination without progression
      MFS  | last clear examination
      TTP  | last examination without progression
      """)
  void withoutAStatementTheLastExaminationCensors(String code, String why) {
    observes(
        Endpoint.ofCode(code),
        alive(60, ClearExamination.everywhere(12), ClearExamination.everywhere(6)),
        12,
        "censored at 12 months: " + why);
  }

  @Nested
  class DiseaseSpecificSurvival {

    @Test
    void endsWithADeathOfTheTumour() {
      observes(
          DISEASE_SPECIFIC_SURVIVAL,
          followUp(death(30, CauseOfDeath.TUMOR)),
          30,
          "event at 30 months: death of this tumour");
    }

    @Test
    void competesWithADeathOfTreatment() {
      observes(
          DISEASE_SPECIFIC_SURVIVAL,
          followUp(death(1, CauseOfDeath.TREATMENT)),
          1,
          "competing event at 1 month: death of the treatment");
      observes(
          DISEASE_SPECIFIC_SURVIVAL,
          followUp(death(1, CauseOfDeath.TREATMENT)).diseaseStatus(DiseaseStatus.DOD),
          1,
          "competing event at 1 month: death of the treatment");
    }

    @Test
    void takesTheCauseFromTheDiseaseStatus() {
      observes(
          DISEASE_SPECIFIC_SURVIVAL,
          followUp(new Death(30)).diseaseStatus(DiseaseStatus.DOD),
          30,
          "event at 30 months: death of this tumour");
      observes(
          DISEASE_SPECIFIC_SURVIVAL,
          followUp(new Death(30)).diseaseStatus(DiseaseStatus.DOC),
          30,
          "competing event at 30 months: death of another cause");
    }

    @Test
    void doesNotGuessACause() {
      cannotObserve(
          DISEASE_SPECIFIC_SURVIVAL,
          followUp(new LocalRecurrence(12), new Death(30)).diseaseStatus(DiseaseStatus.NED),
          "dead, cause of death is not stated");
      cannotObserve(
          DISEASE_SPECIFIC_SURVIVAL,
          followUp().diseaseStatus(DiseaseStatus.DOD),
          "dead, time of death is not stated");
    }

    @Test
    void censorsThePatientAliveWithDisease() {
      observes(
          DISEASE_SPECIFIC_SURVIVAL,
          followUp().diseaseStatus(DiseaseStatus.AWD).lastContactMonths(12),
          12,
          "censored at 12 months: alive");
    }
  }

  @Nested
  class ProgressionFreeSurvivalAndTimeToProgression {

    @ParameterizedTest
    @EnumSource(
        value = Endpoint.class,
        names = {"PROGRESSION_FREE_SURVIVAL", "TIME_TO_PROGRESSION"})
    void endWithWhateverComesFirst(Endpoint endpoint) {
      observes(
          endpoint, followUp(new LocalRecurrence(12)), 0, "event at 12 months: local recurrence");
      observes(
          endpoint,
          followUp(new DistantMetastasis(20), new RegionalRecurrence(9)),
          0,
          "event at 9 months: regional recurrence");
      observes(
          endpoint,
          followUp(progression(7, LOCAL), new Progression(8)),
          0,
          "event at 7 months: local progression");
      observes(
          endpoint,
          followUp(new LocalRecurrence(12), new DistantMetastasis(12)),
          0,
          "event at 12 months: distant metastasis and local recurrence");
    }

    @Test
    void theIntervalBeginsWhereTheLeastExaminedSiteWasLastClear() {
      observes(
          PROGRESSION_FREE_SURVIVAL,
          followUp(
              ClearExamination.of(6, LOCAL),
              ClearExamination.of(3, REGIONAL, DISTANT),
              new LocalRecurrence(12)),
          3,
          "event at 12 months: local recurrence, last examination without progression at 3 months");
      observes(
          PROGRESSION_FREE_SURVIVAL,
          followUp(ClearExamination.of(6, LOCAL), new LocalRecurrence(12)),
          0,
          "event at 12 months: local recurrence");
    }

    @Test
    void stableDiseaseIsNoProgression() {
      observes(
          PROGRESSION_FREE_SURVIVAL,
          alive(60, new StableDisease(9)),
          9,
          "censored at 9 months: last examination without progression");
      observes(
          PROGRESSION_FREE_SURVIVAL,
          followUp(
              stable(9, LOCAL), ClearExamination.of(8, REGIONAL, DISTANT), new Progression(12)),
          8,
          "event at 12 months: progression, last examination without progression at 8 months");
      cannotObserve(
          PROGRESSION_FREE_SURVIVAL,
          alive(60, stable(9, LOCAL)),
          "progression at last review is not stated");
    }

    @Test
    void metastasesOfTimeZeroAreTheDiseaseThatIsWatched() {
      observes(
          PROGRESSION_FREE_SURVIVAL,
          followUp(new DistantMetastasis(0), progression(10, DISTANT)),
          0,
          "event at 10 months: distant progression");
      observes(
          PROGRESSION_FREE_SURVIVAL,
          alive(24, new DistantMetastasis(0)).progression(Presence.ABSENT),
          24,
          "censored at 24 months: alive, no progression");
      cannotObserve(
          PROGRESSION_FREE_SURVIVAL,
          alive(24, new DistantMetastasis(0)),
          "progression at last review is not stated");
    }

    @Test
    void freedomAtOneSiteIsNotFreedomEverywhere() {
      cannotObserve(
          PROGRESSION_FREE_SURVIVAL,
          alive(60).localRecurrence(Presence.ABSENT).distantMetastasis(Presence.ABSENT),
          "progression at last review is not stated");
    }

    @Test
    void whatHasNoTimeMayHaveComeFirst() {
      cannotObserve(
          PROGRESSION_FREE_SURVIVAL,
          alive(60, new LocalRecurrence(12)).distantMetastasis(Presence.PRESENT),
          "distant metastasis, its time is not stated");
      cannotObserve(
          TIME_TO_PROGRESSION,
          alive(60, new DistantMetastasis(12)).localRecurrence(Presence.PRESENT),
          "local recurrence, its time is not stated");
      cannotObserve(
          PROGRESSION_FREE_SURVIVAL,
          alive(60, ClearExamination.everywhere(6)).progression(Presence.PRESENT),
          "progression, its time is not stated");
      observes(
          PROGRESSION_FREE_SURVIVAL,
          alive(60, new LocalRecurrence(12)).progression(Presence.PRESENT),
          0,
          "event at 12 months: local recurrence");
      cannotObserve(
          PROGRESSION_FREE_SURVIVAL,
          alive(60, new DistantMetastasis(0)).progression(Presence.PRESENT),
          "progression, its time is not stated");
    }

    @Test
    void diseaseAfterFreedomHasComeBackAtATimeNotStated() {
      cannotObserve(
          PROGRESSION_FREE_SURVIVAL,
          alive(60, ClearExamination.everywhere(12)).diseaseStatus(DiseaseStatus.AWD),
          "progression, its time is not stated");
      cannotObserve(
          TIME_TO_PROGRESSION,
          followUp(ClearExamination.everywhere(12), death(30, CauseOfDeath.TUMOR)),
          "progression, its time is not stated");
      observes(
          PROGRESSION_FREE_SURVIVAL,
          alive(60, new StableDisease(12)).diseaseStatus(DiseaseStatus.AWD),
          12,
          "censored at 12 months: last examination without progression");
      observes(
          PROGRESSION_FREE_SURVIVAL,
          alive(60).diseaseStatus(DiseaseStatus.AWD).progression(Presence.ABSENT),
          60,
          "censored at 60 months: alive, no progression");
    }

    @Test
    void tumourSeenOnTheDayOfDeathCameBeforeIt() {
      observes(
          TIME_TO_PROGRESSION,
          followUp(new Death(12), new DistantMetastasis(12)),
          0,
          "event at 12 months: distant metastasis");
    }
  }

  @Nested
  class DiseaseFreeSurvival {

    @Test
    void endsWithTheFirstRecurrenceAnywhere() {
      observes(
          DISEASE_FREE_SURVIVAL,
          followUp(
              ClearExamination.everywhere(6), new RegionalRecurrence(9), new LocalRecurrence(12)),
          6,
          "event at 9 months: regional recurrence, last clear examination at 6 months");
    }

    @Test
    void doesNotCountASecondMalignancy() {
      observes(
          DISEASE_FREE_SURVIVAL,
          alive(60, new SecondMalignancy(24, Optional.of("breast cancer")))
              .progression(Presence.ABSENT),
          60,
          "censored at 60 months: alive, no recurrence");
    }

    @Test
    void isNotForAPatientWhoWasNeverFree() {
      cannotObserve(
          DISEASE_FREE_SURVIVAL,
          alive(60, stable(6, LOCAL)).progression(Presence.ABSENT),
          "local stable disease at 6 months: tumour was there from the start");
      cannotObserve(
          DISEASE_FREE_SURVIVAL,
          alive(60, new Progression(6), new DistantMetastasis(12)),
          "progression at 6 months, whether of tumour that was known is not stated");
      cannotObserve(
          DISEASE_FREE_SURVIVAL,
          alive(60, new DistantMetastasis(0), new LocalRecurrence(12)),
          "distant metastasis at 0 months: tumour was there from the start");
      cannotObserve(
          DISEASE_FREE_SURVIVAL,
          alive(60).diseaseStatus(DiseaseStatus.AWD).progression(Presence.ABSENT),
          "alive with disease, but no recurrence is dated");
      cannotObserve(
          DISEASE_FREE_SURVIVAL,
          followUp(death(30, CauseOfDeath.TUMOR)).progression(Presence.ABSENT),
          "death of this tumour, but no recurrence is dated");
    }

    @Test
    void whatTheTumourDoesAfterARecurrenceDoesNotMatter() {
      observes(
          DISEASE_FREE_SURVIVAL,
          alive(60, new LocalRecurrence(12), stable(15, LOCAL), progression(18, LOCAL))
              .diseaseStatus(DiseaseStatus.AWD),
          0,
          "event at 12 months: local recurrence");
    }

    @Test
    void aRecurrenceWithoutATimeIsNotObservable() {
      cannotObserve(
          DISEASE_FREE_SURVIVAL,
          alive(60).progression(Presence.PRESENT),
          "recurrence, its time is not stated");
    }
  }

  @Nested
  class LocalRecurrenceFreeSurvival {

    @Test
    void isNotForTumourThatWasLeftAtTheSite() {
      cannotObserve(
          LOCAL_RECURRENCE_FREE_SURVIVAL,
          alive(60, stable(6, LOCAL)).localRecurrence(Presence.ABSENT),
          "local stable disease at 6 months: tumour was there from the start");
      cannotObserve(
          LOCAL_RECURRENCE_FREE_SURVIVAL,
          alive(60, progression(8, LOCAL)),
          "local progression at 8 months: tumour was there from the start");
      cannotObserve(
          LOCAL_RECURRENCE_FREE_SURVIVAL,
          alive(60, new LocalRecurrence(0), new LocalRecurrence(12)),
          "local recurrence at 0 months: tumour was there from the start");
    }

    @Test
    void tumourElsewhereDoesNotMatter() {
      observes(
          LOCAL_RECURRENCE_FREE_SURVIVAL,
          alive(60, stable(6, DISTANT), progression(8, REGIONAL), new DistantMetastasis(9))
              .localRecurrence(Presence.ABSENT),
          60,
          "censored at 60 months: alive, no local recurrence");
    }

    @Test
    void anExaminationOfAnotherSiteDoesNotClearIt() {
      observes(
          LOCAL_RECURRENCE_FREE_SURVIVAL,
          followUp(
              ClearExamination.of(3, LOCAL),
              ClearExamination.of(9, DISTANT, REGIONAL),
              new LocalRecurrence(12)),
          3,
          "event at 12 months: local recurrence, last clear examination at 3 months");
    }
  }

  @Nested
  class LocalControl {

    @Test
    void endsWithRecurrenceOrGrowthAtTheSite() {
      observes(
          LOCAL_CONTROL,
          followUp(new DistantMetastasis(3), stable(6, LOCAL), progression(9, LOCAL)),
          6,
          "event at 9 months: local progression, last examination without progression at 6 months");
      observes(
          LOCAL_CONTROL,
          followUp(new LocalRecurrence(12, Optional.of(FieldRelation.MARGINAL)), new Death(12)),
          0,
          "event at 12 months: local recurrence");
    }

    @Test
    void takesARecurrenceOfTimeZeroForTheTumourThatWasTreated() {
      observes(
          LOCAL_CONTROL,
          followUp(new LocalRecurrence(0), new LocalRecurrence(18)),
          0,
          "event at 18 months: local recurrence");
      observes(
          LOCAL_CONTROL,
          alive(24, new LocalRecurrence(0), ClearExamination.of(6, LOCAL))
              .localRecurrence(Presence.PRESENT),
          6,
          "censored at 6 months: last examination without progression");
      observes(
          LOCAL_CONTROL,
          alive(24, new LocalRecurrence(0))
              .localRecurrence(Presence.PRESENT)
              .progression(Presence.ABSENT),
          24,
          "censored at 24 months: alive, no local recurrence");
    }

    @Test
    void aRecurrenceWithoutATimeIsNotObservable() {
      cannotObserve(
          LOCAL_CONTROL,
          followUp(ClearExamination.of(6, LOCAL), new Death(30)).localRecurrence(Presence.PRESENT),
          "local recurrence, its time is not stated");
    }

    @Test
    void aDeathWithNothingStatedOfTheSiteIsNotObservable() {
      cannotObserve(
          LOCAL_CONTROL, followUp(new Death(30)), "local recurrence at last review is not stated");
    }
  }

  @Nested
  class MetastasisFreeSurvival {

    @Test
    void countsNoLocalRecurrence() {
      observes(
          METASTASIS_FREE_SURVIVAL,
          followUp(
              ClearExamination.of(6, DISTANT), new LocalRecurrence(12), new DistantMetastasis(20)),
          6,
          "event at 20 months: distant metastasis, last clear examination at 6 months");
    }

    @Test
    void aPatientWithMetastasesAtTimeZeroIsNotAtRisk() {
      cannotObserve(
          METASTASIS_FREE_SURVIVAL,
          alive(60, new DistantMetastasis(0), new DistantMetastasis(20)),
          "distant metastasis at 0 months: tumour was there from the start");
      cannotObserve(
          METASTASIS_FREE_SURVIVAL,
          alive(60, stable(3, DISTANT), new DistantMetastasis(20)),
          "distant stable disease at 3 months: tumour was there from the start");
    }

    @Test
    void aMetastasisWithoutATimeIsNotObservable() {
      cannotObserve(
          METASTASIS_FREE_SURVIVAL,
          followUp(new Death(30)).distantMetastasis(Presence.PRESENT),
          "distant metastasis, its time is not stated");
    }
  }

  @Nested
  class ProgressionAtASiteNotStated {

    @ParameterizedTest
    @EnumSource(
        value = Endpoint.class,
        names = {"LOCAL_RECURRENCE_FREE_SURVIVAL", "LOCAL_CONTROL", "METASTASIS_FREE_SURVIVAL"})
    void mayBeAtTheSiteOfTheEndpoint(Endpoint endpoint) {
      cannotObserve(
          endpoint,
          alive(60, new Progression(8), new LocalRecurrence(12), new DistantMetastasis(12)),
          "progression at 8 months, its site is not stated");
    }

    @Test
    void isElsewhereIfTheStatusSaysSo() {
      observes(
          METASTASIS_FREE_SURVIVAL,
          alive(60, new Progression(8)).distantMetastasis(Presence.ABSENT),
          60,
          "censored at 60 months: alive, no distant metastasis");
      observes(
          LOCAL_CONTROL,
          alive(60, new Progression(8)).localRecurrence(Presence.ABSENT),
          60,
          "censored at 60 months: alive, no local recurrence");
    }

    @Test
    void isElsewhereIfTheSiteWasClearAtThatTimeOrLater() {
      for (double clear : new double[] {8, 10}) {
        observes(
            LOCAL_CONTROL,
            followUp(
                new Progression(8), ClearExamination.of(clear, LOCAL), new LocalRecurrence(12)),
            clear,
            "event at 12 months: local recurrence, last examination without progression at "
                + (int) clear + " months");
      }
      cannotObserve(
          LOCAL_CONTROL,
          followUp(new Progression(8), ClearExamination.of(7, LOCAL), new LocalRecurrence(12)),
          "progression at 8 months, its site is not stated");
    }

    @Test
    void doesNotMatterAfterTheEvent() {
      observes(
          LOCAL_CONTROL,
          followUp(new LocalRecurrence(6), new Progression(8)),
          0,
          "event at 6 months: local recurrence");
    }

    @Test
    void stableDiseaseSomewhereMayBeTumourLeftAtTheSite() {
      cannotObserve(
          LOCAL_RECURRENCE_FREE_SURVIVAL,
          alive(60, new StableDisease(6)),
          "stable disease at 6 months, its site is not stated");
      observes(
          LOCAL_CONTROL,
          alive(60, new StableDisease(6)),
          6,
          "censored at 6 months: last examination without progression");
    }
  }
}
