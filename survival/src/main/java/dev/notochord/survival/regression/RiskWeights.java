package dev.notochord.survival.regression;

/**
 * The sums over the subintervals of a tied event time that a partial likelihood needs, in a form that serves
 * both ways to break ties.
 *
 * <p>With f = k/d the part of the events already gone in the k-th of d steps (0 throughout after Breslow), v the
 * weight of a step and s = S0 - f D0 its sum of risks.
 */
final class RiskWeights {
  /** The sum of v log s. */
  double logRisk;
  /** The sum of v / s: the hazard of a row at risk. */
  double hazard;
  /** The sum of v (1 - f) / s: the hazard of a row with the event at this time. */
  double eventHazard;
  /** The sum of v / s^2. */
  double square0;
  /** The sum of v f / s^2. */
  double square1;
  /** The sum of v f^2 / s^2. */
  double square2;
  /** The sum of v, the weight of all events. */
  double weight;

  void breslow(double weight, double risk) {
    this.weight = weight;
    logRisk = weight * Math.log(risk);
    hazard = weight / risk;
    eventHazard = hazard;
    square0 = hazard / risk;
    square1 = 0;
    square2 = 0;
  }

  void efron(long steps, double weight, double risk, double eventRisk) {
    if (steps == 1) {
      breslow(weight, risk);
      return;
    }
    this.weight = weight;
    logRisk = 0;
    hazard = 0;
    eventHazard = 0;
    square0 = 0;
    square1 = 0;
    square2 = 0;
    double step = weight / steps;
    LogProduct risks = new LogProduct();
    for (long k = 0; k < steps; k++) {
      double f = (double) k / steps;
      double s = risk - f * eventRisk;
      double h = step / s;
      risks.multiply(s);
      double square = h / s;
      hazard += h;
      eventHazard += (1 - f) * h;
      square0 += square;
      square1 += f * square;
      square2 += f * f * square;
    }
    logRisk = step * risks.log();
  }
}
