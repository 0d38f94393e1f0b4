package dev.notochord.survival.concordance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CountedPairsTest {
  /** Some blocks of positions, so that the tree above them is walked. */
  @Property(tries = 40)
  void countsBelowAreThoseOfPlainSets(
      @ForAll @IntRange(min = 1, max = 5000) int positions, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RankCounts counts = new RankCounts(positions + random.nextInt(600));
    counts.fill(positions);
    int[] atRisk = new int[positions];
    int[] failed = new int[positions];
    Arrays.fill(atRisk, 1);
    for (int change = 0; change < 200; change++) {
      int position = random.nextInt(positions);
      if (atRisk[position] == 0 && failed[position] == 0) {
        counts.enter(position);
        atRisk[position] = 1;
      } else if (atRisk[position] == 1) {
        failed[position] = random.nextInt(2);
        atRisk[position] = 0;
        if (failed[position] == 1) {
          counts.fail(position);
        } else {
          counts.leave(position);
        }
      }
      int asked = random.nextInt(positions + 1);
      long below = counts.below(asked);
      assertThat(RankCounts.atRisk(below)).isEqualTo(sum(atRisk, asked));
      assertThat(RankCounts.failed(below)).isEqualTo(sum(failed, asked));
    }
  }

  private static int sum(int[] set, int end) {
    return IntStream.range(0, end).map(i -> set[i]).sum();
  }

  /** Large enough for several blocks; the definition compares each pair. */
  @Property(tries = 30)
  void countsOfManyRowsAreThoseOfTheDefinition(
      @ForAll ConcordanceWeight any, @ForAll @IntRange(max = 31) int form, @ForAll long seed) {
    // Events are counted too for HARRELL alone.
    ConcordanceWeight kind = (form & 16) == 0 ? ConcordanceWeight.HARRELL : any;
    SplittableRandom random = new SplittableRandom(seed);
    int rows = random.nextInt(400, 1300);
    double tolerance = (form & 1) == 0 ? 0 : 0.01;
    double horizon = (form & 2) == 0 ? Double.POSITIVE_INFINITY : 30;
    boolean late = (form & 4) != 0 && !kind.usesCensoring();
    SurvivalData data = sample(rows, late, (form & 8) != 0, random);
    double[] risk = IntStream.range(0, rows)
        .mapToDouble(i -> random.nextInt(5) == 0 ? random.nextInt(-3, 3) : random.nextDouble(-3, 3))
        .toArray();

    ConcordanceEstimate counted = Concordance.withDefaults()
        .with(kind)
        .withHorizon(horizon)
        .withScoreTolerance(tolerance)
        .ofRisk(data, risk);
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    ConcordanceEstimate weighted = Concordance.withDefaults()
        .with(kind)
        .withHorizon(horizon)
        .withScoreTolerance(tolerance)
        .ofRisk(data.withWeights(ones, WeightKind.SAMPLING), risk);
    assertSame(counted, weighted, kind == ConcordanceWeight.HARRELL ? 0 : 1e-11);
    if (kind == ConcordanceWeight.HARRELL) {
      NaiveConcordance naive = new NaiveConcordance(data, risk, kind, horizon, tolerance);
      assertThat(counted.concordant()).isEqualTo(naive.concordant);
      assertThat(counted.discordant()).isEqualTo(naive.discordant);
      assertThat(counted.tiedScore()).isEqualTo(naive.tiedScore);
      assertThat(counted.tiedTime()).isEqualTo(naive.tiedTime);
      assertThat(counted.tiedBoth()).isEqualTo(naive.tiedBoth);
      assertThat(Math.pow(counted.concordance().standardError(), 2))
          .isCloseTo(naive.variance(), within(1e-10 * naive.variance()));
    }
  }

  private static SurvivalData sample(
      int rows, boolean late, boolean strata, SplittableRandom random) {
    int days = 1 << random.nextInt(3, 12);
    double[] time = new double[rows];
    double[] entry = new double[rows];
    boolean[] event = new boolean[rows];
    String[] stratum = new String[rows];
    for (int i = 0; i < rows; i++) {
      time[i] = 1 + random.nextInt(days) * 60.0 / days;
      entry[i] = late && random.nextInt(2) == 0 ? time[i] * random.nextInt(4) / 4 : 0;
      event[i] = random.nextInt(3) > 0;
      stratum[i] = "stratum " + random.nextInt(2);
    }
    SurvivalData data = SurvivalData.delayedEntry(entry, time, event);
    return strata ? data.withStrata(Groups.of(stratum)) : data;
  }

  private static void assertSame(
      ConcordanceEstimate actual, ConcordanceEstimate expected, double tolerance) {
    assertClose(actual.concordant(), expected.concordant(), tolerance);
    assertClose(actual.discordant(), expected.discordant(), tolerance);
    assertClose(actual.tiedScore(), expected.tiedScore(), tolerance);
    assertClose(actual.tiedTime(), expected.tiedTime(), tolerance);
    assertClose(actual.tiedBoth(), expected.tiedBoth(), tolerance);
    assertClose(
        actual.concordance().standardError(),
        expected.concordance().standardError(),
        Math.max(tolerance, 1e-12));
  }

  private static void assertClose(double actual, double expected, double tolerance) {
    assertThat(actual).isCloseTo(expected, within(tolerance * Math.abs(expected)));
  }
}
