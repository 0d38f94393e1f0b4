package dev.notochord.core.outcome;

import static dev.notochord.core.outcome.Endpoint.DISEASE_FREE_SURVIVAL;
import static dev.notochord.core.outcome.Endpoint.DISEASE_SPECIFIC_SURVIVAL;
import static dev.notochord.core.outcome.Endpoint.LOCAL_CONTROL;
import static dev.notochord.core.outcome.Endpoint.LOCAL_RECURRENCE_FREE_SURVIVAL;
import static dev.notochord.core.outcome.Endpoint.METASTASIS_FREE_SURVIVAL;
import static dev.notochord.core.outcome.Endpoint.OVERALL_SURVIVAL;
import static dev.notochord.core.outcome.Endpoint.PROGRESSION_FREE_SURVIVAL;
import static dev.notochord.core.outcome.Endpoint.TIME_TO_PROGRESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.arbitrary.OutcomeArbitraries;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

class EndpointPropertiesTest {
  private static final Set<Endpoint> OF_DEATH =
      EnumSet.of(OVERALL_SURVIVAL, DISEASE_SPECIFIC_SURVIVAL);

  @Provide
  Arbitrary<FollowUp> followUps() {
    return OutcomeArbitraries.followUps();
  }

  @Provide
  Arbitrary<ClearExamination> clearExaminations() {
    return OutcomeArbitraries.clearExaminations();
  }

  private static Optional<Observed> observed(Endpoint endpoint, FollowUp followUp) {
    return endpoint.observe(followUp) instanceof Observed observed
        ? Optional.of(observed)
        : Optional.empty();
  }

  private static FollowUp.Builder statusOf(FollowUp followUp) {
    return FollowUp.builder()
        .timeZero(followUp.timeZero())
        .vitalStatus(followUp.vitalStatus())
        .diseaseStatus(followUp.diseaseStatus())
        .localRecurrence(followUp.localRecurrence())
        .distantMetastasis(followUp.distantMetastasis())
        .progression(followUp.progression())
        .lastContactMonths(followUp.lastContactMonths());
  }

  /** The follow-up with one more examination, unless that contradicts it. */
  private static Optional<FollowUp> with(FollowUp followUp, ClearExamination clear) {
    try {
      return Optional.of(
          statusOf(followUp).addAllEvents(followUp.events()).addEvents(clear).build());
    } catch (IllegalArgumentException contradiction) {
      return Optional.empty();
    }
  }

  @Property
  @StatisticsReport(onFailureOnly = true)
  void everyKindOfAnswerIsReached(@ForAll("followUps") FollowUp followUp) {
    for (Endpoint endpoint : Endpoint.values()) {
      String answer = observed(endpoint, followUp)
          .map(observed -> observed.status().code())
          .orElse("not observable");
      Statistics.label(endpoint.code()).collect(answer);
      Statistics.label(endpoint.code()).coverage(coverage -> {
        coverage.check("event").count(count -> count > 0);
        coverage.check("censored").count(count -> count > 0);
        coverage.check("not observable").count(count -> count > 0);
        coverage
            .check("competing")
            .count(count -> (count > 0) == (endpoint.deathHandling() == DeathHandling.COMPETING));
      });
    }
  }

  @Property
  void anObservedTimeNeverExceedsTheLastContactOrDeath(
      @ForAll Endpoint endpoint, @ForAll("followUps") FollowUp followUp) {
    observed(endpoint, followUp).ifPresent(observed -> {
      double end = followUp
          .death()
          .map(Death::months)
          .orElse(followUp.lastContactMonths().orElse(Double.POSITIVE_INFINITY));
      assertThat(observed.months()).isLessThanOrEqualTo(end);
      assertThat(observed.lower()).isBetween(0.0, observed.months());
    });
  }

  @Property
  void anEventHasADatedFindingOrDeathBehindItAndACompetingEventADeath(
      @ForAll Endpoint endpoint, @ForAll("followUps") FollowUp followUp) {
    observed(endpoint, followUp)
        .filter(observed -> observed.status() != ObservedStatus.CENSORED)
        .ifPresent(observed -> assertThat(followUp.events())
            .anyMatch(event -> event.months() == observed.months()
                && (event instanceof Death
                    || (observed.isEvent()
                        && event instanceof TumorFinding
                        && !(event instanceof StableDisease)))));
  }

  @Property
  void nothingCompetesUnlessTheEndpointSaysSo(
      @ForAll Endpoint endpoint, @ForAll("followUps") FollowUp followUp) {
    if (endpoint.deathHandling() != DeathHandling.COMPETING) {
      observed(endpoint, followUp)
          .ifPresent(
              observed -> assertThat(observed.status()).isNotEqualTo(ObservedStatus.COMPETING));
    }
  }

  @Property
  void oneMoreClearExaminationNeverMakesAnEvent(
      @ForAll Endpoint endpoint,
      @ForAll("followUps") FollowUp followUp,
      @ForAll("clearExaminations") ClearExamination clear) {
    with(followUp, clear)
        .ifPresent(more -> observed(endpoint, followUp).ifPresent(before -> {
          Optional<Observed> after = observed(endpoint, more);
          after.ifPresent(now -> {
            assertThat(now.status()).isEqualTo(before.status());
            assertThat(now.months()).isGreaterThanOrEqualTo(before.months());
            assertThat(now.lower()).isGreaterThanOrEqualTo(before.lower());
          });
          // Disease that is seen after the patient was clear has come back, at a time not stated.
          assertThat(after.isPresent()
                  || followUp.diseaseAtEnd().isPresent()
                  || followUp
                      .events(StableDisease.class)
                      .anyMatch(stable -> stable.months() > clear.months()))
              .isTrue();
        }));
  }

