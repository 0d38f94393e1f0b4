package dev.notochord.survival.parametric;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Estimates with normal limits on a scale of their own. */
final class Limits {
  private final double level;
  private final double z;

  Limits(double level) {
    this.level = level;
    z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
  }

  /** Returns an estimate with limits value -+ z error. */
  Estimate plain(double value, double error) {
    if (Double.isNaN(value)) {
      return notDefined();
    }
    return new Estimate(
        value, error, new ConfidenceInterval(value - z * error, value + z * error, level));
  }

  /** Returns exp of an estimate, its error by the delta method and its limits exp(value -+ z error). */
  Estimate exponential(double log, double errorOfLog) {
    double value = Math.exp(log);
    if (log == Double.NEGATIVE_INFINITY) {
      return certain(0);
    }
    if (Double.isNaN(value)) {
      return notDefined();
    }
    return new Estimate(
        value,
        value * errorOfLog,
        new ConfidenceInterval(
            Math.exp(log - z * errorOfLog), Math.exp(log + z * errorOfLog), level));
  }

  /** Returns exp(-hazard) with limits on the scale of the log of the hazard. */
  Estimate survival(double hazard, double errorOfLog) {
    if (Double.isNaN(hazard)) {
      return notDefined();
    }
    if (hazard == 0) {
      return certain(1);
    }
    double value = Math.exp(-hazard);
    double log = Math.log(hazard);
    double error = value == 0 ? 0 : value * hazard * errorOfLog;
    return new Estimate(
        value,
        error,
        new ConfidenceInterval(
            Math.exp(-Math.exp(log + z * errorOfLog)),
            Math.exp(-Math.exp(log - z * errorOfLog)),
            level));
  }

  /** Returns a value that is known without error. */
  Estimate certain(double value) {
    return new Estimate(value, 0, new ConfidenceInterval(value, value, level));
  }

  /** Returns a value whose error is not defined. */
  Estimate withoutError(double value) {
    return new Estimate(value, Double.NaN, new ConfidenceInterval(Double.NaN, Double.NaN, level));
  }

  Estimate notDefined() {
    return withoutError(Double.NaN);
  }
}
