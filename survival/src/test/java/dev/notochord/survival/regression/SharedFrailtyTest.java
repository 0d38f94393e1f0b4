package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

class SharedFrailtyTest {
  private static final CoxSample KIDNEY = CoxSample.named("kidney");
  private static final SurvivalData DATA = KIDNEY.data(CoxSample.Role.CLUSTERS);
  private static final Covariates COVARIATES = KIDNEY.covariates(List.of("age", "sex"));

  @Test
  void theKidneyPatientsHaveTheirPublishedVariance() {
    FrailtyFit fit = SharedFrailty.gamma().fit(DATA, COVARIATES);

    assertThat(fit.frailtyVariance()).isCloseTo(0.4078, within(1e-4));
    assertThat(fit.coefficient("age").estimate().value()).isCloseTo(0.00525, within(1e-4));
    assertThat(fit.coefficient("sex").estimate().value()).isCloseTo(-1.587, within(6e-3));
    assertThat(fit.kendallTau()).isCloseTo(0.4078 / 2.4078, within(1e-4));
    double statistic = 2 * (fit.marginalLogLikelihood() - fit.logLikelihoodWithoutFrailty());
    assertThat(fit.varianceTest().statistic()).isCloseTo(statistic, within(1e-12));
    assertThat(fit.varianceTest().pValue())
        .isCloseTo(ChiSquaredDistribution.of(1).survivalProbability(statistic) / 2, within(1e-15));
  }

  @Test
  void frailtiesAreThoseExpectedGivenEventsAndHazardOfTheCluster() {
    // Two pairs, one of them with both events: d + 1 / theta over H + 1 / theta, with H from
    // Breslow's hazard.
    double[] time = {1, 2, 3, 4};
    SurvivalData data =
        SurvivalData.rightCensored(time, new int[] {1, 1, 1, 0}).withClusters(1, 1, 2, 2);
    FrailtyFit fit = SharedFrailty.gamma()
        .with(TieMethod.BRESLOW)
        .withVariance(0.5)
        .fit(data, Covariates.none(4));
    double w = fit.frailties().get(0);
    double v = fit.frailties().get(1);
    double h1 = 1 / (2 * w + 2 * v);
    double h2 = h1 + 1 / (w + 2 * v);
    double h3 = h2 + 1 / (2 * v);
    assertThat(w).isCloseTo((2 + 2) / (h1 + h2 + 2), within(1e-12));
    assertThat(v).isCloseTo((1 + 2) / (h3 + h3 + 2), within(1e-12));
  }

  @Test
  void theMarginalLikelihoodIsTheIntegralOverTheFrailties() {
    // With the hazard jumps h at hand: product over clusters of the integral of w^d exp(-w H) over
    // the gamma density,
    // times the product of the jumps; Breslow's profile, up to the constant -1 for each event.
    double theta = 0.7;
    SurvivalData data = SurvivalData.rightCensored(
            new double[] {1, 2, 3, 4, 5}, new int[] {1, 1, 1, 0, 1})
        .withClusters(1, 1, 2, 2, 3);
    FrailtyFit fit = SharedFrailty.gamma()
        .with(TieMethod.BRESLOW)
        .withVariance(theta)
        .fit(data, Covariates.none(5));
    double[] w =
        IntStream.of(0, 0, 1, 1, 2).mapToDouble(g -> fit.frailties().get(g)).toArray();
    double[] hazard = new double[5];
    double sum = 0;
    double l = 4;
    for (int i = 0; i < 5; i++) {
      if (i != 3) {
        double atRisk = 0;
        for (int k = i; k < 5; k++) {
          atRisk += w[k];
        }
        sum += 1 / atRisk;
        l -= Math.log(atRisk);
      }
      hazard[i] = sum;
    }
    int[] d = {2, 1, 1};
    double[] total = {hazard[0] + hazard[1], hazard[2] + hazard[3], hazard[4]};
    double nu = 1 / theta;
    for (int g = 0; g < 3; g++) {
      // nu^nu gamma(nu + d) / gamma(nu) / (nu + H)^(nu + d)
      l += (d[g] == 2 ? Math.log(nu + 1) : 0)
          + Math.log(nu)
          + nu * Math.log(nu)
          - (nu + d[g]) * Math.log(nu + total[g]);
    }
    assertThat(fit.marginalLogLikelihood()).isCloseTo(l, within(1e-11));
  }

