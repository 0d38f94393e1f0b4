package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Doubles;
import com.google.common.primitives.ImmutableLongArray;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Observations.Any.class)
@Domain(DomainContext.Global.class)
class RiskTablePropertyTest {
  private static final int TRIES = 80;

  @Property(tries = TRIES)
  void countsWhatTheDefinitionSays(@ForAll Observations rows) {
    RiskTable table = rows.competing().riskTable();
    NaiveRiskTable expected = new NaiveRiskTable(rows);

    assertThat(table.times().asList()).isEqualTo(expected.times);
    assertThat(table.atRisk().asList()).isEqualTo(expected.atRisk);
    assertThat(table.censored().asList()).isEqualTo(expected.censored);
    assertThat(table.entered().asList()).isEqualTo(expected.entered);
    for (int cause = 1; cause <= 3; cause++) {
      int c = cause - 1;
      assertThat(table.events(cause).asList())
          .isEqualTo(expected.events.stream().map(counts -> counts.get(c)).toList());
    }
    assertThat(table.weightAtRisk().asList()).isEqualTo(expected.weightAtRisk);
    assertThat(table.weightEvents().asList()).isEqualTo(expected.weightEvents);
    assertThat(table.weightEvents(2).asList()).isEqualTo(expected.weightOfCauseTwo);
    assertThat(table.hasDelayedEntry()).isEqualTo(expected.entered.stream().anyMatch(e -> e != 0));
    assertThat(table.hasSamplingWeights())
        .isEqualTo(rows.kind().equals(Optional.of(WeightKind.SAMPLING)));
  }

  @Property(tries = TRIES)
  void theEventsOfAllCausesAreThoseOfTheSampleWithoutCauses(@ForAll Observations rows) {
    RiskTable byCause = rows.competing().riskTable();
    RiskTable anyEvent = rows.data().riskTable();

    assertThat(anyEvent.causes()).isEqualTo(1);
    assertThat(anyEvent.times()).isEqualTo(byCause.times());
    assertThat(anyEvent.atRisk()).isEqualTo(byCause.atRisk());
    assertThat(anyEvent.events(1)).isEqualTo(byCause.events());
    assertThat(anyEvent.censored()).isEqualTo(byCause.censored());
    assertThat(anyEvent.weightEvents(1)).isEqualTo(byCause.weightEvents());
    assertThat(anyEvent.totalEvents()).isEqualTo(byCause.totalEvents());
  }

  @Property(tries = TRIES)
  void causeSpecificEventsAreThoseOfTheCauseAndTheRestGoesOnOrIsCensored(
      @ForAll Observations rows) {
    RiskTable byCause = rows.competing().riskTable();
    for (int cause = 1; cause <= 3; cause++) {
      int only = cause;
      RiskTable table = rows.competing().causeSpecific(cause).riskTable();
      Observations alone = new Observations(
          rows.entry(),
          rows.time(),
          IntStream.of(rows.cause()).map(c -> c == only ? 1 : 0).toArray(),
          rows.weight(),
          rows.subject(),
          rows.stratum(),
          rows.fromOrigin(),
          rows.kind(),
          rows.severalRows());

      assertThat(table).isEqualTo(alone.data().riskTable());
      assertThat(table.totalEvents()).isEqualTo(byCause.events(cause).stream().sum());
    }
  }

  @Property(tries = TRIES)
  void theNextAtRiskAreThoseWhoStayedAndThoseWhoCame(@ForAll Observations rows) {
    RiskTable table = rows.data().riskTable();
    long all = table.atRisk().get(0);
    for (int i = 0; i + 1 < table.size(); i++) {
      assertThat(table.atRisk().get(i + 1))
          .isEqualTo(table.atRisk().get(i)
              - table.events().get(i)
              - table.censored().get(i)
              + table.entered().get(i));
      all += table.entered().get(i);
    }
    assertThat(table.subjects()).isEqualTo(all);
    assertThat(table.totalEvents() + sum(table.censored())).isEqualTo(all);
  }

