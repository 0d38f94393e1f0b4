package dev.notochord.survival.nonparametric;

/** The kernel estimate of a hazard from the steps of the cumulative hazard; follow-up runs from 0 to the last. */
final class KernelSmoother {
  private final HazardKernel kernel;
  private final double[] times;
  private final double[] steps;
  private final double[] variances;

  /** The last estimate. */
  double hazard;

  /** The variance of the last estimate times the bandwidth squared, which large times cannot make too small. */
  double squares;

  KernelSmoother(HazardKernel kernel, double[] times, double[] steps, double[] variances) {
    this.kernel = kernel;
    this.times = times;
    this.steps = steps;
    this.variances = variances;
  }

  /**
   * Estimates the hazard at t, the event in row {@code without} left out, or none if negative.
   *
   * <p>Where the kernel reaches over an end of follow-up, it is multiplied by alpha + beta x, so that over
   * what is left its integral is 1 and its mean 0.
   */
  void estimate(double t, double bandwidth, int without) {
    double right = Math.min(1, t / bandwidth);
    double left = -Math.min(1, (times[times.length - 1] - t) / bandwidth);
    double m0 = kernel.moment(0, right) - kernel.moment(0, left);
    double m1 = kernel.moment(1, right) - kernel.moment(1, left);
    double m2 = kernel.moment(2, right) - kernel.moment(2, left);
    double determinant = m0 * m2 - m1 * m1;
    double alpha = m2 / determinant;
    double beta = -m1 / determinant;
    double sum = 0;
    squares = 0;
    for (int i = firstWithin(t, bandwidth); i < times.length; i++) {
      double x = (t - times[i]) / bandwidth;
      if (x < -1) {
        break;
      }
      double weight = i == without ? 0 : kernel.weight(x) * (alpha + beta * x);
      sum += weight * steps[i];
      squares += weight * weight * variances[i];
    }
    hazard = sum / bandwidth;
  }

  /**
   * Returns the cross-validated integrated squared error of a bandwidth, up to a constant, times the follow-up,
   * so that it does not depend on the unit of time.
   */
  double score(double bandwidth, int intervals) {
    double end = times[times.length - 1];
    double integral = 0;
    for (int i = 0; i <= intervals; i++) {
      estimate(end * ((double) i / intervals), bandwidth, -1);
      integral += (i == 0 || i == intervals ? 0.5 : 1) * (hazard * end) * (hazard * end);
    }
    double cross = 0;
    for (int i = 0; i < times.length; i++) {
      estimate(times[i], bandwidth, i);
      cross += hazard * end * steps[i];
    }
    return integral / intervals - 2 * cross;
  }

  /** Returns the first row that is not more than a bandwidth before t, by the same rounding as the weights. */
  private int firstWithin(double t, double bandwidth) {
    int low = 0;
    int high = times.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if ((t - times[middle]) / bandwidth > 1) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
