package dev.notochord.survival.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.outcome.ClearExamination;
import dev.notochord.core.outcome.Death;
import dev.notochord.core.outcome.DiseaseSite;
import dev.notochord.core.outcome.Endpoint;
import dev.notochord.core.outcome.FollowUp;
import dev.notochord.core.outcome.IntervalReduction;
import dev.notochord.core.outcome.LocalRecurrence;
import dev.notochord.core.outcome.TimeZero;
import dev.notochord.core.outcome.VitalStatus;
import dev.notochord.core.patient.Sex;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.SurvivalData;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortTest {
  private static final SpinalTumorCase DIED =
      patient("died", Optional.of(Sex.FEMALE), VitalStatus.DEAD, OptionalDouble.of(7));
  private static final SpinalTumorCase LIVES =
      patient("lives", Optional.of(Sex.MALE), VitalStatus.ALIVE, OptionalDouble.of(60));
  private static final SpinalTumorCase LOST =
      patient("lost", Optional.of(Sex.MALE), VitalStatus.LOST, OptionalDouble.empty());
  private static final SpinalTumorCase NO_SEX =
      patient("no sex", Optional.empty(), VitalStatus.ALIVE, OptionalDouble.of(12));
  private static final SpinalTumorCase SILENT =
      SpinalTumorCase.builder().id("silent").build();

  @Test
  void everyCaseIsAMemberOrAnExclusionWithItsReason() {
    Cohort cohort = Cohort.of(List.of(DIED, SILENT, LIVES, LOST), Endpoint.OVERALL_SURVIVAL);
    assertThat(cohort.members()).extracting(CohortMember::patient).containsExactly(DIED, LIVES);
    assertThat(cohort.exclusions()).extracting(Exclusion::caseId).containsExactly("silent", "lost");
    assertThat(cohort.exclusions().get(0).reason()).isEqualTo("follow-up is not stated");
    SurvivalData data = cohort.data();
    assertThat(data.time(0)).isEqualTo(7);
    assertThat(data.event(0)).isTrue();
    assertThat(data.time(1)).isEqualTo(60);
    assertThat(data.event(1)).isFalse();
  }

  @Test
  void aMemberWithoutAGroupBecomesAnExclusion() {
    Cohort cohort = Cohort.of(List.of(DIED, NO_SEX, LIVES), Endpoint.OVERALL_SURVIVAL)
        .groupedBy("sex", patient -> patient.sex().map(Sex::display));
    assertThat(cohort.groups().names()).containsExactly("female", "male");
    assertThat(cohort.groups().code(1)).isEqualTo(1);
    assertThat(cohort.data().subjects()).isEqualTo(2);
    assertThat(cohort.exclusions()).containsExactly(new Exclusion("no sex", "sex is not stated"));
  }

  @Test
  void aRecurrenceEntersWhenItWasDetectedAndKeepsItsInterval() {
    SpinalTumorCase recurred = SpinalTumorCase.builder()
        .id("recurred")
        .followUp(FollowUp.builder()
            .timeZero(TimeZero.SURGERY)
            .addEvents(new LocalRecurrence(12))
            .addEvents(ClearExamination.of(6, DiseaseSite.LOCAL))
            .lastContactMonths(12)
            .build())
        .build();
    Cohort cohort = Cohort.of(List.of(recurred), Endpoint.LOCAL_RECURRENCE_FREE_SURVIVAL);
    assertThat(cohort.data().time(0)).isEqualTo(12);
    assertThat(cohort.members().get(0).observation().lower()).isEqualTo(6);
    assertThat(cohort.reduction()).isEqualTo(IntervalReduction.DETECTION);
  }

  @ParameterizedTest
  @CsvSource({"DETECTION, 12", "MIDPOINT, 9", "LAST_CLEAR, 6"})
  void aRecurrenceEntersAtThePointOfTimeThatIsNamed(IntervalReduction reduction, double months) {
    SpinalTumorCase recurred = SpinalTumorCase.builder()
        .id("recurred")
        .sex(Sex.FEMALE)
        .followUp(FollowUp.builder()
            .timeZero(TimeZero.SURGERY)
            .addEvents(ClearExamination.of(6, DiseaseSite.LOCAL), new LocalRecurrence(12))
            .build())
        .build();
    Cohort cohort =
        Cohort.of(List.of(recurred, LIVES), Endpoint.LOCAL_RECURRENCE_FREE_SURVIVAL, reduction);
    assertThat(cohort.data().time(0)).isEqualTo(months);
    assertThat(cohort.data().event(0)).isTrue();
    assertThat(cohort.data().time(1)).isEqualTo(60);
    Cohort grouped = cohort.groupedBy("sex", patient -> patient.sex().map(Sex::display));
    assertThat(grouped.data().time(0)).isEqualTo(months);
  }

  @Test
  void aCompetingEventIsCountedAndCensoredAtItsTime() {
    Cohort control = Cohort.of(List.of(DIED, LIVES), Endpoint.LOCAL_CONTROL);
    assertThat(control.competing()).isEqualTo(1);
    assertThat(control.data().time(0)).isEqualTo(7);
    assertThat(control.data().event(0)).isFalse();
    assertThat(control.members().get(0).observation().reason())
        .isEqualTo("competing event at 7 months: death, no local recurrence");
    assertThat(Cohort.of(List.of(DIED, LIVES), Endpoint.OVERALL_SURVIVAL).competing())
        .isZero();
  }

  @Test
  void aCompetingEventIsASecondCause() {
    SpinalTumorCase recurred = SpinalTumorCase.builder()
        .id("recurred")
        .followUp(FollowUp.builder()
            .timeZero(TimeZero.SURGERY)
            .addEvents(ClearExamination.of(6, DiseaseSite.LOCAL), new LocalRecurrence(12))
            .build())
        .build();
    Cohort cohort = Cohort.of(
        List.of(DIED, recurred, LIVES), Endpoint.LOCAL_CONTROL, IntervalReduction.MIDPOINT);
    CompetingRisksData data = cohort.competingRisks();

    assertThat(data.causes()).containsExactly("event", "competing event");
    assertThat(data.cause(0)).isEqualTo(2);
    assertThat(data.cause(1)).isEqualTo(1);
    assertThat(data.cause(2)).isZero();
    assertThat(data.anyEvent().time(0)).isEqualTo(7);
    assertThat(data.anyEvent().time(1)).isEqualTo(9);
    assertThat(data.causeSpecific(1).riskTable()).isEqualTo(cohort.data().riskTable());
  }

  @Test
  void anEndpointWithoutCompetingEventsListsTheCauseNevertheless() {
    CompetingRisksData data =
        Cohort.of(List.of(DIED, LIVES), Endpoint.OVERALL_SURVIVAL).competingRisks();

    assertThat(data.causes()).hasSize(2);
    assertThat(data.riskTable().events(1).asList()).containsExactly(1L, 0L);
    assertThat(data.riskTable().events(2).asList()).containsExactly(0L, 0L);
  }

  @Test
  void aCohortWithoutMembersSaysSo() {
    Cohort cohort = Cohort.of(List.of(SILENT, LOST), Endpoint.OVERALL_SURVIVAL);
    assertThatThrownBy(cohort::data)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "cohort: none of 2 cases can be observed for overall survival, expected at least one");
    assertThatThrownBy(cohort::competingRisks)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("cohort: none of 2 cases");
  }

  @Test
  void timesOfDifferentZerosAreTold() {
    SpinalTumorCase fromDiagnosis = SpinalTumorCase.builder()
        .id("diagnosis")
        .followUp(FollowUp.builder()
            .timeZero(TimeZero.DIAGNOSIS)
            .vitalStatus(VitalStatus.ALIVE)
            .lastContactMonths(9)
            .build())
        .build();
    assertThat(Cohort.of(List.of(DIED, fromDiagnosis, LOST), Endpoint.OVERALL_SURVIVAL)
            .timeZeros())
        .containsExactly(TimeZero.DIAGNOSIS, TimeZero.SURGERY);
    assertThat(Cohort.of(List.of(DIED, LOST), Endpoint.OVERALL_SURVIVAL).timeZeros())
        .containsExactly(TimeZero.SURGERY);
    assertThat(Cohort.of(List.of(SILENT), Endpoint.OVERALL_SURVIVAL).timeZeros())
        .isEmpty();
  }

  @Test
  void aDeathThatTheEndpointCensorsDoesNotCompete() {
    SpinalTumorCase patient = SpinalTumorCase.builder()
        .id("died")
        .followUp(FollowUp.builder()
            .timeZero(TimeZero.SURGERY)
            .addEvents(new Death(7))
            .progression(Presence.ABSENT)
            .build())
        .build();
    Cohort cohort = Cohort.of(List.of(patient), Endpoint.TIME_TO_PROGRESSION);
    assertThat(cohort.data().event(0)).isFalse();
    assertThat(cohort.competing()).isZero();
    Cohort survival = Cohort.of(List.of(patient), Endpoint.PROGRESSION_FREE_SURVIVAL);
    assertThat(survival.data().event(0)).isTrue();
  }

  @Test
  void groupsOfNobodySaySo() {
    Cohort cohort = Cohort.of(List.of(NO_SEX), Endpoint.OVERALL_SURVIVAL)
        .groupedBy("sex", patient -> patient.sex().map(Sex::display));
    assertThatThrownBy(cohort::groups)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("cohort: no member, expected at least one in a group");
  }

  @Test
  void groupsAreAskedForOnlyAfterGrouping() {
    assertThatThrownBy(() -> Cohort.of(List.of(DIED), Endpoint.OVERALL_SURVIVAL).groups())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("groupedBy");
  }

  @Property(tries = 200)
  void nobodyIsLost(@ForAll("cases") List<SpinalTumorCase> cases) {
    for (Endpoint endpoint : Endpoint.values()) {
      Cohort cohort =
          Cohort.of(cases, endpoint).groupedBy("sex", patient -> patient.sex().map(Sex::display));
      ImmutableList<String> seen = ImmutableList.<String>builder()
          .addAll(cohort.members().stream().map(member -> member.patient().id()).toList())
          .addAll(cohort.exclusions().stream().map(Exclusion::caseId).toList())
          .build();
      assertThat(seen)
          .containsExactlyInAnyOrderElementsOf(
              cases.stream().map(SpinalTumorCase::id).toList());
    }
  }

  @Provide
  Arbitrary<List<SpinalTumorCase>> cases() {
    Arbitrary<Optional<Sex>> sex = Arbitraries.of(Sex.class).optional();
    Arbitrary<VitalStatus> vital = Arbitraries.of(VitalStatus.class);
    Arbitrary<Optional<Integer>> months = Arbitraries.integers().between(0, 200).optional();
    return Combinators.combine(Arbitraries.integers().between(0, 999), sex, vital, months)
        .as((id, s, v, m) ->
            patient("case " + id, s, v, m.map(OptionalDouble::of).orElse(OptionalDouble.empty())))
        .list()
        .ofMaxSize(20);
  }

  private static SpinalTumorCase patient(
      String id, Optional<Sex> sex, VitalStatus vital, OptionalDouble months) {
    FollowUp.Builder followUp = FollowUp.builder()
        .timeZero(TimeZero.SURGERY)
        .vitalStatus(vital)
        .lastContactMonths(months)
        .localRecurrence(Presence.ABSENT);
    if (vital == VitalStatus.DEAD && months.isPresent()) {
      followUp.addEvents(new Death(months.getAsDouble(), Optional.empty()));
    }
    return SpinalTumorCase.builder().id(id).sex(sex).followUp(followUp.build()).build();
  }
}
