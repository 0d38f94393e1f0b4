package dev.notochord.survival.nonparametric;

/**
 * The weight that a kernel estimate of the hazard gives to an event at a distance of x bandwidths, -1 to 1.
 *
 * @since 0.1.0
 */
public enum HazardKernel {
  /** 3/4 (1 - x^2); the default. */
  EPANECHNIKOV(0.75, -0.75, 0),
  /** 15/16 (1 - x^2)^2, smoother. */
  BIWEIGHT(15.0 / 16, -15.0 / 8, 15.0 / 16),
  /** 1/2, a moving average. */
  UNIFORM(0.5, 0, 0);

  private final double constant;
  private final double square;
  private final double fourth;

  HazardKernel(double constant, double square, double fourth) {
    this.constant = constant;
    this.square = square;
    this.fourth = fourth;
  }

  /** Returns the weight at a distance, 0 beyond 1. */
  double weight(double x) {
    double y = x * x;
    return y <= 1 ? constant + y * (square + y * fourth) : 0;
  }

  /** Returns the integral of x^power times the kernel from 0 to x, which is within -1 and 1. */
  double moment(int power, double x) {
    double y = x * x;
    return Math.pow(x, power + 1)
        * (constant / (power + 1) + y * (square / (power + 3) + y * fourth / (power + 5)));
  }
}
