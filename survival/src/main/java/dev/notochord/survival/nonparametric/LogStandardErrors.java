package dev.notochord.survival.nonparametric;

/** Standard errors of log S and of the cumulative hazard per exit row; NaN where not defined. */
final class LogStandardErrors {
  final double[] logSurvival;
  final double[] hazard;

  LogStandardErrors(double[] logSurvival, double[] hazard) {
    this.logSurvival = logSurvival;
    this.hazard = hazard;
  }
}
