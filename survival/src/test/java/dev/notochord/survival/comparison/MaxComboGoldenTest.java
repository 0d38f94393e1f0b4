package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaxComboGoldenTest {
  private final Map<String, MaxComboResult> results = new HashMap<>();

  @Test
  void agreesWithADirectEvaluation() {
    List<NamedCsvRecord> rows = Samples.rows("golden/max-combo.csv");
    assertThat(rows).hasSizeGreaterThan(600);
    for (NamedCsvRecord row : rows) {
      double expected = Samples.number(row, "value");
      String a = row.getField("a");
      switch (row.getField("quantity")) {
        case "score" ->
          assertThat(result(row, Alternative.TWO_SIDED).scores().get(Integer.parseInt(a)))
              .as("%s", row)
              .isCloseTo(expected, within(1e-12 * (1 + Math.abs(expected))));
        case "z" ->
          assertThat(result(row, Alternative.TWO_SIDED).zValues().get(Integer.parseInt(a)))
              .as("%s", row)
              .isCloseTo(expected, within(1e-11));
        case "covariance" ->
          assertThat(result(row, Alternative.TWO_SIDED)
                  .covariance(Integer.parseInt(a), Integer.parseInt(row.getField("b"))))
              .as("%s", row)
              .isCloseTo(expected, withinPercentage(1e-9));
        case "p" -> {
          MaxComboResult result = result(row, Alternative.valueOf(a));
          assertThat(result.pValue()).as("%s", row).isCloseTo(expected, withinPercentage(1e-7));
          assertThat(result.pValueError()).isLessThan(2e-6 * expected);
        }
        default -> throw new AssertionError(row);
      }
    }
  }

  private MaxComboResult result(NamedCsvRecord row, Alternative alternative) {
    String dataset = row.getField("dataset");
    String weights = row.getField("weights");
    return results.computeIfAbsent(dataset + weights + alternative, key -> {
      Samples samples = sample(dataset);
      return MaxCombo.withDefaults()
          .with(weights(weights).toArray(LogRankWeight[]::new))
          .with(alternative)
          .test(samples.data(), samples.groups());
    });
  }

  private static Samples sample(String dataset) {
    return switch (dataset) {
      case "bmt_aml" -> Samples.named("bmt").only(group -> group.startsWith("AML"));
      case "bmt_first" -> {
        List<String> names = Samples.named("bmt").groups().names();
        yield Samples.named("bmt")
            .only(group -> group.equals(names.get(0)) || group.equals(names.get(2)));
      }
      case "tied" -> Samples.named("tied").only(group -> group.equals("A") || group.equals("D"));
      default -> Samples.named(dataset);
    };
  }

  private static ImmutableList<LogRankWeight> weights(String name) {
    return switch (name) {
      case "usual" -> MaxCombo.withDefaults().weights();
      case "three" -> list(0, 0, 1, 0, 0, 1);
      case "late" -> list(0, 0, 0, 0.5);
      case "other" -> list(0, 0, 0.5, 0.5, 2, 0);
      default -> throw new AssertionError(name);
    };
  }

  private static ImmutableList<LogRankWeight> list(double... exponents) {
    ImmutableList.Builder<LogRankWeight> weights = ImmutableList.builder();
    for (int i = 0; i < exponents.length; i += 2) {
      weights.add(LogRankWeight.flemingHarrington(exponents[i], exponents[i + 1]));
    }
    return weights.build();
  }
}
