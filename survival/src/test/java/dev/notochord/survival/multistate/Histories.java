package dev.notochord.survival.multistate;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Samples;
import java.util.List;

/** The histories that the answers in golden files are about. */
final class Histories {
  static final MultiStateModel ALL_WAYS = MultiStateModel.builder()
      .path("A", "B", "C", "D")
      .path("A", "C")
      .path("A", "D")
      .path("B", "D")
      .build();

  private Histories() {}

  static MultiStateModel model(String sample) {
    return switch (sample) {
      case "mgus" -> MultiStateModel.illnessDeath("mgus", "pcm", "death");
      case "myeloid" ->
        MultiStateModel.builder()
            .path("entry", "response", "relapse", "death")
            .path("response", "death")
            .path("entry", "death")
            .build();
      default -> ALL_WAYS;
    };
  }

  static MultiStateData named(String sample) {
    MultiStateModel model = model(sample);
    List<NamedCsvRecord> rows = Samples.rows("multistate/multistate.csv").stream()
        .filter(row -> row.getField("sample").equals(sample))
        .toList();
    return MultiStateData.of(
            model,
            rows.stream().mapToInt(row -> (int) Samples.number(row, "subject")).toArray(),
            rows.stream().mapToDouble(row -> Samples.number(row, "start")).toArray(),
            rows.stream().mapToDouble(row -> Samples.number(row, "stop")).toArray(),
            rows.stream().mapToInt(row -> model.code(row.getField("from"))).toArray(),
            rows.stream()
                .mapToInt(row -> row.getField("to").isEmpty()
                    ? MultiStateData.CENSORED
                    : model.code(row.getField("to")))
                .toArray())
        .withSamplingWeights(
            rows.stream().mapToDouble(row -> Samples.number(row, "weight")).toArray())
        .withClusters(
            rows.stream().mapToInt(row -> (int) Samples.number(row, "cluster")).toArray());
  }
}
