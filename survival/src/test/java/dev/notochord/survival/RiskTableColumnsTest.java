package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Single counts, their columns, and the ways in which a table is counted. */
class RiskTableColumnsTest {
  @Property(tries = 100)
  void singleCountsAreThoseOfTheColumns(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 9) Integer> days,
      @ForAll @IntRange(min = 1, max = 3) int causes) {
    double[] entry = days.stream().mapToDouble(day -> day % 3).toArray();
    double[] time = days.stream().mapToDouble(day -> day + 1).toArray();
    int[] cause = days.stream().mapToInt(day -> day % (causes + 1)).toArray();
    RiskTable table = CompetingRisksData.delayedEntry(entry, time, cause).riskTable();

    for (int row = 0; row < table.size(); row++) {
      assertThat(table.time(row)).isEqualTo(table.times().get(row));
      assertThat(table.atRisk(row)).isEqualTo(table.atRisk().get(row));
      assertThat(table.eventsAt(row)).isEqualTo(table.events().get(row));
      assertThat(table.censoredAt(row)).isEqualTo(table.censored().get(row));
      assertThat(table.enteredAt(row)).isEqualTo(table.entered().get(row));
      for (int c = 1; c <= table.causes(); c++) {
        assertThat(table.eventsAt(row, c)).isEqualTo(table.events(c).get(row));
      }
    }
  }

  /** Who reads a column in a loop does not pay for the whole column each time. */
  @Test
  void aColumnIsMadeOnce() {
    RiskTable table = CompetingRisksData.delayedEntry(
            new double[] {0, 1, 2}, new double[] {3, 4, 5}, new int[] {1, 2, 0})
        .riskTable();

    assertThat(table.events(2)).isSameAs(table.events(2));
    assertThat(table.entered()).isSameAs(table.entered());
    assertThat(table.events()).isSameAs(table.events());
    assertThat(table.censored()).isSameAs(table.censored());
    assertThat(table.atRisk()).isSameAs(table.atRisk());
  }

  @Property(tries = 100)
  void everyWayOfCountingGivesTheSameTable(
      @ForAll @Size(min = 1, max = 300) List<@IntRange(max = 200) Integer> days,
      @ForAll boolean whole) {
    double[] time = days.stream().mapToDouble(day -> whole ? day : day / 365.25).toArray();
    boolean[] event = new boolean[time.length];
    IntStream.range(0, event.length).forEach(i -> event[i] = days.get(i) % 3 > 0 && i % 4 > 0);
    RiskTable table = SurvivalData.rightCensored(time, event).riskTable();

    RiskTableAccumulator one = RiskTableAccumulator.unweighted();
    IntStream.range(0, time.length).forEach(i -> one.add(time[i], event[i]));
    SurvivalData ordered = SurvivalData.rightCensored(time, event);
    assertThat(ordered.rowByTime(0)).isNotNegative();
    int[] ones = IntStream.range(0, time.length).map(i -> 1).toArray();

    assertThat(one.toTable()).isEqualTo(table).hasSameHashCodeAs(table);
    assertThat(ordered.riskTable()).isEqualTo(table);
    assertThat(ordered.withFrequencies(ones).riskTable()).isEqualTo(table);
    assertThat(SurvivalData.delayedEntry(new double[time.length], later(time), event)
            .riskTable())
        .isEqualTo(SurvivalData.rightCensored(later(time), event).riskTable());
  }

  private static double[] later(double[] time) {
    return IntStream.range(0, time.length).mapToDouble(i -> time[i] + 1).toArray();
  }

  @Test
  void countsBeyondIntAreExact() {
    SurvivalData data =
        SurvivalData.rightCensored(new double[] {1, 2, 3}, new boolean[] {true, false, true});
    int[] many = {Integer.MAX_VALUE, Integer.MAX_VALUE, 5};
    RiskTable table = data.withFrequencies(many).riskTable();

    assertThat(table.atRisk().asList())
        .containsExactly(2L * Integer.MAX_VALUE + 5, Integer.MAX_VALUE + 5L, 5L);
    assertThat(table.events().asList()).containsExactly((long) Integer.MAX_VALUE, 0L, 5L);
    assertThat(table.censored().asList()).containsExactly(0L, (long) Integer.MAX_VALUE, 0L);
    assertThat(table).isEqualTo(data.withFrequencies(many).riskTable());
    assertThat(table).isNotEqualTo(data.riskTable());
  }

  @Test
  void thereIsNoRowAfterTheLast() {
    RiskTable table =
        SurvivalData.rightCensored(new double[] {1}, new boolean[] {true}).riskTable();

    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> table.atRisk(1));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> table.censoredAt(1));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> table.enteredAt(1));
  }

  @Test
  void threadsThatAskForTheOrderAtOnceAreGivenTheSame() throws Exception {
    double[] time =
        IntStream.range(0, 5000).mapToDouble(i -> i * 7919 % 5003 / 7.0).toArray();
    SurvivalData data = SurvivalData.rightCensored(time, new boolean[time.length]);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      Callable<List<Integer>> rows =
          () -> IntStream.range(0, time.length).map(data::rowByTime).boxed().toList();
      List<Integer> expected = IntStream.range(0, time.length)
          .boxed()
          .sorted((i, j) -> Double.compare(time[i], time[j]))
          .toList();
      for (Future<List<Integer>> found : pool.invokeAll(List.of(rows, rows, rows, rows))) {
        assertThat(found.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdown();
    }
  }
}
