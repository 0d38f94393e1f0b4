package dev.notochord.survival.design;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;

/**
 * The size of a study whose statistic is normal: sqrt(n) times a mean, with one standard deviation by which it is judged and
 * perhaps another one that it has.
 *
 * <pre>
 *   power = Phi((sqrt(n) mean - z_alpha judged) / actual)     n = ((z_alpha judged + z_power actual) / mean)^2
 * </pre>
 */
record NormalSizing(
    String title,
    ImmutableList<String> assumptions,
    ImmutableList<Arm> arms,
    double allocation,
    ErrorRates rates,
    Function<FollowUpPlan, Moments> moments)
    implements Sizing {
  /** The mean, in the direction that is to be shown, and the standard deviations; a reason if there are none. */
  record Moments(double mean, double judged, double actual, Optional<String> reason) {
    static Moments of(double mean, double judged, double actual) {
      return new Moments(
          mean,
          judged,
          actual,
          mean > 0
              ? Optional.empty()
              : Optional.of("there is no effect in the direction to be shown"));
    }

    static Moments none(String reason) {
      return new Moments(0, 1, 1, Optional.of(reason));
    }
  }

  @Override
  public double share(int arm) {
    return arms.size() == 1 ? 1 : Sizing.share(arm, allocation);
  }

  @Override
  public double subjects(FollowUpPlan plan) {
    Moments m = moments.apply(plan);
    double root = (rates.criticalValue() * m.judged + rates.powerQuantile() * m.actual) / m.mean;
    return m.mean > 0 ? root * root : Double.POSITIVE_INFINITY;
  }

  @Override
  public double power(FollowUpPlan plan, double subjects) {
    Moments m = moments.apply(plan);
    // The statistic in its own standard deviations, with the critical value moved by the difference
    // of both.
    double z = rates.criticalValue();
    return rates.powerOf((Math.sqrt(subjects) * m.mean - z * m.judged) / m.actual + z);
  }

  @Override
  public Optional<String> whyNot(FollowUpPlan plan) {
    return moments.apply(plan).reason;
  }
}
