package dev.notochord.survival.parametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.IntervalCensoredData;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ParametricHardCasesTest {
  private static final ImmutableList<ParametricModel> MODELS = ImmutableList.of(
      ParametricModel.exponential(),
      ParametricModel.weibull(),
      ParametricModel.logNormal(),
      ParametricModel.logLogistic(),
      ParametricModel.gamma(),
      ParametricModel.generalizedGamma());
  private static final int N = 200;

  /** Weibull times of shape 1.4 about a scale. */
  private static double[] times(double scale) {
    SplittableRandom random = new SplittableRandom(20261126);
    double[] time = new double[N];
    for (int i = 0; i < N; i++) {
      time[i] = scale * Math.pow(-Math.log(1 - random.nextDouble()), 1 / 1.4);
    }
    return time;
  }

  private static double[] normal(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = new double[N];
    for (int i = 0; i < N; i++) {
      x[i] = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
    }
    return x;
  }

  private static boolean[] every(int n) {
    boolean[] event = new boolean[N];
    for (int i = 0; i < N; i += n) {
      event[i] = true;
    }
    return event;
  }

  @Test
  void timesInSecondsAndInMillenniaAreFitted() {
    for (ParametricModel model : MODELS) {
      for (double scale : new double[] {1e9, 1e-3}) {
        ParametricFit fit = model.fit(SurvivalData.rightCensored(times(scale), every(1)));
        assertThat(fit.status())
            .as(model.familyName() + " " + scale)
            .isEqualTo(ParametricStatus.CONVERGED);
        assertThat(fit.iterations()).isLessThan(30);
      }
    }
  }

  @Test
  void fewEventsAmongManyCensoringsAreFitted() {
    double[] x = normal(3);
    double[] time = times(10);
    for (int i = 0; i < N; i++) {
      time[i] = i % 16 == 0 ? time[i] : 0.2 * time[i];
    }
    for (ParametricModel model : MODELS.subList(0, 5)) {
      ParametricFit fit =
          model.fit(SurvivalData.rightCensored(time, every(16)), Covariates.of("x", x));
      assertThat(fit.status()).as(model.familyName()).isEqualTo(ParametricStatus.CONVERGED);
      assertZeroGradient(fit);
    }
  }

  private static void assertZeroGradient(ParametricFit fit) {
    for (int j = 0; j < fit.gradient().length(); j++) {
      double error = fit.coefficients().get(j).estimate().standardError();
      assertThat(fit.gradient().get(j) * error).isCloseTo(0, within(1e-6));
    }
  }

  @Test
  void oneEventIsEnoughForTheExponential() {
    boolean[] event = new boolean[N];
    event[7] = true;
    double exposure = Arrays.stream(times(10)).sum();
    ParametricFit fit =
        ParametricModel.exponential().fit(SurvivalData.rightCensored(times(10), event));
    assertThat(fit.naturalParameter("rate").value())
        .isCloseTo(1 / exposure, within(1e-12 / exposure));
    for (ParametricModel model : MODELS) {
      // Whatever the answer, it is a status and the likelihood is a number.
      ParametricFit other = model.fit(SurvivalData.rightCensored(times(10), event));
      assertThat(other.logLikelihood()).as(model.familyName()).isFinite();
    }
  }

  @Test
  void covariatesOfAnySizeFarFromZeroGiveTheSameCoefficients() {
    double[] x = normal(5);
    double[] z = normal(6);
    double[] hugeX = Arrays.stream(x).map(v -> 1e9 * (v + 1000)).toArray();
    double[] tinyZ = Arrays.stream(z).map(v -> 1e-8 * v).toArray();
    SurvivalData data = SurvivalData.rightCensored(times(10), every(2));
    for (ParametricModel model : MODELS.subList(0, 5)) {
      ParametricFit fit = model.fit(data, Covariates.ofColumns(List.of("x", "z"), x, z));
      ParametricFit scaled = model.fit(data, Covariates.ofColumns(List.of("x", "z"), hugeX, tinyZ));
      assertThat(scaled.status()).as(model.familyName()).isEqualTo(ParametricStatus.CONVERGED);
      double b = fit.coefficient("x").estimate().value();
      double c = fit.coefficient("z").estimate().value();
      assertThat(1e9 * scaled.coefficient("x").estimate().value()).isCloseTo(b, within(1e-8));
      assertThat(1e-8 * scaled.coefficient("z").estimate().value()).isCloseTo(c, within(1e-8));
      assertThat(scaled.logLikelihood()).isCloseTo(fit.logLikelihood(), within(1e-7));
    }
  }

  @Test
  void rowsThatAreAllIntervalsAndHeavyTiesAreFitted() {
    double[] time = times(10);
    double[] left = new double[N];
    double[] right = new double[N];
    double[] tied = new double[N];
    for (int i = 0; i < N; i++) {
      left[i] = 5 * Math.floor(time[i] / 5);
      right[i] = left[i] >= 20 ? Double.POSITIVE_INFINITY : left[i] + 5;
      tied[i] = 5 + left[i];
    }
    for (ParametricModel model : MODELS) {
      ParametricFit intervals = model.fit(IntervalCensoredData.of(left, right));
      assertThat(intervals.status()).as(model.familyName()).isEqualTo(ParametricStatus.CONVERGED);
      assertZeroGradient(intervals);
      ParametricFit ties = model.fit(SurvivalData.rightCensored(tied, every(1)));
      assertThat(ties.status()).as(model.familyName()).isEqualTo(ParametricStatus.CONVERGED);
      assertZeroGradient(ties);
    }
  }

  @Test
  void fiveRowsAreFitted() {
    SurvivalData data = SurvivalData.rightCensored(
        new double[] {2, 3, 5, 8, 12}, new boolean[] {true, false, true, true, false});
    for (ParametricModel model : MODELS.subList(0, 5)) {
      assertThat(model.fit(data).status())
          .as(model.familyName())
          .isEqualTo(ParametricStatus.CONVERGED);
    }
    assertThat(ParametricModel.generalizedGamma().fit(data).logLikelihood()).isFinite();
  }

  @Test
  void aConstantColumnAndACombinationAreSingularAndTheRestIsAsWithoutThem() {
    double[] x = normal(5);
    double[] constant = new double[N];
    Arrays.fill(constant, 7);
    double[] twice = Arrays.stream(x).map(v -> 2 * v + 3).toArray();
    SurvivalData data = SurvivalData.rightCensored(times(10), every(2));
    for (ParametricModel model : MODELS.subList(0, 5)) {
      ParametricFit fit = model.fit(
          data, Covariates.ofColumns(List.of("constant", "x", "twice"), constant, x, twice));
      ParametricFit alone = model.fit(data, Covariates.of("x", x));
      assertThat(fit.status()).as(model.familyName()).isEqualTo(ParametricStatus.SINGULAR);
      assertThat(fit.affected()).containsExactly("constant", "twice");
      assertThat(fit.coefficient("twice").estimate().value()).isNaN();
      assertThat(fit.coefficient("x").estimate().value())
          .isCloseTo(alone.coefficient("x").estimate().value(), within(1e-9));
      assertThat(fit.aic()).isCloseTo(alone.aic(), within(1e-8));
      assertThat(fit.likelihoodRatioTest().degreesOfFreedom()).isEqualTo(1);
    }
  }

  @Test
  void aGroupWithoutEventsIsSeparationInEveryFamily() {
    double[] group = new double[N];
    boolean[] event = every(2);
    for (int i = 0; i < N; i++) {
      group[i] = i % 9 == 0 ? 1 : 0;
      event[i] &= group[i] == 0;
    }
    double[] x = normal(8);
    for (ParametricModel model : MODELS) {
      ParametricFit fit = model.fit(
          SurvivalData.rightCensored(times(10), event),
          Covariates.ofColumns(List.of("x", "group"), x, group));
      assertThat(fit.status()).as(model.familyName()).isEqualTo(ParametricStatus.SEPARATION);
      assertThat(fit.affected()).as(model.familyName()).containsExactly("group");
      assertThat(fit.likelihoodRatioTest().statistic()).isGreaterThan(5);
      assertThat(fit.summary()).contains("No finite estimate of group");
    }
  }

  @Test
  void eventsAllAtOneTimeAreABoundaryOfTheScale() {
    double[] time = new double[20];
    Arrays.fill(time, 4);
    boolean[] event = new boolean[20];
    Arrays.fill(event, true);
    for (ParametricModel model : MODELS.subList(1, 5)) {
      ParametricFit fit = model.fit(SurvivalData.rightCensored(time, event));
      assertThat(fit.status()).as(model.familyName()).isEqualTo(ParametricStatus.BOUNDARY);
      assertThat(fit.affected()).hasSize(1);
    }
  }

  @Test
  void nothingButLeftCensoringIsABoundary() {
    double[] right = times(10);
    ParametricFit fit =
        ParametricModel.exponential().fit(IntervalCensoredData.of(new double[N], right));
    assertThat(fit.status()).isEqualTo(ParametricStatus.BOUNDARY);
    assertThat(fit.affected()).containsExactly("mu");
  }

  @Test
  void oneEventAmongManyIsFittedBySplinesInAnyUnitOfTime() {
    boolean[] event = new boolean[N];
    event[100] = true;
    for (SplineScale scale : SplineScale.values()) {
      for (double unit : new double[] {1e-9, 1e-5, 1, 1e9}) {
        double[] time = times(unit);
        // The event comes in the middle of follow-up, so that the slope has a maximum.
        Arrays.sort(time);
        ParametricFit fit =
            ParametricModel.roystonParmar(scale, 1).fit(SurvivalData.rightCensored(time, event));
        assertThat(fit.status()).as(scale + " " + unit).isEqualTo(ParametricStatus.CONVERGED);
        assertThat(fit.parameterNames()).hasSize(2);
      }
    }
  }

  @Test
  void offsetsSpreadFarAreFitted() {
    int n = 60;
    double[] x = Arrays.copyOf(normal(5), n);
    SurvivalData data =
        SurvivalData.rightCensored(Arrays.copyOf(times(10), n), Arrays.copyOf(every(2), n));
    for (double spread : new double[] {70, 300}) {
      double[] offset =
          Arrays.stream(Arrays.copyOf(normal(11), n)).map(v -> spread * v).toArray();
      ImmutableList<ParametricModel> models = ImmutableList.<ParametricModel>builder()
          .addAll(MODELS)
          .add(ParametricModel.gompertz())
          .add(ParametricModel.piecewiseExponential(5, 10))
          .add(ParametricModel.roystonParmar(SplineScale.HAZARD, 1))
          .build();
      for (ParametricModel model : models) {
        ParametricFit fit =
            model.fit(data, Covariates.builder().numeric("x", x).offset(offset).build());
        assertThat(fit.status())
            .as(model.familyName() + " " + spread)
            .isEqualTo(ParametricStatus.CONVERGED);
        assertThat(fit.likelihoodRatioTest().statistic()).isBetween(0.0, 1e5);
        assertZeroGradient(fit);
      }
    }
  }

  @Test
  void theShapeOfGompertzIsPerUnitOfAnyTime() {
    double[] x = normal(5);
    ParametricModel onShape = ParametricModel.gompertz().withCovariatesOn("shape", "x");
    for (ParametricModel model : List.of(ParametricModel.gompertz(), onShape)) {
      ParametricFit fit =
          model.fit(SurvivalData.rightCensored(times(1), every(2)), Covariates.of("x", x));
      assertThat(fit.status()).isEqualTo(ParametricStatus.CONVERGED);
      for (double unit : new double[] {1e-9, 1e-3, 1e3, 1e9, 1e15}) {
        ParametricFit other =
            model.fit(SurvivalData.rightCensored(times(unit), every(2)), Covariates.of("x", x));
        assertThat(other.status()).as("unit " + unit).isEqualTo(ParametricStatus.CONVERGED);
        assertThat(other.iterations()).isEqualTo(fit.iterations());
        assertRelative(other.coefficient("shape"), fit.coefficient("shape"), unit);
        assertRelative(other.coefficient("x"), fit.coefficient("x"), 1);
        if (model.equals(onShape)) {
          assertRelative(other.coefficient("shape: x"), fit.coefficient("shape: x"), unit);
        }
        assertZeroGradient(other);
      }
    }
  }

  private static void assertRelative(
      ParametricCoefficient actual, ParametricCoefficient expected, double unit) {
    double error = expected.estimate().standardError();
    assertThat(unit * actual.estimate().value())
        .isCloseTo(expected.estimate().value(), within(1e-8 * error));
    assertThat(unit * actual.estimate().standardError()).isCloseTo(error, within(1e-8 * error));
  }

  @Test
  void aGroupWithoutEventsIsSeparationForGompertzInSeconds() {
    double[] group = new double[N];
    boolean[] event = every(2);
    for (int i = 0; i < N; i++) {
      group[i] = i % 9 == 0 ? 1 : 0;
      event[i] &= group[i] == 0;
    }
    for (double unit : new double[] {1e-3, 1, 1e9}) {
      ParametricFit fit = ParametricModel.gompertz()
          .fit(SurvivalData.rightCensored(times(unit), event), Covariates.of("group", group));
      assertThat(fit.status()).isEqualTo(ParametricStatus.SEPARATION);
      assertThat(fit.affected()).containsExactly("group");
    }
  }

  @Test
  void aCoefficientTakesAnOffsetBack() {
    double[] x = normal(5);
    double[] offset = Arrays.stream(x).map(v -> 4 * v).toArray();
    ParametricFit fit = ParametricModel.weibull()
        .fit(
            SurvivalData.rightCensored(times(10), every(2)),
            Covariates.builder().numeric("x", x).offset(offset).build());
    ParametricFit without = ParametricModel.weibull()
        .fit(SurvivalData.rightCensored(times(10), every(2)), Covariates.of("x", x));

    assertThat(fit.status()).isEqualTo(ParametricStatus.CONVERGED);
    assertThat(fit.coefficient("x").estimate().value() + 4)
        .isCloseTo(without.coefficient("x").estimate().value(), within(1e-8));
    assertThat(fit.logLikelihood()).isCloseTo(without.logLikelihood(), within(1e-8));
  }
}
