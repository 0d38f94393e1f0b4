package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.summary.SummaryKind;
import dev.notochord.survival.summary.SummaryWriter;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Observations.Any.class)
@Domain(DomainContext.Global.class)
class RiskTableBytesTest {
  @Property(tries = 60)
  void aTableComesBackToTheLastBit(@ForAll Observations rows) {
    RiskTable table = rows.competing().riskTable();
    byte[] bytes = table.toBytes();
    RiskTable back = RiskTable.ofBytes(bytes);

    assertThat(back).isEqualTo(table);
    assertThat(back.toBytes()).isEqualTo(bytes);
    assertThat(back.atRisk()).isEqualTo(table.atRisk());
    assertThat(back.entered()).isEqualTo(table.entered());
    assertThat(back.weightAtRisk()).isEqualTo(table.weightAtRisk());
    assertThat(back.weightEvents(2)).isEqualTo(table.weightEvents(2));
    assertThat(back.subjects()).isEqualTo(table.subjects());
  }

  @Property(tries = 60)
  void mergingWhatComesBackIsMerging(@ForAll Observations rows, @ForAll Observations others) {
    Assume.that(rows.kind().equals(others.kind()));
    RiskTable table = rows.competing().riskTable();
    RiskTable other = others.competing().riskTable();
    RiskTable merged = RiskTable.ofBytes(table.toBytes()).merge(RiskTable.ofBytes(other.toBytes()));

    assertThat(merged).isEqualTo(table.merge(other));
    assertThat(RiskTable.ofBytes(merged.toBytes())).isEqualTo(merged);
  }

  @Property(tries = 40)
  void whatIsLeftAfterATimeComesBackToo(@ForAll Observations rows) {
    RiskTable table = rows.competing().riskTable();
    double middle = table.times().get(table.size() / 2);
    table
        .after(middle)
        .ifPresent(rest -> assertThat(RiskTable.ofBytes(rest.toBytes())).isEqualTo(rest));
  }

  @Property(tries = 30)
  void bytesThatWereCutOrChangedAreRefused(@ForAll Observations rows, @ForAll long seed) {
    ChangedBytes.areRefused(rows.competing().riskTable().toBytes(), RiskTable::ofBytes, seed);
  }

  @Property(tries = 60)
  void bytesThatSayOtherThingsAreATableOrRefused(@ForAll Observations rows, @ForAll long seed) {
    RiskTable table = rows.competing().riskTable();
    ChangedBytes.neverDoOtherHarm(table.toBytes(), RiskTable::ofBytes, RiskTable::toBytes, seed);
  }

  @Property(tries = 40)
  void anAccumulatorGoesOnWhereItWas(@ForAll Observations rows, @ForAll long seed) {
    Assume.that(!rows.severalRows());
    SplittableRandom random = new SplittableRandom(seed);
    RiskTableAccumulator sums = accumulator(rows);
    RiskTableAccumulator whole = accumulator(rows);
    for (int i = 0; i < rows.rows(); i++) {
      add(rows, i, sums);
      add(rows, i, whole);
      if (random.nextInt(4) == 0) {
        sums = RiskTableAccumulator.ofBytes(sums.toBytes());
      }
    }
    assertThat(RiskTableAccumulator.ofBytes(sums.toBytes()).toTable()).isEqualTo(whole.toTable());
    ChangedBytes.areRefused(sums.toBytes(), RiskTableAccumulator::ofBytes, seed);
    ChangedBytes.neverDoOtherHarm(
        sums.toBytes(), RiskTableAccumulator::ofBytes, RiskTableAccumulator::toBytes, seed);
  }

