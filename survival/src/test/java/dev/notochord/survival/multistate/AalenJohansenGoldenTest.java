package dev.notochord.survival.multistate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Samples;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AalenJohansenGoldenTest {
  private static final ImmutableMap<String, StateProbabilities> RESULTS =
      ImmutableMap.copyOf(Maps.toMap(
          List.of("mgus", "myeloid", "nasty", "weighted", "clustered", "gaps"),
          sample -> AalenJohansen.withDefaults()
              .with(transform(sample))
              .estimate(Histories.named(sample))));

  private static ConfidenceTransform transform(String sample) {
    return switch (sample) {
      case "myeloid" -> ConfidenceTransform.LOG_LOG;
      case "nasty" -> ConfidenceTransform.PLAIN;
      case "weighted" -> ConfidenceTransform.LOGIT;
      default -> ConfidenceTransform.LOG;
    };
  }

  @Test
  void probabilitiesErrorsAndLimitsAgreeWithR() {
    List<NamedCsvRecord> rows = Samples.rows("golden/multistate-probabilities.csv");
    assertThat(rows).hasSize(PROBABILITIES);
    for (NamedCsvRecord row : rows) {
      StateProbabilities result = result(row);
      String state = row.getField("state");
      Estimate estimate = result.estimateAt(state, Samples.number(row, "time"));
      assertClose(row, "probability", estimate.value());
      assertClose(row, "standard_error", estimate.standardError());
      if (estimate.value() > 0
          && estimate.value() < 1
          && !row.getField("transform").isEmpty()) {
        assertThat(result.options().confidenceTransform().code())
            .isEqualTo(row.getField("transform"));
        assertClose(row, "lower", estimate.interval().lower());
        assertClose(row, "upper", estimate.interval().upper());
      }
    }
  }

  @Test
  void everyTimeInTheAnswersIsATimeOfTheResult() {
    for (NamedCsvRecord row : Samples.rows("golden/multistate-probabilities.csv")) {
      assertThat(result(row).times().contains(Samples.number(row, "time")))
          .as("%s", row)
          .isTrue();
    }
  }

  @Test
  void cumulativeHazardsAgreeWithR() {
    List<NamedCsvRecord> rows = Samples.rows("golden/multistate-hazards.csv");
    assertThat(rows).hasSize(HAZARDS);
    for (NamedCsvRecord row : rows) {
      Estimate hazard = result(row)
          .cumulativeHazardAt(
              row.getField("from"), row.getField("to"), Samples.number(row, "time"));
      assertClose(row, "hazard", hazard.value());
      assertClose(row, "standard_error", hazard.standardError());
    }
  }

  @Test
  void expectedTimesAndTransitionProbabilitiesAgreeWithR() {
    List<NamedCsvRecord> rows = Samples.rows("golden/multistate-summaries.csv");
    assertThat(rows).hasSize(SUMMARIES);
    for (NamedCsvRecord row : rows) {
      double start = Samples.number(row, "start");
      double end = Samples.number(row, "end");
      String from = row.getField("from");
      String to = row.getField("to");
      Estimate estimate = from.isEmpty()
          ? Objects.requireNonNull(result(row).expectedTimes(end).get(to))
          : result(row).transitionProbabilities(start, end).estimate(from, to);
      if (from.isEmpty()) {
        assertThat(result(row).startTime()).isEqualTo(start);
      }
      assertClose(row, "value", estimate.value());
      assertClose(row, "standard_error", estimate.standardError());
    }
  }

  private static StateProbabilities result(NamedCsvRecord row) {
    return Objects.requireNonNull(RESULTS.get(row.getField("sample")));
  }

  private static void assertClose(NamedCsvRecord row, String field, double actual) {
    double expected = Samples.number(row, field);
    assertThat(actual)
        .as("%s of %s", field, row)
        .isCloseTo(expected, within(1e-13 + 1e-9 * Math.abs(expected)));
  }

  private static final int PROBABILITIES = 572;
  private static final int HAZARDS = 274;
  private static final int SUMMARIES = 112;
}
