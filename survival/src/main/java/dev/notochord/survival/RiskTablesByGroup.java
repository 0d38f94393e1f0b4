package dev.notochord.survival;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import dev.notochord.survival.summary.SummaryKind;
import dev.notochord.survival.summary.SummaryReader;
import dev.notochord.survival.summary.SummaryWriter;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Counts a risk table for each of several groups, within strata or without, from subjects that come one after the
 * other, in any order, or in parts on several threads or machines.
 *
 * <pre>{@code
 * RiskTablesByGroup sums = RiskTablesByGroup.unweighted();
 * while (rows.next()) {
 *   sums.in(rows.arm()).add(rows.months(), rows.died());
 * }
 * LogRankResult result = LogRank.withDefaults().test(sums.toTables());
 * }</pre>
 *
 * <p>Groups are made when they are first named, and come out in the order of their names, as text is ordered: neither
 * the order of the subjects nor how they were divided is seen in the tables, and so in no bit of the test.
 *
 * <p>Not safe for use by several threads at once; let each have its own and merge them.
 *
 * @see RiskTableAccumulator
 * @since 0.1.0
 */
public final class RiskTablesByGroup {
  private final Supplier<RiskTableAccumulator> maker;
  /** By stratum and group; one stratum without name if there are none. */
  private final NavigableMap<String, NavigableMap<String, RiskTableAccumulator>> strata =
      new TreeMap<>();

  private RiskTablesByGroup(Supplier<RiskTableAccumulator> maker) {
    this.maker = maker;
  }

  /** {@return no groups yet, for one kind of event, without weights} */
  public static RiskTablesByGroup unweighted() {
    return new RiskTablesByGroup(RiskTableAccumulator::unweighted);
  }

  /**
   * {@return no groups yet, for events of competing causes, without weights}
   *
   * @param causes the number of causes, at least 1
   * @throws IllegalArgumentException if {@code causes} is below 1
   */
  public static RiskTablesByGroup ofCauses(int causes) {
    RiskTableAccumulator model = RiskTableAccumulator.ofCauses(causes);
    return new RiskTablesByGroup(model::another);
  }

  /**
   * {@return no groups yet, for weighted subjects}
   *
   * @param causes the number of causes, at least 1
   * @param kind what the weights stand for
   * @throws IllegalArgumentException if {@code causes} is below 1
   */
  public static RiskTablesByGroup weighted(int causes, WeightKind kind) {
    RiskTableAccumulator model = RiskTableAccumulator.weighted(causes, kind);
    return new RiskTablesByGroup(model::another);
  }

  /**
   * {@return what counts a group, to add subjects to}
   *
   * @param group the name of the group
   */
  public RiskTableAccumulator in(String group) {
    return in("", group);
  }

  /**
   * {@return what counts a group within a stratum, to add subjects to}
   *
   * @param stratum the name of the stratum; empty for none
   * @param group the name of the group
   */
  public RiskTableAccumulator in(String stratum, String group) {
    return strata
        .computeIfAbsent(stratum, name -> new TreeMap<>())
        .computeIfAbsent(group, name -> maker.get());
  }

  /**
   * Adds the subjects of other tables to these; the others are left as they are.
   *
   * @param other the tables of other subjects
   * @return these tables
   * @throws IllegalArgumentException if the two were made for different causes or weights, or are the same
   */
  public RiskTablesByGroup merge(RiskTablesByGroup other) {
    checkArgument(other != this, "risk tables: they cannot be merged with themselves");
    maker.get().checkLike(other.maker.get());
    other.strata.forEach(
        (stratum, groups) -> groups.forEach((group, sums) -> in(stratum, group).merge(sums)));
    return this;
  }

  /** {@return whether no subject was added} */
  public boolean isEmpty() {
    return strata.values().stream()
        .allMatch(groups -> groups.values().stream().allMatch(RiskTableAccumulator::isEmpty));
  }

  /**
   * {@return the table of each group by its name, ordered by it; groups without subjects are left out}
   *
   * @throws IllegalStateException if subjects were added to a stratum that has a name
   */
  public ImmutableMap<String, RiskTable> toTables() {
    ImmutableTable<String, String, RiskTable> tables = toTablesByStratum();
    checkState(
        tables.rowKeySet().stream().allMatch(String::isEmpty),
        "risk tables: the strata are %s, expected none; ask for toTablesByStratum()",
        tables.rowKeySet());
    return tables.row("");
  }

  /** {@return the tables by stratum (row) and group (column), in the order of the names; those without subjects are
   * left out} */
  public ImmutableTable<String, String, RiskTable> toTablesByStratum() {
    ImmutableTable.Builder<String, String, RiskTable> tables =
        ImmutableTable.<String, String, RiskTable>builder()
            .orderRowsBy(Comparator.naturalOrder())
            .orderColumnsBy(Comparator.naturalOrder());
    strata.forEach((stratum, groups) -> groups.forEach((group, sums) -> {
      if (!sums.isEmpty()) {
        tables.put(stratum, group, sums.toTable());
      }
    }));
    return tables.build();
  }

  /** {@return these tables as bytes, from which {@link #ofBytes} makes the same; their size is that of the tables and
   * of the names} */
  public byte[] toBytes() {
    SummaryWriter out = new SummaryWriter(SummaryKind.RISK_TABLES_BY_GROUP);
    maker.get().write(out);
    out.count(strata.values().stream().mapToInt(NavigableMap::size).sum());
    strata.forEach((stratum, groups) -> groups.forEach((group, sums) -> {
      out.text(stratum);
      out.text(group);
      sums.write(out);
    }));
    return out.toBytes();
  }

  /**
   * {@return the tables that {@link #toBytes} wrote; more can be added}
   *
   * @param bytes the bytes; not changed
   * @throws IllegalArgumentException if they are not the bytes of tables of this version, were cut or changed, or say
   *     what no sample can be
   */
  public static RiskTablesByGroup ofBytes(byte[] bytes) {
    SummaryReader in = new SummaryReader(bytes, SummaryKind.RISK_TABLES_BY_GROUP);
    RiskTableAccumulator model = RiskTableAccumulator.read(in);
    in.check(model.isEmpty(), "subjects without a group, expected none");
    RiskTablesByGroup tables = new RiskTablesByGroup(model::another);
    int count = in.size(1);
    for (int i = 0; i < count; i++) {
      String stratum = in.text();
      String group = in.text();
      in.check(tables.in(stratum, group).isEmpty(), "a group twice, expected each once");
      tables.in(stratum, group).merge(RiskTableAccumulator.read(in));
    }
    in.end();
    return tables;
  }

  /** {@return one line that says how many strata and groups there are} */
  @Override
  public String toString() {
    return "risk tables: " + strata.size() + " strata, "
        + strata.values().stream().mapToInt(NavigableMap::size).sum() + " groups";
  }
}
