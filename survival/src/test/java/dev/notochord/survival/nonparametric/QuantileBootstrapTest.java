package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Groups;
import dev.notochord.survival.Parallelism;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuantileBootstrapTest {
  /** Events at 1 and 3, a censoring at 2: 27 samples, by which row is drawn first, second and third. */
  @Test
  void mediansOfThreeSubjectsAreAsOftenAsAmongAllSamples() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 0, 1});
    int replicates = 27_000;

    QuantileBootstrap median = KaplanMeier.withDefaults().bootstrapMedian(data, replicates, 5);

    // Median 1: the first drawn twice or thrice. Median 3: the first at most once, and the last
    // drawn, so that all
    // at risk at 3 have the event. Not reached: neither.
    double[] reached = median.reached().toArray();
    double spread = 5 * Math.sqrt(replicates * 0.25);
    assertThat(count(reached, 1)).isCloseTo(7_000, within(spread));
    assertThat(count(reached, 3)).isCloseTo(16_000, within(spread));
    assertThat((double) median.replicatesNotReached()).isCloseTo(4_000, within(spread));
    assertThat(median.quantile().time()).hasValue(3);
    assertThat(median.quantile().lower()).hasValue(1);
    assertThat(median.quantile().upper()).isEmpty();
  }

  private static double count(double[] times, double time) {
    return Arrays.stream(times).filter(t -> t == time).count();
  }

  @Property(tries = 150)
  void quantileOfADrawnSampleIsThatOfItsRowsRepeated(
      @ForAll @IntRange(min = 1, max = 40) int rows, @ForAll long seed) {
    Random random = new Random(seed);
    double[] entry = new double[rows];
    double[] time = new double[rows];
    int[] event = new int[rows];
    int[] cluster = new int[rows];
    int[] frequency = new int[rows];
    double[] weight = new double[rows];
    for (int i = 0; i < rows; i++) {
      entry[i] = Math.max(0, random.nextInt(6) - 3);
      time[i] = entry[i] + 1 + random.nextInt(9);
      event[i] = random.nextInt(2);
      cluster[i] = random.nextInt(5);
      frequency[i] = random.nextInt(4) + (i == 0 ? 1 : 0);
      weight[i] = random.nextInt(4) / 2.0 + (i == 0 ? 1 : 0);
    }
    SurvivalData right = SurvivalData.rightCensored(time, event);
    SurvivalData late = SurvivalData.delayedEntry(entry, time, event);
    for (SurvivalData data : new SurvivalData[] {
      right,
      late,
      right.withClusters(cluster),
      late.withFrequencies(frequency),
      late.withFrequencies(frequency).withClusters(cluster),
      late.withWeights(weight, WeightKind.SAMPLING),
      right.withWeights(weight, WeightKind.SAMPLING).withClusters(cluster)
    }) {
      for (CurveEstimator options : new CurveEstimator[] {
        KaplanMeier.withDefaults(),
        KaplanMeier.likeSas(),
        FlemingHarrington.withDefaults().with(QuantileRule.FIRST_AT_OR_BELOW)
      }) {
        assertAgrees(options, data, random.nextLong());
      }
    }
  }

  private static void assertAgrees(CurveEstimator options, SurvivalData data, long seed) {
    CurveResampling.Replicate replicate = new CurveResampling(options, data).replicate();
    replicate.draw(new SplittableRandom(seed));
    int[] row = IntStream.range(0, data.usedRows())
        .flatMap(i -> IntStream.generate(() -> data.rowByTime(i)).limit(replicate.times(i)))
        .toArray();
    double[] weight = Arrays.stream(row).mapToDouble(data::weight).toArray();
    SurvivalData repeated = SurvivalData.delayedEntry(
        Arrays.stream(row).mapToDouble(data::entry).toArray(),
        Arrays.stream(row).mapToDouble(data::time).toArray(),
        Arrays.stream(row).map(r -> data.event(r) ? 1 : 0).toArray());
    if (data.weightKind().filter(WeightKind.SAMPLING::equals).isPresent()) {
      repeated = repeated.withWeights(weight, WeightKind.SAMPLING);
    }
    for (double probability : new double[] {0.25, 0.5, 0.75}) {
      OptionalDouble expected = options.estimate(repeated).quantile(probability).time();

      assertThat(replicate.timeAtOrBelow(1 - probability))
          .isEqualTo(expected.orElse(Double.POSITIVE_INFINITY));
    }
  }

  @Test
  void asManyUnitsAreDrawnAsThereAre() {
    SurvivalData data =
        SurvivalData.rightCensored(new double[] {5, 3, 4, 1}, new int[] {1, 1, 0, 1});

    assertThat(drawnRows(data)).isEqualTo(4);
    assertThat(drawnRows(data.withFrequencies(2, 0, 3, 4))).isEqualTo(9);
    assertThat(drawnRows(data.withClusters(7, 7, -1, -1))).isEqualTo(4);
    // the cluster -1 is not in use
    assertThat(drawnRows(data.withFrequencies(2, 3, 0, 0).withClusters(7, 7, -1, -1)))
        .isEqualTo(5);
  }

  private static long drawnRows(SurvivalData data) {
    CurveResampling.Replicate replicate =
        new CurveResampling(KaplanMeier.withDefaults(), data).replicate();
    replicate.draw(new SplittableRandom(1));
    return IntStream.range(0, data.usedRows()).mapToLong(replicate::times).sum();
  }

  @Test
  void threadsDoNotMatter() {
    Random random = new Random(9);
    double[] time = random.doubles(500).toArray();
    int[] event = random.ints(500, 0, 2).toArray();
    SurvivalData data = SurvivalData.rightCensored(time, event);
    ForkJoinPool pool = new ForkJoinPool(3);
    try {
      QuantileBootstrap one = KaplanMeier.withDefaults().bootstrapQuantile(data, 0.3, 300, 4);
      QuantileBootstrap many = KaplanMeier.withDefaults()
          .bootstrapQuantile(data.with(Parallelism.of(pool)), 0.3, 300, 4);

      assertThat(many.reached()).isEqualTo(one.reached());
      assertThat(many.quantile()).isEqualTo(one.quantile());
      assertThat(KaplanMeier.withDefaults().bootstrapQuantile(data, 0.3, 300, 5).reached())
          .isNotEqualTo(one.reached());
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void limitsAreTheRanksOfTheReplicates() {
    Random random = new Random(2);
    SurvivalData data = SurvivalData.rightCensored(
        random.doubles(80).toArray(), IntStream.range(0, 80).map(i -> 1).toArray());

    QuantileBootstrap median =
        KaplanMeier.withDefaults().withConfidenceLevel(0.9).bootstrapMedian(data, 999, 1);

    assertThat(median.reached().length()).isEqualTo(999);
    assertThat(median.quantile().lower()).hasValue(median.reached().get(49));
    assertThat(median.quantile().upper()).hasValue(median.reached().get(949));
    assertThat(median)
        .hasToString("bootstrap of " + median.quantile() + ": 999 replicates, 0 not reached");
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 1});
    CurveEstimator options = KaplanMeier.withDefaults();

    assertThatThrownBy(() -> options.bootstrapMedian(data, 38, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("38 replicates");
    assertThatThrownBy(() -> options.bootstrapQuantile(data, Double.NaN, 99, 1))
        .hasMessageContaining("probability is NaN");
    assertThatThrownBy(() -> options.bootstrapMedian(data.withStrata(Groups.of("a", "b")), 99, 1))
        .hasMessageContaining("strata");
    assertThatThrownBy(
            () -> options.bootstrapMedian(data.withFrequencies(Integer.MAX_VALUE, 1), 99, 1))
        .hasMessageContaining("frequencies");
  }
}
