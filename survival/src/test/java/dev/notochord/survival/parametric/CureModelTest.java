package dev.notochord.survival.parametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Estimate;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CureModelTest {
  @Test
  void theCureFractionIsTheShareThatIsNeverReached() {
    CureFit fit = CureModel.of(ParametricModel.weibull().withCovariatesOn("mu"))
        .withIncidence("age")
        .fit(FlexibleSamples.sarcoma(), FlexibleSamples.sarcomaAge());
    CovariateProfile profile = CovariateProfile.of("age", 60);
    Estimate cured = fit.cureFraction(profile);
    MixtureCure distribution = fit.distribution(profile);
    assertThat(distribution.survival(Double.POSITIVE_INFINITY))
        .isCloseTo(cured.value(), within(1e-12));
    assertThat(distribution.quantile(1 - cured.value() / 2)).isInfinite();
    assertThat(distribution.survival(distribution.quantile((1 - cured.value()) / 2)))
        .isCloseTo((1 + cured.value()) / 2, within(1e-12));
    double logit = fit.mixture().coefficient("logit cure fraction").estimate().value()
        + 60 * fit.mixture().coefficient("logit cure fraction: age").estimate().value();
    assertThat(Math.log(cured.value() / (1 - cured.value()))).isCloseTo(logit, within(1e-12));
    assertThat(cured.interval().lower()).isBetween(0.0, cured.value());
    assertThat(cured.interval().upper()).isBetween(cured.value(), 1.0);
    assertThat(fit.noCureTest()).isEmpty();
  }

  @Test
  void noCureIsTestedAgainstHalfOfChiSquare() {
    CureFit fit = CureModel.of(ParametricModel.weibull()).fit(FlexibleSamples.bmt());
    double statistic = 2 * (fit.mixture().logLikelihood() - fit.withoutCure().logLikelihood());
    NoCureTest test = fit.noCureTest().orElseThrow();
    assertThat(test.statistic()).isCloseTo(statistic, within(1e-12)).isGreaterThan(10);
    // P(chi-square of 1 df > x) = 2 P(Z > sqrt x), half of which is P(Z > sqrt x)
    double tail = Math.exp(-NormalError.cumulativeHazard(Math.sqrt(statistic)));
    assertThat(test.pValue()).isCloseTo(tail, within(1e-10 * tail));
    assertThat(NoCureTest.of(-10, -10)).isEqualTo(new NoCureTest(0, 1));
  }

  @Test
  void whereNobodyIsCuredTheLikelihoodSaysSo() {
    double[] time = new double[100];
    int[] died = new int[100];
    for (int i = 0; i < 100; i++) {
      // quantiles of a distribution with a lighter tail than any Weibull distribution has
      time[i] = Math.log(1 - Math.log(1 - (i + 0.5) / 100));
      died[i] = 1;
    }
    CureFit fit =
        CureModel.of(ParametricModel.weibull()).fit(SurvivalData.rightCensored(time, died));
    assertThat(fit.status()).isEqualTo(ParametricStatus.BOUNDARY);
    assertThat(fit.isAtBoundary()).isTrue();
    assertThat(fit.cureFraction().value()).isLessThan(1e-3);
    assertThat(fit.cureFraction().standardError()).isNaN();
    assertThat(fit.noCureTest().orElseThrow().pValue()).isGreaterThan(0.49);
    assertThat(fit.warnings()).isNotEmpty();
  }

  @Test
  void aLongTailMayLeaveNothingForACureFraction() {
    CureFit fit = CureModel.of(ParametricModel.logNormal()).fit(FlexibleSamples.sarcoma());
    assertThat(fit.status()).isEqualTo(ParametricStatus.BOUNDARY);
    assertThat(fit.mixture().logLikelihood())
        .isCloseTo(fit.withoutCure().logLikelihood(), within(1e-5));
    assertThat(fit.noCureTest().orElseThrow().pValue()).isGreaterThan(0.49);
  }

  @Test
  void theTruthIsFoundAgain() {
    SplittableRandom random = new SplittableRandom(20261126);
    int n = 2000;
    double[] time = new double[n];
    int[] died = new int[n];
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = random.nextInt(2);
      double cured = 1 / (1 + Math.exp(0.5 - 1.2 * x[i]));
      double event = random.nextDouble() < cured
          ? Double.POSITIVE_INFINITY
          : 3 * Math.exp(0.4 * x[i]) * Math.pow(-Math.log(1 - random.nextDouble()), 1 / 1.5);
      double censored = 10 + 5 * random.nextDouble();
      time[i] = Math.min(event, censored);
      died[i] = event <= censored ? 1 : 0;
    }
    CureFit fit = CureModel.of(ParametricModel.weibull())
        .withIncidence("x")
        .fit(
            SurvivalData.rightCensored(time, died),
            Covariates.builder().numeric("x", x).build());
    checkNear(fit, "mu", Math.log(3));
    checkNear(fit, "x", 0.4);
    checkNear(fit, "log(sigma)", -Math.log(1.5));
    checkNear(fit, "logit cure fraction", -0.5);
    checkNear(fit, "logit cure fraction: x", 1.2);
    assertThat(fit.followUp().orElseThrow().mayBeTooShort()).isFalse();
  }

  private static void checkNear(CureFit fit, String name, double truth) {
    Estimate estimate = fit.mixture().coefficient(name).estimate();
    assertThat(estimate.standardError()).isBetween(0.0, 0.2);
    assertThat(estimate.value()).as(name).isCloseTo(truth, within(4 * estimate.standardError()));
  }

  @Test
  void lateEventsBeforeAPlateauAreCounted() {
    SurvivalData data = SurvivalData.rightCensored(
        new double[] {1, 3, 8, 9, 10, 12, 6}, new int[] {1, 1, 1, 1, 0, 0, 1});
    FollowUpCheck check = FollowUpCheck.of(data);
    // the plateau is from 9 to 12; in (6, 9] are the events at 8 and 9
    assertThat(check).isEqualTo(new FollowUpCheck(9, 12, 2, 7));
    assertThat(check.alpha()).isCloseTo(Math.pow(5 / 7.0, 7), within(1e-15));
    assertThat(check.mayBeTooShort()).isTrue();
    assertThat(check.plateau()).isEqualTo(3);
  }

  @Test
  void withoutAPlateauFollowUpIsTooShort() {
    FollowUpCheck check =
        FollowUpCheck.of(SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 0, 1}));
    assertThat(check.alpha()).isEqualTo(1);
    FollowUpCheck noEvent =
        FollowUpCheck.of(SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {0, 0, 0}));
    assertThat(noEvent.alpha()).isEqualTo(1);
    assertThat(noEvent.lastEvent()).isNaN();
  }

  @Test
  void aFamilyThatFitsAPlateauByItselfIsRefused() {
    CureModel model = CureModel.of(ParametricModel.gompertz());
    assertThatThrownBy(() -> model.fit(FlexibleSamples.sarcoma()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the Gompertz family can fit a plateau without cure");
  }

  @Test
  void theSummaryNamesTestAndCheck() {
    CureFit fit = CureModel.of(ParametricModel.logNormal()).fit(FlexibleSamples.bmt());
    assertThat(fit.summary()).contains("logit cure fraction", "no cure: likelihood-ratio");
    assertThat(fit.toString()).contains("mixture cure");
  }
}
