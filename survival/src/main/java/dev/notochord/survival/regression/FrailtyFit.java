package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.CovariateDesign;
import dev.notochord.survival.covariate.Covariates;
import java.util.Locale;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A fitted model with shared gamma frailties.
 *
 * <p>The coefficients are log hazard ratios of members of the same cluster. Their standard errors take theta for known,
 * as in R, and are a little too small for that.
 *
 * <p>Immutable.
 *
 * @see SharedFrailty
 * @since 0.1.0
 */
public final class FrailtyFit {
  private final CovariateDesign design;
  private final ImmutableList<CoxCoefficient> coefficients;
  private final double[] covariance;
  private final FittedCoefficients fitted;
  private final double theta;
  private final boolean estimated;
  private final ImmutableDoubleArray frailties;
  private final double logLikelihood;
  private final double marginalLogLikelihood;
  private final double withoutFrailty;
  private final int iterations;

  FrailtyFit(
      SharedFrailty model,
      SurvivalData data,
      Covariates covariates,
      CoxRows rows,
      NewtonSearch.Result found,
      double theta,
      double logLikelihood,
      double marginalLogLikelihood,
      double withoutFrailty,
      int iterations,
      boolean settled) {
    this.theta = theta;
    this.logLikelihood = logLikelihood;
    this.marginalLogLikelihood = marginalLogLikelihood;
    this.withoutFrailty = withoutFrailty;
    this.iterations = iterations;
    estimated = model.variance().isEmpty();
    design = covariates.design();
    int p = rows.columns;
    ImmutableDoubleArray.Builder frailty = ImmutableDoubleArray.builder();
    for (int g = 0; g < data.units(); g++) {
      frailty.add(found.beta.length > p ? Math.exp(found.beta[p + g]) : 1);
    }
    frailties = frailty.build();
    fitted = new FittedCoefficients(
        design.columnNames(),
        rows,
        found,
        found.converged && settled,
        step -> Separation.of(rows, model.ties(), step));
    covariance = fitted.rescaled(found.factor.inverse());
    coefficients = fitted.coefficients(covariance, model.confidenceLevel());
  }

  /** {@return how the search ended} */
  public CoxStatus status() {
    return fitted.status;
  }

  /** {@return the columns of the model} */
  public CovariateDesign design() {
    return design;
  }

  /** {@return the coefficients, one per column of the design} */
  public ImmutableList<CoxCoefficient> coefficients() {
    return coefficients;
  }

  /**
   * {@return the coefficient of a column}
   *
   * @param column the name of the column
   * @throws IllegalArgumentException if the design has no such column
   */
  public CoxCoefficient coefficient(String column) {
    return coefficients.get(fitted.indexOf(column, "frailty model"));
  }

  /**
   * {@return the covariance of the coefficients given theta: their part of the inverse of the information of coefficients
   * and log frailties together, the penalty included}
   */
  public double[][] covariance() {
    return fitted.square(covariance);
  }

  /** {@return the variance theta of the frailties; 0 if there is no sign of any} */
  public double frailtyVariance() {
    return theta;
  }

  /** {@return whether the variance was estimated and not given} */
  public boolean isVarianceEstimated() {
    return estimated;
  }

  /** {@return Kendall's tau of two members of a cluster, theta / (theta + 2)} */
  public double kendallTau() {
    return theta / (theta + 2);
  }

  /**
   * {@return the frailty w of each cluster, (d + 1 / theta) / (H + 1 / theta) with its events d and those expected
   * without frailty H; in the order of {@link SurvivalData#unit}}
   */
  public ImmutableDoubleArray frailties() {
    return frailties;
  }

  /** {@return the log partial likelihood at the coefficients and frailties} */
  public double logLikelihood() {
    return logLikelihood;
  }

  /** {@return the log-likelihood with the frailties integrated out; without frailty, the log partial likelihood} */
  public double marginalLogLikelihood() {
    return marginalLogLikelihood;
  }

  /** {@return the log partial likelihood of the model without frailty} */
  public double logLikelihoodWithoutFrailty() {
    return withoutFrailty;
  }

  /**
   * {@return the test of theta = 0 by twice the difference of the marginal log-likelihoods}
   *
   * <p>0 is at the end of what theta may be. In half of all samples without frailty the estimate is 0; so the
   * probability is half that of a chi-square with 1 df, and 1 for a statistic of 0.
   *
   * @throws IllegalStateException if the variance was given
   * @see <a href="https://doi.org/10.1080/01621459.1987.10478472">Self SG, Liang KY. JASA 1987;82:605-610</a>
   */
  public ChiSquareTest varianceTest() {
    checkState(
        estimated, "frailty model: the variance %s was given, expected it to be estimated", theta);
    double statistic = Math.max(0, 2 * (marginalLogLikelihood - withoutFrailty));
    double tail = ChiSquaredDistribution.of(1).survivalProbability(statistic);
    return new ChiSquareTest(statistic, 1, statistic > 0 ? tail / 2 : 1);
  }

  /** {@return the number of steps of all searches together} */
  public int iterations() {
    return iterations;
  }

  /** {@return the variance of the frailties and the coefficients, one to a line} */
  @Override
  public String toString() {
    return String.format(
            Locale.ROOT,
            "Gamma frailty: %d clusters, variance %.4g, %s",
            frailties.length(),
            theta,
            status())
        + CoxCoefficient.lines(coefficients, "HR");
  }
}
