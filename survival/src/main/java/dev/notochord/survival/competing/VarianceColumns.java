package dev.notochord.survival.competing;

import java.util.Arrays;

/**
 * Per row the variances of the event-free survival S, of an incidence F and of its area since the origin,
 * and what links them.
 *
 * <p>Areas are in units of {@link #timeScale}, so that squares of long times do not overflow.
 */
final class VarianceColumns {
  final double timeScale;
  final double[] eventFree;
  final double[] incidence;
  /** Variance of S + F. */
  final double[] both;

  final double[] area;
  /** Covariance of F and its area. */
  final double[] areaWithIncidence;

  VarianceColumns(double[] time) {
    double last = time[time.length - 1];
    timeScale = last > 0 ? last : 1;
    eventFree = new double[time.length];
    incidence = new double[time.length];
    both = new double[time.length];
    area = new double[time.length];
    areaWithIncidence = new double[time.length];
  }

  /** Marks all variances as not known. */
  void makeUnknown() {
    Arrays.fill(eventFree, Double.NaN);
    Arrays.fill(incidence, Double.NaN);
    Arrays.fill(both, Double.NaN);
    Arrays.fill(area, Double.NaN);
    Arrays.fill(areaWithIncidence, Double.NaN);
  }

  AreaColumns areas() {
    return new AreaColumns(timeScale, incidence, areaWithIncidence, area);
  }
}
