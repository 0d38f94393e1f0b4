package dev.notochord.survival.parametric;

/**
 * The distribution of a mixture of cured subjects, who never have the event, and others.
 *
 * <pre>
 *   S(t) = c + (1 - c) S_u(t)
 * </pre>
 *
 * <p>with c the cure fraction and S_u the survival of the uncured.
 *
 * @param cureFraction the share c that never has the event, at least 0 and below 1
 * @param uncured the distribution of the survival times of the others
 * @see <a href="https://doi.org/10.2307/2529885">Farewell VT. Biometrics 1982;38:1041-1046</a>
 * @since 0.1.0
 */
public record MixtureCure(double cureFraction, SurvivalDistribution uncured)
    implements SurvivalDistribution {
  /**
   * Checks the share.
   *
   * @param cureFraction the share c that never has the event, at least 0 and below 1
   * @param uncured the distribution of the survival times of the others
   * @throws IllegalArgumentException if {@code cureFraction} is not at least 0 and below 1
   */
  public MixtureCure {
    if (!(cureFraction >= 0 && cureFraction < 1)) {
      throw new IllegalArgumentException("mixture cure distribution: cure fraction is "
          + cureFraction + ", expected at least 0 and below 1");
    }
  }

  @Override
  public double cumulativeHazard(double time) {
    double hazard = uncured.cumulativeHazard(time);
    if (cureFraction == 0) {
      return hazard;
    }
    return -Math.log1p((1 - cureFraction) * Math.expm1(-hazard));
  }

  @Override
  public double hazard(double time) {
    return uncuredShare(time) * uncured.hazard(time);
  }

  /**
   * {@return the probability that a subject without the event by a time is not cured}
   *
   * @param time the time, at least 0
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public double uncuredShare(double time) {
    if (cureFraction == 0) {
      return 1;
    }
    double living = (1 - cureFraction) * uncured.survival(time);
    return living / (cureFraction + living);
  }

  @Override
  public double timeAt(double cumulativeHazard) {
    DistributionChecks.hazard(cumulativeHazard);
    double died = -Math.expm1(-cumulativeHazard) / (1 - cureFraction);
    if (cureFraction == 0) {
      return uncured.timeAt(cumulativeHazard);
    }
    return died >= 1 ? Double.POSITIVE_INFINITY : uncured.timeAt(-Math.log1p(-died));
  }
}
