package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.notochord.survival.Groups;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import java.util.Collections;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class MaxComboTest {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final LogRankWeight EQUAL = LogRankWeight.flemingHarrington(0, 0);
  private static final LogRankWeight LATE = LogRankWeight.flemingHarrington(0, 1);

  @Test
  void addsUpAFourfoldTablePerEventTimeAndWeight() {
    // A has events at 1 and 3; B an event at 2 and a censoring at 4. S just before is 1, 3/4, 1/2.
    MaxComboResult result = test(
        MaxCombo.withDefaults(),
        new double[] {1, 3, 2, 4},
        new int[] {1, 1, 1, 0},
        "A",
        "A",
        "B",
        "B");

    double[] surplus = {1 - 2 / 4.0, -1 / 3.0, 1 - 1 / 2.0};
    double[] spread = {2 * 2 / 16.0, 1 * 2 / 9.0, 1 * 1 / 4.0};
    double[][] weight = {
      {1, 1, 1}, {1, 3 / 4.0, 1 / 2.0}, {0, 1 / 4.0, 1 / 2.0}, {0, 3 / 16.0, 1 / 4.0}
    };
    for (int a = 0; a < 4; a++) {
      double score = 0;
      for (int t = 0; t < 3; t++) {
        score += weight[a][t] * surplus[t];
      }
      assertThat(result.scores().get(a)).isCloseTo(score, within(1e-15));
      for (int b = 0; b < 4; b++) {
        double covariance = 0;
        for (int t = 0; t < 3; t++) {
          covariance += weight[a][t] * weight[b][t] * spread[t];
        }
        assertThat(result.covariance(a, b)).isCloseTo(covariance, within(1e-15));
      }
      assertThat(result.zValues().get(a))
          .isCloseTo(score / Math.sqrt(result.covariance(a, a)), within(1e-14));
      assertThat(result.pValues().get(a))
          .isCloseTo(
              2 * NORMAL.survivalProbability(Math.abs(result.zValues().get(a))), within(1e-15));
    }
    assertThat(result.names()).containsExactly("A", "B");
    assertThat(result.weights())
        .containsExactly(
            "fleming-harrington(0,0)",
            "fleming-harrington(1,0)",
            "fleming-harrington(0,1)",
            "fleming-harrington(1,1)");
    assertThat(result.correlation(0, 1))
        .isCloseTo(
            result.covariance(0, 1) / Math.sqrt(result.covariance(0, 0) * result.covariance(1, 1)),
            within(1e-15));
    assertThat(result.isTestable()).isTrue();
    assertThat(result.reason()).isEmpty();
  }

  @Test
  void withTheEqualWeightAloneItIsTheLogRankTest() {
    Samples aml = Samples.named("aml");
    LogRankResult logRank = LogRank.withDefaults().test(aml.data(), aml.groups());

    MaxComboResult result = MaxCombo.withDefaults().with(EQUAL).test(aml.data(), aml.groups());

    assertThat(result.statistic() * result.statistic())
        .isCloseTo(logRank.statistic(), withinPercentage(1e-10));
    assertThat(result.pValue()).isCloseTo(logRank.pValue(), withinPercentage(1e-10));
    assertThat(result.pValueError()).isZero();
    assertThat(result.scores().get(0)).isCloseTo(7 - logRank.expected().get(0), within(1e-13));
  }

  @Test
  void theDirectionIsThatOfTheEventsOfTheFirstGroup() {
    Samples aml = Samples.named("aml");
    MaxCombo test = MaxCombo.withDefaults();
    MaxComboResult both = test.test(aml.data(), aml.groups());
    MaxComboResult fewer = test.with(Alternative.FEWER_EVENTS).test(aml.data(), aml.groups());
    MaxComboResult more = test.with(Alternative.MORE_EVENTS).test(aml.data(), aml.groups());

    // The maintained group, first by name, has 7 events where 10.7 are expected.
    assertThat(both.statistic()).isNegative();
    assertThat(fewer.statistic()).isEqualTo(both.statistic());
    assertThat(fewer.pValue()).isLessThan(both.pValue());
    assertThat(both.pValue()).isLessThan(2 * fewer.pValue());
    assertThat(more.pValue()).isGreaterThan(0.9);
    assertThat(more.statistic()).isEqualTo(Collections.max(more.zValues().asList()));
    assertThat(more.pValues().get(0)).isCloseTo(1 - fewer.pValues().get(0), within(1e-15));
  }

  @Test
  void eventsAtOneTimeAloneLeaveTheEqualWeight() {
    MaxComboResult result = test(
        MaxCombo.withDefaults(),
        new double[] {1, 2, 1, 2},
        new int[] {1, 0, 0, 0},
        "A",
        "A",
        "B",
        "B");

    assertThat(result.zValues().get(2)).isNaN();
    assertThat(result.pValues().get(2)).isNaN();
    assertThat(result.correlation(0, 2)).isNaN();
    assertThat(result.chosen()).hasValue(0);
    // The early weight is 1 there as well, so both are one test.
    assertThat(result.pValue()).isEqualTo(result.pValues().get(0));
  }

  @Test
  void saysWhyThereIsNoTest() {
    assertNotTestable(
        test(MaxCombo.withDefaults(), new double[] {1, 2}, new int[] {0, 0}, "A", "B"),
        "no events");
    assertNotTestable(
        test(MaxCombo.withDefaults(), new double[] {1, 2, 3}, new int[] {0, 1, 1}, "A", "B", "B"),
        "under no weight do the event times tell the groups apart: only one group was at risk, or"
            + " all at risk had the event");
    assertNotTestable(
        test(MaxCombo.withDefaults().with(LATE), new double[] {1, 2}, new int[] {1, 0}, "A", "B"),
        "under no weight do the event times tell the groups apart: only one group was at risk, or"
            + " all at risk had the event");
  }

  private static void assertNotTestable(MaxComboResult result, String reason) {
    assertThat(result.isTestable()).isFalse();
    assertThat(result.reason()).hasValue(reason);
    assertThat(result.chosen()).isEmpty();
    assertThat(result.statistic()).isNaN();
    assertThat(result.pValue()).isNaN();
    assertThat(result.pValueError()).isNaN();
    assertThat(result.toString()).startsWith("Max-combo test: not testable, " + reason + "\n");
  }

  @Test
  void aWeightListedTwiceChangesNothing() {
    Samples veteran = Samples.named("veteran");
    MaxCombo once = MaxCombo.withDefaults().with(EQUAL, LATE);
    MaxCombo twice = once.with(EQUAL, LATE, LATE, EQUAL);

    assertThat(twice.test(veteran.data(), veteran.groups()).pValue())
        .isCloseTo(once.test(veteran.data(), veteran.groups()).pValue(), withinPercentage(1e-9));
  }

  @Test
  void groupsThatDoNotOverlapHaveATinyPValue() {
    int each = 250;
    double[] time = new double[2 * each];
    int[] event = new int[2 * each];
    String[] group = new String[2 * each];
    for (int i = 0; i < time.length; i++) {
      time[i] = 1 + i;
      event[i] = 1;
      group[i] = i < each ? "A" : "B";
    }

    MaxComboResult result =
        test(MaxCombo.withDefaults().with(Alternative.MORE_EVENTS), time, event, group);

    double smallest = Collections.min(result.pValues().asList());
    assertThat(smallest).isBetween(1e-300, 1e-60);
    assertThat(result.pValue()).isBetween(smallest, 4 * smallest);
    assertThat(result.chosen()).hasValue(result.pValues().asList().indexOf(smallest));
  }

  @Test
  void takesTheLargestOfGivenScores() {
    MaxComboResult result = new MaxComboResult(
        ImmutableList.of("A", "B"),
        ImmutableList.of("early", "late"),
        new double[] {-2, 3},
        new double[][] {{1, 0}, {0, 4}},
        Alternative.TWO_SIDED,
        "unused");

    // z is -2 and 1.5; two independent normal variables.
    double stays = 1 - 2 * NORMAL.survivalProbability(2);
    assertThat(result.zValues().asList()).containsExactly(-2.0, 1.5);
    assertThat(result.statistic()).isEqualTo(-2);
    assertThat(result.pValue()).isCloseTo(1 - stays * stays, within(1e-10));
  }

  @Test
  void tablesCountedBeforeGiveTheSame() {
    Samples tongue = Samples.named("tongue");
    var tables = ImmutableMap.copyOf(
        Maps.transformValues(tongue.data().split(tongue.groups()), SurvivalData::riskTable));

    assertThat(MaxCombo.withDefaults().test(tables).pValue())
        .isEqualTo(MaxCombo.withDefaults().test(tongue.data(), tongue.groups()).pValue());
  }

  @Test
  void refusesOtherThanTwoGroupsAndOneToEightWeights() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test(
            MaxCombo.withDefaults(), new double[] {1, 2, 3}, new int[] {1, 1, 1}, "A", "B", "C"))
        .withMessage("max-combo test: groups are [A, B, C], expected two; compare more than two in"
            + " pairs");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MaxCombo.withDefaults().with())
        .withMessage("max-combo test: 0 weights, expected 1 to 8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MaxCombo.withDefaults()
            .with(Collections.nCopies(9, EQUAL).toArray(LogRankWeight[]::new)));
  }

  @Test
  void readsWellInATerminal() {
    Samples aml = Samples.named("aml");

    assertThat(MaxCombo.withDefaults().test(aml.data(), aml.groups())).hasToString("""
        Max-combo test: z = -1.843 with fleming-harrington(0,0), p = 0.1287, two-sided
          weight                               z           p
          fleming-harrington(0,0)         -1.843     0.06534
          fleming-harrington(1,0)         -1.667     0.09549
          fleming-harrington(0,1)         -1.622      0.1049
          fleming-harrington(1,1)         -1.205      0.2281
        """);
    assertThat(MaxCombo.withDefaults()
            .with(Alternative.FEWER_EVENTS)
            .test(aml.data(), aml.groups())
            .toString())
        .contains(", fewer events in Maintained\n");
  }

  private static MaxComboResult test(MaxCombo test, double[] time, int[] event, String... group) {
    return test.test(SurvivalData.rightCensored(time, event), Groups.of(group));
  }
}
