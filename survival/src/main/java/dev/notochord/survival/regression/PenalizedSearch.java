package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.linear.SymmetricFactor;
import dev.notochord.survival.regression.PartialLikelihood.Evaluation;
import java.util.stream.IntStream;
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
    return penalty.selects()
        ? elasticNet(model, covariates, rows, size)
        : ridge(model, covariates, rows, size);
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

  private static PenalizedSearch elasticNet(
      CoxModel model, Covariates covariates, CoxRows rows, PenaltySize size) {
    int p = rows.columns;
    double[] zero = new double[p];
    ElasticNetSearch search = new ElasticNetSearch(rows, model.ties(), model.maxIterations());
    ElasticNetSearch.Result end = search.maximize(zero, size, new boolean[p], model.progress());
    double penalized = end.logLikelihood;
    double[] slope = new double[p];
    double[] unit = new double[p * p];
    for (int c = 0; c < p; c++) {
      double b = end.beta[c];
      penalized -= size.absolute[c] * Math.abs(b) + 0.5 * size.square[c] * b * b;
      slope[c] = CoordinateDescent.violation(end.score[c], b, size.absolute[c], size.square[c]);
      unit[c * p + c] = 1;
    }
    double[] information = activeInformation(model, rows, end.beta);
    NewtonSearch.Result found = new NewtonSearch.Result(
        new Evaluation(search.nullLogLikelihood(), zero, new double[p * p]),
        Double.NaN,
        end.beta,
        new Evaluation(end.logLikelihood, slope, information),
        SymmetricFactor.of(p, unit),
        zero,
        end.iterations,
        end.converged);
    Shrinkage shrinkage = Shrinkage.of(
        model.penalty(),
        covariates.design().columnNames(),
        end.beta,
        penalized,
        information,
        size.square,
        rows.scale);
    return new PenalizedSearch(found, null, shrinkage);
  }

  /** Returns the information of the coefficients that are not 0, with zeros elsewhere. */
  private static double[] activeInformation(CoxModel model, CoxRows rows, double[] beta) {
    int p = beta.length;
    int[] active = IntStream.range(0, p).filter(c -> beta[c] != 0).toArray();
    double[] part = new CoxLikelihood(rows.select(active), model.ties())
        .evaluate(IntStream.of(active).mapToDouble(c -> beta[c]).toArray())
        .information;
    double[] information = new double[p * p];
    for (int i = 0; i < active.length; i++) {
      for (int k = 0; k < active.length; k++) {
        information[active[i] * p + active[k]] = part[i * active.length + k];
      }
    }
    return information;
  }
}
