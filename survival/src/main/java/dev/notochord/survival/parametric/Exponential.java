package dev.notochord.survival.parametric;

/**
 * The exponential distribution: the hazard is the same at all times.
 *
 * <pre>
 *   h(t) = rate     S(t) = exp(-rate t)     median = ln 2 / rate
 * </pre>
 *
 * @param rate the hazard, events per unit of time, finite and at least 0; with 0 nobody ever has the event
 * @since 0.1.0
 */
public record Exponential(double rate) implements SurvivalDistribution {
  /**
   * Checks the rate.
   *
   * @param rate the hazard, events per unit of time, finite and at least 0
   * @throws IllegalArgumentException if {@code rate} is negative or not finite
   */
  public Exponential {
    DistributionChecks.finiteAndNotNegative("exponential distribution", "rate", rate);
  }

  /**
   * {@return the distribution of a rate}
   *
   * @param rate the hazard, events per unit of time
   * @throws IllegalArgumentException if {@code rate} is negative or not finite
   */
  public static Exponential ofRate(double rate) {
    return new Exponential(rate);
  }

  /**
   * {@return the distribution of a median}
   *
   * @param median the time by which half have had the event, above 0
   * @throws IllegalArgumentException if {@code median} is not above 0 and finite
   */
  public static Exponential ofMedian(double median) {
    DistributionChecks.finiteAndPositive("exponential distribution", "median", median);
    return new Exponential(Math.log(2) / median);
  }

  /**
   * {@return the distribution of a survival at one time}
   *
   * @param time the time, above 0
   * @param survival the share that lives beyond it, above 0 and at most 1
   * @throws IllegalArgumentException if {@code time} or {@code survival} is out of range
   */
  public static Exponential ofSurvival(double time, double survival) {
    DistributionChecks.finiteAndPositive("exponential distribution", "time", time);
    if (!(survival > 0 && survival <= 1)) {
      throw new IllegalArgumentException("exponential distribution: survival at " + time + " is "
          + survival + ", expected above 0 and at most 1");
    }
    return new Exponential(-Math.log(survival) / time);
  }

  @Override
  public double cumulativeHazard(double time) {
    DistributionChecks.time(time);
    return rate == 0 ? 0 : rate * time;
  }

  @Override
  public double hazard(double time) {
    DistributionChecks.time(time);
    return rate;
  }

  @Override
  public double timeAt(double cumulativeHazard) {
    DistributionChecks.hazard(cumulativeHazard);
    return cumulativeHazard == 0 ? 0 : cumulativeHazard / rate;
  }

  @Override
  public double mean() {
    return 1 / rate;
  }

  @Override
  public double restrictedMean(double horizon) {
    DistributionChecks.time(horizon);
    return rate == 0 ? horizon : -Math.expm1(-rate * horizon) / rate;
  }
}
