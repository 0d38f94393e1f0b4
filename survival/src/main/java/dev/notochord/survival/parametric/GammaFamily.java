package dev.notochord.survival.parametric;

import com.google.common.collect.ImmutableList;

/**
 * The gamma distribution by the log of its scale and of its shape. It is the generalized gamma with sigma = Q =
 * shape^(-1/2) and its mu larger by the log of the shape.
 */
final class GammaFamily implements LifetimeFamily {
  private static final GeneralizedGammaFamily GENERAL = new GeneralizedGammaFamily();

  @Override
  public ImmutableList<String> parameterNames() {
    return ImmutableList.of("mu", "log(shape)");
  }

  @Override
  public ImmutableList<Natural> naturalParameters() {
    return ImmutableList.of(
        new Natural("shape", 1, 1), new Natural("scale", 0, 1), new Natural("rate", 0, -1));
  }

  @Override
  public Effect effect() {
    return Effect.TIME_RATIO;
  }

  @Override
  public ImmutableList<double[]> starts(Start sample) {
    double rate = Math.log(sample.curve().exposure / sample.curve().totalEvents);
    ImmutableList.Builder<double[]> starts = ImmutableList.builder();
    starts.add(new double[] {rate, 0});
    double[] logNormal = sample.fitOf(new LogNormalFamily());
    if (logNormal.length > 0) {
      starts.add(new double[] {logNormal[0] + 2 * logNormal[1], -2 * logNormal[1]});
    }
    double[] weibull = sample.fitOf(WeibullFamily.WEIBULL);
    if (weibull.length > 0) {
      starts.add(new double[] {weibull[0] + weibull[1], -weibull[1]});
    }
    return starts.build();
  }

  @Override
  public void cumulativeHazard(double time, double[] parameters, Derivatives target) {
    Derivatives general = new Derivatives(3);
    double[] of = general(parameters);
    GENERAL.cumulativeHazard(time, of, general);
    chain(general, of, target);
  }

  @Override
  public void logHazard(double time, double[] parameters, Derivatives target) {
    Derivatives general = new Derivatives(3);
    double[] of = general(parameters);
    GENERAL.logHazard(time, of, general);
    chain(general, of, target);
  }

  @Override
  public void logDensity(double time, double[] parameters, Derivatives target) {
    Derivatives general = new Derivatives(3);
    double[] of = general(parameters);
    GENERAL.logDensity(time, of, general);
    chain(general, of, target);
  }

  private static double[] general(double[] parameters) {
    double half = -0.5 * parameters[1];
    return new double[] {parameters[0] + parameters[1], half, Math.exp(half)};
  }

  /** With a the log of the shape: d(mu)/da = 1, d(log sigma)/da = -1/2, dQ/da = -Q/2, and Q/4 twice. */
  private static void chain(Derivatives general, double[] of, Derivatives target) {
    double q = of[2];
    double[] path = {1, -0.5, -0.5 * q};
    target.value = general.value;
    target.first[0] = general.first[0];
    target.setSecond(0, 0, general.second[0]);
    double first = 0;
    double mixed = 0;
    double second = general.first[2] * 0.25 * q;
    for (int a = 0; a < 3; a++) {
      first += general.first[a] * path[a];
      mixed += general.second[a] * path[a];
      for (int b = 0; b < 3; b++) {
        second += general.second[a * 3 + b] * path[a] * path[b];
      }
    }
    target.first[1] = first;
    target.setSecond(0, 1, mixed);
    target.setSecond(1, 1, second);
  }

  @Override
  public SurvivalDistribution at(double[] parameters) {
    return new Gamma(Math.exp(parameters[1]), Math.exp(parameters[0]));
  }
}
