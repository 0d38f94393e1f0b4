package dev.notochord.survival.parametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.IntervalCensoredData;
import dev.notochord.survival.MissingPolicy;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParametricResidualsTest {
  private static final SurvivalData THREE =
      SurvivalData.rightCensored(new double[] {2, 3, 5}, new boolean[] {true, false, true});
  /** Two events in 10 units of time: a rate of 0.2. */
  private static final ParametricFit FIT = ParametricModel.exponential().fit(THREE);

  private static void assertNear(ImmutableDoubleArray actual, double... expected) {
    assertThat(actual.length()).isEqualTo(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual.get(i)).as("row " + i).isCloseTo(expected[i], within(1e-12));
    }
  }

  @Test
  void eventsAndCensoredRowsByHand() {
    ParametricResiduals residuals = FIT.residuals(THREE, Covariates.none(3));
    assertNear(residuals.coxSnell(), 0.4, 0.6, 1);
    assertNear(residuals.martingale(), 0.6, -0.6, 0);
    // max - l is r - 1 - log r for an event, r without one.
    assertThat(residuals.deviance().get(0))
        .isCloseTo(Math.sqrt(2 * (0.4 - 1 - Math.log(0.4))), within(1e-12));
    assertThat(residuals.deviance().get(1)).isCloseTo(-Math.sqrt(1.2), within(1e-12));
    // Nearly 0: the root of the rounding of 1 - 1 - log 1.
    assertThat(residuals.deviance().get(2)).isCloseTo(0, within(1e-7));
  }

  @Test
  void lateEntryCountsFromTheEntry() {
    SurvivalData late = SurvivalData.delayedEntry(
        new double[] {1, 3.5}, new double[] {3, 4}, new boolean[] {true, false});
    ParametricResiduals residuals = FIT.residuals(late, Covariates.none(2));
    assertNear(residuals.coxSnell(), 0.4, 0.1);
    assertNear(residuals.martingale(), 0.6, -0.1);
  }

  @Test
  void anIntervalHasTheMeanOfWhatItMayBe() {
    double infinite = Double.POSITIVE_INFINITY;
    IntervalCensoredData data = IntervalCensoredData.of(
        new double[] {1, 0, 2, 5, 0}, new double[] {3, 5, infinite, 5, infinite});
    ParametricResiduals residuals = FIT.residuals(data, Covariates.none(5));

    // The mean of an exponential variable h between A and B: the integral of h exp(-h) over that of
    // exp(-h).
    double ofFirst =
        (1.2 * Math.exp(-0.2) - 1.6 * Math.exp(-0.6)) / (Math.exp(-0.2) - Math.exp(-0.6));
    double ofSecond = (1 - 2 * Math.exp(-1)) / (1 - Math.exp(-1));
    assertNear(residuals.coxSnell(), ofFirst, ofSecond, 0.4, 1, 0);
    assertNear(residuals.martingale(), 1 - ofFirst, 1 - ofSecond, -0.4, 0, 0);

    // The largest of log(exp(-0.2 f) - exp(-0.6 f)) is where exp(-0.4 f) is 1 / 3: at f = log(3) /
    // 0.4.
    double factor = Math.log(3) / 0.4;
    double most = Math.log(Math.exp(-0.2 * factor) - Math.exp(-0.6 * factor));
    double here = Math.log(Math.exp(-0.2) - Math.exp(-0.6));
    assertThat(residuals.deviance().get(0)).isCloseTo(Math.sqrt(2 * (most - here)), within(1e-12));
    // From 0 on a large factor makes the event certain: the largest is log 1.
    assertThat(residuals.deviance().get(1))
        .isCloseTo(Math.sqrt(-2 * Math.log(1 - Math.exp(-1))), within(1e-12));
  }

  @Test
  void aNarrowIntervalIsNearlyAnExactTime() {
    for (double width : new double[] {1e-3, 1e-5}) {
      IntervalCensoredData narrow =
          IntervalCensoredData.of(new double[] {2}, new double[] {2 + width});
      ParametricResiduals residuals = FIT.residuals(narrow, Covariates.none(1));
      assertThat(residuals.coxSnell().get(0)).isCloseTo(0.4 + 0.1 * width, within(1e-8));
      assertThat(residuals.deviance().get(0))
          .isCloseTo(Math.sqrt(2 * (0.4 - 1 - Math.log(0.4))), within(width));
    }
  }

  @Test
  void aRowThatIsNotUsedHasNone() {
    SurvivalData data = THREE.withWeights(new double[] {1, 0, 1}, WeightKind.FREQUENCY);
    Covariates covariates = Covariates.builder()
        .numeric("x", new double[] {1, 2, Double.NaN})
        .with(MissingPolicy.DROP_ROWS)
        .build();
    ParametricFit fit =
        ParametricModel.exponential().fit(THREE, Covariates.of("x", new double[] {1, 2, 0}));
    ParametricResiduals residuals = fit.residuals(data, covariates);
    assertThat(residuals.rows()).isEqualTo(3);
    assertThat(residuals.martingale().get(0)).isFinite();
    assertThat(residuals.martingale().get(1)).isNaN();
    assertThat(residuals.martingale().get(2)).isNaN();
  }

  @Test
  void otherColumnsAreRefused() {
    assertThatThrownBy(() -> FIT.residuals(THREE, Covariates.of("x", new double[] {1, 2, 3})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("columns [x], expected [] as in the fit");
  }

  static Stream<ParametricModel> modelsWithAFactorOnTheHazard() {
    return Stream.of(
        ParametricModel.exponential(),
        ParametricModel.weibull(),
        ParametricModel.gompertz(),
        ParametricModel.piecewiseExponential(30, 100),
        ParametricModel.roystonParmar(SplineScale.HAZARD, 2));
  }

  @ParameterizedTest
  @MethodSource("modelsWithAFactorOnTheHazard")
  void martingaleResidualsSumToZeroWithLateEntryAndAgainstEachColumn(ParametricModel model) {
    Covariates covariates = FlexibleSamples.veteranCovariates();
    SurvivalData data = FlexibleSamples.veteranLate();
    ImmutableDoubleArray martingale =
        model.fit(data, covariates).residuals(data, covariates).martingale();
    double[] x = new double[covariates.columns()];
    double sum = 0;
    double first = 0;
    for (int i = 0; i < data.rows(); i++) {
      if (!Double.isNaN(martingale.get(i))) {
        covariates.copyRow(i, x, 0);
        sum += martingale.get(i);
        first += martingale.get(i) * x[0];
      }
    }
    assertThat(sum).isCloseTo(0, within(1e-9));
    assertThat(first).isCloseTo(0, within(1e-7));
  }

  @ParameterizedTest
  @MethodSource("modelsWithAFactorOnTheHazard")
  void martingaleResidualsOfIntervalsSumToZero(ParametricModel model) {
    Covariates covariates = FlexibleSamples.cosmesisGroups();
    IntervalCensoredData data = FlexibleSamples.cosmesis();
    ParametricResiduals residuals = model.fit(data, covariates).residuals(data, covariates);
    assertThat(residuals.martingale().stream().sum()).isCloseTo(0, within(1e-9));
    // The sign is that of the martingale residual, and no deviance is below 0.
    for (int i = 0; i < data.rows(); i++) {
      assertThat(residuals.deviance().get(i) * residuals.martingale().get(i)).isNotNegative();
    }
  }

  @Test
  void theSumIsWeighted() {
    Covariates covariates = FlexibleSamples.veteranCovariates();
    SurvivalData data = FlexibleSamples.veteranWeighted();
    ImmutableDoubleArray martingale = ParametricModel.weibull()
        .fit(data, covariates)
        .residuals(data, covariates)
        .martingale();
    double sum = 0;
    for (int i = 0; i < data.rows(); i++) {
      sum += data.weight(i) * martingale.get(i);
    }
    assertThat(sum).isCloseTo(0, within(1e-9));
  }

  @Test
  void anOffsetCounts() {
    Covariates offset =
        Covariates.builder().offset(new double[] {0, Math.log(2), 0}).build();
    assertNear(FIT.residuals(THREE, offset).coxSnell(), 0.4, 0.3, 1);
  }
}
