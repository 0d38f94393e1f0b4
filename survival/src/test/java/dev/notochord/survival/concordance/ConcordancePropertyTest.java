package dev.notochord.survival.concordance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.FollowUp;
import dev.notochord.survival.Observations;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Observations.Any.class)
@Domain(FollowUp.Any.class)
@Domain(DomainContext.Global.class)
class ConcordancePropertyTest {
  @Property(tries = 250)
  void agreesWithTheDefinitionPairByPair(
      @ForAll Observations any, @ForAll ConcordanceWeight kind, @ForAll long seed) {
    Observations sample = any.kind().equals(Optional.of(WeightKind.FREQUENCY))
        ? any.withWeights(ones(any), Optional.empty())
        : any.withWeights(moderate(any.weight()), any.kind());
    SurvivalData data = sample.data();
    Assume.that(!(data.hasDelayedEntry() && kind.usesCensoring()));
    double[] risk = scores(sample.rows(), seed);
    double horizon = seed % 3 == 0 ? sample.time()[0] : Double.POSITIVE_INFINITY;
    double tolerance = seed % 5 == 0 ? 1 : 0;

    ConcordanceEstimate result = Concordance.withDefaults()
        .with(kind)
        .withHorizon(horizon)
        .withScoreTolerance(tolerance)
        .ofRisk(data, risk);
    NaiveConcordance naive = new NaiveConcordance(data, risk, kind, horizon, tolerance);
    assertClose(result.concordant(), naive.concordant);
    assertClose(result.discordant(), naive.discordant);
    assertClose(result.tiedScore(), naive.tiedScore);
    assertClose(result.tiedTime(), naive.tiedTime);
    assertClose(result.tiedBoth(), naive.tiedBoth);
    assertThat(result.isDefined()).isEqualTo(naive.comparable() > 0);
    if (result.isDefined()) {
      assertThat(result.concordance().value()).isCloseTo(naive.value(), within(1e-12));
      if (!Double.isNaN(result.concordance().standardError())) {
        double error = Math.sqrt(naive.variance());
        // Where nearly all cancels, the influences that are squared are rounded to 1e-16 of 1.
        assertThat(Math.pow(result.concordance().standardError(), 2))
            .isCloseTo(naive.variance(), within(1e-10 * naive.variance() + 1e-15 * error + 1e-24));
      }
    }
  }

  /** Sampling weights up to 1e100 times others: nothing is left of a heavy row that is not at risk any more. */
  @Property(tries = 120)
  void countsKeepTheirDigitsWhateverTheWeights(
      @ForAll Observations any, @ForAll ConcordanceWeight kind, @ForAll long seed) {
    Assume.that(any.kind().equals(Optional.of(WeightKind.SAMPLING)));
    double[] weight = Arrays.stream(any.weight()).map(w -> w < 1e-100 ? 0 : w).toArray();
    Assume.that(Arrays.stream(weight).sum() > 0);
    SurvivalData data = any.withWeights(weight, any.kind()).data();
    Assume.that(!(data.hasDelayedEntry() && kind.usesCensoring()));
    double[] risk = scores(any.rows(), seed);

    ConcordanceEstimate result = Concordance.withDefaults().with(kind).ofRisk(data, risk);
    NaiveConcordance naive = new NaiveConcordance(data, risk, kind, Double.POSITIVE_INFINITY, 0);
    if (naive.comparable() <= Double.MAX_VALUE) {
      assertClose(result.concordant(), naive.concordant);
      assertClose(result.discordant(), naive.discordant);
      assertClose(result.tiedScore(), naive.tiedScore);
      assertClose(result.tiedTime(), naive.tiedTime);
      assertClose(result.tiedBoth(), naive.tiedBoth);
    }
  }

