package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirthTest {
  private static final CoxModel FIRTH = CoxModel.withDefaults().with(Penalty.firth());

  /** In each of 5 pairs one dies first, in {@code exposedFirst} of them the exposed. */
  private static CoxFit pairs(int exposedFirst) {
    double[] time = new double[10];
    int[] event = new int[10];
    String[] pair = new String[10];
    double[] exposed = new double[10];
    for (int i = 0; i < 10; i++) {
      exposed[i] = i % 2;
      pair[i] = "pair " + i / 2;
      boolean first = (i % 2 == 1) == (i / 2 < exposedFirst);
      time[i] = first ? 1 : 2;
      event[i] = first ? 1 : 0;
    }
    return FIRTH.fit(
        SurvivalData.rightCensored(time, event).withStrata(Groups.of(pair)),
        Covariates.of("exposed", exposed));
  }

  @Test
  void aPairCountsAsACoinAndHalfAnEventIsAddedToEachSide() {
    // log L = k log p + (n - k) log(1 - p), I = n p (1 - p): p = (k + 1/2) / (n + 1) for Firth's
    // likelihood.
    for (int k = 0; k <= 5; k++) {
      CoxFit fit = pairs(k);
      double p = (k + 0.5) / 6;
      assertThat(fit.status()).isEqualTo(CoxStatus.CONVERGED);
      assertThat(fit.coefficient("exposed").estimate().value())
          .isCloseTo(Math.log((k + 0.5) / (5.5 - k)), within(1e-12));
      assertThat(fit.coefficient("exposed").estimate().standardError())
          .isCloseTo(1 / Math.sqrt(5 * p * (1 - p)), within(1e-12));
      assertThat(fit.logLikelihood())
          .isCloseTo(k * Math.log(p) + (5 - k) * Math.log(1 - p), within(1e-12));
      double top = (k + 0.5) * Math.log(p) + (5.5 - k) * Math.log(1 - p);
      assertThat(fit.firth().orElseThrow().likelihoodRatioTest("exposed").statistic())
          .isCloseTo(2 * (top - 6 * Math.log(0.5)), within(1e-11));
      assertThat(fit.firth().orElseThrow().penalizedLogLikelihood())
          .isCloseTo(top + 0.5 * Math.log(5), within(1e-12));
    }
  }

  @Test
  void profileLimitsAreWhereTheLikelihoodOfTheCoinHasFallen() {
    ConfidenceInterval limits = pairs(5).firth().orElseThrow().profileInterval("exposed");
    double top = 5.5 * Math.log(5.5 / 6) + 0.5 * Math.log(0.5 / 6);
    for (double b : new double[] {limits.lower(), limits.upper()}) {
      double l = 5.5 * b - 6 * Math.log1p(Math.exp(b));
      assertThat(2 * (top - l)).isCloseTo(1.959963984540054 * 1.959963984540054, within(1e-9));
    }
    assertThat(limits.lower()).isLessThan(Math.log(11));
    assertThat(limits.upper()).isGreaterThan(Math.log(11));
  }

  @Test
  void aColumnThatDependsOnOthersIsLeftOutOfTheDeterminant() {
    double[] time = {1, 2, 3, 4, 5, 6};
    int[] event = {1, 0, 1, 1, 0, 1};
    double[] x = {1, 0, 2, 1, 0, 0.5};
    double[] twice = {2, 0, 4, 2, 0, 1};
    CoxFit one = FIRTH.fit(SurvivalData.rightCensored(time, event), Covariates.of("x", x));
    CoxFit both = FIRTH.fit(
        SurvivalData.rightCensored(time, event),
        Covariates.ofColumns(List.of("x", "twice"), x, twice));

    assertThat(both.status()).isEqualTo(CoxStatus.SINGULAR);
    assertThat(both.affectedColumns()).containsExactly("twice");
    assertThat(both.coefficient("twice").estimate().value()).isNaN();
    assertThat(both.coefficient("x").estimate().value())
        .isCloseTo(one.coefficient("x").estimate().value(), within(1e-12));
    FirthInference firth = both.firth().orElseThrow();
    assertThat(firth.likelihoodRatioTest().degreesOfFreedom()).isEqualTo(1);
    assertThat(firth.likelihoodRatioTest("twice").pValue()).isNaN();
    assertThat(firth.profileInterval("twice").upper()).isNaN();
    assertThat(firth.profileInterval("x").upper())
        .isCloseTo(one.firth().orElseThrow().profileInterval("x").upper(), within(1e-9));
  }

  @Test
  void aSampleWithoutEventsHasNothingToEstimate() {
    CoxFit fit = FIRTH.fit(
        SurvivalData.rightCensored(new double[] {1, 2}, new int[] {0, 0}),
        Covariates.of("x", 1, 2));

    assertThat(fit.status()).isEqualTo(CoxStatus.SINGULAR);
    assertThat(fit.coefficient("x").estimate().value()).isNaN();
    assertThat(fit.firth().orElseThrow().likelihoodRatioTest().degreesOfFreedom())
        .isZero();
  }

  @Test
  void testsThatHaveNoMeaningAreRefused() {
    CoxFit fit = pairs(3);

    assertThatThrownBy(fit::likelihoodRatioTest)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("likelihood ratio test")
        .hasMessageContaining("Firth");
    assertThatThrownBy(fit::scoreTest).isInstanceOf(IllegalStateException.class);
    assertThat(fit.waldTest().degreesOfFreedom()).isEqualTo(1);
    assertThat(fit.shrinkage()).isEmpty();
  }

  @Test
  void exactTiesAndARobustVarianceAreRefused() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 1, 0});
    Covariates x = Covariates.of("x", 1, 2, 0);

    assertThatThrownBy(() -> FIRTH.with(TieMethod.EXACT).fit(data, x))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ties are EXACT");
    assertThatThrownBy(() -> FIRTH.with(CoxVariance.ROBUST).fit(data, x))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("variance is ROBUST");
    assertThatThrownBy(() -> FIRTH.fit(data.withClusters(1, 1, 2), x))
        .hasMessageContaining("variance is ROBUST");
    assertThat(FIRTH.with(CoxVariance.MODEL).fit(data.withClusters(1, 1, 2), x).status())
        .isEqualTo(CoxStatus.CONVERGED);
  }
}
