package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.Groups;
import dev.notochord.survival.NastySamples;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairwiseLogRankTest {
  private static final Samples LARYNX = Samples.named("larynx");
  private static final LogRank TEST = LogRank.withDefaults();

  @Test
  void everyPairIsTestedOnItsOwnSubjects() {
    PairwiseLogRank pairs =
        TEST.pairwise(LARYNX.data(), LARYNX.groups(), MultiplicityAdjustment.NONE);

    assertThat(pairs.comparisons())
        .extracting(pair -> pair.first() + pair.second())
        .containsExactly("12", "13", "14", "23", "24", "34");
    for (LogRankComparison pair : pairs.comparisons()) {
      Samples two = LARYNX.only(group -> group.equals(pair.first()) || group.equals(pair.second()));
      LogRankResult alone = TEST.test(two.data(), two.groups());
      assertThat(pair.result().statistic()).isEqualTo(alone.statistic());
      assertThat(pair.result().subjects()).isEqualTo(alone.subjects());
      assertThat(pair.adjustedPValue()).isEqualTo(alone.pValue());
    }
  }

  @Test
  void thePValuesAreAdjustedTogether() {
    PairwiseLogRank pairs =
        TEST.pairwise(LARYNX.data(), LARYNX.groups(), MultiplicityAdjustment.HOLM);

    double[] p =
        pairs.comparisons().stream().mapToDouble(pair -> pair.result().pValue()).toArray();
    assertThat(pairs.comparisons())
        .extracting(LogRankComparison::adjustedPValue)
        .containsExactlyElementsOf(MultiplicityAdjustment.HOLM.adjust(p).asList());
    assertThat(pairs.adjustment()).isEqualTo(MultiplicityAdjustment.HOLM);
    assertThat(pairs.of("1", "4").adjustedPValue()).isEqualTo(6 * p[2]);
    assertThat(pairs.of("4", "1")).isEqualTo(pairs.of("1", "4"));
  }

  @Test
  void theControlIsSecondInEachTest() {
    PairwiseLogRank pairs =
        TEST.againstControl(LARYNX.data(), LARYNX.groups(), "2", MultiplicityAdjustment.BONFERRONI);

    assertThat(pairs.comparisons())
        .extracting(pair -> pair.first() + pair.second())
        .containsExactly("12", "32", "42");
    double p = pairs.of("2", "4").result().pValue();
    assertThat(pairs.of("2", "4").adjustedPValue()).isEqualTo(3 * p);
    assertThat(pairs.of("4", "2").result().hazardRatio(HazardRatioMethod.PETO).group())
        .isEqualTo("4");
  }

  @Test
  void aPairWithoutAnswerDoesNotCount() {
    PairwiseLogRank pairs = TEST.pairwise(
        SurvivalData.rightCensored(new double[] {1, 2, 3, 4, 5, 6}, new int[] {1, 0, 0, 0, 0, 0}),
        Groups.of("A", "A", "B", "B", "C", "C"),
        MultiplicityAdjustment.BONFERRONI);

    LogRankComparison silent = pairs.of("B", "C");
    assertThat(silent.result().reason()).hasValue("no events");
    assertThat(silent.adjustedPValue()).isNaN();
    double p = pairs.of("A", "B").result().pValue();
    assertThat(pairs.of("A", "B").adjustedPValue()).isEqualTo(Math.min(1, 2 * p));
  }

  @Test
  void strataAndClustersStayWithThePairs() {
    NastySamples sample = NastySamples.named("sampling-weights");
    SurvivalData data = dataOf(sample, IntStream.range(0, sample.rows()).toArray());
    Groups groups = Groups.of(sample.group());

    PairwiseLogRank pairs = TEST.with(LogRankWeight.TARONE_WARE)
        .pairwise(data, groups, MultiplicityAdjustment.HOCHBERG);

    for (LogRankComparison pair : pairs.comparisons()) {
      int[] rows = IntStream.range(0, sample.rows())
          .filter(row ->
              List.of(pair.first(), pair.second()).contains(sample.group().get(row)))
          .toArray();
      LogRankResult alone =
          TEST.with(LogRankWeight.TARONE_WARE).test(dataOf(sample, rows), groups.select(rows));
      assertThat(pair.result().strata()).hasSize(3).isEqualTo(alone.strata());
      assertThat(pair.result().varianceUsed()).isEqualTo(LogRankVariance.ROBUST);
      assertThat(pair.result().statistic()).isEqualTo(alone.statistic());
    }
  }

  private static SurvivalData dataOf(NastySamples sample, int[] rows) {
    return SurvivalData.rightCensored(
            IntStream.of(rows).mapToDouble(row -> sample.time()[row]).toArray(),
            IntStream.of(rows).map(row -> sample.event()[row]).toArray())
        .withWeights(
            IntStream.of(rows).mapToDouble(row -> sample.weight()[row]).toArray(),
            WeightKind.SAMPLING)
        .withStrata(Groups.of(sample.stratum()).select(rows))
        .withClusters(IntStream.of(rows)
            .map(row -> Integer.parseInt(sample.cluster().get(row).substring(1)))
            .toArray());
  }

  @Test
  void tablesGiveTheSamePairs() {
    ImmutableMap.Builder<String, RiskTable> tables = ImmutableMap.builder();
    LARYNX
        .data()
        .split(LARYNX.groups())
        .forEach((name, part) -> tables.put(name, part.riskTable()));
    SurvivalData stratified = LARYNX
        .data()
        .withStrata(Groups.of(IntStream.range(0, LARYNX.groups().size())
            .mapToObj(i -> i % 2 == 0 ? "x" : "y")
            .toList()));
    MultiplicityAdjustment holm = MultiplicityAdjustment.HOLM;

    assertThat(TEST.pairwise(tables.buildOrThrow(), holm))
        .hasToString(TEST.pairwise(LARYNX.data(), LARYNX.groups(), holm).toString());
    assertThat(TEST.againstControl(tables.buildOrThrow(), "3", holm))
        .hasToString(
            TEST.againstControl(LARYNX.data(), LARYNX.groups(), "3", holm).toString());
    assertThat(TEST.pairwise(Halves.tables(stratified, LARYNX.groups()), holm))
        .hasToString(TEST.pairwise(stratified, LARYNX.groups(), holm).toString());
    assertThat(TEST.againstControl(Halves.tables(stratified, LARYNX.groups()), "3", holm))
        .hasToString(TEST.againstControl(stratified, LARYNX.groups(), "3", holm).toString());
  }

  @Test
  void readsWellInATerminal() {
    assertThat(
            TEST.againstControl(LARYNX.data(), LARYNX.groups(), "1", MultiplicityAdjustment.HOLM))
        .hasToString("""
            Pairwise tests, p-values adjusted by HOLM
              groups                    chi-square           p    adjusted
              2 and 1                      0.02833      0.8663      0.8663
              3 and 1                        3.064     0.08007      0.1601
              4 and 1                        23.40   1.315e-06   3.946e-06
            """);
    assertThat(TEST.pairwise(
            SurvivalData.rightCensored(new double[] {1, 2}, new int[2]),
            Groups.of("A", "B"),
            MultiplicityAdjustment.NONE))
        .hasToString("""
            Pairwise tests, p-values not adjusted
              groups                    chi-square           p    adjusted
              A and B                            -           -           -
            """);
  }

  @Test
  void refusesAnUnknownControlAndPair() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            TEST.againstControl(LARYNX.data(), LARYNX.groups(), "0", MultiplicityAdjustment.NONE))
        .withMessage("log-rank test: control is '0', expected one of [1, 2, 3, 4]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TEST.againstControl(
                LARYNX.data(), LARYNX.groups(), "1", MultiplicityAdjustment.NONE)
            .of("2", "3"))
        .withMessage("pairwise tests: '2' and '3', expected one of [2 and 1, 3 and 1, 4 and 1]");
  }
}
