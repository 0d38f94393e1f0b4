package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import org.junit.jupiter.api.Test;

class AtRiskTableTest {
  private static final SurvivalData SIX = SurvivalData.rightCensored(
      new double[] {6, 12, 12, 18, 24, 30}, new int[] {1, 1, 0, 0, 1, 0});
  private static final Groups ARMS = Groups.of("A", "A", "A", "B", "B", "B");

  @Test
  void whoLeavesOnTheVeryDayIsStillAtRisk() {
    AtRiskTable table = AtRiskTable.of(SIX, 12, 13, 0, 31);

    assertThat(table.groups()).containsExactly("all");
    assertThat(table.atRisk("all").asList()).containsExactly(5L, 3L, 6L, 0L);
    assertThat(table.events("all").asList()).containsExactly(1L, 2L, 0L, 3L);
    assertThat(table.censored("all").asList()).containsExactly(0L, 1L, 0L, 3L);
    assertThat(table.entered("all").asList()).containsExactly(6L, 6L, 6L, 6L);
  }

  @Test
  void whoEntersOnTheVeryDayHasNotEntered() {
    SurvivalData late = SurvivalData.delayedEntry(
        new double[] {0, 5, 5}, new double[] {7, 6, 9}, new int[] {0, 1, 1});
    AtRiskTable table = AtRiskTable.of(late, 5, 6, 7);

    assertThat(table.atRisk("all").asList()).containsExactly(1L, 3L, 2L);
    assertThat(table.entered("all").asList()).containsExactly(1L, 3L, 3L);
    assertThat(table.toString()).contains("  entered              1       3       3\n");
  }

  @Test
  void competingCausesAreCountedApart() {
    CompetingRisksData data = CompetingRisksData.of(
            new double[] {6, 12, 12, 18, 24, 30}, new int[] {1, 2, 0, 0, 1, 0})
        .withCauses("recurrence", "death");
    AtRiskTable table = AtRiskTable.of(data, ARMS, 0, 24, 25);

    assertThat(table.causes()).containsExactly("recurrence", "death");
    assertThat(table.events("A", 1).asList()).containsExactly(0L, 1L, 1L);
    assertThat(table.events("A", 2).asList()).containsExactly(0L, 1L, 1L);
    assertThat(table.events("B", 1).asList()).containsExactly(0L, 0L, 1L);
    assertThat(table.events("A").asList()).containsExactly(0L, 2L, 2L);
    assertThat(table.toString()).contains("  events (recurrence)       0       1       1\n");
    assertThat(AtRiskTable.of(data, 24).events("all", 1).get(0)).isEqualTo(1);
  }

  @Test
  void readsAsAnAlignedTable() {
    assertThat(AtRiskTable.of(SIX, ARMS, 0, 12, 24.5)).hasToString("""
                                   0      12    24.5
            A
              at risk              3       2       0
              events               0       1       2
              censored             0       0       1
            B
              at risk              3       3       1
              events               0       0       1
              censored             0       0       1
            """);
  }

  @Test
  void refusesTimesGroupsAndCausesThatAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AtRiskTable.of(SIX, 1, -1))
        .withMessage("numbers at risk: time[1] is -1.0, expected a number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AtRiskTable.of(SIX))
        .withMessage("numbers at risk: no times, expected at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AtRiskTable.of(ImmutableMap.of(), 1))
        .withMessage("numbers at risk: no groups, expected at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AtRiskTable.of(SIX, 1).atRisk("A"))
        .withMessage("group 'A': expected one of [all]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AtRiskTable.of(SIX, 1).events("all", 2))
        .withMessage("numbers at risk: cause is 2, expected 1 to 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AtRiskTable.of(
            ImmutableMap.of(
                "A",
                SIX.riskTable(),
                "B",
                CompetingRisksData.of(new double[] {1, 2}, new int[] {1, 2}).riskTable()),
            1))
        .withMessage("numbers at risk: group 'B' has 2 causes, expected 1 as the first");
  }
}
