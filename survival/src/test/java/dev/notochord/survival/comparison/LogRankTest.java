package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.notochord.survival.Groups;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import org.junit.jupiter.api.Test;

class LogRankTest {
  @Test
  void addsUpAFourfoldTablePerEventTime() {
    // A has events at 1 and 3; B an event at 2 and a censoring at 4.
    LogRankResult result =
        test(new double[] {1, 3, 2, 4}, new int[] {1, 1, 1, 0}, "A", "A", "B", "B");

    double expected = 2 / 4.0 + 1 / 3.0 + 1 / 2.0;
    double variance = 2 / 4.0 * (2 / 4.0) + 1 / 3.0 * (2 / 3.0) + 1 / 2.0 * (1 / 2.0);
    assertThat(result.observed().asList()).containsExactly(2.0, 1.0);
    assertThat(result.expected().get(0)).isCloseTo(expected, within(1e-15));
    assertThat(result.expected().get(1)).isCloseTo(3 - expected, within(1e-15));
    assertThat(result.variance(0, 0)).isCloseTo(variance, within(1e-15));
    assertThat(result.variance(0, 1)).isCloseTo(-variance, within(1e-15));
    assertThat(result.variance(1, 0)).isEqualTo(result.variance(0, 1));
    assertThat(result.statistic()).isCloseTo(8.0 / 13, within(1e-15));
    assertThat(result.degreesOfFreedom()).isEqualTo(1);
    assertThat(result.names()).containsExactly("A", "B");
    assertThat(result.subjects().asList()).containsExactly(2L, 2L);
    assertThat(result.isTestable()).isTrue();
    assertThat(result.reason()).isEmpty();
  }

  @Test
  void tiedEventsHaveTheHypergeometricVariance() {
    // At 1 three of four have the event, two of the four in A; at 2 one subject is left, who adds
    // no variance.
    LogRankResult result =
        test(new double[] {1, 1, 1, 2}, new int[] {1, 1, 1, 1}, "A", "A", "B", "B");

    double variance = 3 * (4 - 3) / (4 - 1.0) * (2 / 4.0) * (2 / 4.0);
    assertThat(result.expected().asList()).containsExactly(3 * 2 / 4.0, 3 * 2 / 4.0 + 1);
    assertThat(result.variance(0, 0)).isEqualTo(variance);
    assertThat(result.statistic()).isEqualTo(0.5 * 0.5 / variance);
  }

  @Test
  void aGroupThatLeavesBeforeTheFirstEventDoesNotCount() {
    LogRankResult three = test(
        new double[] {2, 4, 5, 3, 4, 6, 1},
        new int[] {1, 1, 0, 1, 0, 1, 0},
        "A",
        "A",
        "A",
        "B",
        "B",
        "B",
        "C");
    LogRankResult two = test(
        new double[] {2, 4, 5, 3, 4, 6},
        new int[] {1, 1, 0, 1, 0, 1},
        "A",
        "A",
        "A",
        "B",
        "B",
        "B");

    assertThat(three.degreesOfFreedom()).isEqualTo(1);
    assertThat(three.statistic()).isEqualTo(two.statistic());
    assertThat(three.expected().get(2)).isZero();
  }

  @Test
  void nobodyWithTheEventIsNotTestable() {
    assertNotTestable(test(new double[] {1, 2}, new int[] {0, 0}, "A", "B"), "no events");
  }

  @Test
  void oneGroupAtRiskAloneIsNotTestable() {
    assertNotTestable(
        test(new double[] {1, 2, 3}, new int[] {0, 1, 1}, "A", "B", "B"),
        "at every event time all subjects at risk were of one group");
  }

  @Test
  void everybodyWithTheEventAtOnceIsNotTestable() {
    assertNotTestable(
        test(new double[] {0.5, 1, 1, 1}, new int[] {0, 1, 1, 1}, "A", "A", "B", "B"),
        "whenever subjects of several groups were at risk at an event time, all of them had the event");
  }

  private static void assertNotTestable(LogRankResult result, String reason) {
    assertThat(result.isTestable()).isFalse();
    assertThat(result.reason()).hasValue(reason);
    assertThat(result.statistic()).isNaN();
    assertThat(result.pValue()).isNaN();
    assertThat(result.degreesOfFreedom()).isZero();
    assertThat(result.toString()).startsWith("Log-rank test: not testable, " + reason + "\n");
  }

