package dev.notochord.survival.comparison;

import static java.util.Objects.requireNonNull;
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
import dev.notochord.survival.WeightKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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

  @Test
  void survivorsOfATimeWithOneGroupAloneCompareNothing() {
    // At 1 one of two in A has the event; B enters at 2, and at 3 all have it.
    assertNotTestable(
        LogRank.withDefaults()
            .test(
                SurvivalData.delayedEntry(
                    new double[] {0, 0, 2}, new double[] {1, 3, 3}, new int[] {1, 1, 1}),
                Groups.of("A", "A", "B")),
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

  @Test
  void aSubjectEnteringAtAnEventTimeIsNotAtRiskThere() {
    // At 3 the last of B has the event among A, A and B, while another of B enters.
    LogRankResult result = LogRank.withDefaults()
        .test(
            SurvivalData.delayedEntry(
                new double[] {0, 2, 3, 0}, new double[] {4, 6, 5, 3}, new int[] {1, 0, 1, 1}),
            Groups.of("A", "A", "B", "B"));

    assertThat(result.expected().get(0)).isCloseTo(2 / 3.0 + 2 / 3.0 + 1 / 2.0, within(1e-15));
    assertThat(result.variance(0, 0)).isCloseTo(2 / 9.0 + 2 / 9.0 + 1 / 4.0, within(1e-15));
    assertThat(result.subjects().asList()).containsExactly(2L, 2L);
  }

  @Test
  void aGroupIsNotAtRiskBeforeItEntersNorAfterItHasLeft() {
    // B is under observation from 2 to 4 only; A has events at 1, 3 and 5.
    LogRankResult result = LogRank.withDefaults()
        .test(
            SurvivalData.delayedEntry(
                new double[] {0, 0, 0, 2}, new double[] {1, 3, 5, 4}, new int[] {1, 1, 1, 0}),
            Groups.of("A", "A", "A", "B"));

    assertThat(result.expected().asList()).containsExactly(1 + 2 / 3.0 + 1, 1 / 3.0);
    assertThat(result.statistic()).isCloseTo(1 / 9.0 / (2 / 9.0), within(1e-14));
  }

  @Test
  void strataAreAddedUpBeforeTheStatistic() {
    // Stratum x: A event at 1 of 2, stratum y: B event at 1 of 3 with A twice, then A of 2.
    SurvivalData data = SurvivalData.rightCensored(
            new double[] {1, 2, 1, 2, 3}, new int[] {1, 0, 1, 1, 0})
        .withStrata(Groups.of("x", "x", "y", "y", "y"));
    LogRankResult result = LogRank.withDefaults().test(data, Groups.of("A", "B", "B", "A", "A"));

    LogRankStratum x = requireNonNull(result.strata().get("x"));
    LogRankStratum y = requireNonNull(result.strata().get("y"));
    assertThat(x.observed().asList()).containsExactly(1.0, 0.0);
    assertThat(x.expected().asList()).containsExactly(0.5, 0.5);
    assertThat(y.subjects().asList()).containsExactly(2L, 1L);
    assertThat(y.observed().asList()).containsExactly(1.0, 1.0);
    assertThat(y.expected().get(0)).isCloseTo(2 / 3.0 + 1, within(1e-15));
    assertThat(result.expected().get(0)).isCloseTo(1 / 2.0 + 2 / 3.0 + 1, within(1e-15));
    assertThat(result.observed().asList()).containsExactly(2.0, 1.0);
    double variance = 1 / 4.0 + 2 / 9.0;
    assertThat(result.variance(0, 1)).isCloseTo(-variance, within(1e-15));
    assertThat(result.statistic()).isCloseTo(Math.pow(2 - 13 / 6.0, 2) / variance, within(1e-14));
  }

  @Test
  void strataOfOneGroupEachAreNotTestable() {
    SurvivalData data = SurvivalData.rightCensored(
            new double[] {1, 2, 1, 2}, new int[] {1, 1, 1, 1})
        .withStrata(Groups.of("x", "x", "y", "y"));

    LogRankResult result = LogRank.withDefaults().test(data, Groups.of("A", "A", "B", "B"));

    assertThat(result.reason())
        .hasValue("at every event time all subjects at risk were of one group");
    assertThat(result.observed().asList()).containsExactly(2.0, 2.0);
  }

  @Test
  void groupsThatNeverMeetCostADegreeOfFreedom() {
    // A and B meet in one stratum, C and D in another: two comparisons, not three.
    SurvivalData data = SurvivalData.rightCensored(
            new double[] {1, 2, 1, 2}, new int[] {1, 0, 1, 0})
        .withStrata(Groups.of("x", "x", "y", "y"));

    LogRankResult result = LogRank.withDefaults().test(data, Groups.of("A", "B", "C", "D"));

    assertThat(result.degreesOfFreedom()).isEqualTo(2);
    assertThat(result.statistic()).isCloseTo(2, within(1e-14));
  }

  @Test
  void theRobustVarianceSumsTheSquaredScoresOfTheUnits() {
    // A event at 1, B event at 2, A censored at 3. At risk: 3 with A 2, then 2 with A 1.
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 1, 0});
    Groups groups = Groups.of("A", "B", "A");
    double first = (1 - 2 / 3.0) - 1 / 3.0 * (1 - 2 / 3.0);
    double second = (0 - 1 / 2.0) - 1 / 3.0 * (0 - 2 / 3.0) - 1 / 2.0 * (0 - 1 / 2.0);
    double third = -1 / 3.0 * (1 - 2 / 3.0) - 1 / 2.0 * (1 - 1 / 2.0);

    LogRankResult rows = LogRank.withDefaults().with(LogRankVariance.ROBUST).test(data, groups);
    LogRankResult clusters = LogRank.withDefaults().test(data.withClusters(7, 7, 9), groups);

    double surplus = 1 - 2 / 3.0 - 1 / 2.0;
    assertThat(first + second + third).isCloseTo(surplus, within(1e-15));
    assertThat(rows.variance(0, 0))
        .isCloseTo(first * first + second * second + third * third, within(1e-15));
    assertThat(clusters.variance(0, 0))
        .isCloseTo((first + second) * (first + second) + third * third, within(1e-15));
    assertThat(clusters.variance(1, 0)).isCloseTo(-clusters.variance(0, 0), within(1e-15));
    assertThat(clusters.varianceUsed()).isEqualTo(LogRankVariance.ROBUST);
    assertThat(clusters.statistic())
        .isCloseTo(surplus * surplus / clusters.variance(0, 0), within(1e-13));
  }

  @Test
  void aFrequencyIsSoManyUnitsUnlessTheyAreOneCluster() {
    SurvivalData data =
        SurvivalData.rightCensored(new double[] {1, 2, 3, 4}, new int[] {1, 1, 0, 1});
    SurvivalData copies = SurvivalData.rightCensored(
        new double[] {1, 1, 1, 2, 2, 3, 4}, new int[] {1, 1, 1, 1, 1, 0, 1});
    Groups groups = Groups.of("A", "B", "A", "B");
    Groups copiedGroups = Groups.of("A", "A", "A", "B", "B", "A", "B");
    LogRank robust = LogRank.withDefaults().with(LogRankVariance.ROBUST);

    assertThat(robust.test(data.withFrequencies(3, 2, 1, 1), groups).variance(0, 0))
        .isCloseTo(robust.test(copies, copiedGroups).variance(0, 0), within(1e-14));
    assertThat(robust
            .test(data.withFrequencies(3, 2, 1, 1).withClusters(1, 2, 2, 3), groups)
            .variance(0, 0))
        .isCloseTo(
            robust.test(copies.withClusters(1, 1, 1, 2, 2, 2, 3), copiedGroups).variance(0, 0),
            within(1e-14));
  }

  @Test
  void theVarianceIsChosenByTheData() {
    SurvivalData data =
        SurvivalData.rightCensored(new double[] {1, 2, 3, 4}, new int[] {1, 1, 0, 1});
    SurvivalData recurrent = SurvivalData.countingProcess(
        new int[] {1, 1, 2, 3}, new double[] {0, 1, 0, 0}, new double[] {1, 3, 2, 4}, new int[] {
          1, 1, 1, 0
        });
    SurvivalData once = SurvivalData.countingProcess(
        new int[] {1, 1, 2, 3}, new double[] {0, 1, 0, 0}, new double[] {1, 3, 2, 4}, new int[] {
          0, 1, 1, 0
        });

    assertThat(LogRank.withDefaults().variance()).isEqualTo(LogRankVariance.BY_DATA);
    assertThat(used(data)).isEqualTo(LogRankVariance.HYPERGEOMETRIC);
    assertThat(used(data.withFrequencies(1, 2, 3, 1))).isEqualTo(LogRankVariance.HYPERGEOMETRIC);
    assertThat(used(once)).isEqualTo(LogRankVariance.HYPERGEOMETRIC);
    assertThat(used(recurrent)).isEqualTo(LogRankVariance.ROBUST);
    assertThat(used(data.withClusters(1, 1, 2, 3))).isEqualTo(LogRankVariance.ROBUST);
    assertThat(used(data.withWeights(new double[] {1, 2, 1, 1}, WeightKind.SAMPLING)))
        .isEqualTo(LogRankVariance.ROBUST);
    assertThat(LogRank.withDefaults()
            .with(LogRankVariance.HYPERGEOMETRIC)
            .test(data.withClusters(1, 1, 2, 3), Groups.of("A", "B", "A", "B"))
            .varianceUsed())
        .isEqualTo(LogRankVariance.HYPERGEOMETRIC);
  }

  private static LogRankVariance used(SurvivalData data) {
    return LogRank.withDefaults().test(data, Groups.of("A", "B", "A", "B")).varianceUsed();
  }

  @Test
  void asFewClustersAsDegreesOfFreedomAreNotTestable() {
    SurvivalData data =
        SurvivalData.rightCensored(new double[] {1, 2, 3, 4}, new int[] {1, 1, 0, 1});

    LogRankResult result =
        LogRank.withDefaults().test(data.withClusters(5, 5, 5, 5), Groups.of("A", "B", "A", "B"));

    assertThat(result.reason())
        .hasValue("only 1 independent units, a robust variance needs at least 2");
    assertThat(result.pValue()).isNaN();
  }

  @Test
  void clustersThatAgreeExactlyLeaveNoRoundingToTest() {
    // Each cluster has the same subject in both groups, one of them with an interval cut in two.
    SurvivalData data = SurvivalData.delayedEntry(
            new double[] {0, 0.1, 0, 0, 0, 0, 0},
            new double[] {0.1, 0.7, 0.7, 1.3, 1.3, 2.9, 2.9},
            new int[] {0, 1, 1, 1, 1, 0, 0})
        .withClusters(1, 1, 1, 2, 2, 3, 3);

    LogRankResult result =
        LogRank.withDefaults().test(data, Groups.of("A", "A", "B", "A", "B", "A", "B"));

    assertThat(result.variance(0, 0)).isZero();
    assertThat(result.reason())
        .hasValue("all independent units agree exactly with what is expected");
  }

  @Test
  void roundingInTheScoresOfClustersIsNoVariance() {
    // As above, with awkward weights and the follow-up of A in many pieces.
    SplittableRandom random = new SplittableRandom(20261125);
    for (int repeat = 0; repeat < 20; repeat++) {
      List<double[]> rows = new ArrayList<>();
      List<String> group = new ArrayList<>();
      for (int cluster = 0; cluster < 6; cluster++) {
        double end = 1 + random.nextDouble();
        double weight = 0.1 + random.nextDouble();
        double start = 0;
        for (int cut = 1; cut <= 5; cut++) {
          double stop = cut == 5 ? end : end * cut / 5;
          rows.add(new double[] {start, stop, cut == 5 ? 1 : 0, weight, cluster});
          group.add("A");
          start = stop;
        }
        rows.add(new double[] {0, end, 1, weight, cluster});
        group.add("B");
      }
      SurvivalData data = SurvivalData.delayedEntry(
              column(rows, 0),
              column(rows, 1),
              Arrays.stream(column(rows, 2)).mapToInt(event -> (int) event).toArray())
          .withWeights(column(rows, 3), WeightKind.SAMPLING)
          .withClusters(
              Arrays.stream(column(rows, 4)).mapToInt(cluster -> (int) cluster).toArray());

      LogRankResult result = LogRank.withDefaults().test(data, Groups.of(group));

      assertThat(result.variance(0, 0)).isZero();
      assertThat(result.isTestable()).isFalse();
    }
  }

  private static double[] column(List<double[]> rows, int column) {
    return rows.stream().mapToDouble(row -> row[column]).toArray();
  }

  @Test
  void weightsTooLargeToSquareAreToldAndNoNumber() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 1, 0});
    Groups groups = Groups.of("A", "B", "A");
    LogRank gehan = LogRank.withDefaults().with(LogRankWeight.GEHAN);
    double statistic = gehan.with(LogRankVariance.ROBUST).test(data, groups).statistic();

    for (double scale : new double[] {1e-100, 1e-30, 1e30, 1e60, 1e100}) {
      double[] weight = {scale, scale, scale};
      LogRankResult result = gehan.test(data.withWeights(weight, WeightKind.SAMPLING), groups);
      if (scale > 1e-99 && scale < 1e99) {
        assertThat(result.statistic()).isCloseTo(statistic, within(1e-12));
      } else {
        assertThat(result.reason())
            .hasValue("the weights are too large or too small to be squared");
        assertThat(result.statistic()).isNaN();
      }
    }
  }

  @Test
  void refusesAVarianceThatTheDataDoNotHave() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 1});
    SurvivalData sampled = data.withWeights(new double[] {1.5, 2}, WeightKind.SAMPLING);
    ImmutableMap<String, RiskTable> tables =
        ImmutableMap.of("A", data.riskTable(), "B", data.riskTable());
    ImmutableMap<String, RiskTable> sampledTables =
        ImmutableMap.of("A", sampled.riskTable(), "B", sampled.riskTable());
    LogRank test = LogRank.withDefaults();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> test.with(LogRankVariance.HYPERGEOMETRIC).test(sampled, Groups.of("A", "B")))
        .withMessage(
            "log-rank test: hypergeometric variance with sampling weights, expected the robust one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.with(LogRankVariance.ROBUST).test(tables))
        .withMessage(
            "log-rank test: robust variance from risk tables, expected the rows of the sample");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.test(sampledTables))
        .withMessage(
            "log-rank test: robust variance from risk tables with sampling weights, expected the rows"
                + " of the sample");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.with(LogRankVariance.ROBUST)
            .test(
                SurvivalData.countingProcess(
                        new int[] {1, 1, 2},
                        new double[] {0, 1, 0},
                        new double[] {1, 2, 3},
                        new int[] {0, 1, 1})
                    .withFrequencies(2, 3, 1),
                Groups.of("A", "A", "B")))
        .withMessage(
            "log-rank test: row 1 has frequency 3.0 and another row of its subject 2.0, expected the same");
  }

  @Test
  void aWeightedStratifiedRobustTestSaysSo() {
    Samples aml = Samples.named("aml");
    int rows = aml.data().rows();
    Groups halves =
        Groups.of(IntStream.range(0, rows).mapToObj(i -> i % 2 == 0 ? "x" : "y").toList());

    assertThat(LogRank.withDefaults()
            .with(LogRankWeight.gRho(1))
            .test(
                aml.data()
                    .withStrata(halves)
                    .withClusters(IntStream.range(0, rows).map(i -> i / 2).toArray()),
                aml.groups()))
        .hasToString("""
            G-rho test, rho 1, 2 strata, robust variance: chi-square 1.670 on 1 df, p = 0.1962
              group                    n  observed    expected       O/E   W (O - E)
              Maintained              11         7     10.3567     0.676      -2.199
              Nonmaintained           12        11      7.6433     1.439       2.199
            """);
  }

  private static LogRankResult test(double[] time, int[] event, String... group) {
    return LogRank.withDefaults().test(SurvivalData.rightCensored(time, event), Groups.of(group));
  }

  @Test
  void largeCountsDoNotRunTogetherInTheTable() {
    SurvivalData data = SurvivalData.rightCensored(
            new double[] {1, 2, 3, 4}, new int[] {1, 1, 1, 0})
        .withFrequencies(1_000_000_000, 1_000_000_000, 1_000_000_000, 1_000_000_000);

    assertThat(LogRank.withDefaults().test(data, Groups.of("A", "B", "A", "B")).toString())
        .contains(" 2000000000 2000000000 1333333333.3333 ");
  }
}
