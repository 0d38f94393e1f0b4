package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Samples;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoxResidualsGoldenTest {
  private static final List<NamedCsvRecord> GOLDEN = CoxSample.rows("golden/cox-residuals.csv");

  static List<String> models() {
    return GOLDEN.stream().map(line -> line.getField("model")).distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("models")
  void agreesWithR(String model) {
    CoxResiduals residuals = ModelOfR.named(model).fit().residuals();
    double[] martingale = residuals.martingale();
    double[] deviance = residuals.deviance();
    double[][] score = residuals.score();
    double[][] dfbeta = residuals.weighted().dfbeta();
    double[][] dfbetas = residuals.weighted().dfbetas();
    SchoenfeldResiduals schoenfeld = residuals.schoenfeld();
    SchoenfeldResiduals scaled = residuals.scaledSchoenfeld();
    for (NamedCsvRecord line : GOLDEN) {
      if (!line.getField("model").equals(model)) {
        continue;
      }
      List<String> index = Splitter.on(':').splitToList(line.getField("index"));
      int row = Integer.parseInt(index.get(0));
      int column = index.size() > 1 ? Integer.parseInt(index.get(1)) : 0;
      double value = switch (line.getField("quantity")) {
        case "martingale" -> martingale[row];
        case "deviance" -> deviance[row];
        case "score" -> score[row][column];
        case "dfbeta" -> dfbeta[row][column];
        case "dfbetas" -> dfbetas[row][column];
        case "schoenfeld" -> schoenfeld.value(event(schoenfeld, row), column);
        case "scaledSchoenfeld" -> scaled.value(event(scaled, row), column);
        default -> throw new AssertionError(line);
      };
      double expected = Samples.number(line, "value");
      assertThat(value)
          .as(line.toString())
          .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }
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
