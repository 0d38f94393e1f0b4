package dev.notochord.survival.parametric;

import com.google.common.collect.ImmutableList;

/** The generalized gamma distribution in Prentice's form: log T = mu + sigma w, with the shape Q of w of either sign. */
final class GeneralizedGammaFamily implements LifetimeFamily {
  private static final int MU = 0;
  private static final int LOG_SIGMA = 1;
  private static final int Q = 2;

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
    double[] weibull = sample.fitOf(WeibullFamily.WEIBULL);
    if (weibull.length > 0) {
      starts.add(new double[] {weibull[0], weibull[1], 1});
    }
    double[] logNormal = sample.fitOf(new LogNormalFamily());
    if (logNormal.length > 0) {
      starts.add(new double[] {logNormal[0], logNormal[1], 0.1});
    }
    return starts.build();
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