  @Property(tries = TRIES)
  void theOrderOfTheRowsChangesNothing(@ForAll Observations rows, @ForAll long seed) {
    assertSame(rows.shuffled(seed).competing().riskTable(), rows.competing().riskTable());
  }

  @Property(tries = TRIES)
  void tablesOfAnyPartsMergedInAnyGroupingGiveTheTableOfTheWhole(
      @ForAll Observations rows, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] part = random.ints(rows.rows() + 1L, 0, 5).toArray();
    List<RiskTable> tables = new ArrayList<>();
    for (int p = 0; p < 5; p++) {
      int now = p;
      int[] own = IntStream.range(0, rows.rows())
          .filter(i -> part[rows.subject()[i]] == now)
          .toArray();
      if (IntStream.of(own).anyMatch(rows::used)) {
        tables.add(rows.pick(own).competing().riskTable());
      }
    }

    assertSame(mergedInAnyGrouping(tables, random), rows.competing().riskTable());
  }

  @Property(tries = TRIES)
  void accumulatorsOfAnyPartsGiveTheTableOfTheWhole(@ForAll Observations rows, @ForAll long seed) {
    Observations single = rows.withSeveralRows(false);
    SplittableRandom random = new SplittableRandom(seed);
    List<RiskTableAccumulator> parts = new ArrayList<>();
    for (int p = 0; p < 4; p++) {
      parts.add(
          rows.kind().isPresent()
              ? RiskTableAccumulator.weighted(3, rows.kind().get())
              : RiskTableAccumulator.ofCauses(3));
    }
    Observations shuffled = single.shuffled(seed);
    for (int i = 0; i < shuffled.rows(); i++) {
      RiskTableAccumulator part = parts.get(random.nextInt(parts.size()));
      add(shuffled, i, part);
      if (random.nextInt(10) == 0 && !part.isEmpty()) {
        part.toTable();
      }
    }
    while (parts.size() > 1) {
      RiskTableAccumulator other = parts.remove(random.nextInt(parts.size()));
      parts.get(random.nextInt(parts.size())).merge(other);
    }

    assertSame(parts.get(0).toTable(), single.competing().riskTable());
  }

  @Property(tries = TRIES)
  void splittingTheRowsOfASubjectChangesNothing(@ForAll Observations rows, @ForAll long seed) {
    Observations whole = rows.pick(
            IntStream.range(0, rows.rows()).filter(i -> rows.time()[i] > 0).toArray())
        .withEntries();
    Assume.that(IntStream.range(0, whole.rows()).anyMatch(whole::used));
    SplittableRandom random = new SplittableRandom(seed);
    Observations split = whole.withSeveralRows(true);
    double[] stop = whole.time().clone();
    int[] causeOf = whole.cause().clone();
    for (int i = 0; i < whole.rows(); i++) {
      double cut = whole.entry()[i] + random.nextDouble() * (stop[i] - whole.entry()[i]);
      if (random.nextBoolean() && cut > whole.entry()[i] && cut < stop[i]) {
        split = split.plus(cut, stop[i], causeOf[i], whole.weight()[i], whole.subject()[i]);
        split.time()[i] = cut;
        split.cause()[i] = 0;
      }
    }

    assertSame(
        split.shuffled(seed).competing().riskTable(),
        whole.withSeveralRows(true).competing().riskTable());
  }

  @Property(tries = TRIES)
  void aFrequencyIsSoManyRows(@ForAll Observations rows) {
    int[] times = IntStream.of(rows.subject()).map(s -> s % 4).toArray();
    Assume.that(Ints.max(times) > 0);
    Observations counted = rows.withWeights(
        IntStream.of(times).asDoubleStream().toArray(), Optional.of(WeightKind.FREQUENCY));
    int[] repeated = IntStream.range(0, rows.rows())
        .flatMap(i -> IntStream.generate(() -> i).limit(times[i]))
        .toArray();
    Observations written =
        counted.pick(repeated).withWeights(ones(repeated.length), Optional.empty());
    int[] copies = new int[rows.rows()];
    for (int i = 0; i < repeated.length; i++) {
      written.subject()[i] = 4 * written.subject()[i] + copies[repeated[i]]++;
    }

    assertSame(counted.competing().riskTable(), written.competing().riskTable());
    assertThat(counted.data().subjects()).isEqualTo(written.data().subjects());
    assertThat(counted.data().totalEvents()).isEqualTo(written.data().totalEvents());
  }

  @Property(tries = TRIES)
  void weightsOfOneKeepTheCounts(@ForAll Observations rows) {
    Observations plain = rows.withWeights(ones(rows.rows()), Optional.empty());
    RiskTable sampled = rows.withWeights(ones(rows.rows()), Optional.of(WeightKind.SAMPLING))
        .competing()
        .riskTable();
    RiskTable counted = plain.competing().riskTable();

    assertThat(sampled.atRisk()).isEqualTo(counted.atRisk());
    assertThat(sampled.events()).isEqualTo(counted.events());
    assertThat(sampled.weightAtRisk()).isEqualTo(counted.weightAtRisk());
    assertThat(sampled.weightEvents(1)).isEqualTo(counted.weightEvents(1));
    assertThat(sampled).isNotEqualTo(counted);
  }

  @Property(tries = TRIES)
  void aRowWithoutWeightChangesNothing(@ForAll Observations rows, @ForAll long seed) {
    Observations weighted = rows.kind().isPresent()
        ? rows
        : rows.withWeights(ones(rows.rows()), Optional.of(WeightKind.FREQUENCY));
    double last = Doubles.max(rows.time());
    Observations more = weighted.plus(0, Math.max(last / 3, 1e-3), 1, 0, -1).shuffled(seed);

    assertSame(more.competing().riskTable(), weighted.competing().riskTable());
    assertThat(more.data().usedRows()).isEqualTo(weighted.data().usedRows());
    assertThat(more.data().subjects()).isEqualTo(weighted.data().subjects());
  }

  @Property(tries = TRIES)
  void aStayInWhichNothingHappensLeavesTheEventTimesAsTheyWere(@ForAll Observations rows) {
    RiskTable before = rows.withEntries().pick(withTimeAbove0(rows)).data().riskTable();
    double begin = Doubles.max(rows.time());
    Observations more =
        rows.withEntries().pick(withTimeAbove0(rows)).plus(begin, 2 * begin, 0, 1, -1);
    RiskTable after = more.data().riskTable();

    assertThat(after.subjects()).isEqualTo(before.subjects() + 1);
    assertThat(eventRows(after)).isEqualTo(eventRows(before));
  }

  @Property(tries = TRIES)
  void anotherUnitOfTimeKeepsTheCounts(@ForAll Observations rows) {
    RiskTable one = rows.competing().riskTable();
    RiskTable other = rows.scaled(0x1p-3).competing().riskTable();

    assertThat(other.atRisk()).isEqualTo(one.atRisk());
    assertThat(other.weightAtRisk()).isEqualTo(one.weightAtRisk());
    assertThat(other.events()).isEqualTo(one.events());
    assertThat(other.entered()).isEqualTo(one.entered());
    assertThat(other.times().asList())
        .isEqualTo(one.times().stream().mapToObj(t -> t / 8).toList());
  }

  @Property(tries = TRIES)
  void splittingByGroupsGivesEachAsIfItWereMadeAlone(@ForAll Observations rows) {
    Observations used = rows.usedOnly();
    ImmutableMap<String, CompetingRisksData> parts = rows.competing().split(rows.strata());
    List<RiskTable> tables = new ArrayList<>();

    assertThat(parts.keySet()).containsExactlyElementsOf(used.strata().names());
    parts.forEach((name, part) -> {
      Observations own = used.pick(IntStream.range(0, used.rows())
          .filter(i -> used.stratum()[i].equals(name))
          .toArray());
      CompetingRisksData alone = own.competing();
      assertSame(part.riskTable(), alone.riskTable());
      assertSame(part.anyEvent().riskTable(), alone.anyEvent().riskTable());
      assertSame(part.causeSpecific(2).riskTable(), alone.causeSpecific(2).riskTable());
      assertSameColumns(part.anyEvent(), alone.anyEvent());
      for (int i = 0; i < own.rows(); i++) {
        assertThat(part.cause(i)).isEqualTo(own.cause()[i]);
      }
      tables.add(part.riskTable());
    });
    assertSame(
        tables.stream().reduce(RiskTable::merge).orElseThrow(), rows.competing().riskTable());
  }

  private static void assertSameColumns(SurvivalData one, SurvivalData other) {
    assertThat(one.rows()).isEqualTo(other.rows());
    assertThat(one.usedRows()).isEqualTo(other.usedRows());
    assertThat(one.delayedRows()).isEqualTo(other.delayedRows());
    assertThat(one.units()).isEqualTo(other.units());
    assertThat(one.subjects()).isEqualTo(other.subjects());
    assertThat(one.hasRecurrentEvents()).isEqualTo(other.hasRecurrentEvents());
    assertThat(one.weightKind()).isEqualTo(other.weightKind());
    assertThat(one.strata().orElseThrow().names())
        .isEqualTo(other.strata().orElseThrow().names());
    assertThat(one.timeTies()).isEqualTo(other.timeTies());
    for (int i = 0; i < one.rows(); i++) {
      assertThat(one.rowByTime(i)).isEqualTo(other.rowByTime(i));
      assertThat(one.entry(i)).isEqualTo(other.entry(i));
      assertThat(one.time(i)).isEqualTo(other.time(i));
      assertThat(one.event(i)).isEqualTo(other.event(i));
      assertThat(one.weight(i)).isEqualTo(other.weight(i));
      assertThat(one.unit(i)).isEqualTo(other.unit(i));
      assertThat(one.isFollowedUpLater(i)).isEqualTo(other.isFollowedUpLater(i));
    }
    for (int i = 0; i < one.delayedRows(); i++) {
      assertThat(one.rowByEntry(i)).isEqualTo(other.rowByEntry(i));
    }
  }

  private static void assertSame(RiskTable one, RiskTable other) {
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one.atRisk()).isEqualTo(other.atRisk());
    assertThat(one.events()).isEqualTo(other.events());
    assertThat(one.entered()).isEqualTo(other.entered());
    assertThat(one.weightAtRisk()).isEqualTo(other.weightAtRisk());
    assertThat(one.weightEvents()).isEqualTo(other.weightEvents());
    assertThat(one.subjects()).isEqualTo(other.subjects());
  }

  private static RiskTable mergedInAnyGrouping(List<RiskTable> tables, SplittableRandom random) {
    List<RiskTable> left = new ArrayList<>(tables);
    while (left.size() > 1) {
      RiskTable one = left.remove(random.nextInt(left.size()));
      int place = random.nextInt(left.size());
      left.set(place, left.get(place).merge(one));
    }
    return left.get(0);
  }

  private static void add(Observations rows, int row, RiskTableAccumulator sums) {
    if (rows.kind().isPresent()) {
      sums.add(rows.entry()[row], rows.time()[row], rows.cause()[row], rows.weight()[row]);
    } else {
      sums.add(rows.entry()[row], rows.time()[row], rows.cause()[row]);
    }
  }

  private static int[] withTimeAbove0(Observations rows) {
    int[] later = IntStream.range(0, rows.rows())
        .filter(i -> rows.time()[i] > 0 && rows.used(i))
        .toArray();
    Assume.that(later.length > 0);
    return later;
  }

  private static List<String> eventRows(RiskTable table) {
    return IntStream.range(0, table.size())
        .filter(i -> table.events().get(i) > 0)
        .mapToObj(i -> Stream.of(
                table.times().get(i),
                table.atRisk().get(i),
                table.events().get(i),
                table.weightAtRisk().get(i),
                table.weightEvents().get(i))
            .map(Object::toString)
            .toList()
            .toString())
        .toList();
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static long sum(ImmutableLongArray counts) {
    return counts.stream().sum();
  }
}