  @Property
  void examinationsDoNotChangeSurvivalButForTheLastTimeSeen(
      @ForAll("followUps") FollowUp followUp, @ForAll("clearExaminations") ClearExamination clear) {
    with(followUp, clear).ifPresent(more -> {
      for (Endpoint endpoint : OF_DEATH) {
        Observation before = endpoint.observe(followUp);
        if (followUp.isDead()
            || followUp.knownVitalStatus().isEmpty()
            || followUp.lastContactMonths().isPresent()) {
          assertThat(endpoint.observe(more)).isEqualTo(before);
        } else {
          // Where no last contact is stated, the patient was last seen at the last event.
          Observed last = observed(endpoint, more).orElseThrow();
          assertThat(last.status()).isEqualTo(ObservedStatus.CENSORED);
          assertThat(last.months())
              .isEqualTo(
                  Math.max(clear.months(), followUp.lastSeenMonths().orElse(clear.months())));
        }
      }
    });
  }

  @Property
  void noEndpointOutlastsSurvival(
      @ForAll Endpoint endpoint, @ForAll("followUps") FollowUp followUp) {
    observed(OVERALL_SURVIVAL, followUp)
        .ifPresent(survival -> observed(endpoint, followUp).ifPresent(observed -> {
          assertThat(observed.months()).isLessThanOrEqualTo(survival.months());
          if (endpoint.deathHandling() == DeathHandling.EVENT && survival.isEvent()) {
            assertThat(observed.isEvent()).isTrue();
          }
        }));
  }

  @Property
  void diseaseSpecificSurvivalHasTheTimeOfOverallSurvivalOrNone(
      @ForAll("followUps") FollowUp followUp) {
    Observation specific = DISEASE_SPECIFIC_SURVIVAL.observe(followUp);
    Observation overall = OVERALL_SURVIVAL.observe(followUp);
    if (overall instanceof Observed survival && survival.isEvent()) {
      if (specific instanceof Observed observed) {
        assertThat(observed.status())
            .isEqualTo(
                followUp.knownCauseOfDeath().equals(Optional.of(CauseOfDeath.TUMOR))
                    ? ObservedStatus.EVENT
                    : ObservedStatus.COMPETING);
        assertThat(observed.months()).isEqualTo(survival.months());
      } else {
        assertThat(specific).isEqualTo(new NotObservable("dead, cause of death is not stated"));
      }
    } else {
      assertThat(specific).isEqualTo(overall);
    }
  }

  @Property
  void progressionFreeSurvivalAndTimeToProgressionDifferInTheDeathsAlone(
      @ForAll("followUps") FollowUp followUp) {
    observed(PROGRESSION_FREE_SURVIVAL, followUp).ifPresent(free -> {
      Observed progression = observed(TIME_TO_PROGRESSION, followUp).orElseThrow();
      assertThat(progression.months()).isEqualTo(free.months());
      assertThat(progression.lower()).isEqualTo(free.lower());
      if (progression.isEvent()) {
        assertThat(progression).isEqualTo(free);
      }
    });
  }

  @Property
  void noPartOfProgressionComesBeforeIt(@ForAll("followUps") FollowUp followUp) {
    observed(PROGRESSION_FREE_SURVIVAL, followUp).ifPresent(free -> {
      for (Endpoint part : EnumSet.of(
          DISEASE_FREE_SURVIVAL,
          LOCAL_RECURRENCE_FREE_SURVIVAL,
          LOCAL_CONTROL,
          METASTASIS_FREE_SURVIVAL)) {
        observed(part, followUp)
            .filter(Observed::isEvent)
            .ifPresent(event -> assertThat(free.months()).isLessThanOrEqualTo(event.months()));
      }
    });
  }

  @Property
  void aLocalRecurrenceIsALossOfLocalControl(@ForAll("followUps") FollowUp followUp) {
    observed(LOCAL_RECURRENCE_FREE_SURVIVAL, followUp)
        .ifPresent(free -> observed(LOCAL_CONTROL, followUp).ifPresent(control -> {
          assertThat(control.months()).isEqualTo(free.months());
          assertThat(control.isEvent()).isEqualTo(free.isEvent() && !isDeath(free));
        }));
  }

  private static boolean isDeath(Observed observed) {
    return observed.reason().contains(": death");
  }

  @Property
  void theReasonTellsWhatHappenedAndWhen(
      @ForAll Endpoint endpoint, @ForAll("followUps") FollowUp followUp) {
    Observation observation = endpoint.observe(followUp);
    if (observation instanceof Observed observed) {
      assertThat(observed.reason())
          .startsWith(observed.status().display() + " at " + Months.text(observed.months()) + ": ");
    } else {
      assertThat(observation.reason())
          .matches(".*(is not stated|was there from the start|no recurrence is dated)");
    }
  }

  @Property
  void theOrderOfRecordingDoesNotMatter(
      @ForAll Endpoint endpoint, @ForAll("followUps") FollowUp followUp) {
    FollowUp reversed =
        statusOf(followUp).addAllEvents(followUp.events().reverse()).build();
    assertThat(endpoint.observe(reversed)).isEqualTo(endpoint.observe(followUp));
  }

  @Property
  void aReductionStaysWithinTheInterval(
      @ForAll Endpoint endpoint,
      @ForAll IntervalReduction reduction,
      @ForAll("followUps") FollowUp followUp) {
    observed(endpoint, followUp)
        .ifPresent(observed ->
            assertThat(observed.months(reduction)).isBetween(observed.lower(), observed.months()));
  }
}
