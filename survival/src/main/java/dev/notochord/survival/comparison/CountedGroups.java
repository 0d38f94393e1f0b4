package dev.notochord.survival.comparison;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import dev.notochord.survival.Groups;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import org.jspecify.annotations.Nullable;

/** The risk tables of groups, by stratum, and the rows they were counted from where these are known. */
final class CountedGroups {
  final ImmutableList<String> names;
  /** Empty when there are no strata; there is one row of tables then. */
  final ImmutableList<String> strataNames;
  /** Per stratum and group; null where a stratum has nobody of the group. */
  private final @Nullable RiskTable[][] tables;

  final @Nullable SurvivalData data;
  final @Nullable Groups groups;

  private CountedGroups(
      ImmutableList<String> names,
      ImmutableList<String> strataNames,
      @Nullable RiskTable[][] tables,
      @Nullable SurvivalData data,
      @Nullable Groups groups) {
    checkArgument(names.size() >= 2, "log-rank test: groups are %s, expected at least two", names);
    this.names = names;
    this.strataNames = strataNames;
    this.tables = tables;
    this.data = data;
    this.groups = groups;
  }

  static CountedGroups of(SurvivalData data, Groups groups) {
    ImmutableMap<String, SurvivalData> samples = data.split(groups);
    ImmutableList<String> names = samples.keySet().asList();
    ImmutableList<String> strataNames = data.strata().map(Groups::names).orElse(ImmutableList.of());
    RiskTable[][] tables = new RiskTable[Math.max(1, strataNames.size())][names.size()];
    for (int g = 0; g < names.size(); g++) {
      SurvivalData sample = samples.values().asList().get(g);
      if (strataNames.isEmpty()) {
        tables[0][g] = sample.riskTable();
      } else {
        int column = g;
        sample
            .split(sample.strata().orElseThrow())
            .forEach(
                (stratum, part) -> tables[strataNames.indexOf(stratum)][column] = part.riskTable());
      }
    }
    return new CountedGroups(names, strataNames, tables, data, groups);
  }

  static CountedGroups of(ImmutableMap<String, RiskTable> counts) {
    RiskTable[][] tables = {counts.values().toArray(new RiskTable[0])};
    return new CountedGroups(counts.keySet().asList(), ImmutableList.of(), tables, null, null);
  }

  static CountedGroups of(ImmutableTable<String, String, RiskTable> counts) {
    ImmutableList<String> names = counts.columnKeySet().asList();
    ImmutableList<String> strataNames = counts.rowKeySet().asList();
    @Nullable RiskTable[][] tables = new RiskTable[strataNames.size()][names.size()];
    for (int s = 0; s < tables.length; s++) {
      for (int g = 0; g < names.size(); g++) {
        tables[s][g] = counts.get(strataNames.get(s), names.get(g));
      }
    }
    return new CountedGroups(names, strataNames, tables, null, null);
  }

  /** Returns these groups less all but the chosen ones, in that order. */
  CountedGroups only(int... chosen) {
    ImmutableList.Builder<String> kept = ImmutableList.builder();
    for (int g : chosen) {
      kept.add(names.get(g));
    }
    @Nullable RiskTable[][] fewer = new RiskTable[tables.length][chosen.length];
    for (int s = 0; s < fewer.length; s++) {
      for (int g = 0; g < chosen.length; g++) {
        fewer[s][g] = tables[s][chosen[g]];
      }
    }
    return new CountedGroups(kept.build(), strataNames, fewer, data, groups);
  }

  /** Returns the number of strata, 1 when there are none. */
  int strata() {
    return tables.length;
  }

  @Nullable
  RiskTable table(int stratum, int group) {
    return tables[stratum][group];
  }

  boolean hasSamplingWeights() {
    for (@Nullable RiskTable[] stratum : tables) {
      for (@Nullable RiskTable table : stratum) {
        if (table != null && table.hasSamplingWeights()) {
          return true;
        }
      }
    }
    return false;
  }
}
