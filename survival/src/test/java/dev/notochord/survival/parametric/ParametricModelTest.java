package dev.notochord.survival.parametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Groups;
import dev.notochord.survival.IntervalCensoredData;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import org.junit.jupiter.api.Test;

class ParametricModelTest {
  private static final double[] TIME = {2, 3, 5, 8, 12};
  private static final int[] EVENT = {1, 0, 1, 1, 0};

  @Test
  void theRateOfTheExponentialIsEventsOverFollowUp() {
    // 3 events in 2 + 3 + 5 + 8 + 12 = 30; log L = 3 log(0.1) - 3; the error of log rate is 1 /
    // sqrt(3).
    ParametricFit fit = ParametricModel.exponential().fit(SurvivalData.rightCensored(TIME, EVENT));

    assertThat(fit.status()).isEqualTo(ParametricStatus.CONVERGED);
    assertThat(fit.naturalParameter("rate").value()).isCloseTo(0.1, within(1e-14));
    assertThat(fit.coefficient("mu").estimate().standardError())
        .isCloseTo(1 / Math.sqrt(3), within(1e-12));
    assertThat(fit.logLikelihood()).isCloseTo(3 * Math.log(0.1) - 3, within(1e-13));
    assertThat(fit.aic()).isCloseTo(-2 * (3 * Math.log(0.1) - 3) + 2, within(1e-12));
    assertThat(fit.bic()).isCloseTo(-2 * (3 * Math.log(0.1) - 3) + Math.log(3), within(1e-12));
  }

  @Test
  void lateEntryShortensTheFollowUp() {
    // 3 events in (2 - 1) + 3 + (5 - 2) + 8 + (12 - 4) = 23.
    SurvivalData data = SurvivalData.delayedEntry(new double[] {1, 0, 2, 0, 4}, TIME, EVENT);
    ParametricFit fit = ParametricModel.exponential().fit(data);

    assertThat(fit.naturalParameter("rate").value()).isCloseTo(3.0 / 23, within(1e-14));
  }

  @Test
  void theTimeRatioOfTwoGroupsIsThatOfTheirFollowUpPerEvent() {
    // Group a: 1 event in 5; group b: 2 events in 25, so 12.5 per event.
    Covariates group = Covariates.of("group", Groups.of("a", "a", "b", "b", "b"));
    ParametricFit fit =
        ParametricModel.exponential().fit(SurvivalData.rightCensored(TIME, EVENT), group);

    assertThat(fit.timeRatio("groupb").value()).isCloseTo(2.5, within(1e-12));
    assertThat(fit.hazardRatio("groupb").value()).isCloseTo(0.4, within(1e-12));
    assertThat(fit.at(CovariateProfile.of("group", "b")).survival(12.5).value())
        .isCloseTo(Math.exp(-1), within(1e-12));
  }

  @Test
  void halfOfTheFollowUpsAreLeftCensoredAtTheMedian() {
    // Of 4 seen once at time 10, 3 had had the event: 1 - exp(-10 rate) = 3/4.
    IntervalCensoredData data = IntervalCensoredData.of(
        new double[] {0, 0, 0, 10}, new double[] {10, 10, 10, Double.POSITIVE_INFINITY});
    ParametricFit fit = ParametricModel.exponential().fit(data);

    assertThat(fit.naturalParameter("rate").value()).isCloseTo(Math.log(4) / 10, within(1e-13));
    assertThat(fit.logLikelihood()).isCloseTo(3 * Math.log(0.75) + Math.log(0.25), within(1e-13));
  }

  @Test
  void aSamplingWeightCountsInTheRateAndMakesTheErrorRobust() {
    // Weights 1 2 1 1 2: rate 3 / (2 + 6 + 5 + 8 + 24); scores w (d - rate t) summed up in squares
    // over (3)^2.
    double[] weight = {1, 2, 1, 1, 2};
    SurvivalData data =
        SurvivalData.rightCensored(TIME, EVENT).withWeights(weight, WeightKind.SAMPLING);
    ParametricFit fit = ParametricModel.exponential().fit(data);

    double rate = 3.0 / 45;
    double squares = 0;
    for (int i = 0; i < TIME.length; i++) {
      squares += Math.pow(weight[i] * (EVENT[i] - rate * TIME[i]), 2);
    }
    assertThat(fit.variance()).isEqualTo(ParametricVariance.ROBUST);
    assertThat(fit.naturalParameter("rate").value()).isCloseTo(rate, within(1e-14));
    assertThat(fit.coefficient("mu").estimate().standardError())
        .isCloseTo(Math.sqrt(squares) / 3, within(1e-12));
  }

  @Test
  void anEventAtTimeZeroIsRefusedWithItsRow() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2, 0}, new int[] {1, 1, 1});

    assertThatThrownBy(() -> ParametricModel.weibull().fit(data))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 2 has an event at time 0");
    assertThat(ParametricModel.exponential().fit(data).naturalParameter("rate").value())
        .isCloseTo(1, within(1e-13));
  }

  @Test
  void withoutAnEventThereIsAStatusAndNoNumber() {
    ParametricFit fit = ParametricModel.weibull().fit(SurvivalData.rightCensored(TIME, new int[5]));

    assertThat(fit.status()).isEqualTo(ParametricStatus.NO_EVENTS);
    assertThat(fit.coefficient("mu").estimate().value()).isNaN();
    assertThat(fit.prediction().survival(3).value()).isNaN();
    assertThat(fit.summary()).contains("There is no event");
  }

  @Test
  void aLevelWithoutAnEventIsSeparationAndNamed() {
    Covariates group = Covariates.of("group", Groups.of("a", "b", "a", "a", "b"));
    ParametricFit fit =
        ParametricModel.weibull().fit(SurvivalData.rightCensored(TIME, EVENT), group);

    assertThat(fit.status()).isEqualTo(ParametricStatus.SEPARATION);
    assertThat(fit.affected()).containsExactly("groupb");
    assertThat(fit.advice().orElseThrow()).contains("groupb");
  }

  @Test
  void strataAreRefusedWithTheWayOut() {
    SurvivalData data =
        SurvivalData.rightCensored(TIME, EVENT).withStrata(Groups.of("a", "b", "a", "a", "b"));

    assertThatThrownBy(() -> ParametricModel.weibull().fit(data))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("withCovariatesOn");
  }
}
