package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.covariate.CovariateDesign;
import java.util.Locale;

/**
 * The coefficients of an elastic net for a decreasing sequence of penalties.
 *
 * <p>Fits are numbered from 0, the largest penalty first. All coefficients are on the scale of the covariates given.
 * Immutable.
 *
 * @see CoxElasticNet
 * @since 0.1.0
 */
public final class RegularizationPath {
  private final Penalty form;
  private final CovariateDesign design;
  private final double[] lambda;
  private final double[][] coefficients;
  private final double[] logLikelihood;
  private final boolean[] converged;
  private final double nullLogLikelihood;
  private final double saturatedLogLikelihood;

  RegularizationPath(
      Penalty form,
      CovariateDesign design,
      double[] lambda,
      double[][] coefficients,
      double[] logLikelihood,
      boolean[] converged,
      double nullLogLikelihood,
      double saturatedLogLikelihood) {
    this.form = form;
    this.design = design;
    this.lambda = lambda;
    this.coefficients = coefficients;
    this.logLikelihood = logLikelihood;
    this.converged = converged;
    this.nullLogLikelihood = nullLogLikelihood;
    this.saturatedLogLikelihood = saturatedLogLikelihood;
  }

  /** {@return the columns of the model} */
  public CovariateDesign design() {
    return design;
  }

  /** {@return the number of fits} */
  public int size() {
    return lambda.length;
  }

  /**
   * {@return the size of a penalty, as in {@link Penalty#elasticNet}}
   *
   * @param fit the number of the fit, from 0
   * @throws IndexOutOfBoundsException if there is no such fit
   */
  public double lambda(int fit) {
    return lambda[checkElementIndex(fit, size(), "fit")];
  }

  /**
   * {@return the penalty of a fit, for a model of its own: {@code model.with(path.penalty(i))}; {@link Penalty#none()} if
   * there is nothing to penalise}
   *
   * @param fit the number of the fit, from 0
   * @throws IndexOutOfBoundsException if there is no such fit
   */
  public Penalty penalty(int fit) {
    return lambda(fit) > 0 ? form.withLambda(lambda(fit)) : Penalty.none();
  }

  /**
   * {@return the coefficients, one per column of the design, exactly 0 where the column is out}
   *
   * @param fit the number of the fit, from 0
   * @throws IndexOutOfBoundsException if there is no such fit
   */
  public ImmutableDoubleArray coefficients(int fit) {
    return ImmutableDoubleArray.copyOf(coefficients[checkElementIndex(fit, size(), "fit")]);
  }

  /**
   * {@return how many coefficients are not 0, which for a lasso are its degrees of freedom}
   *
   * @param fit the number of the fit, from 0
   * @throws IndexOutOfBoundsException if there is no such fit
   */
  public int nonzeroCount(int fit) {
    return (int) coefficients(fit).stream().filter(b -> b != 0).count();
  }

  /**
   * {@return the log partial likelihood without the penalty}
   *
   * @param fit the number of the fit, from 0
   * @throws IndexOutOfBoundsException if there is no such fit
   */
  public double logLikelihood(int fit) {
    return logLikelihood[checkElementIndex(fit, size(), "fit")];
  }

  /** {@return the log partial likelihood with all coefficients 0} */
  public double nullLogLikelihood() {
    return nullLogLikelihood;
  }

  /**
   * {@return the share of the deviance that a fit explains: its rise of the log-likelihood over the largest rise that any
   * risks could give, {@code dev.ratio} in glmnet; NaN if none could}
   *
   * @param fit the number of the fit, from 0
   * @throws IndexOutOfBoundsException if there is no such fit
   */
  public double devianceRatio(int fit) {
    double possible = saturatedLogLikelihood - nullLogLikelihood;
    return possible > 0 ? (logLikelihood(fit) - nullLogLikelihood) / possible : Double.NaN;
  }

  /**
   * {@return whether a fit meets the conditions for a maximum in every column, to 1e-9 of the weight of the events}
   *
   * @param fit the number of the fit, from 0
   * @throws IndexOutOfBoundsException if there is no such fit
   */
  public boolean isConverged(int fit) {
    return converged[checkElementIndex(fit, size(), "fit")];
  }

  /** {@return the number of fits and the range of the penalties} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "elastic net, alpha %s: %d penalties, lambda %.4g to %.4g, %d to %d of %d columns",
        form.alpha(),
        size(),
        lambda[0],
        lambda[size() - 1],
        nonzeroCount(0),
        nonzeroCount(size() - 1),
        design.columns());
  }
}
