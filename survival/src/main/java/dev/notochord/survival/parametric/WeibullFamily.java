package dev.notochord.survival.parametric;

import com.google.common.collect.ImmutableList;

/**
 * The Weibull distribution, and with sigma 1 the exponential: the error is that of Gumbel, with cumulative hazard
 * exp(w).
 */
final class WeibullFamily extends LocationScaleFamily {
  static final WeibullFamily WEIBULL = new WeibullFamily(true);
  static final WeibullFamily EXPONENTIAL = new WeibullFamily(false);

  private final boolean scaled;

  private WeibullFamily(boolean scaled) {
    super(scaled);
    this.scaled = scaled;
  }

  @Override
  public ImmutableList<Natural> naturalParameters() {
    return scaled
        ? ImmutableList.of(
            new Natural("shape", 1, -1), new Natural("scale", 0, 1), new Natural("sigma", 1, 1))
        : ImmutableList.of(new Natural("rate", 0, -1));
  }

  @Override
  public boolean isProportionalHazards() {
    return true;
  }

  @Override
  public boolean allowsEventsAtZero() {
    return !scaled;
  }

  @Override
  public void logHazard(double time, double[] parameters, Derivatives target) {
    if (scaled) {
      super.logHazard(time, parameters, target);
      return;
    }
    target.clear();
    target.value = -parameters[0];
    target.first[0] = -1;
  }

  @Override
  public void logDensity(double time, double[] parameters, Derivatives target) {
    if (scaled) {
      super.logDensity(time, parameters, target);
      return;
    }
    double hazard = time * Math.exp(-parameters[0]);
    target.value = -parameters[0] - hazard;
    target.first[0] = hazard - 1;
    target.setSecond(0, 0, -hazard);
  }

  @Override
  void errorHazard(double w, double[] target) {
    double hazard = Math.exp(w);
    target[0] = hazard;
    target[1] = hazard;
    target[2] = hazard;
  }

  @Override
  void errorLogHazard(double w, double[] target) {
    target[0] = w;
    target[1] = 1;
    target[2] = 0;
  }

  @Override
  double errorAt(double cumulativeHazard) {
    return Math.log(cumulativeHazard);
  }

  @Override
  public SurvivalDistribution at(double[] parameters) {
    return scaled
        ? new Weibull(Math.exp(-parameters[1]), Math.exp(parameters[0]))
        : new Exponential(Math.exp(-parameters[0]));
  }
}
