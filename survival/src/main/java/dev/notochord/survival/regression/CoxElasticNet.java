package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * The elastic net of a Cox model for a decreasing sequence of penalties, and the choice among them by cross-validation.
 *
 * <pre>
 *   log L(b) / n - lambda  sum of f (alpha |s b| + (1 - alpha) / 2 (s b)^2)        as in {@link Penalty#elasticNet}
 * </pre>
 *
 * <p>The sequence begins with the smallest lambda at which every penalised coefficient is 0 and falls by a constant
 * factor. Each fit starts from the one before. Columns that will hardly enter are left out by the strong rule, and the
 * condition for a maximum is checked on all columns afterwards, so that the rule changes the time and not the answer.
 *
 * <pre>{@code
 * CrossValidatedPath chosen = CoxElasticNet.withDefaults().crossValidated(data, covariates, 10, 20261125L);
 * chosen.path().coefficients(chosen.indexOneStandardError());
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>ties</td><td>{@link TieMethod#EFRON}</td><td>Breslow in glmnet</td></tr>
 *   <tr><td>alpha</td><td>1, the lasso</td><td>the same in glmnet</td></tr>
 *   <tr><td>scale</td><td>{@link PenaltyScale#STANDARDIZED}</td><td>the same in glmnet</td></tr>
 *   <tr><td>factors</td><td>1</td><td>the same in glmnet, which then brings their mean to 1</td></tr>
 *   <tr><td>penalties</td><td>100</td><td>the same in glmnet, which may end sooner</td></tr>
 *   <tr><td>smallest ratio</td><td>0.0001, with fewer rows than columns 0.01</td><td>the same in glmnet</td></tr>
 *   <tr><td>iterations at most</td><td>100 for each penalty</td><td></td></tr>
 *   <tr><td>progress</td><td>none; told once for each penalty, in each fold</td><td></td></tr>
 * </table>
 *
 * <p><b>Edges.</b> Without events, or if nothing is penalised, all lambda are 0 and the path has one fit. Exact ties are
 * refused. For alpha below 0.001 the sequence is that of 0.001, since no ridge makes a coefficient 0.
 *
 * <p>Cost per penalty O(s (n p + n q^2)) for n rows, p columns, q of them not 0, and s steps.
 *
 * @see <a href="https://doi.org/10.18637/jss.v039.i05">Simon N et al. J Stat Softw 2011;39(5):1-13</a>
 * @see <a href="https://doi.org/10.1111/j.1467-9868.2011.01004.x">Tibshirani R et al. J R Stat Soc B 2012;74:245-266</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class CoxElasticNet {
  private static final double SMALLEST_ALPHA = 1e-3;
  /** So that rounding does not let the first coefficient in. */
  private static final double ABOVE_LARGEST = 1 + 1e-9;

  CoxElasticNet() {}

  /** {@return the paths with their defaults} */
  public static CoxElasticNet withDefaults() {
    return ImmutableCoxElasticNet.of();
  }

  /** {@return how events at the same time are treated} */
  @Value.Default
  public TieMethod ties() {
    return TieMethod.EFRON;
  }

  /** {@return the number of penalties, at least 2} */
  @Value.Default
  public int penalties() {
    return 100;
  }

  /** {@return the smallest lambda over the largest; empty for the default, which looks at the number of rows} */
  public abstract OptionalDouble smallestRatio();

  /** {@return how many steps the search may take for each penalty, at least 1} */
  @Value.Default
  public int maxIterations() {
    return 100;
  }

  /** {@return what is told of each penalty} */
  @Value.Default
  public FitProgress progress() {
    return FitProgress.NONE;
  }

  /** Returns the penalty, whatever its lambda. */
  @Value.Default
  Penalty form() {
    return Penalty.elasticNet(1, 1);
  }

  /**
   * {@return these paths with another treatment of ties}
   *
   * @param ties how events at the same time are treated
   * @throws IllegalArgumentException if {@code ties} is {@link TieMethod#EXACT}
   */
  public CoxElasticNet with(TieMethod ties) {
    return withTies(ties);
  }

  /**
   * {@return these paths with another share of absolute values}
   *
   * @param alpha the share, from 0 to 1
   * @throws IllegalArgumentException if {@code alpha} is not from 0 to 1
   */
  public CoxElasticNet withAlpha(double alpha) {
    Penalty changed = Penalty.elasticNet(1, alpha).withScale(form().scale());
    for (var factor : form().factors().entrySet()) {
      changed = changed.withFactor(factor.getKey(), factor.getValue());
    }
    return withForm(changed);
  }

  /**
   * {@return these paths on another scale}
   *
   * @param scale the scale of the covariates
   */
  public CoxElasticNet with(PenaltyScale scale) {
    return withForm(form().withScale(scale));
  }

  /**
   * {@return these paths with another factor for a column}
   *
   * @param column the name of the column of the design
   * @param factor by what lambda is multiplied there, 0 for a column without penalty
   * @throws IllegalArgumentException if {@code factor} is negative or not finite
   */
  public CoxElasticNet withFactor(String column, double factor) {
    return withForm(form().withFactor(column, factor));
  }

  /**
   * {@return these paths with another number of penalties}
   *
   * @param penalties the number, at least 2
   * @throws IllegalArgumentException if {@code penalties} is below 2
   */
  public abstract CoxElasticNet withPenalties(int penalties);

  /**
   * {@return these paths with another end}
   *
   * @param ratio the smallest lambda over the largest, above 0 and below 1
   * @throws IllegalArgumentException if {@code ratio} is not above 0 and below 1
   */
  public abstract CoxElasticNet withSmallestRatio(double ratio);

  /**
   * {@return these paths with another limit to each search}
   *
   * @param iterations how many steps it may take, at least 1
   * @throws IllegalArgumentException if {@code iterations} is below 1
   */
  public abstract CoxElasticNet withMaxIterations(int iterations);

  /**
   * {@return these paths with somebody who is told of each penalty}
   *
   * @param progress what is told; it may end the fit
   */
  public abstract CoxElasticNet withProgress(FitProgress progress);

  abstract CoxElasticNet withTies(TieMethod ties);

  abstract CoxElasticNet withForm(Penalty form);

  @Value.Check
  void check() {
    checkArgument(
        ties() != TieMethod.EXACT,
        "elastic net: ties are EXACT, expected ties after Efron or Breslow");
    checkArgument(
        penalties() >= 2, "elastic net: penalties are %s, expected at least 2", penalties());
    checkArgument(
        maxIterations() >= 1,
        "elastic net: iterations at most are %s, expected at least 1",
        maxIterations());
    double ratio = smallestRatio().orElse(0.5);
    checkArgument(
        ratio > 0 && ratio < 1,
        "elastic net: smallest ratio is %s, expected above 0 and below 1",
        ratio);
  }

  /**
   * Fits the path.
   *
   * @param data the sample
   * @param covariates the covariates of its rows
   * @return the fits, the largest penalty first
   * @throws IllegalArgumentException if there are not as many rows of covariates as of data, if no row in use has all
   *     covariates, or if a column with a factor is not there
   */
  public RegularizationPath fit(SurvivalData data, Covariates covariates) {
    CoxRows rows = CoxRows.of(data, covariates);
    return path(data, covariates, rows, lambdas(data, covariates, rows), progress());
  }

  /**
   * Fits the path, and again without each of several parts of the sample.
   *
   * <p>Units that belong together, a cluster or else the rows of a subject, stay in one part. Those with an event are
   * dealt out separately, so that every part has its share of events.
   *
   * @param data the sample
   * @param covariates the covariates of its rows
   * @param folds the number of parts, commonly 5 or 10
   * @param seed of the random parts; the same seed gives the same parts
   * @return the path with the cross-validated likelihood of every penalty
   * @throws IllegalArgumentException as {@link #fit}; also if {@code folds} is below 2 or above the number of units with
   *     an event
   */
  public CrossValidatedPath crossValidated(
      SurvivalData data, Covariates covariates, int folds, long seed) {
    CoxRows rows = CoxRows.of(data, covariates);
    CrossValidation parts = CrossValidation.of(data, covariates, folds, seed);
    return parts.run(this, rows, lambdas(data, covariates, rows));
  }

  /** Returns the path at given penalties. */
  RegularizationPath path(
      SurvivalData data,
      Covariates covariates,
      CoxRows rows,
      double[] lambda,
      FitProgress progress) {
    PenaltySize unit = PenaltySize.of(form().withLambda(1), data, covariates, rows);
    ElasticNetSearch search = new ElasticNetSearch(rows, ties(), maxIterations());
    int p = rows.columns;
    double[] beta = new double[p];
    double[] score = new double[p];
    double[][] coefficients = new double[lambda.length][];
    double[] logLikelihood = new double[lambda.length];
    boolean[] converged = new boolean[lambda.length];
    for (int i = 0; i < lambda.length; i++) {
      boolean[] likely = new boolean[p];
      for (int c = 0; i > 0 && c < p; c++) {
        // The strong rule: no score is thought to move faster than lambda does.
        likely[c] = Math.abs(score[c]) >= unit.absolute[c] * (2 * lambda[i] - lambda[i - 1]);
      }
      ElasticNetSearch.Result found =
          search.maximize(beta, unit.times(lambda[i]), likely, FitProgress.NONE);
      beta = found.beta;
      score = found.score;
      coefficients[i] = new double[p];
      for (int c = 0; c < p; c++) {
        coefficients[i][c] = beta[c] / rows.scale[c];
      }
      logLikelihood[i] = found.logLikelihood;
      converged[i] = found.converged;
      progress.step(i + 1, found.logLikelihood);
    }
    return new RegularizationPath(
        form(),
        covariates.design(),
        lambda,
        coefficients,
        logLikelihood,
        converged,
        search.nullLogLikelihood(),
        SaturatedLikelihood.of(rows, ties()));
  }

  private double[] lambdas(SurvivalData data, Covariates covariates, CoxRows rows) {
    PenaltySize unit = PenaltySize.of(form().withLambda(1), data, covariates, rows);
    double alpha = form().alpha();
    double largest = 0;
    if (rows.columns > 0) {
      // With an endless penalty only the columns without one are in.
      double[] score = new ElasticNetSearch(rows, ties(), maxIterations())
          .maximize(
              new double[rows.columns],
              unpenalized(data, covariates, rows),
              new boolean[rows.columns],
              FitProgress.NONE)
          .score;
      PenaltySize first = alpha >= SMALLEST_ALPHA
          ? unit
          : PenaltySize.of(withAlpha(SMALLEST_ALPHA).form().withLambda(1), data, covariates, rows);
      for (int c = 0; c < score.length; c++) {
        if (first.absolute[c] > 0) {
          largest = Math.max(largest, Math.abs(score[c]) / first.absolute[c]);
        }
      }
    }
    if (!(largest > 0)) {
      return new double[1];
    }
    double ratio = smallestRatio().orElse(rows.usedRows < rows.columns ? 0.01 : 1e-4);
    double[] lambda = new double[penalties()];
    for (int i = 0; i < lambda.length; i++) {
      lambda[i] = largest * Math.exp(Math.log(ratio) * i / (lambda.length - 1.0));
    }
    lambda[0] = largest * ABOVE_LARGEST;
    return lambda;
  }

  /** Returns a penalty that lets in no column but those of factor 0. */
  private PenaltySize unpenalized(SurvivalData data, Covariates covariates, CoxRows rows) {
    Penalty lasso = withAlpha(1).form();
    return PenaltySize.of(lasso.withLambda(1e200), data, covariates, rows);
  }
}
