package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Groups;
import dev.notochord.survival.NastySamples;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogRankFamilyGoldenTest {
  private static final Splitter BLANKS = Splitter.on(' ').omitEmptyStrings();

  @Test
  void agreesWithThePublishedWeightedTests() {
    List<NamedCsvRecord> rows = Samples.rows("textbook/textbook_reference.csv").stream()
        .filter(row -> row.getField("analysis").matches("(gehan|tarone|peto|FH).*"))
        .toList();
    assertThat(rows).hasSize(63);
    for (NamedCsvRecord row : rows) {
      String analysis = row.getField("analysis");
      Samples samples = Samples.named(row.getField("dataset"));
      if (analysis.endsWith("AML_low_vs_high")) {
        samples = samples.only(group -> group.startsWith("AML"));
      }
      LogRankResult result =
          LogRank.withDefaults().with(published(analysis)).test(samples.data(), samples.groups());
      double actual = switch (row.getField("statistic")) {
        case "chisq" -> result.statistic();
        case "df" -> result.degreesOfFreedom();
        case "p" -> result.pValue();
        default -> throw new AssertionError(row);
      };
      BigDecimal value = new BigDecimal(row.getField("value"));
      // Digits of printed values may be cut off instead of rounded: 14.0841399 as 14.084139.
      double tolerance = row.getField("origin").equals("computed")
          ? 5.1e-9 * Math.abs(value.doubleValue())
          : 1.0000001 * value.ulp().doubleValue();
      assertThat(actual).as("%s", row).isCloseTo(value.doubleValue(), within(tolerance));
    }
  }

  private static LogRankWeight published(String analysis) {
    if (analysis.startsWith("gehan")) {
      return LogRankWeight.GEHAN;
    }
    if (analysis.startsWith("tarone_ware")) {
      return LogRankWeight.TARONE_WARE;
    }
    return analysis.equals("peto")
        ? LogRankWeight.PETO
        : LogRankWeight.gRho(analysis.contains("rho05") ? 0.5 : 1);
  }

  @Test
  void agreesWithRForAllSamplesWeightsAndVariances() {
    List<NamedCsvRecord> rows = Samples.rows("golden/log-rank-family.csv");
    assertThat(rows).hasSize(452);
    Set<String> seen = new HashSet<>();
    for (NamedCsvRecord row : rows) {
      seen.add(row.getField("sample"));
      LogRankResult result = test(row);
      double statistic = Samples.number(row, "statistic");
      if (Double.isNaN(statistic)) {
        assertThat(result.isTestable()).as("%s", row).isFalse();
        assertThat(result.statistic()).isNaN();
      } else {
        assertThat(result.statistic())
            .as("%s", row)
            .isCloseTo(statistic, within(1e-9 * (statistic + 1e-3)));
      }
      assertThat((double) result.degreesOfFreedom())
          .as("%s", row)
          .isEqualTo(Samples.number(row, "df"));
      int k = result.names().size();
      double scale =
          IntStream.range(0, k).mapToDouble(g -> result.variance(g, g)).max().orElseThrow();
      List<Double> variance = new ArrayList<>();
      for (int g = 0; g < k; g++) {
        for (int h = g; h < k; h++) {
          variance.add(result.variance(g, h));
        }
      }
      assertClose(row, "v", variance, 1e-9 * scale);
      List<Double> surplus = IntStream.range(0, k)
          .mapToObj(
              g -> result.weightedObserved().get(g) - result.weightedExpected().get(g))
          .toList();
      assertClose(row, "surplus", surplus, 1e-9 * Math.sqrt(scale));
      assertClose(row, "observed", result.observed().asList(), 0);
      assertClose(row, "expected", result.expected().asList(), 0);
    }
    assertThat(seen).hasSize(10 + 17);
  }

  private static void assertClose(
      NamedCsvRecord row, String field, List<Double> actual, double slack) {
    List<String> expected = BLANKS.splitToList(row.getField(field));
    if (expected.isEmpty()) {
      return;
    }
    assertThat(actual).as("%s", row).hasSameSizeAs(expected);
    for (int i = 0; i < actual.size(); i++) {
      double value = Double.parseDouble(expected.get(i));
      assertThat((double) actual.get(i))
          .as("%s %s %d", row, field, i)
          .isCloseTo(value, within(1e-9 * Math.abs(value) + slack));
    }
  }

  private static LogRankResult test(NamedCsvRecord row) {
    LogRank test = LogRank.withDefaults().with(LogRankWeight.parse(row.getField("weight")));
    String name = row.getField("sample");
    if (Samples.GROUPED.containsKey(name)) {
      Samples sample = Samples.named(name);
      return test.test(sample.data(), sample.groups());
    }
    NastySamples sample = NastySamples.named(name);
    String unit = row.getField("unit");
    int[] event = sample.event();
    if (unit.equals("first")) {
      Set<Double> times = new HashSet<>();
      for (int i = 0; i < event.length; i++) {
        event[i] = event[i] == 1 && times.add(sample.time()[i]) ? 1 : 0;
      }
    }
    SurvivalData data = sample.late()
        ? SurvivalData.delayedEntry(sample.entry(), sample.time(), event)
        : SurvivalData.rightCensored(sample.time(), event);
    data = switch (row.getField("cases")) {
      case "frequency" -> data.withWeights(sample.weight(), WeightKind.FREQUENCY);
      case "sampling" -> data.withWeights(sample.weight(), WeightKind.SAMPLING);
      default -> data;
    };
    if (row.getField("strata").equals("TRUE")) {
      data = data.withStrata(Groups.of(sample.stratum()));
    }
    if (name.equals("counting") && !unit.equals("row") && !unit.equals("first")) {
      data = data.withSubjects(sample.subject());
    }
    LogRankVariance variance = LogRankVariance.ROBUST;
    switch (unit) {
      case "cluster" ->
        data = data.withClusters(sample.cluster().stream()
            .mapToInt(label -> Integer.parseInt(label.substring(1)))
            .toArray());
      case "row", "subject" -> test = test.with(LogRankVariance.ROBUST);
      default -> variance = LogRankVariance.HYPERGEOMETRIC;
    }
    LogRankResult result = test.test(data, Groups.of(sample.group()));
    assertThat(result.varianceUsed()).as("%s", row).isEqualTo(variance);
    return result;
  }

  @Test
  void agreesWithRByGroupOnTheNastySamplesWithoutCaseWeights() {
    List<NamedCsvRecord> rows = Samples.rows("golden/nasty-log-rank.csv");
    assertThat(rows).hasSize(500);
    Map<String, LogRankResult> results = new HashMap<>();
    Set<String> untestable = new HashSet<>();
    for (NamedCsvRecord row : rows) {
      LogRankResult result = results.computeIfAbsent(
          row.getField("dataset") + row.getField("strata") + row.getField("rho"),
          test -> withoutCaseWeights(row));
      int group = result.names().indexOf(row.getField("group"));
      double actual = switch (row.getField("quantity")) {
        case "statistic" -> result.statistic();
        case "df" -> result.degreesOfFreedom();
        case "p" -> result.pValue();
        case "observed" -> result.weightedObserved().get(group);
        case "expected" -> result.weightedExpected().get(group);
        default -> throw new AssertionError(row);
      };
      double value = Samples.number(row, "value");
      if (!result.isTestable() && row.getField("group").isEmpty()) {
        // The file has a statistic of 0, or none, and counts groups that expect events.
        assertThat(result.statistic()).isNaN();
        assertThat(result.pValue()).isNaN();
        assertThat(result.degreesOfFreedom()).isZero();
        assertThat(value).as("%s", row).matches(v -> Double.isNaN(v) || v == 0 || v == 1);
        untestable.add(row.getField("dataset") + row.getField("rho"));
        continue;
      }
      assertThat(Double.isNaN(actual)).as("%s", row).isEqualTo(Double.isNaN(value));
      if (!Double.isNaN(value)) {
        assertThat(actual).as("%s", row).isCloseTo(value, within(1e-9 * Math.abs(value) + 1e-13));
      }
    }
    assertThat(untestable)
        .containsExactlyInAnyOrder("all-at-one-time0", "all-at-one-time1", "early-collapse1");
  }

  private static LogRankResult withoutCaseWeights(NamedCsvRecord row) {
    NastySamples sample = NastySamples.named(row.getField("dataset"));
    SurvivalData data = sample.late()
        ? SurvivalData.countingProcess(
            sample.subject(), sample.entry(), sample.time(), sample.event())
        : SurvivalData.rightCensored(sample.time(), sample.event());
    if (row.getField("strata").equals("stratum")) {
      data = data.withStrata(Groups.of(sample.stratum()));
    }
    return LogRank.withDefaults()
        .with(LogRankWeight.gRho(Samples.number(row, "rho")))
        .test(data, Groups.of(sample.group()));
  }

  @Test
  void smallPValuesKeepTheirDigits() {
    List<NamedCsvRecord> rows = Samples.rows("golden/log-rank-tail.csv");
    assertThat(rows).hasSize(24);
    for (NamedCsvRecord row : rows) {
      int k = Integer.parseInt(row.getField("groups"));
      int scale = Integer.parseInt(row.getField("scale"));
      double[] time = new double[4 * k];
      int[] count = new int[4 * k];
      String[] group = new String[4 * k];
      for (int i = 0; i < time.length; i++) {
        int g = i % k + 1;
        int t = i / k + 1;
        time[i] = t;
        group[i] = String.valueOf(g);
        count[i] = scale * ((5 * g + 3 * t) % 7 + 1);
      }
      SurvivalData data = SurvivalData.rightCensored(
              time, IntStream.range(0, time.length).map(i -> 1).toArray())
          .withFrequencies(count);
      LogRankResult result = LogRank.withDefaults().test(data, Groups.of(group));

      assertThat(result.statistic())
          .isCloseTo(Samples.number(row, "statistic"), withinPercentage(1e-10));
      assertThat((double) result.degreesOfFreedom()).isEqualTo(Samples.number(row, "df"));
      double p = Samples.number(row, "p");
      assertThat(result.pValue()).as("%s", row).isCloseTo(p, withinPercentage(1e-7));
      if (k == 2) {
        LogRankContrast second = result.contrast("2");
        Alternative seen = second.z() > 0 ? Alternative.MORE_EVENTS : Alternative.FEWER_EVENTS;
        assertThat(second.pValue()).isCloseTo(p, withinPercentage(1e-7));
        assertThat(second.pValue(seen)).isCloseTo(p / 2, withinPercentage(1e-7));
      }
    }
  }

  @Test
  void mergedTablesOfStrataGiveTheSameBits() {
    for (NastySamples sample : NastySamples.ALL.values()) {
      Groups groups = Groups.of(sample.group());
      if (groups.names().size() < 2 || sample.name().equals("sampling-weights")) {
        continue;
      }
      SurvivalData data = (sample.late()
              ? SurvivalData.delayedEntry(sample.entry(), sample.time(), sample.event())
              : SurvivalData.rightCensored(sample.time(), sample.event()))
          .withWeights(sample.weight(), WeightKind.FREQUENCY)
          .withStrata(Groups.of(sample.stratum()));
      LogRank test = LogRank.withDefaults().with(LogRankWeight.PETO);
      LogRankResult whole = test.test(data, groups);
      LogRankResult merged = test.test(Halves.tables(data, groups));

      assertThat(merged.names()).isEqualTo(whole.names());
      assertThat(merged.statistic()).isEqualTo(Double.valueOf(whole.statistic()));
      assertThat(merged.strata()).isEqualTo(whole.strata());
      assertThat(merged.subjects().stream().sum())
          .isEqualTo((long) DoubleStream.of(sample.weight()).sum());
    }
  }
}
