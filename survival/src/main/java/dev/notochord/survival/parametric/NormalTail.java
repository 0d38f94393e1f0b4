package dev.notochord.survival.parametric;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;
import org.apache.commons.numbers.gamma.InverseErfc;

/** The upper tail of the standard normal distribution on the scale of cumulative hazards, right far into both tails. */
final class NormalTail {
  private static final double ROOT_2 = Math.sqrt(2);
  private static final double ROOT_2_OVER_PI = Math.sqrt(2 / Math.PI);
  /** From here on the expansion in 1 / s is right to the last digits. */
  private static final double FAR = 40;

  private NormalTail() {}

  /** Returns -log P(Z > s). */
  static double cumulativeHazard(double s) {
    if (s > 0) {
      return s * s / 2 - Math.log(Erfcx.value(s / ROOT_2) / 2);
    }
    return -Math.log1p(-Erfc.value(-s / ROOT_2) / 2);
  }

  /** Returns the density at s over P(Z > s), the slope of the cumulative hazard. */
  static double hazard(double s) {
    if (s > 0) {
      return ROOT_2_OVER_PI / Erfcx.value(s / ROOT_2);
    }
    return Math.exp(logHazard(s));
  }

  /** Returns the log of {@link #hazard}. */
  static double logHazard(double s) {
    if (s > 0) {
      return Math.log(ROOT_2_OVER_PI / Erfcx.value(s / ROOT_2));
    }
    return -s * s / 2 - Math.log(2 * Math.PI) / 2 + cumulativeHazard(s);
  }

  /** Returns hazard(s) - s, the slope of the log hazard. */
  static double excess(double s) {
    if (s > FAR) {
      double r = 1 / (s * s);
      return (1 - r * (2 - r * (10 - r * (74 - 706 * r)))) / s;
    }
    return hazard(s) - s;
  }

  /** Returns the second derivative of the log hazard, hazard (hazard - s) - 1. */
  static double excessSlope(double s) {
    if (s > FAR) {
      double r = 1 / (s * s);
      return -r * (1 - r * (6 - r * (50 - 518 * r)));
    }
    return hazard(s) * excess(s) - 1;
  }

  /** Returns the s whose {@link #cumulativeHazard} is a number above 0. */
  static double inverse(double cumulativeHazard) {
    if (cumulativeHazard < Math.log(2)) {
      return -ROOT_2 * InverseErfc.value(-2 * Math.expm1(-cumulativeHazard));
    }
    if (cumulativeHazard == Double.POSITIVE_INFINITY) {
      return cumulativeHazard;
    }
    // The cumulative hazard is convex, so that the search comes down from above and needs no bounds.
    double s = Math.sqrt(2 * cumulativeHazard);
    for (int i = 0; i < 60; i++) {
      double step = (cumulativeHazard(s) - cumulativeHazard) / hazard(s);
      s -= step;
      if (Math.abs(step) <= 1e-16 * Math.max(1, Math.abs(s))) {
        break;
      }
    }
    return s;
  }
}
