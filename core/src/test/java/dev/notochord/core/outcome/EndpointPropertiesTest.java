package dev.notochord.core.outcome;

import static dev.notochord.core.outcome.Endpoint.LOCAL_RECURRENCE_FREE_SURVIVAL;
import static dev.notochord.core.outcome.Endpoint.OVERALL_SURVIVAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class EndpointPropertiesTest {

  /** Follow-ups of at most 24 months in which every fact may be missing. */
  @Provide
  Arbitrary<FollowUp> followUps() {
    Arbitrary<Integer> end = Arbitraries.integers().between(1, 24);
    return end.flatMap(last -> {
      Arbitrary<Integer> time = Arbitraries.integers().between(0, last);
      return Combinators.combine(
              time.list().ofMaxSize(4),
              time.list().ofMaxSize(2),
              Arbitraries.of(VitalStatus.class).optional(),
              Arbitraries.of(Presence.class).optional(),
              Arbitraries.of(true, false),
              Arbitraries.of(true, false))
          .as((clear, recurrences, vital, recurred, deathDated, contactDated) ->
              followUp(last, clear, recurrences, vital, recurred, deathDated, contactDated));
    });
  }

  private static FollowUp followUp(
      int last,
      List<Integer> clear,
      List<Integer> recurrences,
      Optional<VitalStatus> vital,
      Optional<Presence> recurred,
      boolean deathDated,
      boolean contactDated) {
    FollowUp.Builder followUp = FollowUp.builder().timeZero(TimeZero.SURGERY).vitalStatus(vital);
    clear.stream()
        .filter(months -> !recurrences.contains(months))
        .forEach(months -> followUp.addEvents(new NoLocalRecurrence(months)));
    recurrences.forEach(months -> followUp.addEvents(new LocalRecurrence(months)));
    followUp.localRecurrence(
        recurred.filter(it -> recurrences.isEmpty() || it == Presence.PRESENT));
    if (deathDated && vital.equals(Optional.of(VitalStatus.DEAD))) {
      followUp.addEvents(new Death(last, Optional.empty()));
    }
    if (contactDated) {
      followUp.lastContactMonths(last);
    }
    return followUp.build();
  }

  private static FollowUp withClearExamination(FollowUp followUp, int months) {
    return FollowUp.builder()
        .timeZero(followUp.timeZero())
        .addAllEvents(followUp.events())
        .addEvents(new NoLocalRecurrence(months))
        .vitalStatus(followUp.vitalStatus())
        .localRecurrence(followUp.localRecurrence())
        .lastContactMonths(followUp.lastContactMonths())
        .build();
  }

  private static boolean allows(FollowUp followUp, int months) {
    return followUp.lastContactMonths().orElse(24) >= months
        && followUp.death().map(Death::months).orElse(24.0) >= months
        && followUp.events().stream()
            .noneMatch(event -> event instanceof LocalRecurrence && event.months() == months);
  }

  @Property
  void anObservedTimeNeverExceedsTheLastContact(
      @ForAll Endpoint endpoint, @ForAll("followUps") FollowUp followUp) {
    Assume.that(followUp.lastContactMonths().isPresent());
    if (endpoint.observe(followUp) instanceof Observed observed) {
      assertThat(observed.months())
          .isLessThanOrEqualTo(followUp.lastContactMonths().orElseThrow());
    }
  }

  @Property
  void oneMoreClearExaminationNeverTurnsACensoringIntoAnEvent(
      @ForAll("followUps") FollowUp followUp, @ForAll @IntRange(max = 24) int months) {
    Assume.that(allows(followUp, months));
    Observation before = LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp);
    Observation after =
        LOCAL_RECURRENCE_FREE_SURVIVAL.observe(withClearExamination(followUp, months));
    if (before instanceof Observed observed) {
      assertThat(after).isInstanceOf(Observed.class);
      assertThat(((Observed) after).event()).isEqualTo(observed.event());
      assertThat(((Observed) after).months()).isGreaterThanOrEqualTo(observed.months());
    }
  }

  @Property
  void oneMoreClearExaminationNeverChangesOverallSurvival(
      @ForAll("followUps") FollowUp followUp, @ForAll @IntRange(max = 24) int months) {
    Assume.that(allows(followUp, months));
    assertThat(OVERALL_SURVIVAL.observe(withClearExamination(followUp, months)))
        .isEqualTo(OVERALL_SURVIVAL.observe(followUp));
  }

  @Property
  void freedomFromRecurrenceNeverOutlastsSurvival(@ForAll("followUps") FollowUp followUp) {
    if (LOCAL_RECURRENCE_FREE_SURVIVAL.observe(followUp) instanceof Observed free
        && OVERALL_SURVIVAL.observe(followUp) instanceof Observed alive) {
      assertThat(free.months()).isLessThanOrEqualTo(alive.months());
      assertThat(free.event() || !alive.event()).isTrue();
    }
  }

  @Property
  void anEventHasADatedRecurrenceOrDeathBehindIt(
      @ForAll Endpoint endpoint, @ForAll("followUps") FollowUp followUp) {
    if (endpoint.observe(followUp) instanceof Observed observed && observed.event()) {
      assertThat(followUp.events())
          .anyMatch(event -> event.months() == observed.months()
              && (event instanceof Death || event instanceof LocalRecurrence));
    }
  }

  @Property
  void theReasonTellsWhatHappenedAndWhen(
      @ForAll Endpoint endpoint, @ForAll("followUps") FollowUp followUp) {
    Observation observation = endpoint.observe(followUp);
    if (observation instanceof Observed observed) {
      assertThat(observed.reason())
          .startsWith((observed.event() ? "event at " : "censored at ")
              + Math.round(observed.months()) + " month");
    } else {
      assertThat(observation.reason()).endsWith("not stated");
    }
  }

  @Property
  void theOrderOfRecordingDoesNotMatter(
      @ForAll Endpoint endpoint, @ForAll("followUps") FollowUp followUp) {
    FollowUp reversed = FollowUp.builder()
        .timeZero(followUp.timeZero())
        .addAllEvents(ImmutableList.copyOf(followUp.events()).reverse())
        .vitalStatus(followUp.vitalStatus())
        .localRecurrence(followUp.localRecurrence())
        .lastContactMonths(followUp.lastContactMonths())
        .build();
    assertThat(endpoint.observe(reversed)).isEqualTo(endpoint.observe(followUp));
  }
}
