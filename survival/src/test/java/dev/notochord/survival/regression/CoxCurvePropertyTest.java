package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.FollowUp;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.nonparametric.CurveEstimator;
import dev.notochord.survival.nonparametric.FlemingHarrington;
import dev.notochord.survival.nonparametric.NelsonAalen;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(FollowUp.Any.class)
@Domain(DomainContext.Global.class)
class CoxCurvePropertyTest {
  private static double[] numbers(FollowUp sample, long seed) {
    return new Random(seed).doubles(sample.subjects(), -1, 1).toArray();
  }

  private static CoxFit fit(FollowUp sample, double[] x, TieMethod ties) {
    return CoxModel.withDefaults().with(ties).fit(sample.data(), Covariates.of("x", x));
  }

  @Property(tries = 150)
  void withoutCovariatesTheCurveIsThatOfNelsonAndAalenOrFlemingAndHarrington(
      @ForAll FollowUp sample) {
    for (TieMethod ties : new TieMethod[] {TieMethod.BRESLOW, TieMethod.EFRON}) {
      CurveEstimator estimator =
          ties == TieMethod.BRESLOW ? NelsonAalen.withDefaults() : FlemingHarrington.withDefaults();
      SurvivalCurve expected = estimator.estimate(sample.data());
      PredictedSurvival curve = CoxModel.withDefaults()
          .with(ties)
          .fit(sample.data(), Covariates.none(sample.subjects()))
          .atMeans();

      assertThat(curve.maxTime()).isEqualTo(expected.maxTime());
      for (double time : sample.time()) {
        assertSame(curve.cumulativeHazardAt(time), expected.cumulativeHazardAt(time));
        assertThat(curve.survivalAt(time))
            .isCloseTo(Math.exp(-curve.cumulativeHazardAt(time).value()), within(1e-12));
      }
    }
  }

  private static void assertSame(Estimate found, Estimate expected) {
    double scale = 1e-8 * Math.max(1, Math.abs(expected.value()));
    assertThat(found.value()).isCloseTo(expected.value(), within(scale));
    if (Double.isNaN(expected.standardError())) {
      assertThat(found.standardError()).isNaN();
    } else {
      assertThat(found.standardError())
          .isCloseTo(
              expected.standardError(), within(1e-6 * Math.max(1e-3, expected.standardError())));
    }
  }

  @Property(tries = 150)
  void survivalFallsFromOneAndStaysAboveZero(@ForAll FollowUp sample, @ForAll long seed) {
    PredictedSurvival curve =
        fit(sample, numbers(sample, seed), TieMethod.EFRON).at(CovariateProfile.of("x", 0.3));
    double before = 1;
    for (int i = 0; i < curve.size(); i++) {
      double now = curve.survival().get(i);
      assertThat(now).isBetween(0.0, before);
      assertThat(curve.estimateAt(curve.times().get(i)).value()).isEqualTo(now);
      before = now;
    }
  }

  @Property(tries = 150)
  void zeroAConstantPathAndAnAverageOfEqualsAreAllTheProfile(
      @ForAll FollowUp sample, @ForAll long seed) {
    CoxFit fit = fit(sample, numbers(sample, seed), TieMethod.EFRON);
    CovariateProfile zero = CovariateProfile.of("x", 0);
    PredictedSurvival curve = fit.at(zero);
    double change = sample.time()[0];
    for (PredictedSurvival same : List.of(
        fit.atZero(),
        change > 0
            ? fit.along(CovariatePath.from(zero).changingAt(change, zero))
            : fit.along(CovariatePath.from(zero)),
        fit.curves().standardizedOver(List.of(zero, zero), 1, 2),
        fit.curves().standardizedWith(zero))) {
      for (double time : sample.time()) {
        assertSame(same.estimateAt(time), curve.estimateAt(time));
      }
      double tau = curve.maxTime();
      if (tau > 0) {
        assertSame(same.restrictedMean(tau).mean(), curve.restrictedMean(tau).mean());
        assertThat(same.restrictedMeanDifference(curve, tau).value())
            .isCloseTo(0, within(1e-12 * tau));
      }
    }
  }

  @Property(tries = 150)
  void aSubjectHasTheSameCurveOnAnotherScale(@ForAll FollowUp sample, @ForAll long seed) {
    double[] x = numbers(sample, seed);
    CoxFit plain = fit(sample, x, TieMethod.BRESLOW);
    CoxFit recoded =
        fit(sample, Arrays.stream(x).map(v -> 50 - 8 * v).toArray(), TieMethod.BRESLOW);
    if (plain.status() != CoxStatus.CONVERGED || recoded.status() != CoxStatus.CONVERGED) {
      return;
    }
    PredictedSurvival curve = plain.at(CovariateProfile.of("x", 0.25));
    PredictedSurvival same = recoded.at(CovariateProfile.of("x", 48));
    for (double time : sample.time()) {
      assertThat(same.survivalAt(time)).isCloseTo(curve.survivalAt(time), within(1e-6));
    }
  }

  @Property(tries = 150)
  void theMeanIsTheAreaUnderTheCurve(@ForAll FollowUp sample, @ForAll long seed) {
    PredictedSurvival curve =
        fit(sample, numbers(sample, seed), TieMethod.EFRON).standardized();
    double tau = 0.9 * curve.maxTime();
    if (!(tau > 0)) {
      return;
    }
    double area = 0;
    double from = 0;
    double height = 1;
    ImmutableDoubleArray times = curve.times();
    for (int i = 0; i < curve.size() && times.get(i) < tau; i++) {
      area += (times.get(i) - from) * height;
      from = times.get(i);
      height = curve.survival().get(i);
    }
    area += (tau - from) * height;
    PredictedMean mean = curve.restrictedMean(tau);
    assertThat(mean.mean().value()).isCloseTo(area, within(1e-10 * tau));
    assertThat(mean.mean().value() + mean.timeLost().value()).isCloseTo(tau, within(1e-10 * tau));
  }

  /** Nobody with an offset of -5000 dies: the difference to such a curve has the error of the other alone. */
  @Property(tries = 150)
  void theErrorOfADifferenceToACertainCurveIsThatOfTheOther(
      @ForAll FollowUp sample, @ForAll long seed) {
    CoxFit fit = fit(sample, numbers(sample, seed), TieMethod.EFRON);
    PredictedSurvival curve = fit.standardized();
    PredictedSurvival certain = fit.at(CovariateProfile.of("x", 0).withOffset(-5000));
    for (double time : sample.time()) {
      Estimate own = curve.estimateAt(time);
      Estimate difference = curve.differenceAt(certain, time);
      if (own.value() > 1e-200) {
        assertSame(
            new Estimate(difference.value() + 1, difference.standardError(), own.interval()), own);
        assertThat(curve.differenceAt(curve, time).value()).isZero();
      }
    }
  }
}
