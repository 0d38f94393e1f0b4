package dev.notochord.survival.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PatientReconstructionGoldenTest {
  private static final PatientReconstruction GUYOT =
      PatientReconstruction.withDefaults().with(ReconstructionMethod.GUYOT);

  @Test
  void guyotsPatientsAreThoseOfTheAlgorithmOfThePaperInR() {
    Map<String, List<NamedCsvRecord>> curves = byCase("golden/reconstruction-curves.csv", "case");
    Map<String, List<NamedCsvRecord>> patients =
        byCase("golden/reconstruction-patients.csv", "case", "risk", "total");
    assertThat(patients).hasSizeGreaterThan(50);
    patients.forEach((key, rows) -> {
      NamedCsvRecord first = rows.get(0);
      List<NamedCsvRecord> printed =
          Objects.requireNonNull(curves.get(first.getField("case")), first.getField("case"));
      SurvivalData data = GUYOT
          .reconstruct(published(
              printed,
              first.getField("risk").equals("1"),
              first.getField("total").equals("1")))
          .data();
      int row = 0;
      for (NamedCsvRecord expected : rows) {
        for (int i = 0; i < (int) Samples.number(expected, "n"); i++, row++) {
          double time = Samples.number(expected, "time");
          assertThat(data.event(row))
              .as(key)
              .isEqualTo(expected.getField("event").equals("1"));
          assertThat(data.time(row)).as(key).isCloseTo(time, within(1e-12 * Math.max(1, time)));
        }
      }
      assertThat(data.rows()).as(key).isEqualTo(row);
    });
  }

  private static PublishedCurve published(
      List<NamedCsvRecord> printed, boolean withRisk, boolean withTotal) {
    List<NamedCsvRecord> risk = only(printed, "risk");
    List<NamedCsvRecord> total = only(printed, "total");
    PublishedCurve curve = PublishedCurve.of(
            "arm",
            DigitizedCurve.of(
                column(only(printed, "point"), "time"),
                column(only(printed, "point"), "value"),
                CurveScale.FRACTION),
            (int) Samples.number(risk.get(0), "value"))
        .withEndOfFollowUp(Samples.number(total.get(0), "time"));
    if (withRisk) {
      curve = curve.withNumbersAtRisk(
          column(risk, "time"),
          risk.stream().mapToInt(row -> (int) Samples.number(row, "value")).toArray());
    }
    return withTotal ? curve.withTotalEvents((int) Samples.number(total.get(0), "value")) : curve;
  }

  private static List<NamedCsvRecord> only(List<NamedCsvRecord> rows, String kind) {
    return rows.stream().filter(row -> row.getField("kind").equals(kind)).toList();
  }

  private static double[] column(List<NamedCsvRecord> rows, String field) {
    return rows.stream().mapToDouble(row -> Samples.number(row, field)).toArray();
  }

  private static Map<String, List<NamedCsvRecord>> byCase(String resource, String... fields) {
    return Samples.rows(resource).stream()
        .collect(Collectors.groupingBy(
            row -> List.of(fields).stream().map(row::getField).collect(Collectors.joining(",")),
            LinkedHashMap::new,
            Collectors.toList()));
  }
}
