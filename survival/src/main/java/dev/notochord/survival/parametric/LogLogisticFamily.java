package dev.notochord.survival.parametric;

import com.google.common.collect.ImmutableList;

/** The log-logistic distribution: the error is logistic, with cumulative hazard log(1 + exp(w)). */
final class LogLogisticFamily extends LocationScaleFamily {
  LogLogisticFamily() {
    super(true);
  }

  @Override
  public ImmutableList<Natural> naturalParameters() {
    return ImmutableList.of(
        new Natural("shape", 1, -1), new Natural("scale", 0, 1), new Natural("sigma", 1, 1));
  }

  @Override
  void errorHazard(double w, double[] target) {
    double share = share(w);
    target[0] = w > 0 ? w + Math.log1p(Math.exp(-w)) : Math.log1p(Math.exp(w));
    target[1] = share;
    target[2] = share * share(-w);
  }

  @Override
  void errorLogHazard(double w, double[] target) {
    target[0] = w > 0 ? -Math.log1p(Math.exp(-w)) : w - Math.log1p(Math.exp(w));
    target[1] = share(-w);
    target[2] = -share(w) * share(-w);
  }

  private static double share(double w) {
    return 1 / (1 + Math.exp(-w));
  }

  @Override
  double errorAt(double cumulativeHazard) {
    return Math.log(Math.expm1(cumulativeHazard));
  }

  @Override
  public SurvivalDistribution at(double[] parameters) {
    return new LogLogistic(Math.exp(-parameters[1]), Math.exp(parameters[0]));
  }
}
