package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Groups;
import dev.notochord.survival.Samples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoxTrendsGoldenTest {
  private static final List<NamedCsvRecord> GOLDEN = CoxSample.rows("golden/cox-trends.csv");

  static List<String> models() {
    return GOLDEN.stream().map(line -> line.getField("model")).distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("models")
  void agreesWithRAndWithTheDefinition(String model) {
    CoxFit fit = ModelOfR.named(model).fit();
    for (NamedCsvRecord line : GOLDEN) {
      if (line.getField("model").equals(model)) {
        double expected = Samples.number(line, "value");
        assertThat(value(fit, line, model))
            .as(line.toString())
            .isCloseTo(expected, within(1e-8 * Math.max(1, Math.abs(expected))));
      }
    }
  }

  private static double value(CoxFit fit, NamedCsvRecord line, String model) {
    List<Integer> index = Splitter.on(':')
        .splitToStream(line.getField("index"))
        .map(Integer::parseInt)
        .toList();
    int first = index.get(0);
    int second = index.size() > 1 ? index.get(1) : 0;
    CoxResiduals residuals = fit.residuals();
    return switch (line.getField("quantity")) {
      case "schoenfeld" ->
        residuals.schoenfeld().value(event(residuals.schoenfeld(), first), second);
      case "scaledSchoenfeld" ->
        residuals.scaledSchoenfeld().value(event(residuals.schoenfeld(), first), second);
      case "unit/martingale" ->
        byUnit(residuals, model).martingale()[unitInOrder(fit, model, first)];
      case "unit/score" -> byUnit(residuals, model).score()[unitInOrder(fit, model, first)][second];
      default -> trend(fit, line, first, second);
    };
  }

  private static double trend(CoxFit fit, NamedCsvRecord line, int first, int second) {
    List<String> quantity = Splitter.on('/').splitToList(line.getField("quantity"));
    TimeTransform transform = switch (quantity.get(0)) {
      case "km" -> TimeTransform.KAPLAN_MEIER;
      case "rank" -> TimeTransform.RANK;
      case "log" -> TimeTransform.LOG;
      default -> TimeTransform.IDENTITY;
    };
    boolean variance = quantity.get(1).equals("variance");
    int term = variance ? first : second;
    CoefficientTrend trend =
        fit.proportionalHazards(transform).trend(fit.design().terms().get(term).name());
    if (variance) {
      return trend.residualVariance();
    }
    int event = event(fit.residuals().schoenfeld(), first);
    return quantity.get(1).equals("x") ? trend.transformedTimes()[event] : trend.residuals()[event];
  }

  private static CoxResiduals byUnit(CoxResiduals residuals, String model) {
    return residuals.weighted().by(Groups.of(units(model)));
  }

  private static List<String> units(String model) {
    CoxSample sample = CoxSample.named(Splitter.on('/').splitToList(model).get(0));
    if (sample.has("cluster")) {
      return sample.labels("cluster");
    }
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < sample.data().rows(); row++) {
      rows.add(Integer.toString(row));
    }
    return rows;
  }

  /** Returns the group of the unit that comes so many in the order of first rows in use. */
  private static int unitInOrder(CoxFit fit, String model, int place) {
    List<String> labels = units(model);
    Groups groups = Groups.of(labels);
    Map<String, Integer> order = new LinkedHashMap<>();
    for (int row = 0; row < labels.size(); row++) {
      if (fit.data().weight(row) > 0) {
        order.putIfAbsent(labels.get(row), groups.code(row));
      }
    }
    return new ArrayList<>(order.values()).get(place);
  }

  private static int event(SchoenfeldResiduals residuals, int row) {
    for (int k = 0; k < residuals.events(); k++) {
      if (residuals.row(k) == row) {
        return k;
      }
    }
    throw new AssertionError(row);
  }
}
