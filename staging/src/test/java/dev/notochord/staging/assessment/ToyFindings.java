package dev.notochord.staging.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;

/** Findings of a made-up system: a finding for each letter. */
record ToyFindings(ImmutableMap<String, Finding<ToyCategory>> byName, ImmutableList<String> caveats)
    implements Findings<ToyFindings> {
  static final ToyFindings BLANK = new ToyFindings(ImmutableMap.of(), ImmutableList.of());

  Finding<ToyCategory> get(String name) {
    return byName.getOrDefault(name, Finding.notRecorded());
  }

  ToyFindings with(String name, Finding<ToyCategory> finding) {
    Map<String, Finding<ToyCategory>> more = new HashMap<>(byName);
    more.put(name, finding);
    return new ToyFindings(ImmutableMap.copyOf(more), caveats);
  }

  @Override
  public ToyFindings withCaveats(Iterable<String> others) {
    return new ToyFindings(byName, ImmutableList.copyOf(others));
  }

  /** A row of the made-up table. */
  record ToyCategory(TableRow row) implements ScoredCategory {
    ToyCategory(String code, double points) {
      this(new TableRow(code, code, points));
    }

    @Override
    public String toString() {
      return code();
    }
  }

  /** A class of the made-up system. */
  record ToyClass(ClassDefinition definition) implements StagingClass {
    ToyClass(String code, double least, double most) {
      this(ClassDefinition.of(code, code).withTotals(least, most));
    }

    @Override
    public String toString() {
      return code();
    }
  }
}