  @Property(tries = 120)
  void frequenciesAreRepetitions(
      @ForAll Observations any, @ForAll ConcordanceWeight kind, @ForAll long seed) {
    double[] count =
        new SplittableRandom(seed).ints(any.rows(), 0, 4).asDoubleStream().toArray();
    Assume.that(Arrays.stream(count).sum() > 0);
    Observations alone = any.withSeveralRows(false);
    int[] copies = IntStream.range(0, any.rows())
        .flatMap(i -> IntStream.generate(() -> i).limit((long) count[i]))
        .toArray();
    double[] risk = scores(any.rows(), seed);
    double[] repeatedRisk = IntStream.of(copies).mapToDouble(i -> risk[i]).toArray();
    SurvivalData counted =
        alone.withWeights(count, Optional.of(WeightKind.FREQUENCY)).data();
    Observations repeated = alone.withWeights(ones(any), Optional.empty()).pick(copies);
    Assume.that(!(counted.hasDelayedEntry() && kind.usesCensoring()));

    Concordance concordance = Concordance.withDefaults().with(kind);
    assertAlike(
        concordance.ofRisk(counted, risk), concordance.ofRisk(repeated.data(), repeatedRisk));
    // each copy is a unit of its own if nothing binds it to others
    SurvivalData free = SurvivalData.delayedEntry(alone.entry(), late(alone), alone.event())
        .withWeights(count, WeightKind.FREQUENCY);
    SurvivalData freeRepeated =
        SurvivalData.delayedEntry(repeated.entry(), late(repeated), repeated.event());
    if (!(free.hasDelayedEntry() && kind.usesCensoring())) {
      assertAlike(concordance.ofRisk(free, risk), concordance.ofRisk(freeRepeated, repeatedRisk));
    }
  }

  /** Times that are above the entry in every row. */
  private static double[] late(Observations rows) {
    return IntStream.range(0, rows.rows())
        .mapToDouble(i -> Math.max(rows.time()[i], Math.nextUp(rows.entry()[i])))
        .toArray();
  }

  @Property(tries = 120)
  void theOppositeScoreHasTheRestOfTheProbability(
      @ForAll FollowUp any, @ForAll ConcordanceWeight kind, @ForAll long seed) {
    double[] risk = scores(any.subjects(), seed);
    double[] opposite = DoubleStream.of(risk).map(r -> -r).toArray();
    Concordance concordance = Concordance.withDefaults().with(kind);
    ConcordanceEstimate one = concordance.ofRisk(any.data(), risk);
    ConcordanceEstimate other = concordance.ofRisk(any.data(), opposite);

    assertClose(one.concordant(), other.discordant());
    assertClose(one.discordant(), other.concordant());
    assertClose(one.tiedScore(), other.tiedScore());
    if (one.isDefined()) {
      assertThat(one.concordance().value() + other.concordance().value())
          .isCloseTo(1, within(1e-14));
      assertThat(one.concordance().interval().lower()).isBetween(0.0, 1.0);
      assertThat(one.concordance().interval().upper()).isBetween(0.0, 1.0);
      assertSameError(other, one);
    }
    assertSameNumbers(concordance.ofPredictedTime(any.data(), opposite), one);
  }

  @Property(tries = 120)
  void onlyTheOrderOfScoresAndTimesMattersAndNotThatOfTheRows(
      @ForAll Observations any, @ForAll ConcordanceWeight kind, @ForAll long seed) {
    Observations sample = any.withWeights(moderate(any.weight()), any.kind());
    Assume.that(!(sample.data().hasDelayedEntry() && kind.usesCensoring()));
    double[] risk = scores(any.rows(), seed);
    int[] reversed = IntStream.range(0, any.rows()).map(i -> any.rows() - 1 - i).toArray();
    double[] transformed =
        IntStream.of(reversed).mapToDouble(i -> Math.exp(risk[i] / 3) - 7).toArray();
    Concordance concordance = Concordance.withDefaults().with(kind);

    assertAlike(
        concordance.ofRisk(sample.pick(reversed).scaled(2).data(), transformed),
        concordance.ofRisk(sample.data(), risk));
  }

