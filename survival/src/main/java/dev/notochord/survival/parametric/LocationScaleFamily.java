package dev.notochord.survival.parametric;

import com.google.common.collect.ImmutableList;

/**
 * Families in which the log of the time is mu + sigma w for an error w of fixed distribution; the parameters are mu
 * and log sigma, or mu alone with sigma 1.
 */
abstract class LocationScaleFamily implements LifetimeFamily {
  private final boolean scaled;

  LocationScaleFamily(boolean scaled) {
    this.scaled = scaled;
  }

  /** Fills the cumulative hazard of the error and its first two derivatives. */
  abstract void errorHazard(double w, double[] target);

  /** Fills the log of the hazard of the error and its first two derivatives. */
  abstract void errorLogHazard(double w, double[] target);

  /** Fills the log of the density of the error and its first two derivatives. */
  void errorLogDensity(double w, double[] target) {
    errorLogHazard(w, target);
    double[] hazard = new double[3];
    errorHazard(w, hazard);
    for (int i = 0; i < 3; i++) {
      target[i] -= hazard[i];
    }
  }

  /** Returns the error at which its cumulative hazard is this. */
  abstract double errorAt(double cumulativeHazard);

  @Override
  public ImmutableList<String> parameterNames() {
    return scaled ? ImmutableList.of("mu", "log(sigma)") : ImmutableList.of("mu");
  }

  @Override
  public Effect effect() {
    return Effect.TIME_RATIO;
  }

  @Override
  public ImmutableList<double[]> starts(Start sample) {
    StartingCurve curve = sample.curve();
    double rate = Math.log(curve.exposure / curve.totalEvents);
    if (!scaled) {
      return ImmutableList.of(new double[] {rate});
    }
    ImmutableList.Builder<double[]> starts = ImmutableList.builder();
    starts.add(new double[] {rate, 0});
    if (curve.time.length > 0) {
      starts.add(curve.line(this::errorAt));
    }
    return starts.build();
  }

  @Override
  public void cumulativeHazard(double time, double[] parameters, Derivatives target) {
    double sigma = scaled ? Math.exp(parameters[1]) : 1;
    double w = (Math.log(time) - parameters[0]) / sigma;
    double[] error = new double[3];
    errorHazard(w, error);
    chain(w, sigma, error, target);
  }

  @Override
  public void logHazard(double time, double[] parameters, Derivatives target) {
    double log = Math.log(time);
    double sigma = scaled ? Math.exp(parameters[1]) : 1;
    double w = (log - parameters[0]) / sigma;
    double[] error = new double[3];
    errorLogHazard(w, error);
    chain(w, sigma, error, target);
    addLogOfSlope(log, parameters, target);
  }

  @Override
  public void logDensity(double time, double[] parameters, Derivatives target) {
    double log = Math.log(time);
    double sigma = scaled ? Math.exp(parameters[1]) : 1;
    double w = (log - parameters[0]) / sigma;
    double[] error = new double[3];
    errorLogDensity(w, error);
    chain(w, sigma, error, target);
    addLogOfSlope(log, parameters, target);
  }

  /** Adds log(dw/dt). */
  private void addLogOfSlope(double log, double[] parameters, Derivatives target) {
    target.value -= log;
    if (scaled) {
      target.value -= parameters[1];
      target.first[1] -= 1;
    }
  }

  /** Turns derivatives by w into those by mu and log sigma, with dw/dmu = -1/sigma and dw/dlog sigma = -w. */
  private void chain(double w, double sigma, double[] error, Derivatives target) {
    target.value = error[0];
    target.first[0] = -error[1] / sigma;
    target.setSecond(0, 0, error[2] / sigma / sigma);
    if (scaled) {
      target.first[1] = -w * error[1];
      target.setSecond(0, 1, (w * error[2] + error[1]) / sigma);
      target.setSecond(1, 1, w * (w * error[2] + error[1]));
    }
  }
}
