package dev.notochord.survival.competing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Samples;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CumulativeIncidenceGoldenTest {
  private static final CumulativeIncidence DEFAULTS = CumulativeIncidence.withDefaults();

  @Test
  void agreesWithThePublishedIncidencesAndVariances() {
    List<NamedCsvRecord> rows = Samples.rows("textbook/textbook_reference.csv").stream()
        .filter(row -> row.getField("analysis").equals("cumulative_incidence"))
        .toList();
    assertThat(rows).hasSize(48);
    CompetingSamples bmt = CompetingSamples.named("bmt");
    for (NamedCsvRecord row : rows) {
      List<String> term = Splitter.on(' ').splitToList(row.getField("term"));
      Estimate estimate = DEFAULTS
          .with(IncidenceVariance.AALEN)
          .estimate(bmt.group(term.get(1)))
          .estimateAt(Integer.parseInt(term.get(3)), Double.parseDouble(term.get(5)));
      double actual = row.getField("statistic").equals("variance")
          ? estimate.standardError() * estimate.standardError()
          : estimate.value();
      // Nine digits are printed.
      double expected = Samples.number(row, "value");
      assertThat(actual).as("%s", row).isCloseTo(expected, within(5.1e-9 * expected));
    }
  }

  @Test
  void agreesWithR() {
    List<NamedCsvRecord> rows = Samples.rows("golden/cumulative-incidence.csv");
    assertThat(rows.stream().map(row -> row.getField("method")).distinct())
        .containsExactlyInAnyOrder("definition", "survfit", "cuminc", "delta");
    assertThat(rows).hasSize(ROWS);
    for (NamedCsvRecord row : rows) {
      CumulativeIncidence options = switch (row.getField("method")) {
        case "cuminc" -> DEFAULTS.with(IncidenceVariance.AALEN);
        case "delta" -> DEFAULTS.with(IncidenceVariance.DELTA);
        default -> DEFAULTS;
      };
      Estimate logLog = estimate(row, options);
      if (logLog.value() == 0 && row.getField("cause").equals("0")) {
        // As everywhere here, nothing is said of the error of a survival of 0, where R has 0.
        assertThat(logLog.standardError()).isNaN();
        continue;
      }
      Estimate log = estimate(row, options.with(ConfidenceTransform.LOG));
      assertGolden(row, "incidence", logLog.value());
      assertGolden(row, "standard_error", logLog.standardError());
      if (!row.getField("log_lower").isEmpty()) {
        assertGolden(row, "log_log_lower", logLog.interval().lower());
        assertGolden(row, "log_log_upper", logLog.interval().upper());
        assertGolden(row, "log_lower", log.interval().lower());
        assertGolden(row, "log_upper", log.interval().upper());
      }
    }
  }

  @Test
  void theTimeLostAgreesWithItsDefinition() {
    List<NamedCsvRecord> rows = Samples.rows("golden/time-lost.csv");
    assertThat(rows).hasSize(LOST_ROWS);
    for (NamedCsvRecord row : rows) {
      Estimate lost = curves(row, DEFAULTS)
          .restrictedMeanTimeLost(
              Integer.parseInt(row.getField("cause")), Samples.number(row, "horizon"));
      assertGolden(row, "time_lost", lost.value());
      assertGolden(row, "standard_error", lost.standardError());
    }
  }

  private static final int ROWS = 1213;
  private static final int LOST_ROWS = 270;

  private final Map<List<Object>, CumulativeIncidenceCurves> curves = new HashMap<>();

  private CumulativeIncidenceCurves curves(NamedCsvRecord row, CumulativeIncidence options) {
    String sample = row.getField("sample");
    String group = row.getField("group");
    return curves.computeIfAbsent(
        List.of(sample, group, options),
        key -> options.estimate(CompetingSamples.named(sample).group(group)));
  }

  private Estimate estimate(NamedCsvRecord row, CumulativeIncidence options) {
    int cause = Integer.parseInt(row.getField("cause"));
    double time = Samples.number(row, "time");
    CumulativeIncidenceCurves curves = curves(row, options);
    return cause == 0 ? curves.eventFreeEstimateAt(time) : curves.estimateAt(cause, time);
  }

  private static void assertGolden(NamedCsvRecord row, String field, double actual) {
    double expected = Samples.number(row, field);
    assertThat(actual).as("%s of %s", field, row).isCloseTo(expected, within(1e-9 * expected));
  }
}
