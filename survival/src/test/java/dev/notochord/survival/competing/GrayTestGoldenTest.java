package dev.notochord.survival.competing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrayTestGoldenTest {
  @Test
  void agreesWithThePublishedTests() {
    List<NamedCsvRecord> rows = Samples.rows("textbook/textbook_reference.csv").stream()
        .filter(row -> row.getField("analysis").equals("gray_test"))
        .toList();
    assertThat(rows).hasSize(4);
    CompetingSamples bmt = CompetingSamples.named("bmt");
    for (NamedCsvRecord row : rows) {
      int cause = Integer.parseInt(row.getField("term").substring("cause ".length()));
      GrayTestResult result = GrayTest.withDefaults().test(bmt.data(), bmt.groups(), cause);
      double expected = Samples.number(row, "value");
      assertThat(row.getField("statistic").equals("p") ? result.pValue() : result.statistic())
          .as("%s", row)
          .isCloseTo(expected, within(5.1e-9 * expected));
    }
  }

  @Test
  void agreesWithR() {
    List<NamedCsvRecord> rows = Samples.rows("golden/gray-test.csv");
    assertThat(rows).hasSize(56);
    for (NamedCsvRecord row : rows) {
      CompetingSamples sample = CompetingSamples.named(row.getField("sample"));
      CompetingRisksData data = row.getField("strata").equals("TRUE")
          ? sample.data().withStrata(sample.strata())
          : sample.data();
      GrayTestResult result = GrayTest.withDefaults()
          .withRho(Samples.number(row, "rho"))
          .test(data, sample.groups(), Integer.parseInt(row.getField("cause")));
      assertThat(result.degreesOfFreedom()).isEqualTo(Integer.parseInt(row.getField("df")));
      assertGolden(row, "statistic", result.statistic());
      assertGolden(row, "p", result.pValue());
    }
  }

  private static void assertGolden(NamedCsvRecord row, String field, double actual) {
    double expected = Samples.number(row, field);
    assertThat(actual).as("%s of %s", field, row).isCloseTo(expected, within(1e-9 * expected));
  }
}
