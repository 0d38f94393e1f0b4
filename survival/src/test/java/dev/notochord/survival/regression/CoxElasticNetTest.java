package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoxElasticNetTest {
  private static final CoxSample SAMPLE = CoxSample.named("continuous");
  private static final SurvivalData DATA = SAMPLE.plainData();
  private static final List<String> NAMES = List.of("a", "b", "c", "d");
  private static final Covariates COVARIATES = SAMPLE.covariates(NAMES);
  private static final CoxElasticNet SHORT = CoxElasticNet.withDefaults().withPenalties(12);

  /** Returns the score over n by Breslow's formula, on standardised columns. */
  private static double[] score(ImmutableDoubleArray b) {
    int n = DATA.rows();
    double[] score = new double[NAMES.size()];
    for (int i = 0; i < n; i++) {
      if (!DATA.event(i)) {
        continue;
      }
      double total = 0;
      double[] mean = new double[score.length];
      for (int k = 0; k < n; k++) {
        if (DATA.time(k) >= DATA.time(i)) {
          double eta = 0;
          for (int c = 0; c < score.length; c++) {
            eta += b.get(c) * COVARIATES.value(k, c);
          }
          total += Math.exp(eta);
          for (int c = 0; c < score.length; c++) {
            mean[c] += Math.exp(eta) * COVARIATES.value(k, c);
          }
        }
      }
      for (int c = 0; c < score.length; c++) {
        score[c] += (COVARIATES.value(i, c) - mean[c] / total) / n / deviation(c);
      }
    }
    return score;
  }

  private static double deviation(int column) {
    double[] x = COVARIATES.column(column);
    double mean = 0;
    for (double v : x) {
      mean += v / x.length;
    }
    double square = 0;
    for (double v : x) {
      square += (v - mean) * (v - mean) / x.length;
    }
    return Math.sqrt(square);
  }

  @Test
  void everyFitOfThePathMeetsTheConditionsForAMaximum() {
    for (double alpha : new double[] {1, 0.3, 0}) {
      RegularizationPath path =
          SHORT.with(TieMethod.BRESLOW).withAlpha(alpha).withFactor("b", 2).fit(DATA, COVARIATES);
      for (int i = 0; i < path.size(); i++) {
        assertThat(path.isConverged(i)).isTrue();
        double[] slope = score(path.coefficients(i));
        for (int c = 0; c < slope.length; c++) {
          double lambda = path.lambda(i) * (c == 1 ? 2 : 1);
          double b = path.coefficients(i).get(c) * deviation(c);
          double rest = slope[c] - lambda * (1 - alpha) * b;
          if (b == 0) {
            assertThat(Math.abs(rest)).isLessThanOrEqualTo(lambda * alpha + 1e-10);
          } else {
            assertThat(rest).isCloseTo(lambda * alpha * Math.signum(b), within(1e-10));
          }
        }
      }
    }
  }

  @Test
  void thePathBeginsWithZerosAndTheNextFitHasTheFirstColumn() {
    RegularizationPath path = SHORT.fit(DATA, COVARIATES);

    assertThat(path.size()).isEqualTo(12);
    assertThat(path.coefficients(0).stream().toArray()).containsOnly(0.0);
    assertThat(path.devianceRatio(0)).isZero();
    assertThat(path.nonzeroCount(1)).isPositive();
    assertThat(path.lambda(11)).isCloseTo(path.lambda(0) * 1e-4, within(1e-8 * path.lambda(0)));
    CoxFit single = CoxModel.withDefaults().with(path.penalty(3)).fit(DATA, COVARIATES);
    for (int c = 0; c < NAMES.size(); c++) {
      assertThat(single.coefficients().get(c).estimate().value())
          .isCloseTo(path.coefficients(3).get(c), within(1e-10));
    }
  }

  @Test
  void coefficientsMoveLittleWhenLambdaDoes() {
    double lambda = SHORT.fit(DATA, COVARIATES).lambda(4);
    CoxFit one = fit(Penalty.elasticNet(lambda, 1));
    CoxFit near = fit(Penalty.elasticNet(lambda * (1 + 1e-7), 1));
    for (int c = 0; c < NAMES.size(); c++) {
      assertThat(near.coefficients().get(c).estimate().value())
          .isCloseTo(one.coefficients().get(c).estimate().value(), within(1e-6));
    }
  }

  private static CoxFit fit(Penalty penalty) {
    return CoxModel.withDefaults().with(penalty).fit(DATA, COVARIATES);
  }

  @Test
  void withoutAbsoluteValuesItIsTheRidgeOfNTimesLambda() {
    CoxFit net = fit(Penalty.elasticNet(0.02, 0));
    CoxFit ridge = fit(Penalty.ridge(0.02 * DATA.rows()));
    for (int c = 0; c < NAMES.size(); c++) {
      assertThat(net.coefficients().get(c).estimate().value())
          .isCloseTo(ridge.coefficients().get(c).estimate().value(), within(1e-12));
    }
    assertThat(net.covariance()[1][0]).isCloseTo(ridge.covariance()[1][0], within(1e-12));
    RegularizationPath path = SHORT.withAlpha(0).fit(DATA, COVARIATES);
    CoxFit last = fit(Penalty.ridge(path.lambda(11) * DATA.rows()));
    for (int c = 0; c < NAMES.size(); c++) {
      assertThat(path.coefficients(11).get(c))
          .isCloseTo(last.coefficients().get(c).estimate().value(), within(1e-9));
    }
  }

  @Test
  void aVanishingPenaltyLeavesTheFitWithoutOneAndAHugePenaltyNothing() {
    CoxFit free = fit(Penalty.none());
    CoxFit tiny = fit(Penalty.elasticNet(1e-12, 1));
    CoxFit huge = fit(Penalty.elasticNet(1e6, 1).withFactor("b", 0));
    CoxFit alone = CoxModel.withDefaults().fit(DATA, Covariates.of("b", SAMPLE.numeric("b")));
    for (int c = 0; c < NAMES.size(); c++) {
      assertThat(tiny.coefficients().get(c).estimate().value())
          .isCloseTo(free.coefficients().get(c).estimate().value(), within(1e-8));
    }
    assertThat(tiny.shrinkage().orElseThrow().effectiveDegreesOfFreedom())
        .isCloseTo(4, within(1e-9));
    assertThat(huge.shrinkage().orElseThrow().activeColumns()).containsExactly("b");
    assertThat(huge.coefficient("a").estimate().value()).isZero();
    assertThat(huge.coefficient("b").estimate().value())
        .isCloseTo(alone.coefficient("b").estimate().value(), within(1e-9));
  }

  @Test
  void errorsAndTestsOfSelectedCoefficientsAreRefused() {
    CoxFit fit = fit(Penalty.elasticNet(0.01, 1));

    assertThat(fit.coefficient("a").estimate().standardError()).isNaN();
    assertThat(fit.coefficient("a").pValue()).isNaN();
    assertThat(fit.covariance()[0][0]).isNaN();
    assertThat(fit.shrinkage().orElseThrow().sandwichCovariance()).isEmpty();
    assertThatThrownBy(fit::waldTest)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("elastic net, lambda 0.01, alpha 1.0");
    assertThatThrownBy(fit::likelihoodRatioTest).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> fit(Penalty.ridge(1)).waldTest())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void impossiblePenaltiesAreRefused() {
    assertThatThrownBy(() -> Penalty.ridge(Double.NaN)).hasMessageContaining("lambda is NaN");
    assertThatThrownBy(() -> Penalty.ridge(0)).hasMessageContaining("lambda is 0.0");
    assertThatThrownBy(() -> Penalty.elasticNet(1, 1.5)).hasMessageContaining("alpha is 1.5");
    assertThatThrownBy(() -> Penalty.firth().withFactor("a", 1))
        .hasMessageContaining("Firth: it has no factors");
    assertThatThrownBy(() -> Penalty.ridge(1).withFactor("a", -1))
        .hasMessageContaining("factor of column 'a' is -1.0");
    assertThatThrownBy(() -> fit(Penalty.ridge(1).withFactor("z", 2)))
        .hasMessageContaining("factor for column 'z', expected one of [a, b, c, d]");
    assertThatThrownBy(() -> SHORT.with(TieMethod.EXACT)).hasMessageContaining("ties are EXACT");
    assertThatThrownBy(() -> SHORT.withSmallestRatio(1)).hasMessageContaining("ratio is 1.0");
  }

  @Test
  void crossValidationAddsWhatEachPartBringsToTheLikelihoodOfTheWhole() {
    CrossValidatedPath chosen = SHORT.crossValidated(DATA, COVARIATES, 4, 7);
    int fit = 4;
    double sum = 0;
    double[] gain = new double[4];
    double[] events = new double[4];
    for (int k = 0; k < 4; k++) {
      int part = k;
      int[] kept = IntStream.range(0, DATA.rows())
          .filter(i -> chosen.folds().get(i) != part)
          .toArray();
      SurvivalData rest = SurvivalData.rightCensored(
          IntStream.of(kept).mapToDouble(DATA::time).toArray(),
          IntStream.of(kept).map(i -> DATA.event(i) ? 1 : 0).toArray());
      CoxFit without = CoxModel.withDefaults()
          .with(Penalty.elasticNet(chosen.path().lambda(fit), 1))
          .fit(rest, COVARIATES.select(kept));
      CoxRows rows = CoxRows.of(DATA, COVARIATES);
      double[] beta = new double[NAMES.size()];
      for (int c = 0; c < beta.length; c++) {
        beta[c] = without.coefficients().get(c).estimate().value() * rows.scale[c];
      }
      gain[k] = new RiskSetLikelihood(rows, TieMethod.EFRON).evaluate(beta).logLikelihood
          - without.logLikelihood();
      events[k] = DATA.totalEvents() - rest.totalEvents();
      sum += gain[k];
    }
    double total = DATA.totalEvents();
    assertThat(chosen.logLikelihood(fit)).isCloseTo(sum, within(1e-8));
    assertThat(chosen.deviance(fit)).isCloseTo(-2 * sum / total, within(1e-9));
    double square = 0;
    for (int k = 0; k < 4; k++) {
      square += events[k] / total * Math.pow(-2 * gain[k] / events[k] + 2 * sum / total, 2) / 3;
    }
    assertThat(chosen.standardError(fit)).isCloseTo(Math.sqrt(square), within(1e-9));
    for (int i = 0; i < chosen.path().size(); i++) {
      assertThat(chosen.deviance(i)).isGreaterThanOrEqualTo(chosen.deviance(chosen.indexBest()));
    }
    assertThat(chosen.indexOneStandardError()).isLessThanOrEqualTo(chosen.indexBest());
    assertThat(chosen.deviance(chosen.indexOneStandardError()))
        .isLessThanOrEqualTo(
            chosen.deviance(chosen.indexBest()) + chosen.standardError(chosen.indexBest()));
  }

  @Test
  void aSeedGivesThePartsAndClustersStayTogether() {
    int[] cluster = IntStream.range(0, DATA.rows()).map(i -> i / 3).toArray();
    SurvivalData clustered = DATA.withClusters(cluster);
    CrossValidatedPath one = SHORT.crossValidated(clustered, COVARIATES, 3, 1);
    CrossValidatedPath same = SHORT.crossValidated(clustered, COVARIATES, 3, 1);
    CrossValidatedPath other = SHORT.crossValidated(clustered, COVARIATES, 3, 2);

    assertThat(same.folds()).isEqualTo(one.folds());
    assertThat(same.deviance(5)).isEqualTo(one.deviance(5));
    assertThat(other.folds()).isNotEqualTo(one.folds());
    Map<Integer, Integer> foldOf = new HashMap<>();
    for (int i = 0; i < cluster.length; i++) {
      assertThat(foldOf.computeIfAbsent(cluster[i], key -> one.folds().get(key * 3)))
          .isEqualTo(one.folds().get(i));
    }
    assertThatThrownBy(() -> SHORT.crossValidated(DATA, COVARIATES, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("folds are 1");
  }

  @Test
  void partsHaveTheirShareOfEvents() {
    CrossValidatedPath chosen = SHORT.crossValidated(DATA, COVARIATES, 5, 3);
    int[] events = new int[5];
    int[] rows = new int[5];
    for (int i = 0; i < DATA.rows(); i++) {
      rows[chosen.folds().get(i)]++;
      events[chosen.folds().get(i)] += DATA.event(i) ? 1 : 0;
    }
    assertThat(
            IntStream.of(events).max().getAsInt() - IntStream.of(events).min().getAsInt())
        .isLessThanOrEqualTo(1);
    assertThat(IntStream.of(rows).max().getAsInt() - IntStream.of(rows).min().getAsInt())
        .isLessThanOrEqualTo(1);
  }

  @Test
  void progressIsToldOfEveryPenaltyInEveryFoldAndMayEndTheFit() {
    List<Integer> told = new ArrayList<>();
    SHORT.withProgress((i, l) -> told.add(i)).crossValidated(DATA, COVARIATES, 2, 1);
    assertThat(told).isEqualTo(IntStream.rangeClosed(1, 36).boxed().toList());
    CoxElasticNet impatient = SHORT.withProgress((i, l) -> {
      throw new CancellationException("enough");
    });
    assertThatThrownBy(() -> impatient.fit(DATA, COVARIATES))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void aSampleWithoutEventsHasOneFitOfZeros() {
    RegularizationPath path = SHORT.fit(
        SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {0, 0, 0}),
        Covariates.of("x", 1, 2, 3));
    assertThat(path.size()).isEqualTo(1);
    assertThat(path.lambda(0)).isZero();
    assertThat(path.coefficients(0).get(0)).isZero();
    assertThat(path.devianceRatio(0)).isNaN();
    assertThat(path.penalty(0)).isEqualTo(Penalty.none());
  }

  @Test
  void theDevianceRatioOfATiedSampleComparesWithRisksThatTieOnlyTheEvents() {
    // Two events at once among three: saturated -2 log 2 after Breslow, without covariates -2 log
    // 3.
    RegularizationPath path = SHORT
        .with(TieMethod.BRESLOW)
        .fit(
            SurvivalData.rightCensored(new double[] {1, 1, 2}, new int[] {1, 1, 0}),
            Covariates.of("x", 1, 1, 0));
    assertThat(path.nullLogLikelihood()).isCloseTo(-2 * Math.log(3), within(1e-14));
    double l = path.logLikelihood(5);
    assertThat(path.devianceRatio(5))
        .isCloseTo((l + 2 * Math.log(3)) / (2 * Math.log(1.5)), within(1e-12));
    double b = path.coefficients(5).get(0);
    assertThat(l).isCloseTo(2 * b - 2 * Math.log(2 * Math.exp(b) + 1), within(1e-12));
  }
}
