package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.IntervalCensoredData;
import dev.notochord.survival.Samples;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnbullGoldenTest {
  private static final ImmutableListMultimap<String, NamedCsvRecord> EXPECTED =
      Multimaps.index(Samples.rows("golden/turnbull.csv"), row -> row.getField("dataset"));

  @Test
  void massesAgreeWithAnIndependentMaximisation() {
    assertThat(EXPECTED.keySet()).hasSize(7);
    EXPECTED.asMap().forEach((dataset, rows) -> {
      TurnbullEstimate estimate = Turnbull.withDefaults().estimate(sample(dataset));
      assertThat(estimate.status()).isEqualTo(TurnbullStatus.CONVERGED);
      assertThat(estimate.size()).as(dataset).isEqualTo(rows.size());
      int line = 0;
      for (NamedCsvRecord row : rows) {
        assertThat(estimate.left().get(line)).isEqualTo(Samples.number(row, "left"));
        assertThat(estimate.right().get(line)).isEqualTo(end(row, "right"));
        double mass = Samples.number(row, "mass");
        if (mass == 0) {
          assertThat(estimate.masses().get(line)).as("%s", row).isZero();
        } else {
          assertThat(estimate.masses().get(line))
              .as("%s", row)
              .isCloseTo(mass, within(1e-9 * mass));
        }
        double logLikelihood = Samples.number(row, "log_likelihood");
        assertThat(estimate.logLikelihood())
            .isCloseTo(logLikelihood, within(-1e-12 * logLikelihood));
        line++;
      }
    });
  }

  /** R's survfit stops when no mass changes by more than 5e-5 in a step, long before the maximum. */
  @Test
  void survivalAgreesWithSurvfitAsFarAsThatGoes() {
    AtomicInteger compared = new AtomicInteger();
    EXPECTED.asMap().forEach((dataset, rows) -> {
      TurnbullEstimate estimate = Turnbull.withDefaults().estimate(sample(dataset));
      for (NamedCsvRecord row : rows) {
        if (!row.getField("survfit").isEmpty()) {
          assertThat(estimate.survivalAt(Samples.number(row, "right")).upper())
              .as("%s", row)
              .isCloseTo(Samples.number(row, "survfit"), within(5e-3));
          compared.incrementAndGet();
        }
      }
    });
    assertThat(compared.get()).isGreaterThan(100);
  }

  private static IntervalCensoredData sample(String dataset) {
    List<NamedCsvRecord> own = Samples.rows("golden/interval-censored.csv").stream()
        .filter(row -> row.getField("dataset").equals(dataset))
        .toList();
    if (own.isEmpty()) {
      List<NamedCsvRecord> cosmesis = Samples.rows("textbook/textbook_breast_cosmesis.csv").stream()
          .filter(row -> row.getField("group").equals(dataset))
          .toList();
      return IntervalCensoredData.of(
          column(cosmesis, "left_months"), column(cosmesis, "right_months"));
    }
    return IntervalCensoredData.of(column(own, "left"), column(own, "right"))
        .withWeights(own.stream()
            .mapToInt(row -> Integer.parseInt(row.getField("count")))
            .toArray());
  }

  private static double[] column(List<NamedCsvRecord> rows, String field) {
    return rows.stream().mapToDouble(row -> end(row, field)).toArray();
  }

  private static double end(NamedCsvRecord row, String field) {
    return row.getField(field).isEmpty() ? Double.POSITIVE_INFINITY : Samples.number(row, field);
  }
}
