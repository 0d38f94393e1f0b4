package dev.notochord.survival.parametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class FlexibleParametricPropertyTest {
  /** Sixty subjects with a covariate x; some entered late, some are censored. */
  static final class Cohort {
    private static final int SIZE = 60;

    private final double[] entry = new double[SIZE];
    private final double[] time = new double[SIZE];
    private final int[] died = new int[SIZE];
    private final double[] x = new double[SIZE];

    static Cohort random(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      double shape = 0.6 + 1.4 * random.nextDouble();
      Cohort cohort = new Cohort();
      for (int i = 0; i < SIZE; i++) {
        cohort.x[i] = random.nextDouble() * 4;
        double scale = 10 * Math.exp(-0.4 * cohort.x[i]);
        double event = scale * Math.pow(-Math.log(1 - random.nextDouble()), 1 / shape);
        double censored = 12 * random.nextDouble();
        cohort.time[i] = Math.min(event, censored) + 1e-3;
        cohort.died[i] = event <= censored ? 1 : 0;
        cohort.entry[i] = random.nextInt(3) == 0 ? cohort.time[i] * random.nextDouble() : 0;
      }
      return cohort;
    }

    SurvivalData data(double unit) {
      return SurvivalData.delayedEntry(scaled(entry, unit), scaled(time, unit), died);
    }

    private static double[] scaled(double[] column, double unit) {
      double[] scaled = column.clone();
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] *= unit;
      }
      return scaled;
    }

    Covariates covariates() {
      return Covariates.builder().numeric("x", x).build();
    }

    ParametricFit fit(ParametricModel model) {
      return model.fit(data(1), covariates());
    }
  }

  private static double value(ParametricFit fit, String name) {
    return fit.coefficient(name).estimate().value();
  }

  @Property(tries = 30)
  void aSplineWithoutInnerKnotsIsTheWeibullModel(@ForAll("cohorts") Cohort cohort) {
    ParametricFit spline = cohort.fit(ParametricModel.roystonParmar(SplineScale.HAZARD, 0));
    ParametricFit weibull = cohort.fit(ParametricModel.weibull());
    double shape = Math.exp(-value(weibull, "log(sigma)"));
    assertThat(spline.logLikelihood()).isCloseTo(weibull.logLikelihood(), within(1e-8));
    assertThat(value(spline, "gamma1")).isCloseTo(shape, within(1e-7 * shape));
    assertThat(value(spline, "gamma0")).isCloseTo(-shape * value(weibull, "mu"), within(1e-6));
    assertThat(spline.hazardRatio("x").standardError())
        .isCloseTo(
            weibull.hazardRatio("x").standardError(),
            within(1e-6 * weibull.hazardRatio("x").standardError()));
  }

  @Property(tries = 30)
  void aSplineWithoutInnerKnotsIsTheLogLogisticOrLogNormalModel(@ForAll("cohorts") Cohort cohort) {
    assertThat(cohort.fit(ParametricModel.roystonParmar(SplineScale.ODDS, 0)).logLikelihood())
        .isCloseTo(cohort.fit(ParametricModel.logLogistic()).logLikelihood(), within(1e-8));
    assertThat(cohort.fit(ParametricModel.roystonParmar(SplineScale.NORMAL, 0)).logLikelihood())
        .isCloseTo(cohort.fit(ParametricModel.logNormal()).logLikelihood(), within(1e-8));
  }

  @Property(tries = 30)
  void onePieceIsTheExponentialModel(@ForAll("cohorts") Cohort cohort) {
    ParametricFit piece = cohort.fit(ParametricModel.piecewiseExponential());
    ParametricFit exponential = cohort.fit(ParametricModel.exponential());
    assertThat(piece.logLikelihood()).isCloseTo(exponential.logLikelihood(), within(1e-9));
    assertThat(value(piece, "x")).isCloseTo(-value(exponential, "x"), within(1e-8));
  }

  @Property(tries = 30)
  void gompertzWithoutShapeHasTheLikelihoodOfTheExponentialModel(@ForAll("cohorts") Cohort cohort) {
    ParametricFit exponential = cohort.fit(ParametricModel.exponential());
    double[] at = {-value(exponential, "mu"), 0};
    LifetimeRows rows = LifetimeRows.of(cohort.data(1), Covariates.none(Cohort.SIZE));
    RowLikelihood gompertz = new RowLikelihood(new GompertzFamily());
    double sum = 0;
    for (int i = 0; i < rows.count; i++) {
      gompertz.compute(rows.entry[i], rows.left[i], rows.right[i], new double[] {
        at[0] - value(exponential, "x") * cohort.x[rows.row[i]], 0
      });
      sum += gompertz.sum.value;
    }
    assertThat(sum).isCloseTo(exponential.logLikelihood(), within(1e-9));
    assertThat(cohort.fit(ParametricModel.gompertz()).logLikelihood())
        .isGreaterThanOrEqualTo(sum - 1e-9);
  }

  /** Any model with proportional hazards or odds in the unit of time of nobody's choice. */
  @Property(tries = 40)
  void anotherUnitOfTimeChangesNoCoefficientAndNoPrediction(
      @ForAll("cohorts") Cohort cohort,
      @ForAll("models") ParametricModel model,
      @ForAll @DoubleRange(min = -7, max = 7) double power) {
    double unit = Math.exp(power);
    ParametricFit one = cohort.fit(model);
    ParametricFit other = model.fit(cohort.data(unit), cohort.covariates());
    if (one.status() != ParametricStatus.CONVERGED) {
      return;
    }
    assertThat(other.status()).isEqualTo(ParametricStatus.CONVERGED);
    assertThat(value(other, "x")).isCloseTo(value(one, "x"), within(1e-7));
    for (int k = 0; k < one.knots().length(); k++) {
      assertThat(other.knots().get(k))
          .isCloseTo(unit * one.knots().get(k), within(1e-10 * other.knots().get(k)));
    }
    CovariateProfile profile = CovariateProfile.of("x", 1.5);
    for (double time : new double[] {0.01, 0.5, 3, 20}) {
      var expected = one.at(profile).survival(time);
      var actual = other.at(profile).survival(unit * time);
      assertThat(actual.value()).isCloseTo(expected.value(), within(1e-7));
      assertThat(actual.standardError()).isCloseTo(expected.standardError(), within(1e-5));
    }
  }

  @Property(tries = 30)
  void moreKnotsWithinTheSameOnesFitNoWorse(@ForAll("cohorts") Cohort cohort) {
    ParametricFit one = cohort.fit(ParametricModel.roystonParmar(SplineScale.HAZARD, 1));
    ParametricFit three = cohort.fit(ParametricModel.roystonParmar(SplineScale.HAZARD, 3));
    // The median is among the quartiles, so that the first is a special case of the second.
    if (three.status() == ParametricStatus.CONVERGED) {
      assertThat(three.logLikelihood()).isGreaterThanOrEqualTo(one.logLikelihood() - 1e-6);
    }
  }

  @Provide
  Arbitrary<Cohort> cohorts() {
    return Arbitraries.longs().between(1, 1_000_000).map(Cohort::random);
  }

  @Provide
  Arbitrary<ParametricModel> models() {
    return Arbitraries.of(
        ParametricModel.gompertz(),
        ParametricModel.piecewiseExponentialAtQuantiles(3),
        ParametricModel.roystonParmar(SplineScale.HAZARD, 1),
        ParametricModel.roystonParmar(SplineScale.HAZARD, 2),
        ParametricModel.roystonParmar(SplineScale.ODDS, 1),
        ParametricModel.roystonParmar(SplineScale.NORMAL, 2));
  }
}
