package dev.notochord.survival.parametric;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;

/** The cumulative hazard of the standard normal distribution, accurate in both tails. */
final class NormalError {
  private static final double ROOT_HALF = Math.sqrt(0.5);
  private static final double ROOT_TWO_OVER_PI = Math.sqrt(2 / Math.PI);
  private static final double LOG_TWO = Math.log(2);
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  /** Beyond this the hazard is so near to w that their difference is taken from an expansion in 1 / w. */
  private static final double FAR = 40;

  private NormalError() {}

  /** Returns -log(1 - Phi(w)). */
  static double cumulativeHazard(double w) {
    return w > 0
        ? 0.5 * w * w + LOG_TWO - Math.log(Erfcx.value(w * ROOT_HALF))
        : -Math.log1p(-0.5 * Erfc.value(-w * ROOT_HALF));
  }

  /** Returns the density over 1 - Phi(w). */
  static double hazard(double w) {
    return w > 0
        ? ROOT_TWO_OVER_PI / Erfcx.value(w * ROOT_HALF)
        : Math.exp(logDensity(w)) / (1 - 0.5 * Erfc.value(-w * ROOT_HALF));
  }

  /** Returns the log of the hazard. */
  static double logHazard(double w) {
    return w > 0 ? Math.log(hazard(w)) : logDensity(w) + cumulativeHazard(w);
  }

  /** Returns the slope of the log of the hazard, hazard(w) - w. */
  static double logHazardSlope(double w) {
    if (w > FAR) {
      double r = 1 / (w * w);
      return (1 - r * (2 - r * (10 - r * (74 - 706 * r)))) / w;
    }
    return hazard(w) - w;
  }

  /** Returns the second derivative of the log of the hazard. */
  static double logHazardCurvature(double w) {
    if (w > FAR) {
      double r = 1 / (w * w);
      return -r * (1 - r * (6 - r * (50 - 518 * r)));
    }
    return hazard(w) * logHazardSlope(w) - 1;
  }

  static double logDensity(double w) {
    return -HALF_LOG_TWO_PI - 0.5 * w * w;
  }
}
