package dev.notochord.survival.parametric;

/**
 * The gamma distribution: with a whole shape, the time of that many events of an even hazard.
 *
 * <pre>
 *   f(t) = t^(shape - 1) exp(-t / scale) / (scale^shape Gamma(shape))     mean = shape scale
 * </pre>
 *
 * <p>The hazard tends to 1 / scale. Shape 1 is the {@link Exponential}. Accurate in both tails, as {@link
 * GeneralizedGamma}, of which it is a case.
 *
 * @param shape the shape, above 0
 * @param scale the scale, above 0: 1 / rate
 * @since 0.1.0
 */
public record Gamma(double shape, double scale) implements SurvivalDistribution {
  /**
   * Checks the numbers.
   *
   * @param shape the shape, above 0
   * @param scale the scale, above 0: 1 / rate
   * @throws IllegalArgumentException if {@code shape} or {@code scale} is not above 0 and finite
   */
  public Gamma {
    DistributionChecks.finiteAndPositive("gamma distribution", "shape", shape);
    DistributionChecks.finiteAndPositive("gamma distribution", "scale", scale);
  }

  /**
   * {@return the distribution of a shape and a scale}
   *
   * @param shape the shape, above 0
   * @param scale the scale, above 0
   * @throws IllegalArgumentException if {@code shape} or {@code scale} is not above 0 and finite
   */
  public static Gamma of(double shape, double scale) {
    return new Gamma(shape, scale);
  }

  /** Returns the same distribution as a generalized one. */
  GeneralizedGamma generalized() {
    double q = 1 / Math.sqrt(shape);
    return new GeneralizedGamma(Math.log(scale) + Math.log(shape), q, q);
  }

  @Override
  public double cumulativeHazard(double time) {
    return generalized().cumulativeHazard(time);
  }

  @Override
  public double hazard(double time) {
    DistributionChecks.time(time);
    if (time == 0) {
      return shape < 1 ? Double.POSITIVE_INFINITY : shape > 1 ? 0 : 1 / scale;
    }
    return generalized().hazard(time);
  }

  @Override
  public double timeAt(double cumulativeHazard) {
    return generalized().timeAt(cumulativeHazard);
  }

  @Override
  public double mean() {
    return shape * scale;
  }
}
