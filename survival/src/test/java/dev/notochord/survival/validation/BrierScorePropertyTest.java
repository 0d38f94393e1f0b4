package dev.notochord.survival.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BrierScorePropertyTest {
  private static final BrierScore BRIER = BrierScore.withDefaults();
  private static final double[] TIMES = {1, 3.5, 6};

  @Property(tries = 60)
  void agreesWithTheDefinitionRowByRow(@ForAll long seed, @ForAll boolean weighted) {
    RandomScores s = RandomScores.of(seed);
    double[] w = weighted ? s.weight : RandomScores.ones(s.rows());
    SurvivalPredictions predictions = RandomScores.predictions(s.first, TIMES);
    BrierEstimate result = BRIER.ofIncidence(s.competing(w), 1, predictions);
    boolean[] all = new boolean[s.rows()];
    Arrays.fill(all, true);
    for (int k = 0; k < TIMES.length; k++) {
      double[] risk = RandomScores.risks(s.first, TIMES[k]);
      assertThat(result.score(k).value())
          .isCloseTo(NaiveScores.brier(s.time, s.cause, w, risk, TIMES[k]), within(1e-12));
      double[] same = new double[s.rows()];
      Arrays.fill(same, NaiveScores.incidence(s.time, s.cause, w, all, TIMES[k]));
      assertThat(result.nullRisks().get(k)).isCloseTo(same[0], within(1e-12));
      assertThat(result.nullScore(k).value())
          .isCloseTo(NaiveScores.brier(s.time, s.cause, w, same, TIMES[k]), within(1e-12));
    }
  }

  @Property(tries = 12)
  void theStandardErrorsAreTheSumsOfTheSquaredDerivativesByTheWeights(
      @ForAll long seed, @ForAll boolean clustered) {
    RandomScores s = RandomScores.of(seed);
    int[] unit = clustered ? s.cluster : RandomScores.alone(s.rows());
    SurvivalPredictions one = RandomScores.predictions(s.first, TIMES);
    SurvivalPredictions two = RandomScores.predictions(s.second, TIMES);
    SurvivalData data = s.data(s.weight);
    BrierDifference result = BRIER.compare(clustered ? data.withClusters(unit) : data, one, two);
    assertClose(
        result.first().score(1).standardError(),
        RandomScores.numericStandardError(
            s.weight, unit, w -> BRIER.ofSurvival(s.data(w), one).score(1).value()));
    assertClose(
        result.first().nullScore(2).standardError(),
        RandomScores.numericStandardError(
            s.weight, unit, w -> BRIER.ofSurvival(s.data(w), one).nullScore(2).value()));
    assertClose(
        result.first().rSquared(2).standardError(),
        RandomScores.numericStandardError(
            s.weight, unit, w -> BRIER.ofSurvival(s.data(w), one).rSquared(2).value()));
    assertClose(
        result.first().integratedRSquared().orElseThrow().standardError(),
        RandomScores.numericStandardError(
            s.weight,
            unit,
            w -> BRIER
                .ofSurvival(s.data(w), one)
                .integratedRSquared()
                .orElseThrow()
                .value()));
    assertClose(
        result.integrated().orElseThrow().difference().standardError(),
        RandomScores.numericStandardError(
            s.weight,
            unit,
            w -> BRIER.ofSurvival(s.data(w), one).integrated().orElseThrow().value()
                - BRIER.ofSurvival(s.data(w), two).integrated().orElseThrow().value()));
  }

  /** The other sample is independent of the one judged: each has its part of the variance. */
  @Property(tries = 12)
  void aCensoringFromAnotherSampleAddsItsOwnVariance(
      @ForAll long seed, @ForAll BrierNormalization normalization) {
    RandomScores s = RandomScores.of(seed);
    RandomScores other = RandomScores.of(seed + 1);
    SurvivalPredictions predictions = RandomScores.predictions(s.first, TIMES);
    BrierScore brier = BRIER.with(normalization);
    BrierEstimate result =
        brier.withCensoringFrom(other.data(other.weight)).ofSurvival(s.data(s.weight), predictions);
    double judged = RandomScores.numericStandardError(
        s.weight,
        RandomScores.alone(s.rows()),
        w -> brier
            .withCensoringFrom(other.data(other.weight))
            .ofSurvival(s.data(w), predictions)
            .score(2)
            .value());
    double training = RandomScores.numericStandardError(
        other.weight,
        RandomScores.alone(other.rows()),
        w -> brier
            .withCensoringFrom(other.data(w))
            .ofSurvival(s.data(s.weight), predictions)
            .score(2)
            .value());
    assertClose(result.score(2).standardError(), Math.hypot(judged, training));
    BrierEstimate same =
        brier.withCensoringFrom(s.data(s.weight)).ofSurvival(s.data(s.weight), predictions);
    assertThat(same.score(2).value())
        .isCloseTo(brier.ofSurvival(s.data(s.weight), predictions).score(2).value(), within(1e-14));
  }

  @Property(tries = 60)
  void bothNormalizationsAreTheSameWithTheCensoringOfTheSample(@ForAll long seed) {
    RandomScores s = RandomScores.of(seed);
    SurvivalPredictions predictions = RandomScores.predictions(s.second, TIMES);
    BrierEstimate rows = BRIER.ofSurvival(s.data(s.weight), predictions);
    BrierEstimate weights =
        BRIER.with(BrierNormalization.WEIGHTS).ofSurvival(s.data(s.weight), predictions);
    for (int k = 0; k < TIMES.length; k++) {
      assertThat(weights.score(k).value()).isCloseTo(rows.score(k).value(), within(1e-13));
      assertThat(weights.score(k).standardError())
          .isCloseTo(rows.score(k).standardError(), within(1e-12));
    }
  }

  @Property(tries = 60)
  void theNullModelIsTheKaplanMeierCurve(@ForAll long seed) {
    RandomScores s = RandomScores.of(seed);
    SurvivalCurve curve = KaplanMeier.withDefaults().estimate(s.data());
    SurvivalPredictions same =
        SurvivalPredictions.of(TIMES, s.rows(), i -> t -> curve.survivalAt(t));
    BrierEstimate result = BRIER.ofSurvival(s.data(), same);
    for (int k = 0; k < TIMES.length; k++) {
      assertThat(result.score(k).value()).isCloseTo(result.nullScore(k).value(), within(1e-13));
      assertThat(result.rSquared(k).value()).isCloseTo(0, within(1e-12));
    }
  }

  @Property(tries = 60)
  void withoutCensoringItIsTheMeanSquaredError(@ForAll long seed) {
    RandomScores s = RandomScores.of(seed);
    boolean[] all = new boolean[s.rows()];
    Arrays.fill(all, true);
    double[] risk = RandomScores.risks(s.second, 4);
    double[] errors = IntStream.range(0, s.rows())
        .mapToDouble(i -> Math.pow((s.time[i] <= 4 ? 1 : 0) - risk[i], 2))
        .toArray();
    double mean = Arrays.stream(errors).average().orElseThrow();
    double variance = Arrays.stream(errors).map(e -> (e - mean) * (e - mean)).sum();
    BrierEstimate result = BRIER.ofSurvival(
        SurvivalData.rightCensored(s.time, all), RandomScores.predictions(s.second, 4));
    assertThat(result.score(0).value()).isCloseTo(mean, within(1e-13));
    assertThat(result.score(0).standardError())
        .isCloseTo(Math.sqrt(variance) / s.rows(), within(1e-12));
  }

  @Property(tries = 40)
  void frequenciesAreRepetitions(@ForAll long seed) {
    RandomScores s = RandomScores.of(seed);
    double[] count = Arrays.stream(s.weight).map(w -> Math.floor(2 * w)).toArray();
    RandomScores repeated = s.pick(IntStream.range(0, s.rows())
        .flatMap(i -> IntStream.generate(() -> i).limit((long) count[i]))
        .toArray());
    BrierEstimate one = BRIER.ofSurvival(
        s.data().withWeights(count, WeightKind.FREQUENCY),
        RandomScores.predictions(s.first, TIMES));
    BrierEstimate two =
        BRIER.ofSurvival(repeated.data(), RandomScores.predictions(repeated.first, TIMES));
    for (int k = 0; k < TIMES.length; k++) {
      assertThat(one.score(k).value()).isCloseTo(two.score(k).value(), within(1e-13));
      assertThat(one.score(k).standardError())
          .isCloseTo(two.score(k).standardError(), within(1e-13));
    }
  }

  /**
   * Exponential times with a rate of 1 or 4, censored at random: the true survival explains R-squared = 0.1 or so; in
   * 40 samples of 200 its mean score is below that of the Kaplan-Meier curve by more than 5 of its standard errors.
   */
  @Test
  void theTrueModelBeatsTheNullModelOnAverage() {
    SplittableRandom random = new SplittableRandom(11);
    double[] gain = new double[40];
    for (int r = 0; r < gain.length; r++) {
      double[] time = new double[200];
      boolean[] event = new boolean[200];
      double[] rate = new double[200];
      for (int i = 0; i < time.length; i++) {
        rate[i] = random.nextBoolean() ? 1 : 4;
        double death = -Math.log1p(-random.nextDouble()) / rate[i];
        double censored = 2 * random.nextDouble();
        time[i] = Math.min(death, censored);
        event[i] = death <= censored;
      }
      double[] truth = Arrays.stream(rate).map(x -> Math.exp(-0.5 * x)).toArray();
      BrierEstimate result = BRIER.ofSurvival(
          SurvivalData.rightCensored(time, event), SurvivalPredictions.at(0.5, truth));
      gain[r] = result.nullScore(0).value() - result.score(0).value();
    }
    double mean = Arrays.stream(gain).average().orElseThrow();
    double variance = Arrays.stream(gain).map(g -> (g - mean) * (g - mean)).sum() / 39;
    assertThat(mean).isGreaterThan(5 * Math.sqrt(variance / 40));
  }

  private static void assertClose(double value, double expected) {
    assertThat(value).isCloseTo(expected, within(1e-9 + 1e-7 * expected));
  }
}
