package dev.notochord.survival.validation;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.regression.CoxModel;

/**
 * Makes a model from some rows of a sample, from the beginning: all that was chosen by looking at the data has to be chosen
 * again, or else its optimism is not seen.
 *
 * <pre>{@code
 * ModelBuilder stepByStep = rows -> {
 *   Covariates chosen = Covariates.builder()
 *       .numeric("age", pick(age, rows), RestrictedCubicSpline.withKnots(4))   // knots of these rows
 *       .build();
 *   CoxFit fit = CoxModel.withDefaults().fit(sample.select(rows), chosen);
 *   return others -> scoresOf(fit, others);
 * };
 * }</pre>
 *
 * @see OptimismBootstrap
 * @see RepeatedCrossValidation
 * @since 0.1.0
 */
@FunctionalInterface
public interface ModelBuilder {
  /**
   * {@return the model fitted to some rows}
   *
   * <p>An {@code IllegalArgumentException} or {@code IllegalStateException} counts as a failed refit, with its
   * message as the reason; every other exception reaches the caller. It may be called by several threads at the same
   * time if the sample has such, and must give the same answer for the same rows.
   *
   * @param rows the rows by their places in the whole sample; in a bootstrap some are there more than once
   */
  FittedPredictor build(int... rows);

  /**
   * {@return the builder that fits a Cox model}
   *
   * <p>It selects rows of the covariates with their {@linkplain Covariates#select design}: levels stay, and knots are
   * those of the whole sample, not estimated again. Their choice by quantiles looks at the covariates alone and costs
   * no optimism worth speaking of; whoever wants them moved writes a builder. A fit that {@link
   * dev.notochord.survival.regression.CoxStatus#CONVERGED converged} is used, and one that is {@link
   * dev.notochord.survival.regression.CoxStatus#SINGULAR singular}, as where a rare level is missing, with
   * coefficients that are NaN as 0. Others have failed.
   *
   * <p>Its predicted survival is by the strata of the covariates; NaN in a stratum that was not fitted and beyond the
   * follow-up of the rows fitted.
   *
   * @param model the model with its options
   * @param data the whole sample, without strata of its own
   * @param covariates the covariates of its rows
   * @throws IllegalArgumentException if there are not as many rows of covariates as of data, or the data have strata
   */
  static ModelBuilder cox(CoxModel model, SurvivalData data, Covariates covariates) {
    if (covariates.rows() != data.rows()) {
      throw new IllegalArgumentException("model builder: " + data.rows() + " rows and "
          + covariates.rows() + " of covariates, expected one for each");
    }
    if (data.strata().isPresent()) {
      throw new IllegalArgumentException(
          "model builder: the sample has strata, expected them among the covariates");
    }
    return rows ->
        new CoxPredictor(model.fit(data.select(rows), covariates.select(rows)), covariates, rows);
  }
}
