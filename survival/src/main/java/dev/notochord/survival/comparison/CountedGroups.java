package dev.notochord.survival.comparison;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.primitives.ImmutableIntArray;
import dev.notochord.survival.Groups;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The risk tables of groups, by stratum, and the rows they were counted from where these are known. */
final class CountedGroups {
  final ImmutableList<String> names;
  /** Empty when there are no strata; {@link #strata} has one element then. */
  final ImmutableList<String> strataNames;

  final ImmutableList<Stratum> strata;
  final @Nullable SurvivalData data;
  final @Nullable Groups groups;

  /**
   * The tables of one stratum.
   *
   * @param place the group of each table, as a place among the names, increasing
   * @param tables the tables of the groups of which the stratum has somebody
   */
  record Stratum(ImmutableIntArray place, ImmutableList<RiskTable> tables) {}

  private static final class StratumBuilder {
    private final ImmutableIntArray.Builder place = ImmutableIntArray.builder();
    private final ImmutableList.Builder<RiskTable> tables = ImmutableList.builder();

    void add(int group, RiskTable table) {
      place.add(group);
      tables.add(table);
    }

    Stratum build() {
      return new Stratum(place.build(), tables.build());
    }
  }

  private CountedGroups(
      ImmutableList<String> names,
      ImmutableList<String> strataNames,
      List<StratumBuilder> strata,
      @Nullable SurvivalData data,
      @Nullable Groups groups) {
    checkArgument(names.size() >= 2, "log-rank test: groups are %s, expected at least two", names);
    this.names = names;
    this.strataNames = strataNames;
    this.strata =
        strata.stream().map(StratumBuilder::build).collect(ImmutableList.toImmutableList());
    this.data = data;
    this.groups = groups;
  }

  private static List<StratumBuilder> builders(int strata) {
    List<StratumBuilder> builders = new ArrayList<>();
    for (int s = 0; s < strata; s++) {
      builders.add(new StratumBuilder());
    }
    return builders;
  }

  static CountedGroups of(SurvivalData data, Groups groups) {
    ImmutableMap<String, SurvivalData> samples = data.split(groups);
    ImmutableList<String> strataNames = data.strata().map(Groups::names).orElse(ImmutableList.of());
    List<StratumBuilder> strata = builders(Math.max(1, strataNames.size()));
    int g = 0;
    for (SurvivalData sample : samples.values()) {
      if (strataNames.isEmpty()) {
        strata.get(0).add(g, sample.riskTable());
      } else {
        ImmutableMap<String, SurvivalData> parts = sample.split(sample.strata().orElseThrow());
        for (Map.Entry<String, SurvivalData> part : parts.entrySet()) {
          strata.get(strataNames.indexOf(part.getKey())).add(g, part.getValue().riskTable());
        }
      }
      g++;
    }
    return new CountedGroups(samples.keySet().asList(), strataNames, strata, data, groups);
  }

  static CountedGroups of(ImmutableMap<String, RiskTable> counts) {
    List<StratumBuilder> one = builders(1);
    int g = 0;
    for (RiskTable table : counts.values()) {
      one.get(0).add(g++, table);
    }
    return new CountedGroups(counts.keySet().asList(), ImmutableList.of(), one, null, null);
  }

  static CountedGroups of(ImmutableTable<String, String, RiskTable> counts) {
    ImmutableList<String> names = counts.columnKeySet().asList();
    ImmutableList<String> strataNames = counts.rowKeySet().asList();
    List<StratumBuilder> strata = builders(strataNames.size());
    for (int s = 0; s < strataNames.size(); s++) {
      for (int g = 0; g < names.size(); g++) {
        RiskTable table = counts.get(strataNames.get(s), names.get(g));
        if (table != null) {
          strata.get(s).add(g, table);
        }
      }
    }
    return new CountedGroups(names, strataNames, strata, null, null);
  }

  /** Returns only these two groups, in that order. */
  CountedGroups pair(int first, int second) {
    List<StratumBuilder> fewer = builders(strata.size());
    for (int s = 0; s < strata.size(); s++) {
      Stratum stratum = strata.get(s);
      for (int g = 0; g < 2; g++) {
        int found = stratum.place().indexOf(g == 0 ? first : second);
        if (found >= 0) {
          fewer.get(s).add(g, stratum.tables().get(found));
        }
      }
    }
    return new CountedGroups(
        ImmutableList.of(names.get(first), names.get(second)), strataNames, fewer, data, groups);
  }

  boolean hasSamplingWeights() {
    return strata.stream()
        .flatMap(stratum -> stratum.tables().stream())
        .anyMatch(RiskTable::hasSamplingWeights);
  }
}
