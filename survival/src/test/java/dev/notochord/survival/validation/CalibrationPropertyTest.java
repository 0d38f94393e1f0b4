package dev.notochord.survival.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.notochord.survival.Parallelism;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.CoxModel;
import dev.notochord.survival.regression.CoxStatus;
import dev.notochord.survival.regression.TieMethod;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CalibrationPropertyTest {
  /** Times with ties, and predictions of few values or many. */
  private static PredictedSample sample(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] time = new double[n];
    boolean[] event = new boolean[n];
    Double[] lp = new Double[n];
    int values = seed % 3 == 0 ? 3 : 1000;
    for (int i = 0; i < n; i++) {
      time[i] = 1 + random.nextInt(8);
      event[i] = random.nextDouble() < 0.6;
      lp[i] = random.nextInt(values) * 2.0 / values - 1;
    }
    return new PredictedSample(SurvivalData.rightCensored(time, event), 5, 1, List.of(lp));
  }

  private static List<Double> numbers(HorizonCalibration at) {
    DoubleStream groups = at.groups().stream()
        .flatMapToDouble(group -> DoubleStream.of(
            (double) group.subjects(),
            (double) group.events(),
            group.predicted(),
            group.observed().value(),
            group.observed().standardError()));
    DoubleStream rest = DoubleStream.of(
        at.meanPredicted(),
        at.observedOverExpected().value(),
        at.observedOverExpected().standardError(),
        at.slope().value(),
        at.slope().standardError(),
        at.groupTest().test().statistic(),
        at.curve().ici().value(),
        at.curve().e50().value(),
        at.curve().e90().value(),
        at.curve().eMax().value());
    return DoubleStream.of(DoubleStream.concat(groups, rest).toArray()).boxed().toList();
  }

  private static void alike(List<Double> actual, List<Double> expected, double tolerance) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.size(); i++) {
      if (Double.isNaN(expected.get(i))) {
        assertThat(actual.get(i)).isNaN();
      } else {
        assertThat(actual.get(i))
            .isCloseTo(expected.get(i), within(tolerance * Math.max(1, Math.abs(expected.get(i)))));
      }
    }
  }

  @Property(tries = 60)
  void frequenciesAreRepetitions(@ForAll @IntRange(min = 8, max = 40) int n, @ForAll long seed) {
    PredictedSample sample = sample(n, seed);
    int[] count = new SplittableRandom(seed).ints(n, 0, 4).toArray();
    count[0] = 1;
    int[] rows = IntStream.range(0, n)
        .flatMap(i -> IntStream.generate(() -> i).limit(count[i]))
        .toArray();
    double[] survival = sample.at(4).survivalColumn(0);
    double[] repeated = IntStream.of(rows).mapToDouble(i -> survival[i]).toArray();
    SurvivalData counted = sample.data().withFrequencies(count);
    SurvivalData data = sample.data().select(rows);
    Assume.that(data.time(data.rowByTime(data.usedRows() - 1)) >= 4);
    Calibration calibration = Calibration.withDefaults().withGroupCount(4).withCurvePoints(2);
    alike(
        numbers(calibration.of(counted, SurvivalPredictions.at(4, survival)).only()),
        numbers(calibration.of(data, SurvivalPredictions.at(4, repeated)).only()),
        1e-7);

    double[] hazards = sample.hazards();
    double[] lp = sample.linearPredictor();
    HazardCalibrationEstimate one =
        HazardCalibration.withDefaults().ofHazards(counted, hazards, lp);
    HazardCalibrationEstimate two = HazardCalibration.withDefaults()
        .ofHazards(
            data,
            IntStream.of(rows).mapToDouble(i -> hazards[i]).toArray(),
            IntStream.of(rows).mapToDouble(i -> lp[i]).toArray());
    assertThat(one.observed()).isEqualTo(two.observed());
    assertThat(one.expected()).isCloseTo(two.expected(), withinPercentage(1e-10));
    alike(List.of(one.slope().value()), List.of(two.slope().value()), 1e-9);
    DCalibrationEstimate bins = DCalibration.withDefaults().of(counted, sample.curves());
    DCalibrationEstimate same =
        DCalibration.withDefaults().of(data, row -> sample.curves().apply(rows[row]));
    alike(bins.counts().asList(), same.counts().asList(), 1e-12);
    alike(bins.coxSnell().survival().asList(), same.coxSnell().survival().asList(), 1e-12);
  }

  @Property(tries = 60)
  void theOrderOfTheRowsDoesNotMatter(
      @ForAll @IntRange(min = 8, max = 40) int n, @ForAll long seed) {
    PredictedSample sample = sample(n, seed);
    int[] order = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
    double[] survival = sample.at(3).survivalColumn(0);
    double[] turned = IntStream.of(order).mapToDouble(i -> survival[i]).toArray();
    Assume.that(IntStream.range(0, n).anyMatch(i -> sample.data().time(i) >= 3));
    Calibration calibration = Calibration.withDefaults().withGroupCount(3).withCurvePoints(2);
    alike(
        numbers(calibration
            .of(sample.data().select(order), SurvivalPredictions.at(3, turned))
            .only()),
        numbers(
            calibration.of(sample.data(), SurvivalPredictions.at(3, survival)).only()),
        1e-7);
  }

  @Property(tries = 100)
  void theBinsSumToTheSubjectsAndNoneIsNegative(
      @ForAll @IntRange(min = 1, max = 40) int n,
      @ForAll @IntRange(min = 2, max = 12) int bins,
      @ForAll long seed) {
    PredictedSample sample = sample(n, seed);
    DCalibrationEstimate result =
        DCalibration.withDefaults().withBins(bins).of(sample.data(), sample.curves());
    assertThat(result.counts().stream().sum()).isCloseTo(n, within(1e-9));
    assertThat(result.counts().stream()).allMatch(count -> count >= 0);
  }

  @Property(tries = 60)
  void multiplyingTheHazardsDividesTheRatio(
      @ForAll @IntRange(min = 1, max = 40) int n,
      @ForAll @DoubleRange(min = 0.01, max = 100) double factor,
      @ForAll long seed) {
    PredictedSample sample = sample(n, seed);
    double[] hazards = sample.hazards();
    double[] more = Arrays.stream(hazards).map(h -> factor * h).toArray();
    HazardCalibrationEstimate one = HazardCalibration.withDefaults()
        .ofHazards(sample.data(), hazards, sample.linearPredictor());
    HazardCalibrationEstimate other =
        HazardCalibration.withDefaults().ofHazards(sample.data(), more, sample.linearPredictor());
    assertThat(other.observedOverExpected().value())
        .isCloseTo(one.observedOverExpected().value() / factor, withinPercentage(1e-10));
    alike(List.of(other.slope().value()), List.of(one.slope().value()), 1e-9);
  }

  @Property(tries = 40)
  void aCoxModelIsCalibratedOnItsOwnSample(
      @ForAll @IntRange(min = 20, max = 60) int n, @ForAll long seed) {
    SurvivalData data = sample(n, seed).data();
    double[] x = new SplittableRandom(seed + 1).doubles(n).toArray();
    double[] z = new SplittableRandom(seed + 2).doubles(n).toArray();
    Covariates covariates = Covariates.builder().numeric("x", x).numeric("z", z).build();
    CoxFit fit = CoxModel.withDefaults().with(TieMethod.BRESLOW).fit(data, covariates);
    Assume.that(fit.status() == CoxStatus.CONVERGED);
    // With Breslow's hazard the expected events are the events, and the score of the slope is that
    // of the model.
    HazardCalibrationEstimate poisson = HazardCalibration.withDefaults()
        .ofCurves(
            data,
            row -> fit.at(CovariateProfile.of("x", x[row]).with("z", z[row]))::survivalAt,
            fit.linearPredictors());
    assertThat(poisson.observedOverExpected().value()).isCloseTo(1, within(1e-8));
    assertThat(poisson.slope().value()).isCloseTo(1, within(1e-6));
    ModelBuilder builder = ModelBuilder.cox(CoxModel.withDefaults(), data, covariates);
    int[] rows = IntStream.range(0, n).toArray();
    JudgedSample own = new JudgedSample(builder.build(rows), data, rows);
    assertThat(PerformanceMeasure.calibrationSlope().of(own)).isCloseTo(1, within(1e-8));
  }

  /** Standard errors over 40 samples of 400 are near 0.01, and 0.04 is four of them. */
  @Test
  void theTrueModelIsCalibratedOnAverage() {
    double ratio = 0;
    double atHorizon = 0;
    double slope = 0;
    double line = 0;
    int rejected = 0;
    int samples = 40;
    for (int seed = 0; seed < samples; seed++) {
      PredictedSample sample = PredictedSample.simulated(400, seed);
      HazardCalibrationEstimate whole = HazardCalibration.withDefaults()
          .ofCurves(sample.data(), sample.curves(), sample.linearPredictor());
      HorizonCalibration at = Calibration.withDefaults()
          .withGroupCount(5)
          .withCurvePoints(2)
          .of(sample.data(), sample.at(4))
          .only();
      ratio += whole.observedOverExpected().value() / samples;
      slope += whole.slope().value() / samples;
      atHorizon += at.observedOverExpected().value() / samples;
      line += at.slope().value() / samples;
      rejected += at.groupTest().test().pValue() < 0.01 ? 1 : 0;
      rejected +=
          DCalibration.withDefaults().of(sample.data(), sample.curves()).test().pValue() < 0.01
              ? 1
              : 0;
      assertThat(at.curve().ici().value()).isLessThan(0.08);
    }
    assertThat(ratio).isCloseTo(1, within(0.04));
    assertThat(slope).isCloseTo(1, within(0.04));
    assertThat(atHorizon).isCloseTo(1, within(0.04));
    assertThat(line).isCloseTo(1, within(0.04));
    assertThat(rejected).isLessThan(6);
  }

  @Test
  void theCurveOfTheTrueModelRises() {
    for (int seed = 0; seed < 4; seed++) {
      PredictedSample sample = PredictedSample.simulated(1000, seed);
      CalibrationCurve curve = Calibration.withDefaults()
          .withCurvePoints(20)
          .of(sample.data(), sample.at(4))
          .only()
          .curve();
      for (int k = 1; k < curve.observed().length(); k++) {
        assertThat(curve.observed().get(k)).isGreaterThan(curve.observed().get(k - 1));
        assertThat(curve.lower().get(k)).isLessThanOrEqualTo(curve.observed().get(k));
        assertThat(curve.upper().get(k)).isGreaterThanOrEqualTo(curve.observed().get(k));
      }
    }
  }

  @Property(tries = 40)
  void aHazardThatIsMultipliedMovesTheInterceptByTheLogarithmAlone(
      @ForAll @IntRange(min = 8, max = 40) int n,
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.5, max = 2) double factor) {
    PredictedSample sample = sample(n, seed);
    Assume.that(IntStream.range(0, n).anyMatch(i -> sample.data().time(i) >= 3));
    double[] survival = sample.at(3).survivalColumn(0);
    double[] lower = Arrays.stream(survival).map(s -> Math.pow(s, factor)).toArray();
    Calibration calibration = Calibration.withDefaults().withCurvePoints(2).withClamp(1e-12);
    HorizonCalibration one =
        calibration.of(sample.data(), SurvivalPredictions.at(3, survival)).only();
    HorizonCalibration two =
        calibration.of(sample.data(), SurvivalPredictions.at(3, lower)).only();
    double observed = one.observed().value();
    if (observed > 0 && observed < 1) {
      double a = one.intercept().value();
      assertThat(two.intercept().value()).isCloseTo(a - Math.log(factor), within(1e-11));
      assertThat(two.intercept().standardError())
          .isCloseTo(one.intercept().standardError(), withinPercentage(1e-8));
      assertThat(Arrays.stream(survival)
              .map(s -> 1 - Math.pow(s, Math.exp(a)))
              .average()
              .getAsDouble())
          .isCloseTo(observed, within(1e-12));
    }
  }

  @Test
  void theBootstrapDrawsWhoIsCountedInOneRowOneByOne() {
    PredictedSample sample = PredictedSample.simulated(40, 5);
    int[] count = new SplittableRandom(6).ints(40, 0, 4).toArray();
    int[] rows = IntStream.range(0, 40)
        .flatMap(i -> IntStream.generate(() -> i).limit(count[i]))
        .toArray();
    double[] survival = sample.at(4).survivalColumn(0);
    double[] repeated = IntStream.of(rows).mapToDouble(i -> survival[i]).toArray();
    Calibration calibration = Calibration.withDefaults().withReplicates(40);
    CalibrationCurve counted = calibration
        .of(sample.data().withFrequencies(count), SurvivalPredictions.at(4, survival))
        .only()
        .curve();
    CalibrationCurve all = calibration
        .of(sample.data().select(rows), SurvivalPredictions.at(4, repeated))
        .only()
        .curve();
    assertThat(counted.ici().standardError())
        .isCloseTo(all.ici().standardError(), withinPercentage(1e-6));
    assertThat(counted.eMax().interval().upper())
        .isCloseTo(all.eMax().interval().upper(), withinPercentage(1e-6));
  }

  @Test
  void theBootstrapLimitsAreTheSameForAnyNumberOfThreads() {
    PredictedSample sample = PredictedSample.simulated(80, 3);
    Calibration calibration = Calibration.withDefaults().withReplicates(60).withSeed(9);
    CalibrationCurve alone = calibration.of(sample.data(), sample.at(4)).only().curve();
    assertThat(alone.replicatesFailed()).isZero();
    assertThat(alone.ici().interval().lower()).isLessThan(alone.ici().interval().upper());
    assertThat(alone.ici().standardError()).isPositive();
    for (int threads = 2; threads <= 3; threads++) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      CalibrationCurve several = calibration
          .of(sample.data().with(Parallelism.of(pool)), sample.at(4))
          .only()
          .curve();
      pool.shutdown();
      assertThat(several.ici()).isEqualTo(alone.ici());
      assertThat(several.eMax()).isEqualTo(alone.eMax());
      assertThat(several.e90()).isEqualTo(alone.e90());
    }
  }
}
