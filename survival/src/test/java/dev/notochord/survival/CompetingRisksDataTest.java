package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CompetingRisksDataTest {
  private static final CompetingRisksData FIVE = SurvivalData.competing(
          new double[] {3, 1, 2, 2, 4}, new int[] {0, 1, 2, 1, 2})
      .withCauses("recurrence", "death");

  @Test
  void countsTheEventsOfEachCause() {
    RiskTable table = FIVE.riskTable();

    assertThat(table.times().asList()).containsExactly(1.0, 2.0, 3.0, 4.0);
    assertThat(table.atRisk().asList()).containsExactly(5L, 4L, 2L, 1L);
    assertThat(table.events(1).asList()).containsExactly(1L, 1L, 0L, 0L);
    assertThat(table.events(2).asList()).containsExactly(0L, 1L, 0L, 1L);
    assertThat(table.events().asList()).containsExactly(1L, 2L, 0L, 1L);
    assertThat(table.weightEvents(2).asList()).containsExactly(0.0, 1.0, 0.0, 1.0);
    assertThat(table.causes()).isEqualTo(2);
    assertThat(table.totalEvents()).isEqualTo(4);
    assertThat(FIVE).hasToString("competing risks data: 5 subjects, 2 recurrence, 2 death");
    assertThat(FIVE.cause(2)).isEqualTo(2);
    assertThat(FIVE.anyEvent().totalEvents()).isEqualTo(4);
  }

  @Test
  void censorsAnEventOfAnotherCauseForTheHazardOfOne() {
    SurvivalData recurrence = FIVE.causeSpecific(1);

    assertThat(recurrence.event(1)).isTrue();
    assertThat(recurrence.event(2)).isFalse();
    assertThat(recurrence.riskTable())
        .isEqualTo(
            SurvivalData.rightCensored(new double[] {3, 1, 2, 2, 4}, new int[] {0, 1, 0, 1, 0})
                .riskTable());
    for (int wrong : new int[] {0, 3}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> FIVE.causeSpecific(wrong))
          .withMessage("competing risks data: cause is " + wrong + ", expected 1 to 2");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> FIVE.riskTable().events(wrong))
          .withMessage("risk table: cause is " + wrong + ", expected 1 to 2");
    }
  }

  @Test
  void doesNotFollowLaterChangesOfTheCauses() {
    int[] cause = {1, 2};
    CompetingRisksData data = CompetingRisksData.of(new double[] {1, 2}, cause);
    cause[1] = 1;

    assertThat(data.cause(1)).isEqualTo(2);
  }

  @Test
  void oneSubjectMayDieOfTheSecondCause() {
    CompetingRisksData one = CompetingRisksData.of(new double[] {1}, new int[] {2});

    assertThat(one.causes()).containsExactly("1", "2");
    assertThat(one.riskTable().events(2).asList()).containsExactly(1L);
  }

  @Test
  void withoutEventsThereIsOneCause() {
    assertThat(CompetingRisksData.of(new double[] {1}, new int[] {0}).causes())
        .containsExactly("1");
  }

  @Test
  void refusesCausesThatAreNone() {
    double[] time = {1, 2};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompetingRisksData.of(time, new int[] {1, -1}))
        .withMessage("competing risks data: cause[1] is -1, expected 0 or more");
    assertThat(CompetingRisksData.of(time, new int[] {1, 1000}).causes()).hasSize(1000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompetingRisksData.of(time, new int[] {1, 1001}))
        .withMessage("competing risks data: cause[1] is 1001, expected at most 1000, causes being"
            + " numbered from 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompetingRisksData.of(time, new int[] {1}))
        .withMessage("survival data: 2 times and 1 events, expected one of each per subject");
    SurvivalData data = SurvivalData.rightCensored(time, new int[] {1, 0});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompetingRisksData.of(data, new int[] {0, 0}))
        .withMessage("competing risks data: cause[0] is 0, expected 1 or more for an event");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompetingRisksData.of(data, new int[] {1, 1}))
        .withMessage("competing risks data: cause[1] is 1, expected 0 for no event");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompetingRisksData.of(data, new int[] {1, -1}))
        .withMessage("competing risks data: cause[1] is -1, expected 0 for no event");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompetingRisksData.of(data, new int[] {1, 0, 0}))
        .withMessage("competing risks data: 2 rows and 3 causes, expected one per row");
  }

  @Test
  void refusesNamesThatAreNone() {
    assertThat(FIVE.withCauses("a", "b", "c").causes()).containsExactly("a", "b", "c");
    assertThat(FIVE.withCauses("a", "b", "c").riskTable().causes()).isEqualTo(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIVE.withCauses("recurrence"))
        .withMessage(
            "competing risks data: names are [recurrence], expected one for each of 2 causes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIVE.withCauses("death", " "))
        .withMessage(
            "competing risks data: names are [death,  ], expected different names, none blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIVE.withCauses("death", "death"))
        .withMessageContaining("expected different names");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompetingRisksData.of(new double[] {1}, new int[] {0}).withCauses());
  }

  @Test
  void aMissingEventHasNoCause() {
    SurvivalData data = SurvivalData.rightCensored(
        new double[] {1, 2, Double.NaN}, new double[] {1, Double.NaN, 1}, MissingPolicy.DROP_ROWS);
    CompetingRisksData causes = CompetingRisksData.of(data, new int[] {2, 0, 1});

    assertThat(causes.riskTable().events(2).asList()).containsExactly(1L);
    assertThat(causes.causeSpecific(1).missing()).hasSize(2);
    assertThat(causes.causeSpecific(1).totalEvents()).isZero();
  }

  @Test
  void whatIsAddedToTheSampleKeepsTheCausesAndTheirNames() {
    CompetingRisksData data = FIVE.withWeights(new double[] {1, 2, 3, 4, 0}, WeightKind.FREQUENCY)
        .withClusters(1, 1, 2, 2, 2)
        .withStrata(Groups.of("x", "x", "y", "y", "y"))
        .withTies(TimeTies.RELATIVE);

    assertThat(data.causes()).containsExactly("recurrence", "death");
    assertThat(data.riskTable().events(1).asList()).containsExactly(2L, 4L, 0L);
    assertThat(data.riskTable().events(2).asList()).containsExactly(0L, 3L, 0L);
    assertThat(data.anyEvent().units()).isEqualTo(2);
    assertThat(data.anyEvent().strata()).isPresent();
    assertThat(data.anyEvent().timeTies().rule()).isEqualTo(TimeTies.RELATIVE);
  }

  @Test
  void timesThatAreNearlyEqualAreTiedForEveryCause() {
    CompetingRisksData data = CompetingRisksData.of(new double[] {1, 1 + 1e-12}, new int[] {1, 2})
        .withTies(TimeTies.RELATIVE);

    assertThat(data.riskTable().size()).isEqualTo(1);
  }

  @Test
  void aPartKeepsTheCausesOfTheWhole() {
    var parts = FIVE.withWeights(new double[] {1, 1, 0, 1, 1}, WeightKind.FREQUENCY)
        .split(Groups.of("b", "a", "c", "b", "a"));

    assertThat(parts.keySet()).containsExactly("a", "b");
    CompetingRisksData b = parts.values().asList().get(1);
    assertThat(b.causes()).containsExactly("recurrence", "death");
    assertThat(b.cause(0)).isZero();
    assertThat(b.cause(1)).isEqualTo(1);
    assertThat(b.riskTable().events(2).asList()).containsExactly(0L, 0L);
  }

  @Test
  void lateEntriesAreNotAtRiskBefore() {
    CompetingRisksData data =
        CompetingRisksData.delayedEntry(new double[] {0, 1}, new double[] {1, 2}, new int[] {2, 1});

    assertThat(data.riskTable().atRisk().asList()).containsExactly(1L, 1L);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompetingRisksData.delayedEntry(
            new double[] {0, 2}, new double[] {1, 2}, new int[] {2, 1}))
        .withMessage("survival data: time[1] is 2.0, expected a number above its entry 2.0");
  }

  @Test
  void tablesOfOtherCausesAreNotMerged() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIVE.riskTable().merge(FIVE.anyEvent().riskTable()))
        .withMessage("risk tables: one has 2 causes and the other 1, expected the same causes");
  }

  @Test
  void tablesThatDifferInTheCauseAloneAreNotEqual() {
    double[] time = {1};
    RiskTable one =
        CompetingRisksData.of(time, new int[] {1}).withCauses("a", "b").riskTable();
    RiskTable two =
        CompetingRisksData.of(time, new int[] {2}).withCauses("a", "b").riskTable();

    assertThat(one.events()).isEqualTo(two.events());
    assertThat(one).isNotEqualTo(two);
  }
}
