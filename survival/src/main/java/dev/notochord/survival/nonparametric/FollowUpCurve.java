package dev.notochord.survival.nonparametric;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.notochord.survival.Estimate;
import java.util.Locale;

/**
 * The distribution of the time of follow-up: the part of subjects who would, but for the event, still be
 * followed up after each time.
 *
 * <p>The columns have one row per distinct time at which a subject left.
 *
 * @see ReverseKaplanMeier
 * @since 0.1.0
 */
public final class FollowUpCurve {
  private final SurvivalCurve curve;

  FollowUpCurve(SurvivalCurve curve) {
    this.curve = curve;
  }

  /** {@return the median follow-up with its limits; empty when not reached} */
  public TimeQuantile median() {
    return curve.median();
  }

  /**
   * {@return the time by which a part of the subjects has been followed up, with its limits}
   *
   * @param probability the part no longer followed up, above 0 and below 1; 0.25 for the time that three
   *     quarters exceed
   * @throws IllegalArgumentException if {@code probability} is not above 0 and below 1
   */
  public TimeQuantile quantile(double probability) {
    return curve.quantile(probability);
  }

  /**
   * Returns the part of subjects followed up beyond a time, with its limits.
   *
   * @param time the time, at least 0
   * @return the estimate; as {@link SurvivalCurve#estimateAt}
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public Estimate estimateAt(double time) {
    return curve.estimateAt(time);
  }

  /**
   * Returns the part of subjects followed up to a time and maybe not beyond: the limit from the left.
   *
   * @param time the time, at least 0
   * @return the part; as {@link SurvivalCurve#survivalBefore}
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public double valueBefore(double time) {
    return curve.survivalBefore(time);
  }

  /** {@return the variance that was used, never {@link CurveVariance#BY_DATA}} */
  public CurveVariance variance() {
    return curve.variance();
  }

  /** {@return the number of subjects} */
  public long subjects() {
    return curve.subjects();
  }

  /** {@return the number of rows, at least 1} */
  public int size() {
    return curve.size();
  }

  /** {@return the times at which subjects left, increasing} */
  public ImmutableDoubleArray times() {
    return curve.times();
  }

  /** {@return per time the part of subjects followed up beyond it} */
  public ImmutableDoubleArray values() {
    return curve.survival();
  }

  /** {@return per time the standard error of {@link #values()}: 0 where that is 1, NaN where it is 0} */
  public ImmutableDoubleArray standardErrors() {
    return curve.standardErrors();
  }

  /** {@return per time the lower confidence limit of {@link #values()}} */
  public ImmutableDoubleArray lower() {
    return curve.lower();
  }

  /** {@return per time the upper confidence limit of {@link #values()}} */
  public ImmutableDoubleArray upper() {
    return curve.upper();
  }

  /** {@return per time the number at risk of being censored: those at risk less those with the event at that time} */
  public ImmutableLongArray atRisk() {
    ImmutableLongArray.Builder left = ImmutableLongArray.builder(size());
    for (int i = 0; i < size(); i++) {
      left.add(curve.atRisk().get(i) - curve.events().get(i));
    }
    return left.build();
  }

  /** {@return per time the number of censored subjects} */
  public ImmutableLongArray censored() {
    return curve.censored();
  }

  /** {@return the median for reading, such as {@code follow-up of 42 subjects: median 21.5 (18 to 25)}} */
  @Override
  public String toString() {
    TimeQuantile median = median();
    return String.format(
        Locale.ROOT,
        "follow-up of %d subjects: median %s (%s to %s)",
        subjects(),
        CurveTable.number(median.time()),
        CurveTable.number(median.lower()),
        CurveTable.number(median.upper()));
  }
}
