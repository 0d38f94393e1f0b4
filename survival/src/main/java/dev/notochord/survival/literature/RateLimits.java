package dev.notochord.survival.literature;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.nonparametric.BinomialLimits;
import dev.notochord.survival.nonparametric.LimitCoverage;

/**
 * Limits of a proportion x of n.
 *
 * @since 0.1.0
 */
public enum RateLimits {
  /**
   * Where the score test just rejects: (x + z^2/2 -/+ z sqrt(x (n - x) / n + z^2/4)) / (n + z^2). Covers about as often
   * as the level says. As R's {@code prop.test} without correction.
   *
   * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson EB. JASA 1927;22:209-212</a>
   */
  WILSON,
  /** Exact limits that cover at least as often as the level says; see {@link BinomialLimits}. */
  CLOPPER_PEARSON,
  /** Exact limits that cover about as often as the level says; see {@link LimitCoverage#MID_P}. */
  MID_P;

  /**
   * {@return the limits}
   *
   * @param events how many have the event
   * @param subjects of how many, at least 1
   * @param level the confidence level, above 0 and below 1
   * @throws IllegalArgumentException if a number is out of its range
   */
  public ConfidenceInterval of(long events, long subjects, double level) {
    return switch (this) {
      case WILSON -> wilson(events, subjects, level);
      case CLOPPER_PEARSON -> BinomialLimits.of(events, subjects, level, LimitCoverage.GUARANTEED);
      case MID_P -> BinomialLimits.of(events, subjects, level, LimitCoverage.MID_P);
    };
  }

  private static ConfidenceInterval wilson(long events, long subjects, double level) {
    checkArgument(
        subjects >= 1 && events >= 0 && events <= subjects,
        "Wilson limits: %s of %s subjects, expected 0 to all of at least one",
        events,
        subjects);
    double z = NormalTail.quantile(level);
    double middle = events + z * z / 2;
    double margin =
        z * Math.sqrt((double) events * (subjects - events) / (double) subjects + z * z / 4);
    double scale = subjects + z * z;
    double lower = events == 0 ? 0 : (middle - margin) / scale;
    double upper = events == subjects ? 1 : (middle + margin) / scale;
    return new ConfidenceInterval(lower, upper, level);
  }
}
