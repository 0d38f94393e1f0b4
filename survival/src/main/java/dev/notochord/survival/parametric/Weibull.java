package dev.notochord.survival.parametric;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The Weibull distribution: the hazard is a power of the time.
 *
 * <pre>
 *   H(t) = (t / scale)^shape     h(t) = (shape / scale) (t / scale)^(shape - 1)
 * </pre>
 *
 * <p>A shape above 1 means that the hazard grows, below 1 that it falls; shape 1 is the {@link Exponential} of rate 1
 * / scale.
 *
 * @param shape the shape, above 0
 * @param scale the time at which H is 1, about 63 % having had the event; above 0
 * @since 0.1.0
 */
public record Weibull(double shape, double scale) implements SurvivalDistribution {
  /**
   * Checks the numbers.
   *
   * @param shape the shape, above 0
   * @param scale the time at which H is 1, about 63 % having had the event
   * @throws IllegalArgumentException if {@code shape} or {@code scale} is not above 0 and finite
   */
  public Weibull {
    DistributionChecks.finiteAndPositive("Weibull distribution", "shape", shape);
    DistributionChecks.finiteAndPositive("Weibull distribution", "scale", scale);
  }

  /**
   * {@return the distribution of a shape and a scale}
   *
   * @param shape the shape, above 0
   * @param scale the time at which the cumulative hazard is 1, above 0
   * @throws IllegalArgumentException if {@code shape} or {@code scale} is not above 0 and finite
   */
  public static Weibull of(double shape, double scale) {
    return new Weibull(shape, scale);
  }

  @Override
  public double cumulativeHazard(double time) {
    DistributionChecks.time(time);
    return Math.pow(time / scale, shape);
  }

  @Override
  public double hazard(double time) {
    DistributionChecks.time(time);
    return shape / scale * Math.pow(time / scale, shape - 1);
  }

  @Override
  public double timeAt(double cumulativeHazard) {
    DistributionChecks.hazard(cumulativeHazard);
    return scale * Math.pow(cumulativeHazard, 1 / shape);
  }

  @Override
  public double mean() {
    return scale * Math.exp(LogGamma.value(1 + 1 / shape));
  }
}
