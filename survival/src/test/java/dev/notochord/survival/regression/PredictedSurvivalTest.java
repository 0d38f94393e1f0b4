package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Estimate;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import dev.notochord.survival.nonparametric.NelsonAalen;
import dev.notochord.survival.nonparametric.QuantileRule;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictedSurvivalTest {
  private static final double R = Math.sqrt(2);
  private static final SurvivalData THREE =
      SurvivalData.rightCensored(new double[] {1, 2, 3}, new int[] {1, 1, 1});
  /** The likelihood 1/(2+r) r/(1+r) has its maximum at r = exp(b) with 2 + r = r + r^2. */
  private static final CoxFit FIT = CoxModel.withDefaults().fit(THREE, Covariates.of("x", 0, 1, 0));

  @Test
  void threeSubjectsByHand() {
    double variance = 1 / (2 * R / square(2 + R) + R / square(1 + R));
    double first = 1 / (2 + R);
    double second = 1 / (1 + R);

    Estimate zero = FIT.atZero().cumulativeHazardAt(3);
    assertThat(zero.value()).isCloseTo(first + second + 1, within(1e-12));
    double q = -(R * square(first) + R * square(second));
    assertThat(square(zero.standardError()))
        .isCloseTo(square(first) + square(second) + 1 + q * q * variance, within(1e-12));

    Estimate one = FIT.at(CovariateProfile.of("x", 1)).cumulativeHazardAt(2);
    assertThat(one.value()).isCloseTo(R * (first + second), within(1e-12));
    q = R * (first * (1 - R * first) + second * (1 - R * second));
    assertThat(square(one.standardError()))
        .isCloseTo(2 * (square(first) + square(second)) + q * q * variance, within(1e-12));
  }

  @Test
  void theAverageOfTwoByHand() {
    double variance = 1 / (2 * R / square(2 + R) + R / square(1 + R));
    double h = 1 / (2 + R);
    double zero = Math.exp(-h);
    double one = Math.exp(-R * h);
    Estimate average = FIT.curves()
        .standardizedOver(List.of(CovariateProfile.of("x", 0), CovariateProfile.of("x", 1)), 1, 3)
        .estimateAt(1.5);

    assertThat(average.value()).isCloseTo((zero + 3 * one) / 4, within(1e-12));
    double a = (zero + 3 * one * R) / 4;
    double b = (zero * -R * h * h + 3 * one * R * (h - R * h * h)) / 4;
    assertThat(square(average.standardError()))
        .isCloseTo(a * a * h * h + b * b * variance, within(1e-12));
  }

  private static double square(double x) {
    return x * x;
  }

  @Test
  void limitsAndQuantilesFollowTheirOptions() {
    PredictedSurvival curve = FIT.curves().with(ConfidenceTransform.PLAIN).atZero();
    Estimate two = curve.estimateAt(2);
    assertThat(curve.confidenceTransform()).isEqualTo(ConfidenceTransform.PLAIN);
    assertThat(two.interval().lower())
        .isCloseTo(
            Math.max(0, two.value() - 1.959963984540054 * two.standardError()), within(1e-12));
    Estimate hazard = curve.cumulativeHazardAt(2);
    assertThat(hazard.interval().upper())
        .isCloseTo(hazard.value() + 1.959963984540054 * hazard.standardError(), within(1e-12));
    assertThat(curve.median().time()).hasValue(2);
    double flat = 1 - curve.survivalAt(2);
    assertThat(FIT.curves()
            .with(QuantileRule.FIRST_AT_OR_BELOW)
            .atZero()
            .quantile(flat)
            .time())
        .hasValue(2);
    assertThat(FIT.atZero().quantile(flat).time()).hasValue(2.5);
  }

  @Test
  void aLargeLinearPredictorOfAllIsNoneOfAny() {
    for (double known : new double[] {600, -600, 5000}) {
      Covariates shifted = Covariates.builder()
          .numeric("x", new double[] {0, 1, 0})
          .offset(new double[] {known, known, known})
          .build();
      PredictedSurvival curve = CoxModel.withDefaults()
          .fit(THREE, shifted)
          .at(CovariateProfile.of("x", 1).withOffset(known));
      PredictedSurvival plain = FIT.at(CovariateProfile.of("x", 1));

      for (double time : new double[] {1, 2, 3}) {
        assertThat(curve.survivalAt(time)).isCloseTo(plain.survivalAt(time), within(1e-9));
        assertThat(curve.estimateAt(time).standardError())
            .isCloseTo(plain.estimateAt(time).standardError(), within(1e-9));
      }
    }
  }

  @Test
  void subjectsFarFromAllOthersLiveForEverOrNotAtAll() {
    PredictedSurvival never = FIT.at(CovariateProfile.of("x", 0).withOffset(-600));
    assertThat(never.survivalAt(3)).isEqualTo(1);
    assertThat(never.cumulativeHazardAt(3).value())
        .isCloseTo(Math.exp(-600) * FIT.atZero().cumulativeHazardAt(3).value(), within(1e-270));
    assertThat(never.cumulativeHazardAt(3).value()).isPositive();

    PredictedSurvival atOnce = FIT.at(CovariateProfile.of("x", 0).withOffset(600));
    assertThat(atOnce.survivalAt(0.5)).isEqualTo(1);
    assertThat(atOnce.estimateAt(1).value()).isZero();
    assertThat(atOnce.estimateAt(1).standardError()).isNaN();
    assertThat(atOnce.survivalAt(100)).isZero();
    assertThat(atOnce.restrictedMean(10).mean().value()).isCloseTo(1, within(1e-12));

    PredictedSurvival beyond = FIT.at(CovariateProfile.of("x", 0).withOffset(5000));
    assertThat(beyond.cumulativeHazardAt(2).value()).isInfinite();
    assertThat(beyond.cumulativeHazardAt(2).standardError()).isNaN();
    assertThat(beyond.restrictedMean(10).mean().standardError()).isZero();
  }

  @Test
  void nothingIsKnownBeyondFollowUp() {
    PredictedSurvival curve = FIT.atZero();
    assertThat(curve.maxTime()).isEqualTo(3);
    assertThat(curve.survivalAt(3.1)).isNaN();
    assertThat(curve.cumulativeHazardAt(3.1).value()).isNaN();
    assertThat(curve.restrictedMean(4).isEstimable()).isFalse();
    assertThat(curve.restrictedMean(4).mean().value()).isNaN();
    assertThat(curve.restrictedMean(4).reason()).get().asString().contains("3.0");
    assertThat(curve.differenceAt(FIT.atMeans(), 3.1).value()).isNaN();
    assertThat(curve.restrictedMeanDifference(FIT.atMeans(), 4).value()).isNaN();
  }

  @Test
  void followUpEndsWithTheLastRowAndNotWithTheLastEvent() {
    CoxFit fit = CoxModel.withDefaults()
        .fit(
            SurvivalData.rightCensored(new double[] {1, 2, 9}, new int[] {1, 1, 0}),
            Covariates.none(3));
    assertThat(fit.atZero().maxTime()).isEqualTo(9);
    assertThat(fit.atZero().survivalAt(9)).isEqualTo(fit.atZero().survivalAt(2));
  }

  @Test
  void timesMustBeNumbersFromZeroOn() {
    PredictedSurvival curve = FIT.atZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curve.survivalAt(Double.NaN))
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException().isThrownBy(() -> curve.cumulativeHazardAt(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curve.restrictedMean(0))
        .withMessageContaining("tau is 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curve.quantile(1))
        .withMessageContaining("1.0");
    CoxFit another = CoxModel.withDefaults().fit(THREE, Covariates.of("x", 0, 1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curve.differenceAt(another.atZero(), 1))
        .withMessageContaining("two fits");
  }

  @Test
  void meansAreThoseOfTheRowsUsedWithTheirWeights() {
    SurvivalData data =
        SurvivalData.rightCensored(new double[] {1, 2, 3, 4, 5}, new int[] {1, 1, 1, 0, 1});
    CoxFit fit = CoxModel.withDefaults()
        .fit(
            data.withWeights(new double[] {1, 2, 1, 4, 0}, WeightKind.FREQUENCY),
            Covariates.of("x", 0, 1, 0, 3, 100));
    assertThat(fit.atMeans().survival())
        .isEqualTo(fit.at(CovariateProfile.of("x", 14 / 8.0)).survival());
  }

  @Test
  void errorsOfASeparatedFitAreNotGiven() {
    CoxFit fit = CoxModel.withDefaults().fit(THREE, Covariates.of("x", 2, 1, 0));
    assertThat(fit.status()).isEqualTo(CoxStatus.SEPARATION);
    PredictedSurvival curve = fit.atMeans();
    assertThat(curve.survivalAt(1)).isBetween(0.0, 1.0);
    assertThat(curve.estimateAt(1).standardError()).isNaN();
    assertThat(curve.estimateAt(1).interval().lower()).isNaN();
    assertThat(curve.estimateAt(0.5)).isEqualTo(FIT.atZero().estimateAt(0.5));
    assertThat(curve.restrictedMean(2).mean().standardError()).isNaN();
  }

  @Test
  void aColumnWithoutCoefficientDoesNotMatter() {
    CoxFit fit = CoxModel.withDefaults()
        .fit(
            THREE,
            Covariates.builder()
                .numeric("x", new double[] {0, 1, 0})
                .numeric("same", new double[] {7, 7, 7})
                .build());
    assertThat(fit.status()).isEqualTo(CoxStatus.SINGULAR);
    PredictedSurvival curve = fit.at(CovariateProfile.of("x", 1).with("same", 1000));
    Estimate expected = FIT.at(CovariateProfile.of("x", 1)).estimateAt(2);
    assertThat(curve.estimateAt(2).value()).isCloseTo(expected.value(), within(1e-12));
    assertThat(curve.estimateAt(2).standardError())
        .isCloseTo(expected.standardError(), within(1e-12));
  }

  @Test
  void withoutEventsAllSurvive() {
    CoxFit fit = CoxModel.withDefaults()
        .fit(
            SurvivalData.rightCensored(new double[] {1, 2}, new int[] {0, 0}),
            Covariates.of("x", 0, 1));
    PredictedSurvival curve = fit.at(CovariateProfile.of("x", 1));
    assertThat(curve.size()).isZero();
    assertThat(curve.estimateAt(2).value()).isEqualTo(1);
    assertThat(curve.survivalAt(2.1)).isNaN();
    assertThat(curve.median().time()).isEmpty();
    assertThat(curve.restrictedMean(2).mean().value()).isEqualTo(2);
    assertThat(curve.toString()).contains("0 event times");
  }

  @Test
  void theHazardOfExactTiesIsBreslows() {
    SurvivalData tied =
        SurvivalData.rightCensored(new double[] {1, 1, 1, 2, 2}, new int[] {1, 1, 0, 1, 1});
    SurvivalCurve curve = NelsonAalen.withDefaults().estimate(tied);
    assertThat(CoxModel.withDefaults()
            .with(TieMethod.EXACT)
            .fit(tied, Covariates.none(5))
            .atZero()
            .cumulativeHazard())
        .isEqualTo(curve.cumulativeHazard());
  }

  @Test
  void aStratumIsNamedByTheProfileOrChosen() {
    double[] time = {1, 2, 3, 4, 5, 6};
    int[] event = {1, 1, 1, 1, 1, 1};
    double[] x = {0, 1, 0, 1, 0, 1};
    String[] centre = {"1", "1", "1", "2", "2", "2"};
    CoxFit fit = CoxModel.withDefaults()
        .fit(
            SurvivalData.rightCensored(time, event),
            Covariates.builder()
                .numeric("x", x)
                .strata("centre", Arrays.asList(centre))
                .build());
    CovariateProfile one = CovariateProfile.of("x", 1);
    assertThat(fit.strata()).containsExactly("centre=1", "centre=2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit.at(one))
        .withMessageContaining("[centre=1, centre=2]");
    assertThatIllegalArgumentException().isThrownBy(fit::atMeans);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit.inStratum("3"))
        .withMessageContaining("'3'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit.inStratum("centre=1").at(one.with("centre", "2")))
        .withMessageContaining("expected the same");
    assertThat(fit.at(one.with("centre", "2")).times().asList()).containsExactly(4.0, 5.0, 6.0);
    assertThat(fit.inStratum("centre=2").at(one).survival())
        .isEqualTo(fit.at(one.with("centre", "2")).survival());

    CoxFit both = CoxModel.withDefaults()
        .fit(
            SurvivalData.rightCensored(time, event)
                .withStrata(Groups.of("a", "a", "b", "b", "b", "b")),
            Covariates.builder()
                .numeric("x", x)
                .strata("centre", Arrays.asList(centre))
                .build());
    assertThat(both.strata()).containsExactly("a, centre=1", "b, centre=1", "b, centre=2");
    assertThat(both.at(one.with("centre", "2")).times().asList()).containsExactly(4.0, 5.0, 6.0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> both.at(one.with("centre", "1")))
        .withMessageContaining("'centre=1'");
    assertThat(both.inStratum("b, centre=1").at(one.with("centre", "1")).size()).isEqualTo(1);
    assertThat(both.standardized().maxTime()).isEqualTo(2);
  }

  @Test
  void aStratumCanBeSetForEverybody() {
    SurvivalData data =
        SurvivalData.rightCensored(new double[] {1, 2, 3, 4, 5, 6}, new int[] {1, 1, 1, 1, 1, 1});
    CoxFit fit = CoxModel.withDefaults()
        .fit(
            data,
            Covariates.builder()
                .numeric("x", new double[] {0, 1, 0, 1, 0, 1})
                .strata("centre", List.of("1", "1", "1", "2", "2", "2"))
                .build());
    PredictedSurvival second = fit.standardizedBy("centre").values().asList().get(1);
    CoxCurves there = fit.inStratum("centre=2");
    assertThat(second.survivalAt(5))
        .isCloseTo(
            (there.at(CovariateProfile.of("x", 0)).survivalAt(5)
                    + there.at(CovariateProfile.of("x", 1)).survivalAt(5))
                / 2,
            within(1e-12));
    assertThat(there.standardized().survivalAt(5)).isEqualTo(second.survivalAt(5));
  }

  @Test
  void aLevelSetForEverybodyIsAlsoInItsInteractions() {
    Covariates covariates = Covariates.builder()
        .numeric("x", new double[] {0, 1, 3, 1, 2, 5, 1, 4})
        .factor("arm", List.of("a", "b", "a", "b", "b", "a", "a", "b"), "a")
        .interaction("x", "arm")
        .build();
    CoxFit fit = CoxModel.withDefaults()
        .fit(
            SurvivalData.rightCensored(
                new double[] {1, 2, 3, 4, 5, 6, 7, 8}, new int[] {1, 1, 0, 1, 1, 1, 1, 0}),
            covariates);
    double sum = 0;
    for (int row = 0; row < covariates.rows(); row++) {
      sum += fit.at(covariates.profile(row).with("arm", "b")).survivalAt(4);
    }
    PredictedSurvival average = fit.curves().standardizedWith(CovariateProfile.of("arm", "b"));
    assertThat(average.survivalAt(4)).isCloseTo(sum / 8, within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit.curves().standardizedWith(CovariateProfile.of("arm", "c")))
        .withMessageContaining("'c'");
  }

  @Test
  void populationsAreChecked() {
    CovariateProfile one = CovariateProfile.of("x", 1);
    assertThatIllegalArgumentException().isThrownBy(() -> FIT.curves().standardizedOver(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIT.curves().standardizedOver(List.of(one), 1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIT.curves().standardizedOver(List.of(one), Double.NaN))
        .withMessageContaining("weight[0] is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIT.curves().standardizedWith(CovariateProfile.of("y", 1)))
        .withMessageContaining("'y'");
    CoxSample heart = CoxSample.named("heart");
    CoxFit rows =
        CoxModel.withDefaults().fit(heart.data(), Covariates.of("age", heart.numeric("age")));
    assertThatIllegalArgumentException()
        .isThrownBy(rows::standardized)
        .withMessageContaining("several of its subject");
  }

  @Test
  void anEventAtAChangeBelongsToTheProfileBefore() {
    CovariateProfile zero = CovariateProfile.of("x", 0);
    CovariateProfile one = CovariateProfile.of("x", 1);
    PredictedSurvival path = FIT.along(CovariatePath.from(zero).changingAt(2, one));
    assertThat(path.cumulativeHazardAt(2).value())
        .isCloseTo(1 / (2 + R) + 1 / (1 + R), within(1e-12));
    assertThat(path.cumulativeHazardAt(3).value())
        .isCloseTo(1 / (2 + R) + 1 / (1 + R) + R, within(1e-12));

    PredictedSurvival ending =
        FIT.along(CovariatePath.from(zero).changingAt(1, one).until(2.5));
    assertThat(ending.maxTime()).isEqualTo(2.5);
    assertThat(ending.size()).isEqualTo(2);
    assertThat(ending.survivalAt(2.6)).isNaN();
  }

  @Test
  void aPathKnowsItsIntervals() {
    CovariateProfile zero = CovariateProfile.of("x", 0);
    CovariatePath path = CovariatePath.from(zero).changingAt(2, zero).until(5);
    assertThat(path.start(1)).isEqualTo(2);
    assertThat(path.stop(0)).isEqualTo(2);
    assertThat(path.stop(1)).isEqualTo(5);
    assertThat(path).hasToString("(0.0, 2.0] x=0.0; (2.0, 5.0] x=0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> path.changingAt(1, zero))
        .withMessageContaining("after 2.0 and before 5.0");
    assertThatIllegalArgumentException().isThrownBy(() -> path.changingAt(5, zero));
    assertThatIllegalArgumentException().isThrownBy(() -> path.changingAt(Double.NaN, zero));
    assertThatIllegalArgumentException().isThrownBy(() -> path.until(2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CovariatePath.from(zero).changingAt(0, zero));
    assertThatIllegalArgumentException().isThrownBy(() -> path.until(Double.POSITIVE_INFINITY));
  }
}