  @Test
  void aTinyGroupBesideLargeOnesKeepsItsDegreeOfFreedom() {
    int large = 200_000;
    double[] time = new double[2 * large + 1];
    int[] event = new int[time.length];
    String[] group = new String[time.length];
    for (int i = 0; i < time.length; i++) {
      time[i] = 1 + i;
      event[i] = 1;
      group[i] = i % 2 == 0 ? "A" : "B";
    }
    time[2 * large] = 1.5;
    group[2 * large] = "C";
    event[2 * large] = 0;

    LogRankResult result = test(time, event, group);

    // C is at risk once, one among 400001.
    double share = 1.0 / (2 * large + 1);
    assertThat(result.variance(2, 2)).isCloseTo(share * (1 - share), within(1e-20));
    assertThat(result.degreesOfFreedom()).isEqualTo(2);
  }

  @Test
  void tablesMergedAcrossSitesGiveTheTestOfAll() {
    Samples larynx = Samples.named("larynx");
    LogRankResult direct = LogRank.withDefaults().test(larynx.data(), larynx.groups());
    var tables = larynx.data().split(larynx.groups());
    var sites = ImmutableMap.copyOf(Maps.transformValues(tables, SurvivalData::riskTable));

    LogRankResult counted = LogRank.withDefaults().test(sites);

    assertThat(counted.statistic()).isEqualTo(direct.statistic());
    assertThat(counted.names()).isEqualTo(direct.names());
  }

  @Test
  void theVarianceOfAGroupThatHoldsNearlyAllKeepsItsDigits() {
    // At 1 one of 3 * 2^50 + 1 subjects in A has the event; B is a single subject.
    RiskTable many =
        SurvivalData.rightCensored(new double[] {2, 2, 2}, new int[3]).riskTable();
    for (int i = 0; i < 50; i++) {
      many = many.merge(many);
    }
    RiskTable event =
        SurvivalData.rightCensored(new double[] {1}, new int[] {1}).riskTable();
    RiskTable single =
        SurvivalData.rightCensored(new double[] {3}, new int[] {0}).riskTable();

    LogRankResult result =
        LogRank.withDefaults().test(ImmutableMap.of("A", many.merge(event), "B", single));

    double n = (3L << 50) + 2;
    assertThat(result.variance(0, 0)).isCloseTo((n - 1) / n / n, withinPercentage(1e-10));
    assertThat(result.variance(1, 1)).isCloseTo((n - 1) / n / n, withinPercentage(1e-10));
  }

  @Test
  void moreSubjectsThanCanBeCountedAreAnErrorAndNoResult() {
    RiskTable half =
        SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 0}).riskTable();
    for (int i = 0; i < 61; i++) {
      half = half.merge(half);
    }
    ImmutableMap<String, RiskTable> tables = ImmutableMap.of("a", half, "b", half);

    assertThat(half.subjects()).isEqualTo(1L << 62);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> LogRank.withDefaults().test(tables));
  }

  @Test
  void refusesASingleGroupAndAWrongNumberOfLabels() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test(new double[] {1, 2}, new int[] {1, 1}, "A", "A"))
        .withMessage("log-rank test: groups are [A], expected at least two");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test(new double[] {1, 2}, new int[] {1, 1}, "A", "B", "B"))
        .withMessage(
            "survival data: 2 subjects and 3 group labels, expected one label per subject");
  }

  @Test
  void readsWellInATerminal() {
    Samples aml = Samples.named("aml");

    assertThat(LogRank.withDefaults().test(aml.data(), aml.groups())).hasToString("""
            Log-rank test: chi-square 3.396 on 1 df, p = 0.06534
              group                    n  observed    expected       O/E
              Maintained              11         7     10.6893     0.655
              Nonmaintained           12        11      7.3107     1.505
            """);
  }

  private static LogRankResult test(double[] time, int[] event, String... group) {
    return LogRank.withDefaults().test(SurvivalData.rightCensored(time, event), Groups.of(group));
  }
}
