package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.linear.SymmetricFactor;
import dev.notochord.survival.regression.PartialLikelihood.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * Fits a model with a penalty, and holds what a fit needs to know of it.
 *
 * <p>In {@link #found} the log-likelihoods are those without penalty, the score is that of the penalised likelihood, and
 * the factor that whose inverse is the covariance.
 */
final class PenalizedSearch {
  final NewtonSearch.Result found;
  final @Nullable FirthInference firth;
  final @Nullable Shrinkage shrinkage;

  private PenalizedSearch(
      NewtonSearch.Result found, @Nullable FirthInference firth, @Nullable Shrinkage shrinkage) {
    this.found = found;
    this.firth = firth;
    this.shrinkage = shrinkage;
  }

  /**
   * Fits.
   *
   * @throws IllegalArgumentException if the variance is robust or the ties are not after Efron or Breslow where
   *     they must be
   */
  static PenalizedSearch of(
      CoxModel model, SurvivalData data, Covariates covariates, CoxRows rows) {
    Penalty penalty = model.penalty();
    boolean named = model.variance() == CoxVariance.ROBUST;
    checkArgument(
        !named && (penalty.selects() || model.variance(data) == CoxVariance.MODEL),
        "Cox model: variance is %s with the penalty %s, expected %s",
        model.variance(data),
        penalty,
        CoxVariance.MODEL);
    checkArgument(
        penalty.kind() == Penalty.Kind.RIDGE || model.ties() != TieMethod.EXACT,
        "Cox model: ties are %s with the penalty %s, expected ties after Efron or Breslow",
        model.ties(),
        penalty);
    if (penalty.kind() == Penalty.Kind.FIRTH) {
      return firth(model, data, covariates, rows);
    }
    PenaltySize size = PenaltySize.of(penalty, data, covariates, rows);
    return ridge(model, covariates, rows, size);
  }

  private static PenalizedSearch firth(
      CoxModel model, SurvivalData data, Covariates covariates, CoxRows rows) {
    FirthLikelihood likelihood = new FirthLikelihood(rows, model.ties());
    int p = rows.columns;
    double[] zero = new double[p];
    Evaluation start = likelihood.evaluate(zero);
    FirthSearch search =
        new FirthSearch(likelihood, model.maxIterations(), model.progress()).maximize(zero, -1);
    SymmetricFactor factor = SymmetricFactor.of(p, search.best.information);
    NewtonSearch.Result found = new NewtonSearch.Result(
        new Evaluation(likelihood.plain(zero), start.score, start.information),
        Double.NaN,
        search.beta,
        new Evaluation(likelihood.plain(search.beta), search.best.score, search.best.information),
        factor,
        zero,
        search.iterations,
        search.converged);
    FirthInference inference = new FirthInference(
        model,
        data,
        covariates,
        rows.scale,
        search,
        factor.inverse(),
        start.logLikelihood,
        likelihood.rank());
    return new PenalizedSearch(found, inference, null);
  }

  private static PenalizedSearch ridge(
      CoxModel model, Covariates covariates, CoxRows rows, PenaltySize size) {
    PartialLikelihood likelihood = model.likelihood(rows);
    NewtonSearch.Result found = new NewtonSearch(
            new RidgeLikelihood(likelihood, size.square), model.maxIterations())
        .maximize(new double[rows.columns], model.progress());
    Evaluation plain = likelihood.evaluate(found.beta);
    Shrinkage shrinkage = Shrinkage.of(
        model.penalty(),
        covariates.design().columnNames(),
        found.beta,
        found.evaluation.logLikelihood,
        plain.information,
        size.square,
        rows.scale);
    NewtonSearch.Result result = new NewtonSearch.Result(
        found.start,
        Double.NaN,
        found.beta,
        new Evaluation(plain.logLikelihood, found.evaluation.score, found.evaluation.information),
        found.factor,
        found.nextStep,
        found.iterations,
        found.converged);
    return new PenalizedSearch(result, null, shrinkage);
  }
}
