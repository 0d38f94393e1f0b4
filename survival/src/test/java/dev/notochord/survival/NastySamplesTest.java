package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That each nasty sample still has the feature it is kept for. */
class NastySamplesTest {
  @Test
  void everySampleHasWholeColumnsWithinBounds() {
    assertThat(NastySamples.ALL).hasSize(19);
    NastySamples.ALL.forEach((name, sample) -> {
      int rows = sample.rows();
      assertThat(sample.subject()).as(name).hasSize(rows);
      assertThat(sample.group()).as(name).hasSize(rows).doesNotContain("");
      assertThat(sample.stratum()).as(name).hasSize(rows).doesNotContain("");
      assertThat(sample.cluster()).as(name).hasSize(rows).doesNotContain("");
      assertThat(sample.entry().length).as(name).isIn(0, rows);
      for (int i = 0; i < rows; i++) {
        double from = sample.late() ? sample.entry()[i] : -1;
        assertThat(from < sample.time()[i]).as("%s row %s", name, i).isTrue();
        assertThat(sample.time()[i]).as("%s row %s", name, i).isNotNegative().isFinite();
        assertThat(sample.weight()[i]).as("%s row %s", name, i).isNotNegative().isFinite();
        assertThat(sample.cause()[i]).as("%s row %s", name, i).isBetween(0, 2);
      }
    });
  }

  @Test
  void theRowsOfTheGroupsAreAllRows() {
    NastySamples.ALL.forEach((name, sample) -> assertThat(new TreeSet<>(sample.group())
            .stream().mapToInt(group -> sample.only(group).rows()).sum())
        .as(name)
        .isEqualTo(sample.rows()));
  }

  @Test
  void manyTiesHasBothCausesAndCensoringsTiedAndWeightsOfZero() {
    NastySamples sample = NastySamples.named("many-ties");
    Set<Double> tied = set(times(sample, i -> sample.cause()[i] == 0));
    tied.retainAll(set(times(sample, i -> sample.cause()[i] == 1)));
    tied.retainAll(set(times(sample, i -> sample.cause()[i] == 2)));
    assertThat(tied).hasSizeGreaterThan(7);
    assertThat(new TreeSet<>(sample.group())).containsExactly("A", "B", "C", "D");
    assertThat(new HashSet<>(sample.stratum())).hasSize(3);
    assertThat(new HashSet<>(sample.cluster())).hasSize(40);
    assertThat(Arrays.stream(sample.weight()).distinct().sorted())
        .containsExactly(0d, 1d, 2d, 3d, 4d);
  }

  @Test
  void theSmallestSamplesAreOneSubject() {
    assertThat(NastySamples.named("one-subject").event()).containsExactly(1);
    assertThat(NastySamples.named("one-censored").event()).containsExactly(0);
  }

  @Test
  void theDegenerateSamplesHaveNoEventOrOneTime() {
    assertThat(NastySamples.named("all-censored").event()).containsOnly(0);
    assertThat(NastySamples.named("all-at-one-time").event()).containsOnly(1);
    assertThat(NastySamples.named("all-at-one-time").time()).containsOnly(5);
  }

  @Test
  void eventAtZeroHasEventsAndCensoringsThere() {
    NastySamples sample = NastySamples.named("event-at-zero");
    assertThat(sample.late()).isFalse();
    assertThat(IntStream.range(0, sample.rows())
            .filter(i -> sample.time()[i] == 0)
            .map(i -> sample.cause()[i]))
        .containsOnly(0, 1, 2);
  }

  @Test
  void entryEqualsExitHasEntriesAtEventTimesAndSomebodyAlwaysAtRisk() {
    NastySamples sample = NastySamples.named("entry-equals-exit");
    Set<Double> events = set(times(sample, i -> sample.cause()[i] > 0));
    assertThat(Arrays.stream(sample.entry()).filter(events::contains).count()).isGreaterThan(30);
    assertThat(exits(sample)).allMatch(t -> after(sample, t) > 0 || t == 30);
  }

  @Test
  void earlyCollapseStartsWithOneAtRiskWhoDiesBeforeTheNextEnters() {
    NastySamples sample = NastySamples.named("early-collapse");
    double first = exits(sample).findFirst().orElseThrow();
    assertThat(first).isEqualTo(2);
    assertThat(atRisk(sample, first)).isOne();
    assertThat(after(sample, first)).isZero();
    assertThat(sample.cause()[0]).isOne();
  }

  @Test
  void gapInRiskHasNobodyAtRiskForAWhileAndLosesNobodyToAnEventBeforeIt() {
    NastySamples sample = NastySamples.named("gap-in-risk");
    assertThat(exits(sample).filter(t -> after(sample, t) == 0)).containsExactly(9d, 27d);
    assertThat(times(sample, i -> sample.cause()[i] > 0)).doesNotContain(9d);
  }

