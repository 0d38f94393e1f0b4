package dev.notochord.survival.parametric;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;

/** The generalized gamma distribution in Prentice's form: log T = mu + sigma w, with the shape Q of w of either sign. */
final class GeneralizedGammaFamily implements LifetimeFamily {
  private static final int MU = 0;
  private static final int LOG_SIGMA = 1;
  private static final int Q = 2;
  /** The density is by now a power of the time up to the one end of its range, 0 beyond. */
  private static final double LIMIT = 50;

  private static final ImmutableList<Nested> NESTED = ImmutableList.of(
      new Nested(WeibullFamily.WEIBULL, ImmutableDoubleArray.of(1)),
      new Nested(new LogNormalFamily(), ImmutableDoubleArray.of(0)));

  @Override
  public ImmutableList<String> parameterNames() {
    return ImmutableList.of("mu", "log(sigma)", "Q");
  }

  @Override
  public ImmutableList<Natural> naturalParameters() {
    return ImmutableList.of(
        new Natural("mu", MU, 0), new Natural("sigma", LOG_SIGMA, 1), new Natural("Q", Q, 0));
  }

  @Override
  public Effect effect() {
    return Effect.TIME_RATIO;
  }

  @Override
  public ImmutableList<double[]> starts(Start sample) {
    ImmutableList.Builder<double[]> starts = ImmutableList.builder();
    for (Nested nested : NESTED) {
      double[] fit = sample.fitOf(nested.family());
      if (fit.length > 0) {
        starts.add(new double[] {fit[MU], fit[LOG_SIGMA], nested.rest().get(0)});
      }
    }
    return starts.build();
  }

  @Override
  public ImmutableList<Nested> nested() {
    return NESTED;
  }

  @Override
  public boolean isLimit(double[] parameters) {
    return Math.abs(parameters[Q]) > LIMIT;
  }

  @Override
  public void cumulativeHazard(double time, double[] parameters, Derivatives target) {
    double sigma = Math.exp(parameters[LOG_SIGMA]);
    double w = (Math.log(time) - parameters[MU]) / sigma;
    LogGammaError error = new LogGammaError(parameters[Q]);
    error.computeHazard(w);
    chainHazard(error, w, sigma, target);
  }

  @Override
  public void logHazard(double time, double[] parameters, Derivatives target) {
    Derivatives hazard = new Derivatives(3);
    cumulativeHazard(time, parameters, hazard);
    logDensity(time, parameters, target);
    target.add(hazard, 1);
  }

  @Override
  public void logDensity(double time, double[] parameters, Derivatives target) {
    double sigma = Math.exp(parameters[LOG_SIGMA]);
    double log = Math.log(time);
    double w = (log - parameters[MU]) / sigma;
    LogGammaError error = new LogGammaError(parameters[Q]);
    error.computeDensity(w);
    target.value = error.density - parameters[LOG_SIGMA] - log;
    chain(
        error.densityW,
        error.densityWw,
        error.densityQ,
        error.densityQq,
        error.densityWq,
        w,
        sigma,
        target);
    target.first[LOG_SIGMA] -= 1;
  }

  private static void chainHazard(LogGammaError error, double w, double sigma, Derivatives target) {
    target.value = error.hazard;
    chain(
        error.hazardW,
        error.hazardWw,
        error.hazardQ,
        error.hazardQq,
        error.hazardWq,
        w,
        sigma,
        target);
  }

  /** Turns derivatives by the error and Q into those by the parameters, with dw/dmu = -1/sigma and dw/dlog sigma = -w. */
  private static void chain(
      double byW,
      double byWw,
      double byQ,
      double byQq,
      double byWq,
      double w,
      double sigma,
      Derivatives target) {
    target.first[MU] = -byW / sigma;
    target.first[LOG_SIGMA] = -w * byW;
    target.first[Q] = byQ;
    target.setSecond(MU, MU, byWw / sigma / sigma);
    target.setSecond(MU, LOG_SIGMA, (w * byWw + byW) / sigma);
    target.setSecond(LOG_SIGMA, LOG_SIGMA, w * (w * byWw + byW));
    target.setSecond(MU, Q, -byWq / sigma);
    target.setSecond(LOG_SIGMA, Q, -w * byWq);
    target.setSecond(Q, Q, byQq);
  }

  @Override
  public SurvivalDistribution at(double[] parameters) {
    return new GeneralizedGamma(parameters[MU], Math.exp(parameters[LOG_SIGMA]), parameters[Q]);
  }
}
