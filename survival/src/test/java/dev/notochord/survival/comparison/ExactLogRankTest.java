package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.FollowUp;
import dev.notochord.survival.Groups;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class ExactLogRankTest {
  private static final ExactLogRank TEST = ExactLogRank.withDefaults();

  private record Sample(SurvivalData data, Groups groups) {}

  private static final ImmutableMap<String, Sample> SAMPLES = ImmutableMap.<String, Sample>builder()
      .put("aml", grouped("aml"))
      .put("glioma_rit", grouped("glioma_rit"))
      .put("tg_test1", testSet())
      .put(
          "tied",
          of(new double[] {1, 1, 2, 3, 1, 2, 4, 4}, new int[] {1, 1, 1, 0, 1, 0, 1, 1}, "AAAABBBB"))
      .put(
          "apart",
          of(
              IntStream.rangeClosed(1, 18).asDoubleStream().toArray(),
              IntStream.range(0, 18).map(i -> 1).toArray(),
              "AAAAAAAAABBBBBBBBB"))
      .put("glioma_strata", stratified())
      .put(
          "three",
          of(
              new double[] {1, 4, 5, 2, 3, 7, 6, 8, 9},
              new int[] {1, 1, 0, 1, 1, 1, 0, 1, 1},
              "111222333"))
      .buildOrThrow();

  @Test
  void agreesWithAllWaysEnumeratedByR() {
    List<NamedCsvRecord> rows = Samples.rows("golden/exact-log-rank.csv");
    assertThat(rows).hasSize(17);
    for (NamedCsvRecord row : rows) {
      Sample sample = Objects.requireNonNull(SAMPLES.get(row.getField("dataset")));
      ExactLogRankResult result = TEST.with(LogRankWeight.parse(row.getField("weight")))
          .test(sample.data(), sample.groups());
      assertThat(result.drawn()).isEmpty();
      assertSame(result.pValue(Alternative.TWO_SIDED), row, "two_sided");
      if (result.names().size() == 2) {
        assertSame(result.pValue(Alternative.FEWER_EVENTS), row, "fewer");
        assertSame(result.pValue(Alternative.MORE_EVENTS), row, "more");
      }
      LogRankResult usual = LogRank.withDefaults()
          .with(LogRankWeight.parse(row.getField("weight")))
          .test(sample.data(), sample.groups());
      for (int g = 0; g < result.names().size(); g++) {
        assertThat(result.observedMinusExpected().get(g))
            .isCloseTo(
                usual.weightedObserved().get(g) - usual.weightedExpected().get(g), within(1e-9));
      }
    }
  }

  private static void assertSame(double actual, NamedCsvRecord row, String field) {
    double expected = Samples.number(row, field);
    assertThat(actual).as("%s of %s", field, row).isCloseTo(expected, within(1e-9 * expected));
  }

  @Test
  void twoGroupsThatDoNotOverlapHaveOneMoreExtremeWay() {
    ExactLogRankResult result = TEST.test(
        SurvivalData.rightCensored(new double[] {1, 2, 3, 4, 5, 6}, new int[] {1, 1, 1, 1, 1, 1}),
        Groups.of("A", "A", "A", "B", "B", "B"));

    // 20 ways; only the one seen has as many events too early in A.
    assertThat(result.pValue(Alternative.MORE_EVENTS)).isEqualTo(1.0 / 20);
    assertThat(result.pValue(Alternative.FEWER_EVENTS)).isEqualTo(1);
    // 1 - 1/6, 1 - 1/6 - 1/5, 1 - 1/6 - 1/5 - 1/4
    assertThat(result.observedMinusExpected().get(0))
        .isCloseTo(3 - 3.0 / 6 - 2.0 / 5 - 1.0 / 4, within(1e-15));
  }

  @Test
  void thirtySubjectsWithoutTiesAreEnumerated() {
    int[] event = new int[30];
    Arrays.fill(event, 1);
    String[] group = new String[30];
    for (int i = 0; i < 30; i++) {
      group[i] = i < 15 ? "A" : "B";
    }
    ExactLogRankResult result = TEST.test(
        SurvivalData.rightCensored(IntStream.range(0, 30).asDoubleStream().toArray(), event),
        Groups.of(group));

    // 30 choose 15 ways, of which the one seen is the most extreme in its direction.
    assertThat(result.pValue(Alternative.MORE_EVENTS)).isEqualTo(1 / 155117520.0);
  }

  @Test
  void tooManyWaysAreAReasonUnlessSomeMayBeDrawn() {
    Samples veteran = Samples.named("veteran");
    ExactLogRankResult none = TEST.test(veteran.data(), veteran.groups());
    assertThat(none.isTestable()).isFalse();
    assertThat(none.reason().orElseThrow()).contains("too many to enumerate");
    assertThat(none.pValue(Alternative.TWO_SIDED)).isNaN();
    assertThat(none.standardErrorOfPValue(Alternative.TWO_SIDED)).isNaN();

    ExactLogRank drawing = TEST.withMonteCarlo(9999, 17);
    ExactLogRankResult drawn = drawing.test(veteran.data(), veteran.groups());
    assertThat(drawn.drawn()).hasValue(9999);
    double p = drawn.pValue(Alternative.TWO_SIDED);
    assertThat(drawn.standardErrorOfPValue(Alternative.TWO_SIDED))
        .isEqualTo(Math.sqrt(p * (1 - p) / 10000));
    assertThat(drawing.test(veteran.data(), veteran.groups()).pValue(Alternative.TWO_SIDED))
        .isEqualTo(p);
    // The large-sample p-value is 0.928; the drawn one has a standard error of about 0.003.
    LogRankResult usual = LogRank.withDefaults().test(veteran.data(), veteran.groups());
    assertThat(p).isCloseTo(usual.pValue(), within(0.02));
  }

  @Test
  void drawnWaysComeNearTheEnumeratedShare() {
    Sample aml = Objects.requireNonNull(SAMPLES.get("aml"));
    PermutationScores scores =
        PermutationScores.of(aml.data(), aml.groups(), LogRankWeight.LOG_RANK);
    Tails drawn = ManyGroupPermutations.draw(scores, 40_000, 5);
    Tails all = TwoGroupPermutations.enumerate(scores).orElseThrow();

    // Four standard errors.
    assertThat(drawn.twoSided()).isCloseTo(all.twoSided(), within(4 * Math.sqrt(.06 / 40_000)));
    assertThat(drawn.fewer()).isCloseTo(all.fewer(), within(4 * Math.sqrt(.04 / 40_000)));
    assertThat(drawn.more()).isCloseTo(all.more(), within(4 * Math.sqrt(.04 / 40_000)));
  }

  @Test
  void whatCannotBeTestedSaysWhy() {
    Groups groups = Groups.of("A", "B", "A");
    assertThat(
            TEST.test(SurvivalData.rightCensored(new double[] {1, 2, 3}, new boolean[3]), groups))
        .hasToString("Exact log-rank test: not testable, no events");
    assertThat(TEST.test(
                SurvivalData.rightCensored(new double[] {2, 2, 2}, new int[] {1, 1, 1}), groups)
            .reason())
        .hasValue("however the subjects are dealt out, the statistic is the same");
  }

  @Test
  void refusesWhatCannotBeDealtOut() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 1, 0});
    Groups groups = Groups.of("A", "B", "A");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TEST.test(data.withClusters(1, 1, 2), groups))
        .withMessageContaining("expected independent subjects that count alike");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            TEST.test(data.withWeights(new double[] {1, 2, 1}, WeightKind.SAMPLING), groups));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TEST.test(data, Groups.of("A", "B")))
        .withMessage("exact log-rank test: 3 rows and 2 group labels, expected one label per row");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TEST.test(data, Groups.of("A", "A", "A")))
        .withMessage("exact log-rank test: groups are [A], expected at least two");
    assertThatIllegalArgumentException().isThrownBy(() -> TEST.withMonteCarlo(98, 1));
    SurvivalData split = SurvivalData.countingProcess(
        new int[] {1, 1, 2}, new double[] {0, 2, 0}, new double[] {2, 3, 4}, new int[] {0, 1, 1});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TEST.test(split, groups))
        .withMessageContaining("of another group or stratum than an earlier row of its subject");
    ExactLogRankResult three = TEST.test(data, Groups.of("A", "B", "C"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> three.pValue(Alternative.MORE_EVENTS))
        .withMessage(
            "exact log-rank test: 3 groups have no direction, expected TWO_SIDED or two groups");
  }

  @Test
  void frequenciesAreSubjects() {
    SurvivalData counted = SurvivalData.rightCensored(
            new double[] {1, 2, 3, 4}, new int[] {1, 0, 1, 1})
        .withFrequencies(2, 1, 0, 3);
    SurvivalData alone =
        SurvivalData.rightCensored(new double[] {1, 1, 2, 4, 4, 4}, new int[] {1, 1, 0, 1, 1, 1});

    assertThat(TEST.test(counted, Groups.of("A", "B", "B", "B")))
        .hasToString(TEST.test(alone, Groups.of("A", "A", "B", "B", "B", "B")).toString());
  }

  @Test
  void splittingASubjectsRowsChangesNothing() {
    SurvivalData whole = SurvivalData.delayedEntry(
        new double[] {0, 1, 0, 2, 0}, new double[] {3, 4, 5, 6, 6}, new int[] {1, 1, 0, 1, 1});
    SurvivalData split = SurvivalData.countingProcess(
        new int[] {1, 2, 2, 3, 4, 5, 5},
        new double[] {0, 1, 3, 0, 2, 0, 5.5},
        new double[] {3, 3, 4, 5, 6, 5.5, 6},
        new int[] {1, 0, 1, 0, 1, 0, 1});

    assertThat(TEST.test(split, Groups.of("A", "B", "B", "B", "A", "A", "A")).toString())
        .isEqualTo(TEST.test(whole, Groups.of("A", "B", "B", "A", "A")).toString());
  }

  @Property(tries = 60)
  @Domain(FollowUp.Any.class)
  void halvesAndAPlainEnumerationAgree(@ForAll FollowUp any) {
    FollowUp sample =
        any.pick(IntStream.range(0, Math.min(9, any.subjects())).boxed().toList());
    if (Arrays.stream(sample.group()).distinct().count() < 2) {
      return;
    }
    String[] two = Arrays.stream(sample.group())
        .map(g -> g.equals(sample.group()[0]) ? "X" : "Y")
        .toArray(String[]::new);
    PermutationScores scores =
        PermutationScores.of(sample.data(), Groups.of(two), LogRankWeight.GEHAN);
    if (scores.whyNot.isEmpty()) {
      assertThat(TwoGroupPermutations.enumerate(scores).orElseThrow().twoSided())
          .isCloseTo(
              ManyGroupPermutations.enumerate(scores).orElseThrow().twoSided(), within(1e-12));
    }
  }

  private static Sample grouped(String name) {
    Samples samples = Samples.named(name);
    return new Sample(samples.data(), samples.groups());
  }

  private static Sample testSet() {
    List<NamedCsvRecord> rows = Samples.rows("textbook/textbook_tg_test1.csv");
    return new Sample(
        SurvivalData.rightCensored(
            rows.stream().mapToDouble(row -> Samples.number(row, "time")).toArray(),
            rows.stream()
                .mapToInt(row -> Integer.parseInt(row.getField("status")))
                .toArray()),
        Groups.of(rows.stream().map(row -> row.getField("x")).toList()));
  }

  private static Sample stratified() {
    Samples glioma = Samples.named("glioma_rit");
    Groups sex = Groups.of(Samples.rows("textbook/textbook_glioma_rit.csv").stream()
        .map(row -> row.getField("sex"))
        .toList());
    return new Sample(glioma.data().withStrata(sex), glioma.groups());
  }

  private static Sample of(double[] time, int[] event, String groups) {
    return new Sample(SurvivalData.rightCensored(time, event), Groups.of(groups.split("")));
  }

  private static SurvivalData allHaveTheEvent(int subjects) {
    return SurvivalData.rightCensored(
        IntStream.rangeClosed(1, subjects).asDoubleStream().toArray(),
        IntStream.range(0, subjects).map(i -> 1).toArray());
  }

  private static Groups labels(int rows, IntFunction<String> label) {
    return Groups.of(IntStream.range(0, rows).mapToObj(label).toList());
  }

  @Test
  void theLargerGroupMayBeTheFirst() {
    SurvivalData data = allHaveTheEvent(62);

    ExactLogRankResult smallFirst = TEST.test(data, labels(62, i -> i < 2 ? "A" : "B"));
    ExactLogRankResult largeFirst = TEST.test(data, labels(62, i -> i < 2 ? "B" : "A"));

    // The earliest two of 62: the score falls with the time, so that no other way is as extreme
    // upwards.
    assertThat(smallFirst.pValue(Alternative.MORE_EVENTS)).isEqualTo(1.0 / (62 * 61 / 2));
    assertThat(largeFirst.pValue(Alternative.FEWER_EVENTS)).isEqualTo(1.0 / (62 * 61 / 2));
    assertThat(largeFirst.pValue()).isEqualTo(smallFirst.pValue());
    assertThat(largeFirst.pValue()).isEqualTo(largeFirst.pValue(Alternative.TWO_SIDED));
  }

  @Test
  void aStratumOfTheFirstGroupAloneChangesNothing() {
    // Scores 3/4, 5/12, -1/12, -13/12 in the other stratum: of its six ways the one seen has the
    // largest
    // sum, 14/12, and only the opposite one has -14/12.
    SurvivalData data = allHaveTheEvent(40).withStrata(labels(40, i -> i < 4 ? "x" : "y"));

    ExactLogRankResult result = TEST.test(data, labels(40, i -> i < 2 || i >= 4 ? "A" : "B"));

    assertThat(result.pValue(Alternative.MORE_EVENTS)).isEqualTo(1.0 / 6);
    assertThat(result.pValue()).isEqualTo(2.0 / 6);
  }

  @Test
  void aLongStratumOfOneOfThreeGroupsIsNotDealtOut() {
    int rows = 20_003;
    SurvivalData data = allHaveTheEvent(rows).withStrata(labels(rows, i -> i < 3 ? "x" : "y"));

    ExactLogRankResult result =
        TEST.test(data, labels(rows, i -> i == 0 ? "C" : i == 1 ? "B" : "A"));

    // One subject of each group in the stratum: the statistic is the same whoever is where.
    assertThat(result.pValue()).isEqualTo(1);
  }

  @Test
  void manySubjectsToBeDealtToThreeGroupsInFewWaysAreTooMany() {
    int rows = 100_002;
    SurvivalData data = allHaveTheEvent(rows).withStrata(labels(rows, i -> i < 2 ? "x" : "y"));

    ExactLogRankResult result =
        TEST.test(data, labels(rows, i -> i == 0 ? "C" : i < 3 ? "B" : "A"));

    assertThat(result.reason().orElseThrow()).contains("too many");
  }

  @Test
  void moreWaysThanADoubleCountsAreTooMany() {
    int rows = 2400;
    SurvivalData data = SurvivalData.rightCensored(
        IntStream.range(0, rows).mapToDouble(i -> 1.0 + i % 2).toArray(),
        IntStream.range(0, rows).map(i -> i % 4 == 0 ? 1 : 0).toArray());

    ExactLogRankResult result = TEST.test(data, labels(rows, i -> i < 1200 ? "A" : "B"));

    assertThat(result.isTestable()).isFalse();
    assertThat(result.reason().orElseThrow()).contains("too many");
  }

  @Test
  void refusesASubjectWithRowsOfDifferentFrequencies() {
    SurvivalData data = SurvivalData.countingProcess(
            new int[] {1, 1, 2}, new double[] {0, 1, 0}, new double[] {1, 2, 3}, new int[] {0, 1, 1
            })
        .withFrequencies(2, 1, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> TEST.test(data, Groups.of("A", "A", "B")))
        .withMessageContaining("frequency");
  }
}
