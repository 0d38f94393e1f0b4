package dev.notochord.survival.parametric;

/**
 * A distribution of survival times: everything about it follows from its cumulative hazard H.
 *
 * <pre>
 *   S(t) = exp(-H(t))     h(t) = H'(t)     f(t) = h(t) S(t)
 * </pre>
 *
 * <p>Times are at least 0, in whatever unit the numbers of the distribution are in; rates are per that unit. H(0) is
 * 0. H may stay below a bound for ever: then some subjects never have the event, and {@link #timeAt} is infinite from
 * there on.
 *
 * <p>An implementation is immutable and may be shared by threads.
 *
 * @since 0.1.0
 */
public interface SurvivalDistribution {
  /**
   * {@return the cumulative hazard H(t), at least 0; infinite where S is 0}
   *
   * @param time the time, at least 0; infinite for the limit
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  double cumulativeHazard(double time);

  /**
   * {@return the hazard h(t), events per unit of time among those without one so far; at a jump the value to its
   * right; infinite at 0 where it grows without bound towards 0}
   *
   * @param time the time, at least 0 and finite
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  double hazard(double time);

  /**
   * {@return the first time at which the cumulative hazard reaches a value; infinite if it never does}
   *
   * @param cumulativeHazard the value, at least 0; infinite for the end of the distribution
   * @throws IllegalArgumentException if {@code cumulativeHazard} is negative or NaN
   */
  double timeAt(double cumulativeHazard);

  /**
   * {@return the probability S(t) of living without the event beyond a time}
   *
   * @param time the time, at least 0; infinite for the share that never has the event
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  default double survival(double time) {
    return Math.exp(-cumulativeHazard(time));
  }

  /**
   * {@return the probability 1 - S(t) of the event by a time, with full precision where it is small}
   *
   * @param time the time, at least 0
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  default double risk(double time) {
    return -Math.expm1(-cumulativeHazard(time));
  }

  /**
   * {@return the first time by which a given share has had the event; infinite if that share never has it}
   *
   * @param probability the share, from 0 to 1; 0.5 for the median
   * @throws IllegalArgumentException if {@code probability} is not from 0 to 1
   */
  default double quantile(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("survival distribution: quantile of " + probability
          + ", expected a probability from 0 to 1");
    }
    return timeAt(-Math.log1p(-probability));
  }

  /**
   * {@return the mean time, the area under S; infinite if a share never has the event or if the tail is too heavy for
   * a mean}
   *
   * <p>By numerical integration to about 1e-12 unless there is a formula.
   */
  default double mean() {
    return MeanTime.of(this);
  }

  /**
   * {@return the mean of the time or the horizon, whichever comes first: the area under S up to the horizon}
   *
   * <p>By numerical integration to about 1e-12 unless there is a formula.
   *
   * @param horizon the horizon, at least 0; infinite for the {@link #mean()}
   * @throws IllegalArgumentException if {@code horizon} is negative or NaN
   */
  default double restrictedMean(double horizon) {
    DistributionChecks.time(horizon);
    return horizon == Double.POSITIVE_INFINITY ? mean() : MeanTime.restricted(this, horizon);
  }
}