  @Test
  void aVanishingVarianceIsTheModelWithoutFrailty() {
    CoxFit plain = CoxModel.withDefaults().fit(DATA, COVARIATES);
    FrailtyFit zero = SharedFrailty.gamma().withVariance(0).fit(DATA, COVARIATES);
    FrailtyFit tiny = SharedFrailty.gamma().withVariance(1e-9).fit(DATA, COVARIATES);
    for (String column : List.of("age", "sex")) {
      double b = plain.coefficient(column).estimate().value();
      assertThat(zero.coefficient(column).estimate().value()).isEqualTo(b);
      assertThat(tiny.coefficient(column).estimate().value()).isCloseTo(b, within(1e-7));
    }
    assertThat(zero.frailties().stream().toArray()).containsOnly(1.0);
    assertThat(zero.marginalLogLikelihood()).isEqualTo(plain.logLikelihood());
    assertThat(tiny.marginalLogLikelihood()).isCloseTo(plain.logLikelihood(), within(1e-7));
    assertThatThrownBy(zero::varianceTest).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theEstimatedVarianceHasTheLargestMarginalLikelihood() {
    FrailtyFit best = SharedFrailty.gamma().fit(DATA, COVARIATES);
    for (double factor : new double[] {0.5, 0.99, 1.01, 2, 20}) {
      FrailtyFit other =
          SharedFrailty.gamma().withVariance(best.frailtyVariance() * factor).fit(DATA, COVARIATES);
      assertThat(other.marginalLogLikelihood()).isLessThan(best.marginalLogLikelihood());
    }
  }

  @Test
  void clustersThatDifferLessThanByChanceHaveNoVariance() {
    // Every pair has one early and one late event.
    double[] time =
        IntStream.range(0, 12).mapToDouble(i -> i < 6 ? i + 1 : 20 - i).toArray();
    int[] event = IntStream.range(0, 12).map(i -> 1).toArray();
    int[] pair = IntStream.range(0, 12).map(i -> i % 6).toArray();
    FrailtyFit fit = SharedFrailty.gamma()
        .fit(
            SurvivalData.rightCensored(time, event).withClusters(pair),
            Covariates.of(
                "x", IntStream.range(0, 12).mapToDouble(i -> i * 5 % 12).toArray()));
    assertThat(fit.frailtyVariance()).isZero();
    assertThat(fit.varianceTest().pValue()).isEqualTo(1);
    assertThat(fit.status()).isEqualTo(CoxStatus.CONVERGED);
  }

  @Test
  void whatHasNoMarginalLikelihoodIsRefused() {
    SharedFrailty model = SharedFrailty.gamma();
    SurvivalData plain = KIDNEY.plainData();
    double[] weight = new double[plain.rows()];
    java.util.Arrays.fill(weight, 1.5);

    assertThatThrownBy(() -> model.fit(plain, COVARIATES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("neither clusters nor subjects");
    assertThatThrownBy(() -> model.fit(DATA.withWeights(weight, WeightKind.SAMPLING), COVARIATES))
        .hasMessageContaining("sampling weights");
    assertThatThrownBy(() -> model.with(TieMethod.EXACT)).hasMessageContaining("ties are EXACT");
    assertThatThrownBy(() -> model.withVariance(Double.NaN)).hasMessageContaining("NaN");
    SharedFrailty impatient = model.withProgress((i, l) -> {
      throw new CancellationException("enough");
    });
    assertThatThrownBy(() -> impatient.fit(DATA, COVARIATES))
        .isInstanceOf(CancellationException.class);
  }
}
