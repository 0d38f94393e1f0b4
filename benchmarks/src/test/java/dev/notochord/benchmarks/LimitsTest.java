package dev.notochord.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.CoxModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A limit that computes something else is none: the limits give the library's answers. */
class LimitsTest {
  private static final int ROWS = 20_000;

  @ParameterizedTest
  @EnumSource(Times.class)
  void theSortAndPassGiveTheCurve(Times times) {
    BenchData data = BenchData.of(ROWS, times);
    CurvePass pass = new CurvePass(ROWS);
    double last = pass.run(new RadixSort(ROWS).keys(data.time(), data.event()));
    SurvivalCurve curve =
        KaplanMeier.withDefaults().estimate(SurvivalData.rightCensored(data.time(), data.event()));
    assertThat(last).isCloseTo(curve.survivalAt(curve.maxTime()), within(1e-12));
    assertThat(pass.size()).isEqualTo(curve.size());
  }

  @ParameterizedTest
  @EnumSource(Times.class)
  void theOrderIsThatOfTheTimes(Times times) {
    double[] time = BenchData.of(ROWS, times).time();
    int[] order = new RadixSort(ROWS).order(time);
    for (int i = 1; i < ROWS; i++) {
      assertThat(time[order[i]]).isGreaterThanOrEqualTo(time[order[i - 1]]);
    }
  }

  @ParameterizedTest
  @EnumSource(Times.class)
  void theNewtonPassGivesLikelihoodScoreAndInformation(Times times) {
    BenchData data = BenchData.of(ROWS, times);
    double[][] x = data.covariates(6);
    CoxFit fit = CoxModel.withDefaults()
        .fit(
            SurvivalData.rightCensored(data.time(), data.event()),
            Covariates.ofColumns(ImmutableList.of("a", "b", "c", "d", "e", "f"), x));
    double[] beta =
        fit.coefficients().stream().mapToDouble(c -> c.estimate().value()).toArray();
    EfronPass pass = new EfronPass(new RadixSort(ROWS), data.time(), data.event(), x);
    for (int repetition = 0; repetition < 2; repetition++) {
      assertThat(pass.run(beta)).isCloseTo(fit.logLikelihood(), within(1e-6));
      assertThat(pass.score()).containsExactly(new double[6], within(1e-3));
      double[][] covariance = fit.modelCovariance();
      double[] information = pass.information();
      for (int i = 0; i < 6; i++) {
        for (int j = 0; j < 6; j++) {
          double product = 0;
          for (int k = 0; k < 6; k++) {
            int row = Math.max(i, k);
            product += information[row * (row + 1) / 2 + Math.min(i, k)] * covariance[k][j];
          }
          assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-6));
        }
      }
    }
  }
}
