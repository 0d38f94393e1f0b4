package dev.notochord.survival.regression;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Samples;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProportionalHazardsGoldenTest {
  private static final List<NamedCsvRecord> GOLDEN = CoxSample.rows("golden/cox-zph.csv");

  private static final ImmutableMap<String, TimeTransform> TRANSFORMS = ImmutableMap.of(
      "km", TimeTransform.KAPLAN_MEIER,
      "rank", TimeTransform.RANK,
      "identity", TimeTransform.IDENTITY,
      "log", TimeTransform.LOG);

  static List<String> models() {
    return GOLDEN.stream().map(line -> line.getField("model")).distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("models")
  void agreesWithR(String model) {
    CoxFit fit = ModelOfR.named(model).fit();
    Map<TimeTransform, ProportionalHazardsTest> tests = new EnumMap<>(TimeTransform.class);
    for (TimeTransform transform : TimeTransform.values()) {
      tests.put(transform, fit.proportionalHazards(transform));
    }
    for (NamedCsvRecord line : GOLDEN) {
      if (!line.getField("model").equals(model)) {
        continue;
      }
      List<String> quantity = Splitter.on('/').splitToList(line.getField("quantity"));
      ProportionalHazardsTest test =
          requireNonNull(tests.get(requireNonNull(TRANSFORMS.get(quantity.get(0)))));
      String index = line.getField("index");
      ChiSquareTest one = index.isEmpty()
          ? test.global()
          : test.terms().get(Integer.parseInt(index)).test();
      double expected = Samples.number(line, "value");
      if (quantity.get(1).endsWith("f")) {
        assertThat((double) one.degreesOfFreedom()).as(line.toString()).isEqualTo(expected);
      } else {
        assertThat(one.statistic())
            .as(line.toString())
            .isCloseTo(expected, within(1e-8 * Math.max(1e-3, expected)));
      }
    }
  }
}
