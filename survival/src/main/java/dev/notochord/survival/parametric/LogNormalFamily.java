package dev.notochord.survival.parametric;

import com.google.common.collect.ImmutableList;

/** The log-normal distribution: the error is normal. */
final class LogNormalFamily extends LocationScaleFamily {
  LogNormalFamily() {
    super(true);
  }

  @Override
  public ImmutableList<Natural> naturalParameters() {
    return ImmutableList.of(new Natural("meanlog", 0, 0), new Natural("sdlog", 1, 1));
  }

  @Override
  void errorHazard(double w, double[] target) {
    double hazard = NormalError.hazard(w);
    target[0] = NormalError.cumulativeHazard(w);
    target[1] = hazard;
    target[2] = hazard * (hazard - w);
  }

  @Override
  void errorLogHazard(double w, double[] target) {
    double hazard = NormalError.hazard(w);
    target[0] = NormalError.logHazard(w);
    target[1] = hazard - w;
    target[2] = hazard * (hazard - w) - 1;
  }

  @Override
  void errorLogDensity(double w, double[] target) {
    target[0] = NormalError.logDensity(w);
    target[1] = -w;
    target[2] = -1;
  }

  @Override
  double errorAt(double cumulativeHazard) {
    return LogNormal.errorAt(cumulativeHazard);
  }

  @Override
  public SurvivalDistribution at(double[] parameters) {
    return new LogNormal(parameters[0], Math.exp(parameters[1]));
  }
}
