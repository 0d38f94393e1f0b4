package dev.notochord.survival.parametric;

/**
 * The log-logistic distribution: the odds of the event are a power of the time.
 *
 * <pre>
 *   S(t) = 1 / (1 + (t / scale)^shape)     median = scale
 * </pre>
 *
 * <p>With a shape above 1 the hazard rises and then falls, else it falls from the start. The tail is heavy: there is
 * a mean only with a shape above 1.
 *
 * @param shape the shape, above 0
 * @param scale the median, above 0
 * @since 0.1.0
 */
public record LogLogistic(double shape, double scale) implements SurvivalDistribution {
  /**
   * Checks the numbers.
   *
   * @param shape the shape, above 0
   * @param scale the median, above 0
   * @throws IllegalArgumentException if {@code shape} or {@code scale} is not above 0 and finite
   */
  public LogLogistic {
    DistributionChecks.finiteAndPositive("log-logistic distribution", "shape", shape);
    DistributionChecks.finiteAndPositive("log-logistic distribution", "scale", scale);
  }

  /**
   * {@return the distribution of a shape and a scale}
   *
   * @param shape the shape, above 0
   * @param scale the median, above 0
   * @throws IllegalArgumentException if {@code shape} or {@code scale} is not above 0 and finite
   */
  public static LogLogistic of(double shape, double scale) {
    return new LogLogistic(shape, scale);
  }

  @Override
  public double cumulativeHazard(double time) {
    DistributionChecks.time(time);
    double odds = Math.pow(time / scale, shape);
    // The power of a large time may leave the range of double before its log does.
    return odds < 1e300
        ? Math.log1p(odds)
        : time == Double.POSITIVE_INFINITY ? time : shape * Math.log(time / scale);
  }

  @Override
  public double hazard(double time) {
    DistributionChecks.time(time);
    if (time == 0) {
      return shape < 1 ? Double.POSITIVE_INFINITY : shape > 1 ? 0 : 1 / scale;
    }
    return shape / time / (1 + Math.pow(time / scale, -shape));
  }

  @Override
  public double timeAt(double cumulativeHazard) {
    DistributionChecks.hazard(cumulativeHazard);
    return cumulativeHazard < 700
        ? scale * Math.pow(Math.expm1(cumulativeHazard), 1 / shape)
        : scale * Math.exp(cumulativeHazard / shape);
  }

  @Override
  public double mean() {
    if (shape <= 1) {
      return Double.POSITIVE_INFINITY;
    }
    double angle = Math.PI / shape;
    // Near shape 1 the sine of its complement keeps the digits.
    return scale * angle / Math.sin(shape < 2 ? Math.PI * (shape - 1) / shape : angle);
  }
}
