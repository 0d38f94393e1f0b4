package dev.notochord.survival.parametric;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The generalized gamma distribution in Prentice's form: a family that has the Weibull, log-normal and gamma
 * distributions in it.
 *
 * <pre>
 *   log T = mu + sigma w      exp(q w) / q^2 has a gamma distribution of shape 1 / q^2 and scale 1
 *   q = 1 Weibull,  q = 0 log-normal,  q = sigma gamma,  q = -1 inverse Weibull
 * </pre>
 *
 * <p>The mode of w is at 0. Survival and hazard are integrals of its density by Gauss's rule, in both tails and for
 * every q, those near 0 included, where other ways lose digits. The tests hold the cumulative hazard to 1e-11
 * relative against R's {@code pgamma} for q from -0.3 to 3, 0.001 and -0.001 among them, and to 2e-11 against the
 * Weibull and gamma distributions. The numbers are those of flexsurv's {@code gengamma}.
 *
 * @param mu the location of the log of the time, finite
 * @param sigma the scale of the log of the time, above 0
 * @param q the shape, finite, of either sign
 * @see <a href="https://doi.org/10.1093/biomet/61.3.539">Prentice RL. Biometrika 1974;61:539-544</a>
 * @since 0.1.0
 */
public record GeneralizedGamma(double mu, double sigma, double q) implements SurvivalDistribution {
  /**
   * Checks the numbers.
   *
   * @param mu the location of the log of the time, finite
   * @param sigma the scale of the log of the time, above 0
   * @param q the shape, finite, of either sign
   * @throws IllegalArgumentException if {@code mu} or {@code q} is not finite, or {@code sigma} not above 0 and finite
   */
  public GeneralizedGamma {
    DistributionChecks.finite("generalized gamma distribution", "mu", mu);
    DistributionChecks.finiteAndPositive("generalized gamma distribution", "sigma", sigma);
    DistributionChecks.finite("generalized gamma distribution", "q", q);
  }

  /**
   * {@return the distribution of a location, a scale and a shape}
   *
   * @param mu the location of the log of the time, finite
   * @param sigma the scale of the log of the time, above 0
   * @param q the shape, finite, of either sign
   * @throws IllegalArgumentException if the numbers are not so
   */
  public static GeneralizedGamma of(double mu, double sigma, double q) {
    return new GeneralizedGamma(mu, sigma, q);
  }

  @Override
  public double cumulativeHazard(double time) {
    DistributionChecks.time(time);
    if (time == 0 || time == Double.POSITIVE_INFINITY) {
      return time;
    }
    LogGammaError error = new LogGammaError(q);
    error.computeHazard((Math.log(time) - mu) / sigma);
    return error.hazard;
  }

  @Override
  public double hazard(double time) {
    DistributionChecks.time(time);
    LogGammaError error = new LogGammaError(q);
    if (time > 0) {
      error.computeHazard((Math.log(time) - mu) / sigma);
      return error.hazardW / sigma / time;
    }
    // Towards 0 the density is a power of the time.
    double power = q > 0 ? 1 / (q * sigma) - 1 : 1;
    if (power != 0) {
      return power < 0 ? Double.POSITIVE_INFINITY : 0;
    }
    error.computeDensity(0);
    return Math.exp(error.density + 1 / q / q - mu) / sigma;
  }

  @Override
  public double timeAt(double cumulativeHazard) {
    DistributionChecks.hazard(cumulativeHazard);
    if (cumulativeHazard == 0 || cumulativeHazard == Double.POSITIVE_INFINITY) {
      return cumulativeHazard;
    }
    LogGammaError error = new LogGammaError(q);
    double w = ErrorInversion.solve(
        at -> {
          error.computeHazard(at);
          return error.hazard;
        },
        at -> error.hazardW,
        ErrorInversion.normal(cumulativeHazard),
        cumulativeHazard);
    return Math.exp(mu + sigma * w);
  }

  @Override
  public double mean() {
    if (Math.abs(q) < 0.1) {
      return SurvivalDistribution.super.mean();
    }
    double k = 1 / q / q;
    double power = sigma / q;
    return k + power <= 0
        ? Double.POSITIVE_INFINITY
        : Math.exp(mu - power * Math.log(k) + LogGamma.value(k + power) - LogGamma.value(k));
  }
}
