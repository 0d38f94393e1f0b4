package dev.notochord.survival.nonparametric;

import dev.notochord.survival.SurvivalData;

/** The area under a curve up to a time, and what its variance is made of. */
final class RestrictedArea {
  private final CurvePass pass;
  private final double tau;
  /** The area under the curve from 0 to tau. */
  final double under;
  /** The area between the curve and 1. */
  final double above;
  /** Per exit row the area under the curve from there to tau; 0 after tau. */
  final double[] from;

  RestrictedArea(CurvePass pass, double tau) {
    this.pass = pass;
    this.tau = tau;
    this.from = new double[pass.size()];
    double area = 0;
    double lost = 0;
    double end = tau;
    for (int i = pass.size() - 1; i >= 0; i--) {
      double time = pass.time(i);
      if (time > tau) {
        continue;
      }
      area += pass.survival.get(i) * (end - time);
      lost += (1 - pass.survival.get(i)) * (end - time);
      from[i] = area;
      end = time;
    }
    // Rounded sums of widths may exceed tau by a digit.
    this.under = Math.min(tau, area + end);
    this.above = Math.min(tau, lost);
  }

  /** Returns the standard error by a formula that needs the counts alone; NaN if it is infinite. */
  double standardError(CurveVariance variance) {
    double sum = 0;
    for (int i = 0; i < from.length; i++) {
      if (from[i] > 0) {
        // In parts of tau, whose squares stay in range for all times.
        double part = from[i] / tau;
        sum += part * part * pass.varianceStep(i, variance);
      }
    }
    return sum == Double.POSITIVE_INFINITY ? Double.NaN : tau * Math.sqrt(sum);
  }

  /** Returns the standard error by the infinitesimal jackknife. */
  double robustError(SurvivalData data) {
    double[] parts = new double[from.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = from[i] / tau;
    }
    double[] influence = InfinitesimalJackknife.influence(data, pass, parts);
    return tau * Math.sqrt(new Influence(data, influence).variance());
  }
}
