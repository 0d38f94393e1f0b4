package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.CovariateProfile;
import dev.notochord.survival.covariate.Covariates;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CoxFitWithoutRowsTest {
  private static final CoxSample LUNG = CoxSample.named("lung");
  private static final CovariateProfile PROFILE = CovariateProfile.of("age", 60).with("sex", 1);
  private static final CovariateProfile OTHER = CovariateProfile.of("age", 70).with("sex", 2);

  private static final ImmutableMap<String, Consumer<CoxFit>> NEEDS_ROWS =
      ImmutableMap.<String, Consumer<CoxFit>>builder()
          .put("residuals", CoxFit::residuals)
          .put("the test of proportional hazards", CoxFit::proportionalHazards)
          .put("the concordance", CoxFit::concordance)
          .put("linear predictors", CoxFit::linearPredictors)
          .put("explained variation", CoxFit::explainedVariation)
          .put("profile limits", CoxFit::profileIntervals)
          .put("curves standardized over its sample", CoxFit::standardized)
          .buildOrThrow();

  private static final List<Function<CoxFit, Object>> NEEDS_NONE = List.of(
      CoxFit::model,
      CoxFit::design,
      CoxFit::status,
      CoxFit::affectedColumns,
      CoxFit::iterations,
      CoxFit::largestScore,
      CoxFit::usedRows,
      CoxFit::events,
      CoxFit::variance,
      CoxFit::coefficients,
      CoxFit::covariance,
      CoxFit::modelCovariance,
      CoxFit::nullLogLikelihood,
      CoxFit::logLikelihood,
      CoxFit::likelihoodRatioTest,
      CoxFit::waldTest,
      CoxFit::scoreTest,
      CoxFit::robustScoreTest,
      CoxFit::termTests,
      CoxFit::aic,
      CoxFit::bic,
      CoxFit::advice,
      CoxFit::summary,
      CoxFit::strata,
      CoxFit::toString,
      fit -> fit.contrast(1, 2),
      fit -> fit.hazardRatio(PROFILE, OTHER),
      fit -> fit.coefficient("age"));

  private static CoxFit lung(SurvivalData data) {
    return CoxModel.withDefaults().fit(data, LUNG.covariates("age", "sex"));
  }

  private static void assertSameNumbers(CoxFit slim, CoxFit fit) {
    for (Function<CoxFit, Object> question : NEEDS_NONE) {
      assertThat(question.apply(slim)).isEqualTo(question.apply(fit));
    }
  }

  private static void assertSameCurve(PredictedSurvival slim, PredictedSurvival whole) {
    assertThat(slim.times()).isEqualTo(whole.times());
    assertThat(slim.survival()).isEqualTo(whole.survival());
    assertThat(slim.standardErrors()).isEqualTo(whole.standardErrors());
    assertThat(slim.lower()).isEqualTo(whole.lower());
    assertThat(slim.restrictedMean(300)).isEqualTo(whole.restrictedMean(300));
    assertThat(slim.maxTime()).isEqualTo(whole.maxTime());
  }

  @Test
  void coefficientsTestsAndTextAreThoseOfTheWholeFit() {
    CoxFit fit = lung(LUNG.plainData());

    assertSameNumbers(fit.withoutRows(), fit);
  }

  @Test
  void soAreThoseWithARobustVariance() {
    int[] cluster = new int[LUNG.plainData().rows()];
    for (int i = 0; i < cluster.length; i++) {
      cluster[i] = i % 40;
    }
    CoxFit fit = lung(LUNG.plainData().withClusters(cluster));

    assertThat(fit.variance()).isEqualTo(CoxVariance.ROBUST);
    assertSameNumbers(fit.withoutRows(), fit);
    assertSameCurve(fit.withoutRows().at(PROFILE), fit.at(PROFILE));
  }

  @Test
  void curvesAreThoseOfTheWholeFit() {
    CoxFit fit = lung(LUNG.plainData());
    CoxFit slim = fit.withoutRows();
    CovariatePath path = CovariatePath.from(PROFILE).changingAt(100, OTHER);
    List<CovariateProfile> both = List.of(PROFILE, OTHER);

    assertSameCurve(slim.at(PROFILE), fit.at(PROFILE));
    assertSameCurve(slim.atMeans(), fit.atMeans());
    assertSameCurve(slim.atZero(), fit.atZero());
    assertSameCurve(slim.along(path), fit.along(path));
    assertSameCurve(slim.curves().standardizedOver(both), fit.curves().standardizedOver(both));
    assertThat(slim.at(PROFILE).differenceAt(slim.at(OTHER), 200))
        .isEqualTo(fit.at(PROFILE).differenceAt(fit.at(OTHER), 200));
  }

  @Test
  void strataKeepTheirCurves() {
    CoxSample sample = CoxSample.named("late-entry-strata");
    String column = sample.names().get(0);
    CoxFit fit =
        CoxModel.withDefaults().fit(sample.data(CoxSample.Role.STRATA), sample.covariates(column));
    CoxFit slim = fit.withoutRows();

    assertThat(slim.strata()).hasSizeGreaterThan(1).isEqualTo(fit.strata());
    for (String stratum : fit.strata()) {
      assertThat(slim.inStratum(stratum).atMeans().survival())
          .isEqualTo(fit.inStratum(stratum).atMeans().survival());
    }
  }

  @Test
  void whatIsMadeOfRowsSaysThatThereAreNone() {
    CoxFit slim = lung(LUNG.plainData()).withoutRows();

    assertAll(
        NEEDS_ROWS.entrySet().stream().map(question -> () -> assertIsRefused(question, slim)));
    assertThatIllegalStateException().isThrownBy(() -> slim.profileInterval("age"));
    assertThatIllegalStateException()
        .isThrownBy(() -> ProportionalHazards.withDefaults().test(slim));
    assertThatIllegalStateException()
        .isThrownBy(() -> slim.curves().standardizedWith(CovariateProfile.of("sex", 1)));
  }

  private static void assertIsRefused(Map.Entry<String, Consumer<CoxFit>> question, CoxFit slim) {
    assertThatIllegalStateException()
        .isThrownBy(() -> question.getValue().accept(slim))
        .withMessage(
            "Cox fit: was asked for %s, but holds no rows; ask before withoutRows()",
            question.getKey());
  }

  @Test
  void theWholeFitKeepsItsRows() {
    CoxFit fit = lung(LUNG.plainData());
    fit.withoutRows();

    assertAll(NEEDS_ROWS.values().stream().map(question -> () -> question.accept(fit)));
  }

  @Test
  void aFitWithoutRowsIsItsOwn() {
    CoxFit slim = lung(LUNG.plainData()).withoutRows();

    assertThat(slim.withoutRows()).isSameAs(slim);
  }

  @Test
  void itIsComparedWithSmallerModels() {
    CoxFit fit = lung(LUNG.plainData());
    Covariates age = LUNG.covariates("age");
    CoxFit smaller = CoxModel.withDefaults().fit(LUNG.plainData(), age);

    assertThat(fit.withoutRows().compareWith(smaller.withoutRows()))
        .isEqualTo(fit.compareWith(smaller));
  }

  @Test
  void firthsPenaltyLeavesItsTestOfAllCoefficients() {
    CoxFit fit = CoxModel.withDefaults()
        .with(Penalty.firth())
        .fit(LUNG.plainData(), LUNG.covariates("age", "sex"));
    FirthInference whole = fit.firth().orElseThrow();
    FirthInference slim = fit.withoutRows().firth().orElseThrow();

    assertThat(slim.likelihoodRatioTest()).isEqualTo(whole.likelihoodRatioTest());
    assertThat(slim.penalizedLogLikelihood()).isEqualTo(whole.penalizedLogLikelihood());
    assertThat(fit.withoutRows().summary()).isEqualTo(fit.summary());
    assertThatIllegalStateException()
        .isThrownBy(() -> slim.profileInterval("age"))
        .withMessageContaining("holds no rows");
    assertThatIllegalStateException()
        .isThrownBy(() -> slim.likelihoodRatioTest("age"))
        .withMessageContaining("holds no rows");
  }
}