  @Property(tries = 40)
  void groupsInPartsAreTheGroupsOfTheWhole(@ForAll Observations rows, @ForAll long seed) {
    Assume.that(!rows.severalRows());
    SplittableRandom random = new SplittableRandom(seed);
    RiskTablesByGroup[] part = {byGroup(rows), byGroup(rows), byGroup(rows)};
    RiskTablesByGroup whole = byGroup(rows);
    for (int i = 0; i < rows.rows(); i++) {
      String group = "group " + i % 3;
      add(rows, i, part[random.nextInt(3)].in(rows.stratum()[i], group));
      add(rows, i, whole.in(rows.stratum()[i], group));
    }
    RiskTablesByGroup merged = RiskTablesByGroup.ofBytes(part[2].toBytes());
    for (int k : new int[] {0, 1}) {
      merged.merge(RiskTablesByGroup.ofBytes(part[k].toBytes()));
    }
    assertThat(merged.toTablesByStratum()).isEqualTo(whole.toTablesByStratum());
    assertThat(merged.toBytes()).isEqualTo(whole.toBytes());
    ChangedBytes.areRefused(merged.toBytes(), RiskTablesByGroup::ofBytes, seed);
    ChangedBytes.neverDoOtherHarm(
        merged.toBytes(), RiskTablesByGroup::ofBytes, RiskTablesByGroup::toBytes, seed);
  }

  private static RiskTableAccumulator accumulator(Observations rows) {
    return rows.kind()
        .map(kind -> RiskTableAccumulator.weighted(3, kind))
        .orElseGet(() -> RiskTableAccumulator.ofCauses(3));
  }

  private static RiskTablesByGroup byGroup(Observations rows) {
    return rows.kind()
        .map(kind -> RiskTablesByGroup.weighted(3, kind))
        .orElseGet(() -> RiskTablesByGroup.ofCauses(3));
  }

  private static void add(Observations rows, int i, RiskTableAccumulator sums) {
    double entry = rows.fromOrigin() ? 0 : rows.entry()[i];
    if (rows.kind().isPresent()) {
      sums.add(entry, rows.time()[i], rows.cause()[i], rows.weight()[i]);
    } else {
      sums.add(entry, rows.time()[i], rows.cause()[i]);
    }
  }

  @Example
  void theLogRankTestOfGroupsThatWereCountedInPartsIsThatOfTheRows() {
    Samples sample = Samples.named("larynx");
    RiskTablesByGroup one = RiskTablesByGroup.unweighted();
    RiskTablesByGroup two = RiskTablesByGroup.unweighted();
    for (int i = sample.data().rows() - 1; i >= 0; i--) {
      String group = sample.groups().names().get(sample.groups().code(i));
      (i % 2 == 0 ? one : two)
          .in(group)
          .add(sample.data().time(i), sample.data().event(i));
    }
    ImmutableMap<String, RiskTable> tables = one.merge(two).toTables();

    assertThat(LogRank.withDefaults().test(tables).statistic())
        .isEqualTo(LogRank.withDefaults().test(sample.data(), sample.groups()).statistic());
  }

  @Example
  void groupsComeOutInTheOrderOfTheirNamesAndWithoutEmptyOnes() {
    RiskTablesByGroup sums = RiskTablesByGroup.unweighted();
    sums.in("s", "b").add(1, true);
    sums.in("s", "a").add(1, true);
    sums.in("r", "none");

    ImmutableTable<String, String, RiskTable> tables = sums.toTablesByStratum();
    assertThat(tables.rowKeySet()).containsExactly("s");
    assertThat(tables.columnKeySet()).containsExactly("a", "b");
    assertThat(sums.isEmpty()).isFalse();
    assertThatIllegalStateException().isThrownBy(sums::toTables).withMessageContaining("[s]");
    assertThat(RiskTablesByGroup.unweighted().toTables()).isEmpty();

    // A group that an earlier stratum does not have still comes before those it has.
    sums.in("t", "0").add(1, true);
    assertThat(sums.toTablesByStratum().columnKeySet()).containsExactly("0", "a", "b");
  }

