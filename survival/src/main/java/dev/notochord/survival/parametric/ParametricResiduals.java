package dev.notochord.survival.parametric;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;

/**
 * Residuals of a parametric model, one for each row of a sample: what the model did not foresee of it.
 *
 * <p>H is the cumulative hazard of the model for the covariates of the row, E = H(entry), 0 without late entry.
 *
 * <pre>
 *                       Cox-Snell r                       martingale m = d - r
 *   event at t          H(t) - E                          1 - r
 *   no event until t    H(t) - E                          -r
 *   event in (a, b]     H(a) - E + 1 - D / (exp(D) - 1)   1 - r           D = H(b) - H(a)
 *
 *   deviance            sign(m) sqrt(2 (max - l))
 * </pre>
 *
 * <p><b>Cox-Snell.</b> If the model holds, r is a sample, censored as the times are, of the exponential distribution
 * with mean 1: the Nelson-Aalen curve of r is near the line through 0 with slope 1. For an event in an interval r is
 * the mean of what it may be.
 *
 * <p><b>Martingale.</b> Events seen less events expected. It is the derivative of the log-likelihood of the row by
 * the log of a factor on its hazard, for intervals the residual of Lagakos. Its weighted sum over the rows of the fit
 * is 0 where such a factor is in the model: the exponential, Weibull, Gompertz and piecewise exponential families and
 * Royston-Parmar on the hazard scale, the first parameter having an intercept and, for the Weibull, sigma being the
 * same for all. In other families it is not. Against a covariate it shows the form of the effect.
 *
 * <p><b>Deviance.</b> How far the log-likelihood l of the row is below the largest that any factor on its hazard
 * gives, with the sign of m; nearer to symmetry. For an exact time and for a censored one it is sign(m) sqrt(-2 (m +
 * d log(d - m))), d being the event.
 *
 * <p>With several rows for a subject the martingale residual of the subject is the sum of those of its rows. R's {@code
 * residuals.survreg} has other residuals, of times and of log times, under these names.
 *
 * <p><b>Edges.</b> NaN for a row that is not used: without weight, or without all covariates; and for all rows if the
 * fit has no estimates. An event that the model says cannot happen has an infinite residual. A row (0, infinity) has
 * 0.
 *
 * @see ParametricFit#residuals(dev.notochord.survival.SurvivalData, Covariates)
 * @see <a href="https://doi.org/10.1111/j.0006-341X.2000.00473.x">Farrington CP. Biometrics 2000;56:473-482</a>, for
 *     intervals
 * @since 0.1.0
 */
public final class ParametricResiduals {
  private final ImmutableDoubleArray coxSnell;
  private final ImmutableDoubleArray martingale;
  private final ImmutableDoubleArray deviance;

  private ParametricResiduals(double[] coxSnell, double[] martingale, double[] deviance) {
    this.coxSnell = ImmutableDoubleArray.copyOf(coxSnell);
    this.martingale = ImmutableDoubleArray.copyOf(martingale);
    this.deviance = ImmutableDoubleArray.copyOf(deviance);
  }

  static ParametricResiduals of(
      LifetimeFamily family,
      ParametricEstimates estimates,
      LifetimeRows rows,
      Covariates covariates) {
    double[] coxSnell = new double[covariates.rows()];
    Arrays.fill(coxSnell, Double.NaN);
    double[] martingale = coxSnell.clone();
    double[] deviance = coxSnell.clone();
    double[] x = new double[covariates.columns()];
    double[] parameters = new double[family.parameters()];
    Derivatives hazard = new Derivatives(family.parameters());
    for (int i = 0; i < rows.count; i++) {
      int row = rows.row[i];
      covariates.copyRow(row, x, 0);
      double offset = covariates.hasOffset() ? covariates.offset(row) : 0;
      estimates.parameters(x, offset, parameters);
      double entry = hazardAt(rows.entry[i], family, parameters, hazard);
      double until = hazardAt(rows.left[i], family, parameters, hazard) - entry;
      boolean inInterval = rows.isEvent(i) && !rows.isExact(i);
      double between =
          inInterval ? hazardAt(rows.right[i], family, parameters, hazard) - entry - until : 0;
      double seen = rows.isEvent(i) ? 1 : 0;
      coxSnell[row] = until + (inInterval ? meanWithin(between) : 0);
      martingale[row] = seen - coxSnell[row];
      double missing =
          inInterval ? missingOfInterval(until, between) : missingOfTime(seen, coxSnell[row]);
      deviance[row] = Math.copySign(Math.sqrt(2 * Math.max(0, missing)), martingale[row]);
    }
    return new ParametricResiduals(coxSnell, martingale, deviance);
  }

  private static double hazardAt(
      double time, LifetimeFamily family, double[] parameters, Derivatives target) {
    if (time == 0) {
      return 0;
    }
    family.cumulativeHazard(time, parameters, target);
    return target.value;
  }

  /** Returns the mean of an exponential variable given that it is below a bound: 1 - D / (exp(D) - 1). */
  private static double meanWithin(double bound) {
    if (bound < 1e-4) {
      return bound / 2 - bound * bound / 12;
    }
    return bound == Double.POSITIVE_INFINITY ? 1 : 1 - bound / Math.expm1(bound);
  }

  /** The maximum over a factor is at 1 / r for an event and at 0 without one. */
  private static double missingOfTime(double seen, double expected) {
    return seen == 0 ? expected : expected - 1 - Math.log(expected);
  }

  /** The factor is f with f D = log(1 + D / A), for A until the interval and D within it. */
  private static double missingOfInterval(double until, double between) {
    double at = Math.log(-Math.expm1(-between)) - until;
    if (until == 0 || between == Double.POSITIVE_INFINITY) {
      return -at;
    }
    double ratio = between / until;
    return Math.log(ratio / (1 + ratio)) - Math.log1p(ratio) / ratio - at;
  }

  /** {@return how many rows the sample has} */
  public int rows() {
    return coxSnell.length();
  }

  /** {@return the Cox-Snell residual of each row, at least 0, in the order of the sample} */
  public ImmutableDoubleArray coxSnell() {
    return coxSnell;
  }

  /** {@return the martingale residual of each row, at most 1, in the order of the sample} */
  public ImmutableDoubleArray martingale() {
    return martingale;
  }

  /** {@return the deviance residual of each row, in the order of the sample} */
  public ImmutableDoubleArray deviance() {
    return deviance;
  }

  /** {@return how many rows there are} */
  @Override
  public String toString() {
    return "residuals of a parametric model: " + rows() + " rows";
  }
}
