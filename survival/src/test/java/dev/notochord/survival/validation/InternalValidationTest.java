package dev.notochord.survival.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.MissingPolicy;
import dev.notochord.survival.Parallelism;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.concordance.Concordance;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.regression.CoxModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InternalValidationTest {
  private static final int N = 90;
  private static final PredictedSample SAMPLE = PredictedSample.simulated(N, 5);
  private static final SurvivalData DATA = SAMPLE.data();
  private static final Covariates COVARIATES = covariates(6);

  /** Returns the linear predictor and noise. */
  private static Covariates covariates(int columns) {
    SplittableRandom random = new SplittableRandom(8);
    double[][] values = new double[columns][];
    List<String> names = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      values[c] = c == 0 ? SAMPLE.linearPredictor() : random.doubles(N).toArray();
      names.add("x" + c);
    }
    return Covariates.ofColumns(names, values);
  }

  private static OptimismBootstrap bootstrap() {
    return OptimismBootstrap.withDefaults().withReplicates(60).withSeed(4);
  }

  @Test
  void aModelOfManyColumnsLooksBetterThanItIs() {
    OptimismEstimate result = bootstrap().of(CoxModel.withDefaults(), DATA, COVARIATES);
    CorrectedMeasure concordance = result.measure("concordance");
    assertThat(concordance.optimism()).isPositive();
    assertThat(concordance.corrected().value())
        .isEqualTo(concordance.apparent() - concordance.optimism());
    assertThat(concordance.optimism())
        .isCloseTo(concordance.meanTraining() - concordance.meanTest(), within(1e-12));
    assertThat(concordance.corrected().interval().lower())
        .isLessThan(concordance.corrected().value());
    assertThat(concordance.estimate632Plus()).isBetween(0.5, concordance.apparent());
    CorrectedMeasure slope = result.measure("calibration slope");
    assertThat(slope.apparent()).isCloseTo(1, within(1e-8));
    assertThat(slope.meanTraining()).isCloseTo(1, within(1e-8));
    assertThat(slope.corrected().value()).isBetween(0.5, 0.98);
    assertThat(slope.replicatesUsed()).isEqualTo(60);
    assertThat(result.toString()).contains("concordance: apparent 0.", "\ncalibration slope: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> result.measure("AUC"))
        .withMessageContaining("expected one of [concordance, calibration slope]");
  }

  @Test
  void theResultIsTheSameForAnyNumberOfThreads() {
    OptimismEstimate alone = bootstrap().of(CoxModel.withDefaults(), DATA, COVARIATES);
    RepeatedCrossValidation folds =
        RepeatedCrossValidation.withDefaults().withFolds(5).withRepeats(3);
    CrossValidationEstimate aloneFolds = folds.of(CoxModel.withDefaults(), DATA, COVARIATES);
    for (int threads = 2; threads <= 3; threads++) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      SurvivalData shared = DATA.with(Parallelism.of(pool));
      OptimismEstimate several = bootstrap().of(CoxModel.withDefaults(), shared, COVARIATES);
      CrossValidationEstimate severalFolds = folds.of(CoxModel.withDefaults(), shared, COVARIATES);
      pool.shutdown();
      for (int m = 0; m < 2; m++) {
        assertThat(several.measures().get(m).training())
            .isEqualTo(alone.measures().get(m).training());
        assertThat(several.measures().get(m).test())
            .isEqualTo(alone.measures().get(m).test());
        assertThat(several.measures().get(m).leftOut())
            .isEqualTo(alone.measures().get(m).leftOut());
        assertThat(severalFolds.measures().get(m).byFold())
            .isEqualTo(aloneFolds.measures().get(m).byFold());
        assertThat(severalFolds.measures().get(m).pooled())
            .isEqualTo(aloneFolds.measures().get(m).pooled());
      }
    }
    OptimismEstimate other = bootstrap().withSeed(5).of(CoxModel.withDefaults(), DATA, COVARIATES);
    assertThat(other.measures().get(0).training())
        .isNotEqualTo(alone.measures().get(0).training());
  }

  @Test
  void refitsThatFailAreCountedWithTheirReasons() {
    int[] call = {0};
    ModelBuilder builder = rows -> {
      call[0]++;
      if (call[0] % 4 == 2) {
        return FittedPredictor.failed("no maximum");
      }
      if (call[0] % 4 == 3) {
        throw new IllegalArgumentException("a level is missing");
      }
      return SAMPLE_SCORES;
    };
    OptimismEstimate result = bootstrap().withReplicates(8).of(builder, DATA);
    assertThat(result.failures().toString()).isEqualTo("{a level is missing=2, no maximum=2}");
    assertThat(result.replicatesFailed()).isEqualTo(4);
    assertThat(result.measures().get(0).replicatesUsed()).isEqualTo(4);
    assertThat(
            result.measures().get(0).training().stream().filter(Double::isNaN).count())
        .isEqualTo(4);
    assertThat(result.measures().get(0).corrected().interval().lower()).isNaN();
    assertThat(result.toString())
        .endsWith("4 of 8 refits failed: {a level is missing=2, no maximum=2}");
  }

  private static final FittedPredictor SAMPLE_SCORES =
      rows -> Arrays.stream(rows).mapToDouble(row -> SAMPLE.lp().get(row)).toArray();

  @Test
  void scoresThatAreNotFittedHaveNoOptimismOnAverage() {
    OptimismEstimate result = bootstrap().of(rows -> SAMPLE_SCORES, DATA);
    // the standard error of the mean of 60 concordances is near 0.03 / 8
    assertThat(result.measure("concordance").optimism()).isCloseTo(0, within(0.02));
    assertThat(result.measure("concordance").test().stream().distinct().count()).isEqualTo(1);
  }

  @Test
  void withoutAModelOfTheSampleThereIsAReasonAndNoNumber() {
    OptimismEstimate result = bootstrap().of(rows -> FittedPredictor.failed("too few"), DATA);
    assertThat(result.reason()).contains("too few");
    assertThat(result.measure("concordance").apparent()).isNaN();
    assertThat(result.measure("concordance").corrected().value()).isNaN();
    assertThat(result).hasToString("no optimism: too few");
    Covariates separated =
        Covariates.of("x", IntStream.range(0, N).mapToDouble(i -> -DATA.time(i)).toArray());
    assertThat(bootstrap().of(CoxModel.withDefaults(), DATA, separated).reason())
        .contains("Cox model: SEPARATION of [x]");
  }

  @Test
  void clustersAreDrawnAndDealtWhole() {
    int[] cluster = IntStream.range(0, N).map(i -> i / 3).toArray();
    SurvivalData data = DATA.withClusters(cluster);
    List<int[]> drawn = Collections.synchronizedList(new ArrayList<>());
    ModelBuilder builder = rows -> {
      drawn.add(rows);
      return SAMPLE_SCORES;
    };
    bootstrap().of(builder, data);
    RepeatedCrossValidation.withDefaults().withFolds(4).withRepeats(2).of(builder, data);
    assertThat(drawn).hasSize(1 + 60 + 1 + 8);
    for (int[] rows : drawn) {
      int[] count = new int[N];
      for (int row : rows) {
        count[row]++;
      }
      for (int i = 0; i < N; i += 3) {
        assertThat(count[i + 1]).isEqualTo(count[i]);
        assertThat(count[i + 2]).isEqualTo(count[i]);
      }
    }
  }

  @Test
  void foldsPartitionTheRowsAndShareTheEventsEvenly() {
    List<int[]> fitted = new ArrayList<>();
    ModelBuilder builder = rows -> {
      fitted.add(rows);
      return SAMPLE_SCORES;
    };
    RepeatedCrossValidation.withDefaults().withFolds(7).withRepeats(1).of(builder, DATA);
    int[] seen = new int[N];
    for (int[] rows : fitted.subList(1, fitted.size())) {
      long events = Arrays.stream(rows).filter(DATA::event).count();
      assertThat(DATA.totalEvents() - events)
          .isBetween(DATA.totalEvents() / 7, DATA.totalEvents() / 7 + 1);
      for (int row : rows) {
        seen[row]++;
      }
    }
    assertThat(seen).containsOnly(6);
  }

  @Test
  void foldsOfFewEventsAndFailedRefitsAreCautions() {
    int[] call = {0};
    ModelBuilder builder = rows -> call[0]++ == 2 ? FittedPredictor.failed("no") : SAMPLE_SCORES;
    CrossValidationEstimate result =
        RepeatedCrossValidation.withDefaults().withFolds(10).withRepeats(2).of(builder, DATA);
    assertThat(result.cautions()).hasSize(2);
    assertThat(result.cautions().get(0)).startsWith("a fold has ").contains("fewer than 10");
    assertThat(result.cautions().get(1)).isEqualTo("1 of 20 refits failed: {no=1}");
    assertThat(result.measure("concordance").byFold().get(1)).isNaN();
    assertThat(result.measure("concordance").pooled().get(0)).isNaN();
    assertThat(result.measure("concordance").pooledMean())
        .isEqualTo(result.measure("concordance").apparent());
    assertThat(result.fits()).isEqualTo(20);
    assertThat(result.toString()).contains("refits failed");
  }

  @Test
  void moreFoldsThanEventsFrequenciesAndNamesTwiceAreRefused() {
    SurvivalData two = SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 1, 0});
    ModelBuilder builder = rows -> SAMPLE_SCORES;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RepeatedCrossValidation.withDefaults().withFolds(3).of(builder, two))
        .withMessageContaining("folds are 3 with 2 units that have an event");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bootstrap().of(builder, two.withFrequencies(1, 2, 1)))
        .withMessageContaining("frequencies above 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bootstrap()
            .withMeasures(PerformanceMeasure.concordance(), PerformanceMeasure.concordance()))
        .withMessageContaining("different names");
    assertThatIllegalArgumentException().isThrownBy(bootstrap()::withMeasures);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bootstrap().of(CoxModel.withDefaults(), two, COVARIATES))
        .withMessageContaining("3 rows and 90");
  }

  @Test
  void aValidationThatIsFollowedMayBeEnded() {
    List<Integer> steps = new ArrayList<>();
    bootstrap()
        .withReplicates(5)
        .withProgress((done, total) -> steps.add(10 * done + total))
        .of(rows -> SAMPLE_SCORES, DATA);
    assertThat(steps).containsExactly(15, 25, 35, 45, 55);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> bootstrap()
            .withProgress((done, total) -> {
              throw new CancellationException();
            })
            .of(rows -> SAMPLE_SCORES, DATA));
  }

  @Test
  void everyMeasureOfTheLibraryIsThereForACoxModel() {
    OptimismEstimate result = bootstrap()
        .withReplicates(10)
        .withMeasures(
            PerformanceMeasure.brierScore(3),
            PerformanceMeasure.areaUnderCurve(3),
            PerformanceMeasure.integratedCalibrationIndex(3),
            PerformanceMeasure.concordance(Concordance.withDefaults().withHorizon(3))
                .named("concordance up to 3"),
            PerformanceMeasure.of("rows", rows -> rows.rows().length))
        .of(CoxModel.withDefaults(), DATA, COVARIATES);
    result.measures().forEach(measure -> {
      assertThat(measure.replicatesUsed()).isEqualTo(10);
      assertThat(measure.corrected().value()).isFinite();
    });
    assertThat(result.measure("Brier score at 3.0").optimism()).isNegative();
    assertThat(result.measure("AUC at 3.0").optimism()).isPositive();
    assertThat(result.measure("rows").apparent()).isEqualTo(N);
    CrossValidationEstimate folds = RepeatedCrossValidation.withDefaults()
        .withFolds(3)
        .withRepeats(2)
        .withMeasures(PerformanceMeasure.brierScore(3))
        .of(CoxModel.withDefaults(), DATA, COVARIATES);
    assertThat(folds.measures().get(0).pooledMean())
        .isGreaterThan(folds.measures().get(0).apparent());
  }

  @Test
  void aMeasureThatAResampleIsNotFitForIsLeftOutThere() {
    double end = IntStream.range(0, N).mapToDouble(DATA::time).max().orElseThrow();
    PerformanceMeasure reach = PerformanceMeasure.of("reach", rows -> {
      if (IntStream.range(0, rows.data().rows()).noneMatch(i -> rows.data().time(i) == end)) {
        throw new IllegalArgumentException("beyond");
      }
      return 1;
    });
    CorrectedMeasure measure = bootstrap()
        .withMeasures(reach)
        .of(rows -> SAMPLE_SCORES, DATA)
        .measures()
        .get(0);
    assertThat(measure.replicatesUsed()).isBetween(20, 55);
    assertThat(measure.optimism()).isZero();
  }

  @Test
  void rowsThatLackACovariateAreLeftOut() {
    double[] x = SAMPLE.linearPredictor();
    x[3] = Double.NaN;
    Covariates some =
        Covariates.builder().numeric("x", x).with(MissingPolicy.DROP_ROWS).build();
    int[] rest = IntStream.range(0, N).filter(i -> i != 3).toArray();
    OptimismEstimate result = bootstrap().withReplicates(5).of(CoxModel.withDefaults(), DATA, some);
    OptimismEstimate expected = bootstrap()
        .withReplicates(5)
        .of(CoxModel.withDefaults(), DATA.select(rest), some.select(rest));
    assertThat(result.measures().get(0).apparent())
        .isEqualTo(expected.measures().get(0).apparent());
    assertThat(result.measures().get(0).training())
        .isEqualTo(expected.measures().get(0).training());
  }

  @Test
  void samplingWeightsStayWithTheirRows() {
    double[] weight = IntStream.range(0, N).mapToDouble(i -> 1 + i % 3).toArray();
    SurvivalData data = DATA.withWeights(weight, WeightKind.SAMPLING);
    OptimismEstimate result =
        bootstrap().withReplicates(5).of(CoxModel.withDefaults(), data, COVARIATES);
    assertThat(result.measure("calibration slope").meanTraining()).isCloseTo(1, within(1e-8));
  }

  @Test
  void strataOfTheCovariatesHaveTheirOwnHazards() {
    List<String> stratum =
        IntStream.range(0, N).mapToObj(i -> i % 2 == 0 ? "a" : "b").toList();
    Covariates covariates = Covariates.builder()
        .numeric("x", SAMPLE.linearPredictor())
        .strata("s", stratum)
        .build();
    int[] odd = IntStream.range(0, N).filter(i -> i % 2 == 1).toArray();
    int[] all = IntStream.range(0, N).toArray();
    ModelBuilder builder = ModelBuilder.cox(CoxModel.withDefaults(), DATA, covariates);
    SurvivalPredictions whole = builder.build(all).predictions(new double[] {2}, 0, 1);
    var fit = CoxModel.withDefaults().fit(DATA, covariates);
    assertThat(whole.survival(0, 0))
        .isCloseTo(fit.at(covariates.profile(0)).survivalAt(2), within(1e-12));
    assertThat(whole.survival(1, 0))
        .isCloseTo(fit.at(covariates.profile(1)).survivalAt(2), within(1e-12));
    SurvivalPredictions half = builder.build(odd).predictions(new double[] {2}, 0, 1);
    assertThat(half.survival(0, 0)).isNaN();
    assertThat(half.survival(1, 0)).isFinite();
  }

  @Test
  void theEstimate632PlusByHand() {
    PerformanceMeasure c = PerformanceMeasure.concordance();
    // R = 0.2 / 0.3, w = 0.632 / (1 - 0.368 * 2 / 3)
    double w = 0.632 / (1 - 0.368 * 2 / 3);
    assertThat(measure(c, 0.8, 0.6).estimate632Plus()).isCloseTo(0.8 - 0.2 * w, within(1e-14));
    assertThat(measure(c, 0.8, 0.6).estimate632())
        .isCloseTo(0.368 * 0.8 + 0.632 * 0.6, within(1e-14));
    // worse than no information: R = 1 and all weight on no information
    assertThat(measure(c, 0.8, 0.4).estimate632Plus()).isCloseTo(0.5, within(1e-14));
    // better than apparent: as .632
    assertThat(measure(c, 0.8, 0.9).estimate632Plus())
        .isCloseTo(0.368 * 0.8 + 0.632 * 0.9, within(1e-14));
    // the smaller the better, 0.25 without information: R = 0.05 / 0.1
    PerformanceMeasure error = PerformanceMeasure.of("error", rows -> 0).withNoInformation(0.25);
    double half = 0.632 / (1 - 0.184);
    assertThat(measure(error, 0.15, 0.2).estimate632Plus())
        .isCloseTo(0.15 + 0.05 * half, within(1e-14));
    assertThatIllegalArgumentException().isThrownBy(() -> c.withNoInformation(Double.NaN));
  }

  private static CorrectedMeasure measure(PerformanceMeasure of, double apparent, double leftOut) {
    return new CorrectedMeasure(
        of,
        apparent,
        new double[] {apparent},
        new double[] {apparent},
        new double[] {leftOut},
        0.9);
  }

  @Test
  void limitsAreThePercentilesMovedByTheOptimism() {
    double[] training = IntStream.rangeClosed(1, 19).mapToDouble(i -> i).toArray();
    double[] test = Arrays.stream(training).map(v -> v - 2).toArray();
    CorrectedMeasure measure =
        new CorrectedMeasure(PerformanceMeasure.concordance(), 10, training, test, test, 0.9);
    assertThat(measure.optimism()).isCloseTo(2, within(1e-14));
    assertThat(measure.corrected().value()).isCloseTo(8, within(1e-14));
    // the smallest and the largest of 19 at level 0.9
    assertThat(measure.corrected().interval().lower()).isCloseTo(-1, within(1e-14));
    assertThat(measure.corrected().interval().upper()).isCloseTo(17, within(1e-14));
    assertThat(measure.corrected().standardError()).isCloseTo(Math.sqrt(570 / 18.0), within(1e-13));
  }

  @Test
  void aPredictorOfScoresAloneHasNoPredictedSurvival() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> SAMPLE_SCORES.predictions(new double[] {1}, 0))
        .withMessageContaining("expected one that overrides");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> FittedPredictor.failed("why").scores(1));
  }
}