  @Test
  void zeroWeightsHasTimesThatWeighNothingInTheMiddleAndAtTheEnd() {
    NastySamples sample = NastySamples.named("zero-weights");
    for (double t : new double[] {3, 8, 15, 16}) {
      assertThat(times(sample, i -> sample.weight()[i] == 0 && sample.cause()[i] > 0))
          .contains(t);
      assertThat(times(sample, i -> sample.weight()[i] > 0)).doesNotContain(t);
    }
    assertThat(times(sample, i -> true).max()).hasValue(16);
  }

  @Test
  void samplingWeightsAreNoWholeNumbersFromSmallToLarge() {
    NastySamples sample = NastySamples.named("sampling-weights");
    assertThat(sample.weight()).contains(0.01, 300);
    assertThat(Arrays.stream(sample.weight()).filter(w -> w != Math.rint(w)).count())
        .isGreaterThan(100);
    assertThat(new HashSet<>(sample.cluster())).hasSize(25);
  }

  @Test
  void hugeAndTinyTimesDifferByLessThanATolerance() {
    double[] huge = exits(NastySamples.named("huge-times")).toArray();
    assertThat(huge[huge.length - 1] - huge[huge.length - 2]).isLessThanOrEqualTo(0.25);
    assertThat(huge[1] - huge[0]).isLessThanOrEqualTo(4);
    assertThat(exits(NastySamples.named("tiny-times")))
        .contains(9e-9, Math.nextUp(9e-9))
        .allMatch(t -> t < 3e-8);
  }

  @Test
  void countingHasSubjectsInSeveralRowsWithGapsAndRowsWithoutAnEventTime() {
    NastySamples sample = NastySamples.named("counting");
    double[] events = times(sample, i -> sample.cause()[i] > 0).toArray();
    int gaps = 0;
    int cuts = 0;
    int useless = 0;
    for (int i = 0; i < sample.rows(); i++) {
      double from = sample.entry()[i];
      double to = sample.time()[i];
      if (Arrays.stream(events).noneMatch(t -> from < t && t <= to)) {
        useless++;
      }
      if (i > 0 && sample.subject()[i] == sample.subject()[i - 1]) {
        assertThat(sample.cause()[i - 1]).as("row %s", i - 1).isZero();
        assertThat(from).as("row %s", i).isGreaterThanOrEqualTo(sample.time()[i - 1]);
        if (from > sample.time()[i - 1]) {
          gaps++;
        } else {
          cuts++;
        }
      }
    }
    assertThat(gaps).isGreaterThan(20);
    assertThat(cuts).isGreaterThan(50);
    assertThat(useless).isGreaterThan(10);
  }

  @Test
  void aGroupIsGoneBeforeTheFirstEvent() {
    NastySamples sample = NastySamples.named("one-group-never-at-risk-at-events");
    assertThat(Arrays.stream(sample.only("C").time()).max().orElseThrow())
        .isLessThan(times(sample, i -> sample.cause()[i] > 0).min().orElseThrow());
  }

  @Test
  void atTheLastTimeAllDie() {
    NastySamples sample = NastySamples.named("last-all-die");
    assertThat(IntStream.range(0, sample.rows())
            .filter(i -> sample.time()[i] == 16)
            .map(i -> sample.event()[i]))
        .hasSize(8)
        .containsOnly(1);
    assertThat(exits(sample).max()).hasValue(16);
  }

  @Test
  void bigCountsOverflowALong() {
    double[] weight = NastySamples.named("big-counts").weight();
    double sum = Arrays.stream(weight).sum();
    assertThat(weight).contains(1, 1e9);
    assertThat(Arrays.stream(weight)).allMatch(w -> w == Math.rint(w));
    assertThat(sum * sum).isGreaterThan(Long.MAX_VALUE);
  }

  private static DoubleStream times(NastySamples sample, IntPredicate rows) {
    return IntStream.range(0, sample.rows())
        .filter(rows)
        .mapToDouble(i -> sample.time()[i]);
  }

  private static DoubleStream exits(NastySamples sample) {
    return Arrays.stream(sample.time()).distinct().sorted();
  }

  private static Set<Double> set(DoubleStream times) {
    Set<Double> set = new HashSet<>();
    times.forEach(set::add);
    return set;
  }

  private static long atRisk(NastySamples sample, double time) {
    return IntStream.range(0, sample.rows())
        .filter(i -> sample.entry()[i] < time && time <= sample.time()[i])
        .count();
  }

  /** The number at risk just after a time. */
  private static long after(NastySamples sample, double time) {
    return IntStream.range(0, sample.rows())
        .filter(i -> sample.entry()[i] <= time && time < sample.time()[i])
        .count();
  }
}
