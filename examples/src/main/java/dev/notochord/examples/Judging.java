package dev.notochord.examples;

import dev.notochord.core.outcome.Endpoint;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.tokuhashi.Tokuhashi2005;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.cohort.ClinicalScore;
import dev.notochord.survival.cohort.Cohort;
import dev.notochord.survival.cohort.ScoreValidation;
import dev.notochord.survival.cohort.ScoreValidationReport;
import dev.notochord.survival.cohort.UnsettledScores;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.regression.CoxModel;
import dev.notochord.survival.validation.Calibration;
import dev.notochord.survival.validation.HorizonCalibration;
import dev.notochord.survival.validation.OptimismBootstrap;
import dev.notochord.survival.validation.OptimismEstimate;
import dev.notochord.survival.validation.SurvivalPredictions;
import dev.notochord.survival.validation.TimeDependentAuc;
import dev.notochord.survival.validation.TimeDependentAucEstimate;
import java.util.List;

/** The lines of the README on judging scores and models. */
final class Judging {
  private Judging() {}

  /** Returns how the score of Tokuhashi does among one's own patients. */
  static ScoreValidationReport score(List<SpinalTumorCase> cases) {
    ClinicalScore score = PrognosticScore.of(Tokuhashi2005.system());
    ScoreValidationReport report = ScoreValidation.withDefaults()
        .with(UnsettledScores.BOTH_BOUNDS)
        .validate(Cohort.of(cases, Endpoint.OVERALL_SURVIVAL), score);
    return report;
  }

  /** Returns how a model does: at three times, at a year, and as it would on other patients. */
  static String model(
      SurvivalData data, double[] risk, double[] aliveAtOneYear, Covariates covariates) {
    TimeDependentAucEstimate auc = TimeDependentAuc.withDefaults().ofRisk(data, risk, 3, 6, 12);
    HorizonCalibration year = Calibration.withDefaults()
        .of(data, SurvivalPredictions.at(12, aliveAtOneYear))
        .only();
    OptimismEstimate honest =
        OptimismBootstrap.withDefaults().withSeed(1).of(CoxModel.withDefaults(), data, covariates);
    return auc + "\n" + year + "\n" + honest;
  }
}
