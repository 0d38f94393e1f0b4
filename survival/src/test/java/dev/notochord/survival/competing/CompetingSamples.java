package dev.notochord.survival.competing;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Groups;
import dev.notochord.survival.Samples;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The samples that the golden values were computed on. */
record CompetingSamples(CompetingRisksData data, Groups groups, Groups strata) {
  private static final ImmutableMap<String, List<NamedCsvRecord>> ROWS =
      ImmutableMap.copyOf(Samples.rows("golden/competing-samples.csv").stream()
          .collect(Collectors.groupingBy(row -> row.getField("sample"))));

  private static final Map<String, CompetingSamples> KNOWN = new ConcurrentHashMap<>();

  static CompetingSamples named(String name) {
    return KNOWN.computeIfAbsent(name, CompetingSamples::read);
  }

  private static CompetingSamples read(String name) {
    List<NamedCsvRecord> rows = Objects.requireNonNull(ROWS.get(name), name);
    double[] entry = column(rows, "entry");
    double[] time = column(rows, "time");
    int[] cause = whole(rows, "cause");
    CompetingRisksData data = Arrays.stream(entry).allMatch(e -> e == 0)
        ? CompetingRisksData.of(time, cause)
        : CompetingRisksData.delayedEntry(entry, time, cause);
    double[] weight = column(rows, "weight");
    if (Arrays.stream(weight).anyMatch(w -> w != 1)) {
      data = data.withWeights(weight, WeightKind.SAMPLING);
    }
    int[] cluster = whole(rows, "cluster");
    if (Arrays.stream(cluster).distinct().count() < rows.size()) {
      data = data.withClusters(cluster);
    }
    return new CompetingSamples(data, groups(rows, "group"), groups(rows, "stratum"));
  }

  CompetingRisksData group(String name) {
    return Objects.requireNonNull(data.split(groups).get(name), name);
  }

  private static Groups groups(List<NamedCsvRecord> rows, String field) {
    return Groups.of(rows.stream().map(row -> row.getField(field)).toList());
  }

  private static double[] column(List<NamedCsvRecord> rows, String field) {
    return rows.stream().mapToDouble(row -> Samples.number(row, field)).toArray();
  }

  private static int[] whole(List<NamedCsvRecord> rows, String field) {
    return rows.stream().mapToInt(row -> Integer.parseInt(row.getField(field))).toArray();
  }
}
