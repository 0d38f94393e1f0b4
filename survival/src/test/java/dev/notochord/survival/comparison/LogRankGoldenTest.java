package dev.notochord.survival.comparison;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Groups;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogRankGoldenTest {
  @Test
  void agreesWithThePublishedTests() {
    List<NamedCsvRecord> rows = Samples.rows("textbook/textbook_reference.csv").stream()
        .filter(row -> row.getField("analysis").startsWith("logrank"))
        .toList();
    assertThat(rows).hasSize(95);
    for (NamedCsvRecord row : rows) {
      Samples samples = Samples.named(row.getField("dataset"));
      if (row.getField("analysis").equals("logrank_AML_low_vs_high")) {
        samples = samples.only(group -> group.startsWith("AML"));
      }
      LogRankResult result = LogRank.withDefaults().test(samples.data(), samples.groups());
      int group = result.names().indexOf(row.getField("term"));
      double actual = switch (row.getField("statistic")) {
        case "chisq" -> result.statistic();
        case "df" -> result.degreesOfFreedom();
        case "p" -> result.pValue();
        case "n" -> result.subjects().get(group);
        case "observed" -> result.observed().get(group);
        case "expected" -> result.expected().get(group);
        default -> throw new AssertionError(row);
      };
      BigDecimal value = new BigDecimal(row.getField("value"));
      // Computed values have nine digits, zeros at the end left out; printed ones have the digits
      // that they have.
      double tolerance = row.getField("origin").equals("computed")
          ? 5.1e-9 * Math.abs(value.doubleValue())
          : 0.5000001 * value.ulp().doubleValue();
      assertThat(actual).as("%s", row).isCloseTo(value.doubleValue(), within(tolerance));
    }
  }

  @Test
  void agreesWithR() {
    ImmutableMap<String, Samples> samples = ImmutableMap.<String, Samples>builder()
        .putAll(Samples.GROUPED)
        .put("separated", separated())
        .put(
            "dropped",
            new Samples(
                SurvivalData.rightCensored(
                    new double[] {2, 4, 5, 3, 4, 6, 1}, new int[] {1, 1, 0, 1, 0, 1, 0}),
                Groups.of("A", "A", "A", "B", "B", "B", "C")))
        .buildOrThrow();
    List<NamedCsvRecord> rows = Samples.rows("golden/log-rank.csv");
    assertThat(rows).hasSize(189);
    for (NamedCsvRecord row : rows) {
      Samples sample = requireNonNull(samples.get(row.getField("dataset")));
      LogRankResult result = LogRank.withDefaults().test(sample.data(), sample.groups());
      int group = result.names().indexOf(row.getField("group"));
      int other = result.names().indexOf(row.getField("other"));
      double actual = switch (row.getField("quantity")) {
        case "statistic" -> result.statistic();
        case "df" -> result.degreesOfFreedom();
        case "p" -> result.pValue();
        case "observed" -> result.observed().get(group);
        case "expected" -> result.expected().get(group);
        case "variance" -> result.variance(group, other);
        default -> throw new AssertionError(row);
      };
      double expected = Samples.number(row, "value");
      assertThat(actual).as("%s", row).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }
  }

  /** Two groups that do not overlap: 1 to 500 against 501 to 1000, all with the event. */
  private static Samples separated() {
    boolean[] event = new boolean[1000];
    Arrays.fill(event, true);
    return new Samples(
        SurvivalData.rightCensored(
            IntStream.rangeClosed(1, 1000).mapToDouble(t -> t).toArray(), event),
        Groups.of(
            IntStream.rangeClosed(1, 1000).mapToObj(t -> t <= 500 ? "A" : "B").toList()));
  }
}
