package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PenaltyPropertyTest {
  private static final List<String> NAMES = List.of("x", "y");

  /** A small sample with ties, and by turns with late entries, strata and weights. */
  private static SurvivalData data(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] entry = new double[n];
    double[] time = new double[n];
    int[] event = new int[n];
    double[] weight = new double[n];
    String[] stratum = new String[n];
    for (int i = 0; i < n; i++) {
      entry[i] = (seed & 1) == 0 ? 0 : random.nextInt(4);
      time[i] = entry[i] + 1 + random.nextInt(8);
      event[i] = random.nextInt(2);
      weight[i] = (seed & 8) == 0 ? 1 + random.nextInt(3) : 0.2 + random.nextDouble();
      stratum[i] = random.nextInt(2) == 0 ? "A" : "B";
    }
    SurvivalData data = SurvivalData.delayedEntry(entry, time, event);
    if ((seed & 2) != 0) {
      data = data.withStrata(Groups.of(stratum));
    }
    return (seed & 4) == 0
        ? data
        : data.withWeights(weight, (seed & 8) == 0 ? WeightKind.FREQUENCY : WeightKind.SAMPLING);
  }

  private static double[][] columns(int n, long seed) {
    SplittableRandom random = new SplittableRandom(~seed);
    double[][] columns = new double[2][n];
    for (int i = 0; i < n; i++) {
      columns[0][i] = random.nextInt(2);
      columns[1][i] = random.nextInt(-5, 6) / 4.0;
    }
    return columns;
  }

  private static CoxFit fit(Penalty penalty, SurvivalData data, double[]... columns) {
    return CoxModel.withDefaults()
        .with(CoxVariance.MODEL)
        .with(penalty)
        .withMaxIterations(200)
        .fit(data, Covariates.ofColumns(NAMES, columns));
  }

  /** Returns whether a likelihood is curved enough at its maximum to say where that is. */
  private static boolean isDetermined(CoxFit fit) {
    return fit.status() == CoxStatus.CONVERGED
        && fit.coefficients().stream().allMatch(c -> c.estimate().standardError() < 4);
  }

  private static double b(CoxFit fit, int column) {
    return fit.coefficients().get(column).estimate().value();
  }

  @Property(tries = 200)
  void firthsEstimatesAreFinite(@ForAll @IntRange(min = 2, max = 25) int n, @ForAll long seed) {
    CoxFit fit = fit(Penalty.firth(), data(n, seed), columns(n, seed));

    assertThat(fit.status()).isIn(CoxStatus.CONVERGED, CoxStatus.SINGULAR);
    for (CoxCoefficient coefficient : fit.coefficients()) {
      boolean left = fit.affectedColumns().contains(coefficient.name());
      assertThat(Double.isFinite(coefficient.estimate().value())).isEqualTo(!left);
      assertThat(Double.isFinite(coefficient.estimate().standardError())).isEqualTo(!left);
    }
  }

  @Property(tries = 50)
  void firthsEstimatesFollowALinearRecoding(
      @ForAll @IntRange(min = 5, max = 25) int n, @ForAll long seed) {
    double[][] old = columns(n, seed);
    CoxFit fit = fit(Penalty.firth(), data(n, seed), old);
    Assume.that(isDetermined(fit));
    double[][] recoded = new double[2][n];
    for (int i = 0; i < n; i++) {
      recoded[0][i] = 2 * old[0][i] + 3;
      recoded[1][i] = old[1][i] - old[0][i];
    }
    CoxFit other = fit(Penalty.firth(), data(n, seed), recoded);

    double size = 1e-4 * (1 + Math.abs(b(fit, 0)) + Math.abs(b(fit, 1)));
    assertThat(b(other, 0)).isCloseTo((b(fit, 0) + b(fit, 1)) / 2, within(size));
    assertThat(b(other, 1)).isCloseTo(b(fit, 1), within(size));
    assertThat(other.firth().orElseThrow().likelihoodRatioTest().statistic())
        .isCloseTo(fit.firth().orElseThrow().likelihoodRatioTest().statistic(), within(1e-8));
  }

  @Property(tries = 50)
  void aLargerRidgeShrinksMore(@ForAll @IntRange(min = 2, max = 25) int n, @ForAll long seed) {
    double last = Double.POSITIVE_INFINITY;
    double lastDf = Double.POSITIVE_INFINITY;
    for (double lambda : new double[] {0.01, 0.3, 10, 300}) {
      CoxFit fit =
          fit(Penalty.ridge(lambda).withScale(PenaltyScale.GIVEN), data(n, seed), columns(n, seed));
      assertThat(fit.status()).isEqualTo(CoxStatus.CONVERGED);
      double norm = Math.hypot(b(fit, 0), b(fit, 1));
      double df = fit.shrinkage().orElseThrow().effectiveDegreesOfFreedom();
      assertThat(norm).isLessThanOrEqualTo(last + 1e-12);
      assertThat(df).isBetween(-1e-12, 2.0);
      last = norm;
      lastDf = df;
    }
    assertThat(lastDf).isLessThan(2);
  }

  @Property(tries = 40)
  void theOrderOfTheColumnsDoesNotMatter(
      @ForAll @IntRange(min = 5, max = 25) int n, @ForAll long seed) {
    double[][] x = columns(n, seed);
    for (Penalty penalty : List.of(Penalty.firth(), Penalty.elasticNet(0.03, 0.7))) {
      CoxFit fit = fit(penalty, data(n, seed), x);
      CoxFit swapped = fit(penalty, data(n, seed), x[1], x[0]);
      // Where Firth's search stalls, it may be 1e-4 of a standard error off.
      double part = penalty.equals(Penalty.firth()) ? 1e-4 : 1e-6;
      if (penalty.equals(Penalty.firth())
          ? isDetermined(fit)
          : fit.status() == CoxStatus.CONVERGED) {
        assertThat(b(swapped, 1)).isCloseTo(b(fit, 0), within(part * (1 + Math.abs(b(fit, 0)))));
        assertThat(b(swapped, 0)).isCloseTo(b(fit, 1), within(part * (1 + Math.abs(b(fit, 1)))));
      }
    }
  }

  @Property(tries = 40)
  void alongThePathTheLikelihoodAndTheSizeOfTheCoefficientsRise(
      @ForAll @IntRange(min = 2, max = 25) int n, @ForAll long seed) {
    SurvivalData data = data(n, seed);
    RegularizationPath path = CoxElasticNet.withDefaults()
        .withPenalties(10)
        .withSmallestRatio(0.01)
        .with(PenaltyScale.GIVEN)
        .fit(data, Covariates.ofColumns(NAMES, columns(n, seed)));
    for (int i = 0; i < path.size(); i++) {
      Assume.that(path.isConverged(i));
      if (i > 0) {
        double size = path.coefficients(i).stream().map(Math::abs).sum();
        double before = path.coefficients(i - 1).stream().map(Math::abs).sum();
        assertThat(size).isGreaterThanOrEqualTo(before - 1e-8);
        assertThat(path.logLikelihood(i)).isGreaterThanOrEqualTo(path.logLikelihood(i - 1) - 1e-9);
      }
    }
  }

  @Property(tries = 25)
  void noOtherVarianceOfTheFrailtiesIsMoreLikely(
      @ForAll @IntRange(min = 6, max = 20) int n, @ForAll long seed) {
    SurvivalData data = data(n, seed & ~8L)
        .withClusters(java.util.stream.IntStream.range(0, n).map(i -> i % 4).toArray());
    Covariates covariates = Covariates.ofColumns(NAMES, columns(n, seed));
    Assume.that(
        isDetermined(CoxModel.withDefaults().with(CoxVariance.MODEL).fit(data, covariates)));
    FrailtyFit best = SharedFrailty.gamma().fit(data, covariates);
    Assume.that(best.status() == CoxStatus.CONVERGED);
    assertThat(best.marginalLogLikelihood())
        .isGreaterThanOrEqualTo(best.logLikelihoodWithoutFrailty() - 1e-9);
    for (double factor : new double[] {0.97, 1.03}) {
      FrailtyFit other = SharedFrailty.gamma()
          .withVariance(Math.max(best.frailtyVariance(), 0.01) * factor)
          .fit(data, covariates);
      assertThat(other.marginalLogLikelihood())
          .isLessThanOrEqualTo(best.marginalLogLikelihood() + 1e-9);
    }
  }

  @Test
  void aVarianceOfTheFrailtiesIsFoundWhereItsSlopeNearZeroIsLostInRounding() {
    noOtherVarianceOfTheFrailtiesIsMoreLikely(14, -16731);
  }
}
