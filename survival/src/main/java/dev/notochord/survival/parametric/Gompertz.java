package dev.notochord.survival.parametric;

/**
 * The Gompertz distribution: the log of the hazard is linear in the time.
 *
 * <pre>
 *   h(t) = rate exp(shape t)     H(t) = (rate / shape) (exp(shape t) - 1)
 * </pre>
 *
 * <p>Shape 0 is the {@link Exponential}. With a shape below 0 the hazard dies away so fast that the share exp(rate /
 * shape) never has the event.
 *
 * @param shape the growth of the log hazard per unit of time, finite, of either sign
 * @param rate the hazard at time 0, above 0
 * @since 0.1.0
 */
public record Gompertz(double shape, double rate) implements SurvivalDistribution {
  /**
   * Checks the numbers.
   *
   * @param shape the growth of the log hazard per unit of time, finite, of either sign
   * @param rate the hazard at time 0, above 0
   * @throws IllegalArgumentException if {@code shape} is not finite, or {@code rate} not above 0 and finite
   */
  public Gompertz {
    DistributionChecks.finite("Gompertz distribution", "shape", shape);
    DistributionChecks.finiteAndPositive("Gompertz distribution", "rate", rate);
  }

  /**
   * {@return the distribution of a shape and a rate}
   *
   * @param shape the growth of the log hazard per unit of time, finite, of either sign
   * @param rate the hazard at time 0, above 0
   * @throws IllegalArgumentException if {@code shape} is not finite, or {@code rate} not above 0 and finite
   */
  public static Gompertz of(double shape, double rate) {
    return new Gompertz(shape, rate);
  }

  @Override
  public double cumulativeHazard(double time) {
    DistributionChecks.time(time);
    if (shape == 0) {
      return rate * time;
    }
    return rate * Math.expm1(shape * time) / shape;
  }

  @Override
  public double hazard(double time) {
    DistributionChecks.time(time);
    return rate * Math.exp(shape * time);
  }

  @Override
  public double timeAt(double cumulativeHazard) {
    DistributionChecks.hazard(cumulativeHazard);
    if (shape == 0) {
      return cumulativeHazard / rate;
    }
    double growth = shape * cumulativeHazard / rate;
    return growth <= -1 ? Double.POSITIVE_INFINITY : Math.log1p(growth) / shape;
  }
}
