package dev.notochord.survival.parametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.SurvivalData;
import org.junit.jupiter.api.Test;

class PiecewiseExponentialModelTest {
  private static final double[] TIME = {1, 2, 3, 4, 5, 6};

  @Test
  void aRateIsEventsOverTimeAtRisk() {
    SurvivalData data =
        SurvivalData.rightCensored(TIME, new boolean[] {true, false, true, true, false, true});
    ParametricFit fit = ParametricModel.piecewiseExponential(2.5, 4).fit(data);
    PiecewiseExponential pieces = (PiecewiseExponential) fit.prediction().distribution();
    // time at risk 1 + 2 + 4 * 2.5, then 0.5 + 3 * 1.5, then 1 + 2; the event at 4 is before the
    // break point
    assertThat(pieces.rates().get(0)).isCloseTo(1 / 13.0, within(1e-14));
    assertThat(pieces.rates().get(1)).isCloseTo(2 / 5.0, within(1e-14));
    assertThat(pieces.rates().get(2)).isCloseTo(1 / 3.0, within(1e-14));
    assertThat(fit.knots().asList()).containsExactly(2.5, 4.0);
    // the information of a log rate is its number of events
    assertThat(fit.coefficient("log rate").estimate().standardError()).isCloseTo(1, within(1e-12));
    assertThat(fit.logLikelihood())
        .isCloseTo(
            Math.log(1 / 13.0) + 2 * Math.log(2 / 5.0) + Math.log(1 / 3.0) - 4, within(1e-12));
  }

  @Test
  void timeBeforeEntryIsNotAtRisk() {
    SurvivalData data = SurvivalData.delayedEntry(
        new double[] {0, 1, 2, 0, 3, 0}, TIME, new boolean[] {true, false, true, true, false, true
        });
    ParametricFit fit = ParametricModel.piecewiseExponential(2.5).fit(data);
    PiecewiseExponential pieces = (PiecewiseExponential) fit.prediction().distribution();
    assertThat(pieces.rates().get(0)).isCloseTo(1 / (1 + 1 + 0.5 + 2.5 + 2.5), within(1e-14));
    assertThat(pieces.rates().get(1)).isCloseTo(3 / (0.5 + 1.5 + 2 + 3.5), within(1e-14));
  }

  @Test
  void aPieceWithoutEventsHasTheRateZeroAndNoParameter() {
    SurvivalData data =
        SurvivalData.rightCensored(TIME, new boolean[] {false, false, true, true, false, false});
    ParametricFit fit = ParametricModel.piecewiseExponential(2.5, 4.5).fit(data);
    PiecewiseExponential pieces = (PiecewiseExponential) fit.prediction().distribution();
    assertThat(fit.status()).isEqualTo(ParametricStatus.CONVERGED);
    assertThat(fit.names()).containsExactly("log rate");
    assertThat(pieces.rates().get(0)).isZero();
    assertThat(pieces.rates().get(1)).isCloseTo(2 / (0.5 + 1.5 + 2 + 2), within(1e-14));
    assertThat(pieces.rates().get(2)).isZero();
    assertThat(fit.prediction().survival(1).value()).isEqualTo(1);
    assertThat(fit.prediction().survival(2).standardError()).isZero();
    assertThat(fit.prediction().hazard(5).value()).isZero();
  }

  @Test
  void breakPointsAfterTheEndOfFollowUpAreLeftOut() {
    SurvivalData data = SurvivalData.rightCensored(TIME, new int[] {1, 0, 1, 1, 0, 0});
    ParametricFit fit = ParametricModel.piecewiseExponential(2.5, 6, 100).fit(data);
    PiecewiseExponential pieces = (PiecewiseExponential) fit.prediction().distribution();
    assertThat(fit.knots().asList()).containsExactly(2.5);
    assertThat(pieces.hazard(200)).isCloseTo(2 / (0.5 + 1.5 + 2.5 + 3.5), within(1e-14));
  }

  @Test
  void piecesAtQuantilesHaveAboutAsManyEventsEach() {
    ParametricFit fit = ParametricModel.piecewiseExponentialAtQuantiles(3)
        .fit(SurvivalData.rightCensored(TIME, new int[] {1, 1, 1, 1, 1, 1}));
    // the third and two thirds of the five steps from the first to the last time
    assertThat(fit.knots().get(0)).isCloseTo(1 + 5 / 3.0, within(1e-14));
    assertThat(fit.knots().get(1)).isCloseTo(1 + 10 / 3.0, within(1e-14));
  }

  @Test
  void withoutEventsThereIsAStatus() {
    SurvivalData data = SurvivalData.rightCensored(TIME, new int[6]);
    assertThat(ParametricModel.piecewiseExponential(2.5).fit(data).status())
        .isEqualTo(ParametricStatus.NO_EVENTS);
    assertThat(ParametricModel.piecewiseExponentialAtQuantiles(2).fit(data).status())
        .isEqualTo(ParametricStatus.NO_EVENTS);
    assertThat(ParametricModel.roystonParmar(SplineScale.HAZARD, 2).fit(data).status())
        .isEqualTo(ParametricStatus.NO_EVENTS);
    assertThat(ParametricModel.gompertz().fit(data).status()).isEqualTo(ParametricStatus.NO_EVENTS);
    assertThat(CureModel.of(ParametricModel.weibull()).fit(data).status())
        .isEqualTo(ParametricStatus.NO_EVENTS);
  }
}
