package dev.notochord.survival.nonparametric;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.ConfidenceInterval;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A Kaplan-Meier curve with the limits of {@link BetaProductLimits}, which hold in small samples and are
 * defined everywhere.
 *
 * <p>The columns have one row per time of {@link #curve()}.
 *
 * @since 0.1.0
 */
public final class SmallSampleCurve {
  private final SurvivalCurve curve;
  private final LimitCoverage coverage;
  /** Entry 0 is before the first time. */
  private final double[] lower;

  private final double[] upper;

  SmallSampleCurve(SurvivalCurve curve, LimitCoverage coverage, double[] lower, double[] upper) {
    this.curve = curve;
    this.coverage = coverage;
    this.lower = lower;
    this.upper = upper;
  }

  /** {@return the Kaplan-Meier curve itself, with its usual limits} */
  public SurvivalCurve curve() {
    return curve;
  }

  /** {@return how often the limits shall cover} */
  public LimitCoverage coverage() {
    return coverage;
  }

  /** {@return per time the lower limit of the survival from that time on, up to the next} */
  public ImmutableDoubleArray lower() {
    return ImmutableDoubleArray.copyOf(lower).subArray(1, lower.length).trimmed();
  }

  /** {@return per time the upper limit of the survival from that time on, up to the next} */
  public ImmutableDoubleArray upper() {
    return ImmutableDoubleArray.copyOf(upper).subArray(1, upper.length).trimmed();
  }

  /**
   * {@return the limits of the survival at a time, the step at that time included}
   *
   * <p>Before the first time the lower limit is that of a sample without an event; after the last it is 0 and
   * the upper limit stays.
   *
   * @param time the time, at least 0
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public ConfidenceInterval intervalAt(double time) {
    SurvivalCurve.checkTime(time);
    int row = 0;
    int high = curve.size();
    while (row < high) {
      int middle = (row + high) >>> 1;
      if (curve.times().get(middle) <= time) {
        row = middle + 1;
      } else {
        high = middle;
      }
    }
    return new ConfidenceInterval(lower[row], upper[row], curve.confidenceLevel());
  }

  /**
   * {@return whether the limits at a time are exact binomial ones: nobody was censored up to it}
   *
   * @param time the time, at least 0
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public boolean isBinomialAt(double time) {
    SurvivalCurve.checkTime(time);
    for (int i = 0; i < curve.size() && curve.times().get(i) <= time; i++) {
      if (curve.censored().get(i) > 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@return the time by which a part of the subjects had the event, with the limits that belong to these of the
   * survival}
   *
   * <p>The limits enclose all times at which a survival of 1 - {@code probability} lies within the limits of the
   * survival. A lower limit of 0 says that the sample does not exclude any short time; an empty upper limit, that
   * it does not exclude any long one.
   *
   * @param probability the part with the event, above 0 and below 1
   * @throws IllegalArgumentException if {@code probability} is not above 0 and below 1
   */
  public TimeQuantile quantile(double probability) {
    TimeQuantile usual = curve.quantile(probability);
    double height = 1 - probability;
    int first = 0;
    while (lower[first] > height) {
      first++;
    }
    OptionalDouble earliest = OptionalDouble.of(first == 0 ? 0 : curve.times().get(first - 1));
    OptionalDouble latest = OptionalDouble.empty();
    for (int i = 1; i < upper.length && latest.isEmpty(); i++) {
      if (upper[i] < height) {
        latest = OptionalDouble.of(curve.times().get(i - 1));
      }
    }
    return new TimeQuantile(probability, usual.time(), earliest, latest);
  }

  /** {@return the median time with its limits: {@link #quantile} of 0.5} */
  public TimeQuantile median() {
    return quantile(0.5);
  }

  /** {@return one line that sums the curve up} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Kaplan-Meier with beta product limits (%s): %d subjects, %d events; %s",
        coverage == LimitCoverage.MID_P ? "mid-p" : "guaranteed",
        curve.subjects(),
        curve.totalEvents(),
        median());
  }
}
