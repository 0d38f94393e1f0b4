package dev.notochord.survival.parametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import org.junit.jupiter.api.Test;

class RoystonParmarModelTest {
  @Test
  void knotsAreTheExtremeEventTimesAndQuantilesOfTheirLogs() {
    double[] time = {1, 2, 4, 8, 16, 100, 0.1};
    ParametricFit fit = ParametricModel.roystonParmar(SplineScale.HAZARD, 1)
        .fit(SurvivalData.rightCensored(time, new int[] {1, 1, 1, 1, 1, 0, 0}));
    assertThat(fit.knots().asList()).containsExactly(1.0, 4.0, 16.0);
    ParametricFit between = ParametricModel.roystonParmar(SplineScale.HAZARD, 2)
        .fit(SurvivalData.rightCensored(time, new int[] {1, 1, 1, 1, 1, 0, 0}));
    // a third of the way through four steps of log 2
    assertThat(between.knots().get(1)).isCloseTo(Math.pow(2, 4 / 3.0), within(1e-14));
  }

  @Test
  void knotsThatCoincideAreOne() {
    ParametricFit fit = ParametricModel.roystonParmar(SplineScale.HAZARD, 4)
        .fit(SurvivalData.rightCensored(
            new double[] {1, 3, 3, 3, 3, 3, 5, 6}, new int[] {1, 1, 1, 1, 1, 1, 1, 0}));
    assertThat(fit.knots().asList()).containsExactly(1.0, 3.0, 5.0);
  }

  /** The first knot is far below the others, and few events say how the spline goes between. */
  @Test
  void aCumulativeHazardThatFallsDuringFollowUpIsAStatus() {
    double[] time = new double[40];
    int[] died = new int[40];
    for (int i = 0; i < 40; i++) {
      time[i] = i < 20 ? 1 + i * 0.01 : 30 + i * 0.01;
      died[i] = 1;
    }
    ParametricFit fit = ParametricModel.roystonParmarWithKnots(
            SplineScale.HAZARD, 1, 1.15, 30, 30.39)
        .fit(SurvivalData.rightCensored(time, died));
    RoystonParmar fitted = (RoystonParmar) fit.prediction().distribution();
    assertThat(fitted.smallestSlope(1, 30.39)).isLessThan(0);
    assertThat(fit.status()).isEqualTo(ParametricStatus.NOT_MONOTONE);
    assertThat(fit.advice()).hasValueSatisfying(text -> assertThat(text).contains("knots"));
  }

  @Test
  void aTimeDependentEffectIsACoefficientOnTheSlope() {
    ParametricFit fit = ParametricModel.roystonParmar(SplineScale.HAZARD, 1)
        .withCovariatesOn("gamma1", "test")
        .fit(FlexibleSamples.veteran(), FlexibleSamples.veteranCovariates());
    CovariateProfile standard = CovariateProfile.of("karno", 60).with("test", 0);
    CovariateProfile test = CovariateProfile.of("karno", 60).with("test", 1);
    double time = 50;
    double ratio = fit.at(test).distribution().cumulativeHazard(time)
        / fit.at(standard).distribution().cumulativeHazard(time);
    double expected = fit.coefficient("test").estimate().value()
        + fit.coefficient("gamma1: test").estimate().value() * Math.log(time);
    assertThat(Math.log(ratio)).isCloseTo(expected, within(1e-12));
    assertThatThrownBy(() -> fit.hazardRatio("test")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oddsAreProportionalOnTheirScale() {
    ParametricFit fit = ParametricModel.roystonParmar(SplineScale.ODDS, 2)
        .fit(FlexibleSamples.veteran(), FlexibleSamples.veteranCovariates());
    CovariateProfile standard = CovariateProfile.of("karno", 60).with("test", 0);
    CovariateProfile test = CovariateProfile.of("karno", 60).with("test", 1);
    for (double time : new double[] {5, 80, 400, 3000}) {
      SurvivalDistribution one = fit.at(test).distribution();
      SurvivalDistribution other = fit.at(standard).distribution();
      double ratio =
          one.risk(time) / one.survival(time) / (other.risk(time) / other.survival(time));
      assertThat(Math.log(ratio))
          .isCloseTo(fit.coefficient("test").estimate().value(), within(1e-10));
    }
    assertThatThrownBy(() -> fit.hazardRatio("test")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eventsAllAtOneTimeDoNotFail() {
    SurvivalData data =
        SurvivalData.rightCensored(new double[] {5, 5, 5, 7}, new int[] {1, 1, 1, 0});
    ParametricFit fit = ParametricModel.roystonParmar(SplineScale.HAZARD, 2).fit(data);
    assertThat(fit.knots().asList()).isEmpty();
    assertThat(fit.status()).isNotEqualTo(ParametricStatus.NOT_FINITE);
  }

  @Test
  void manyKnotsOnTimesOfVeryDifferentSizeConverge() {
    double[] time = new double[300];
    int[] died = new int[300];
    double[] x = new double[300];
    for (int i = 0; i < 300; i++) {
      time[i] = Math.exp(-12 + 24 * ((i * 37) % 300) / 300.0) * (1 + 0.3 * (i % 7));
      died[i] = i % 4 == 0 ? 0 : 1;
      x[i] = i % 2;
    }
    for (SplineScale scale : SplineScale.values()) {
      ParametricFit fit = ParametricModel.roystonParmar(scale, 6)
          .fit(
              SurvivalData.rightCensored(time, died),
              Covariates.builder().numeric("x", x).build());
      assertThat(fit.status()).isEqualTo(ParametricStatus.CONVERGED);
      assertThat(fit.knots().length()).isEqualTo(8);
    }
  }

  @Test
  void badKnotsAreRefused() {
    assertThatThrownBy(() -> ParametricModel.roystonParmarWithKnots(SplineScale.HAZARD, 1, 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("knot 1 is 1.0, expected above 1.0");
    assertThatThrownBy(() -> ParametricModel.roystonParmar(SplineScale.HAZARD, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> ParametricModel.piecewiseExponential(1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("break point 1 is NaN");
    assertThatThrownBy(() -> ParametricModel.piecewiseExponentialAtQuantiles(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 pieces");
  }
}