  /** In two pieces each, of one subject and of the same score, the first without event. */
  @Property(tries = 120)
  void splittingTheFollowUpChangesNothing(@ForAll FollowUp any, @ForAll long seed) {
    int n = any.subjects();
    double cut = any.time()[0] / 2;
    Assume.that(Arrays.stream(any.time()).allMatch(t -> t > 0));
    int[] pieces = IntStream.range(0, n)
        .flatMap(i -> any.time()[i] > cut ? IntStream.of(i, i + n) : IntStream.of(i + n))
        .toArray();
    double[] start = IntStream.of(pieces)
        .mapToDouble(p -> p >= n && any.time()[p - n] > cut ? cut : 0)
        .toArray();
    double[] stop =
        IntStream.of(pieces).mapToDouble(p -> p < n ? cut : any.time()[p - n]).toArray();
    boolean[] event = new boolean[pieces.length];
    for (int p = 0; p < event.length; p++) {
      event[p] = pieces[p] >= n && any.event()[pieces[p] - n];
    }
    int[] subject = IntStream.of(pieces).map(p -> p % n).toArray();
    double[] risk = scores(n, seed);
    double[] pieceRisk = IntStream.of(subject).mapToDouble(i -> risk[i]).toArray();
    SurvivalData split = SurvivalData.countingProcess(subject, start, stop, event);
    for (ConcordanceWeight kind : ConcordanceWeight.values()) {
      if (!(kind.usesCensoring() && split.hasDelayedEntry())) {
        Concordance concordance = Concordance.withDefaults().with(kind);
        assertAlike(concordance.ofRisk(split, pieceRisk), concordance.ofRisk(any.data(), risk));
      }
    }
  }

  @Property(tries = 120)
  void theVarianceOfADifferenceIsThatOfItsParts(@ForAll Observations any, @ForAll long seed) {
    SurvivalData data = any.withWeights(moderate(any.weight()), any.kind()).data();
    double[] risk = scores(any.rows(), seed);
    double[] other = scores(any.rows(), seed + 1);
    ConcordanceDifference result = Concordance.withDefaults().compareRisks(data, risk, other);
    ConcordanceDifference swapped = Concordance.withDefaults().compareRisks(data, other, risk);
    double first = result.first().concordance().standardError();
    double second = result.second().concordance().standardError();

    assertSameNumbers(result.first(), Concordance.withDefaults().ofRisk(data, risk));
    if (!Double.isNaN(first)) {
      assertThat(Math.pow(result.difference().standardError(), 2))
          .isCloseTo(
              first * first + second * second - 2 * result.covariance(),
              within(1e-12 * (first * first + second * second) + 1e-30));
    }
    if (result.isTestable()) {
      assertThat(swapped.z()).isEqualTo(-result.z());
      assertThat(swapped.pValue()).isEqualTo(result.pValue());
      assertThat(result.pValue()).isBetween(0.0, 1.0);
    }
    assertThat(Concordance.withDefaults().compareRisks(data, risk, risk).isTestable())
        .isFalse();
  }

  private static double[] ones(Observations rows) {
    double[] ones = new double[rows.rows()];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[] moderate(double[] weight) {
    double[] moderate = Arrays.stream(weight)
        .map(w -> w == 0 ? 0 : Math.min(1e3, Math.max(1, w)))
        .toArray();
    return moderate;
  }

  /** Few or many different scores, some of them infinite. */
  private static double[] scores(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int different = 1 << random.nextInt(1, 12);
    return IntStream.range(0, rows)
        .mapToDouble(i -> random.nextInt(40) == 0
            ? Double.POSITIVE_INFINITY
            : random.nextInt(different) / 100.0 * 13 - 3)
        .toArray();
  }

  private static void assertSameNumbers(ConcordanceEstimate actual, ConcordanceEstimate expected) {
    assertThat(actual.concordance()).isEqualTo(expected.concordance());
    assertThat(actual.somersD()).isEqualTo(expected.somersD());
    assertThat(actual.concordant()).isEqualTo(expected.concordant());
    assertThat(actual.tiedTime()).isEqualTo(expected.tiedTime());
    assertThat(actual.tiedBoth()).isEqualTo(expected.tiedBoth());
  }

  private static void assertAlike(ConcordanceEstimate actual, ConcordanceEstimate expected) {
    assertClose(actual.concordant(), expected.concordant());
    assertClose(actual.discordant(), expected.discordant());
    assertClose(actual.tiedScore(), expected.tiedScore());
    assertClose(actual.tiedTime(), expected.tiedTime());
    assertClose(actual.tiedBoth(), expected.tiedBoth());
    assertThat(actual.isDefined()).isEqualTo(expected.isDefined());
    assertSameError(actual, expected);
  }

  private static void assertSameError(ConcordanceEstimate actual, ConcordanceEstimate expected) {
    double error = expected.concordance().standardError();
    if (Double.isNaN(error)) {
      assertThat(actual.concordance().standardError()).isNaN();
    } else {
      assertThat(actual.concordance().standardError())
          .isCloseTo(error, within(1e-9 * error + 1e-12));
    }
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-11 * Math.abs(expected)));
  }
}
