package dev.notochord.examples;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.CoxModel;
import dev.notochord.survival.regression.CoxVariance;
import dev.notochord.survival.regression.TieMethod;

/**
 * A Cox model of a CSV file of the reader's own.
 *
 * @param fit the model
 * @param leftOut how many rows were left out because a field is empty
 */
record OwnModel(CoxFit fit, int leftOut) {
  /**
   * What a model is fitted to.
   *
   * @param data the follow-up with its weights, strata and clusters
   * @param covariates the covariates of the same rows
   * @param ties how events at the same time are treated
   * @param countsRows whether weights, if there are any, are whole numbers and the rows independent, so that the
   *     standard errors are those of the model
   */
  record Input(SurvivalData data, Covariates covariates, TieMethod ties, boolean countsRows) {}

  static OwnModel of(Arguments arguments, SurvivalColumns columns) throws UserError {
    Input input = columns.model().orElseThrow();
    CoxModel model = CoxModel.withDefaults().with(input.ties());
    if (input.countsRows()) {
      model = model.with(CoxVariance.MODEL);
    }
    model = model.withConfidenceLevel(OwnData.level(arguments, model.confidenceLevel()));
    try {
      return new OwnModel(model.fit(input.data(), input.covariates()), columns.leftOut());
    } catch (IllegalArgumentException e) {
      throw new UserError("the model cannot be fitted: " + e.getMessage());
    }
  }
}
