package dev.notochord.survival.comparison;

import com.google.common.collect.ImmutableTable;
import dev.notochord.survival.Groups;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import java.util.List;
import java.util.stream.IntStream;

/** Counts a sample by strata and groups, each cell in two halves that are merged. */
final class Halves {
  private Halves() {}

  static ImmutableTable<String, String, RiskTable> tables(SurvivalData data, Groups groups) {
    List<String> strata = data.strata().orElseThrow().names();
    ImmutableTable.Builder<String, String, RiskTable> tables =
        ImmutableTable.<String, String, RiskTable>builder()
            .orderRowsBy((a, b) -> Integer.compare(strata.indexOf(a), strata.indexOf(b)))
            .orderColumnsBy((a, b) ->
                Integer.compare(groups.names().indexOf(a), groups.names().indexOf(b)));
    data.split(groups)
        .forEach((group, sample) -> sample
            .split(sample.strata().orElseThrow())
            .forEach((stratum, part) -> tables.put(stratum, group, merged(part))));
    return tables.buildOrThrow();
  }

  private static RiskTable merged(SurvivalData part) {
    Groups half = Groups.of(IntStream.range(0, part.rows())
        .mapToObj(row -> row % 3 == 1 ? "left" : "right")
        .toList());
    return part.split(half).values().stream()
        .map(SurvivalData::riskTable)
        .reduce(RiskTable::merge)
        .orElseThrow();
  }
}