  @Example
  void namesMayHoldAnything() {
    RiskTablesByGroup sums = RiskTablesByGroup.unweighted();
    String[] names = {"", ",", "a,b", "a\n", "\u0000", "\u00e9\uD83D\uDE00", " "};
    for (int i = 0; i < names.length; i++) {
      for (int j = 0; j < names.length; j++) {
        sums.in(names[i], names[j]).add(1 + i, true);
        sums.in(names[i], names[j]).add(1 + j, false);
      }
    }
    ImmutableTable<String, String, RiskTable> back =
        RiskTablesByGroup.ofBytes(sums.toBytes()).toTablesByStratum();
    assertThat(back.size()).isEqualTo(49);
    assertThat(back).isEqualTo(sums.toTablesByStratum());
  }

  @Example
  void groupsOfOtherCausesAreNotMerged() {
    RiskTablesByGroup sums = RiskTablesByGroup.unweighted();
    assertThatIllegalArgumentException().isThrownBy(() -> sums.merge(sums));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sums.merge(RiskTablesByGroup.ofCauses(2)))
        .withMessageContaining("2 causes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sums.merge(RiskTablesByGroup.weighted(1, WeightKind.SAMPLING)));
    assertThatIllegalArgumentException().isThrownBy(() -> RiskTablesByGroup.ofCauses(0));
  }

  @Example
  void wholeDaysTakeAByteOrTwo() {
    double[] days = new double[3650];
    double[] years = new double[3650];
    boolean[] event = new boolean[days.length];
    for (int i = 0; i < days.length; i++) {
      days[i] = i + 1;
      years[i] = (i + 1) / 365.25;
      event[i] = i % 3 == 0;
    }
    byte[] ofDays = SurvivalData.rightCensored(days, event).riskTable().toBytes();
    byte[] ofYears = SurvivalData.rightCensored(years, event).riskTable().toBytes();

    assertThat(ofDays).hasSizeBetween(3 * days.length, 3 * days.length + 20);
    assertThat(ofYears).hasSizeBetween(10 * days.length, 10 * days.length + 20);
  }

  @Example
  void theFormDoesNotChange() {
    RiskTable table = SurvivalData.rightCensored(new double[] {1, 1, 300}, new int[] {1, 0, 1})
        .riskTable();
    byte[] bytes = table.toBytes();

    assertThat(Arrays.copyOf(bytes, bytes.length - Integer.BYTES))
        .containsExactly('N', 'T', 1, 1, 0, 0, 3, 2, 1, 1, 0xAB, 2, 1, 1, 1, 0);
  }

  @Example
  void bytesOfOtherThingsAndVersionsAreNamed() {
    byte[] bytes =
        SurvivalData.rightCensored(new double[] {1}, new int[] {1}).riskTable().toBytes();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RiskTableAccumulator.ofBytes(bytes))
        .withMessage("risk table from bytes: they begin with 78, 84, expected 78, 65");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RiskTable.ofBytes(new byte[3]))
        .withMessage("risk table from bytes: 3 of them, expected more");
    bytes[2] = 7;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RiskTable.ofBytes(bytes))
        .withMessage("risk table from bytes: their version is 7, expected 1");
  }

  @Example
  void moreWhoLeaveThanAreAtRiskAreRefusedThoughOthersEnterMeanwhile() {
    SummaryWriter out = new SummaryWriter(SummaryKind.RISK_TABLE);
    out.count(1);
    out.flag(true);
    out.flag(false);
    out.count(1);
    out.times(new double[] {1});
    out.count(2);
    out.count(0);
    out.signed(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RiskTable.ofBytes(out.toBytes()))
        .withMessage(
            "risk table from bytes: more subjects left than were at risk, expected no more");
  }

  @Example
  void anEmptyAccumulatorComesBackEmpty() {
    RiskTableAccumulator sums = RiskTableAccumulator.weighted(2, WeightKind.FREQUENCY);
    RiskTableAccumulator back = RiskTableAccumulator.ofBytes(sums.toBytes());
    back.add(0, 3, 2, 5);

    assertThat(back.toTable().events(2).asList()).containsExactly(5L);
  }
}
