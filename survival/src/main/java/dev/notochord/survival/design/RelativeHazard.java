package dev.notochord.survival.design;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.parametric.SurvivalDistribution;

/**
 * A distribution whose hazard is that of another times a ratio, constant between break points: proportional hazards,
 * an effect that comes late, or one that wears off.
 *
 * <pre>
 *   h(t) = r_j h0(t)   for t from break point j on, up to the next
 * </pre>
 *
 * @param baseline the other distribution
 * @param breaks the break points, increasing, above 0 and finite; there may be none
 * @param ratios the ratios, one more than break points, finite and at least 0
 * @since 0.1.0
 */
public record RelativeHazard(
    SurvivalDistribution baseline, ImmutableDoubleArray breaks, ImmutableDoubleArray ratios)
    implements SurvivalDistribution {
  /**
   * Checks the numbers.
   *
   * @param baseline the other distribution
   * @param breaks the break points, increasing, above 0 and finite
   * @param ratios the ratios, one more than break points, finite and at least 0
   * @throws IllegalArgumentException if break points do not increase from above 0, a ratio is negative or not finite,
   *     or there is not one ratio more than break points
   */
  public RelativeHazard {
    checkArgument(
        ratios.length() == breaks.length() + 1,
        "relative hazard: %s break points and %s ratios, expected one ratio more than break points",
        breaks.length(),
        ratios.length());
    for (int i = 0; i < breaks.length(); i++) {
      double before = i == 0 ? 0 : breaks.get(i - 1);
      if (!(breaks.get(i) > before && breaks.get(i) < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("relative hazard: break point " + i + " is "
            + breaks.get(i) + ", expected above " + before + " and finite");
      }
    }
    for (int i = 0; i < ratios.length(); i++) {
      DesignChecks.notNegative("relative hazard", "ratio " + i, ratios.get(i));
    }
  }

  /**
   * {@return a distribution with one ratio at all times}
   *
   * @param baseline the other distribution
   * @param ratio the hazard ratio, finite and at least 0
   * @throws IllegalArgumentException if {@code ratio} is negative or not finite
   */
  public static RelativeHazard proportional(SurvivalDistribution baseline, double ratio) {
    return of(baseline, new double[0], new double[] {ratio});
  }

  /**
   * {@return a distribution with ratio 1 up to a time and another one after it}
   *
   * @param baseline the other distribution
   * @param delay when the effect begins, above 0
   * @param ratio the hazard ratio from then on, finite and at least 0
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static RelativeHazard delayed(SurvivalDistribution baseline, double delay, double ratio) {
    return of(baseline, new double[] {delay}, new double[] {1, ratio});
  }

  /**
   * {@return a distribution of ratios between break points}
   *
   * @param baseline the other distribution
   * @param breaks the break points, increasing, above 0 and finite
   * @param ratios the ratios, one more than break points, finite and at least 0
   * @throws IllegalArgumentException if the numbers are not so
   */
  public static RelativeHazard of(SurvivalDistribution baseline, double[] breaks, double[] ratios) {
    return new RelativeHazard(
        baseline, ImmutableDoubleArray.copyOf(breaks), ImmutableDoubleArray.copyOf(ratios));
  }

  @Override
  public double cumulativeHazard(double time) {
    double end = baseline.cumulativeHazard(time);
    double sum = 0;
    double from = 0;
    for (int i = 0; i < breaks.length() && breaks.get(i) < time; i++) {
      double to = baseline.cumulativeHazard(breaks.get(i));
      sum += ratios.get(i) * (to - from);
      from = to;
    }
    double ratio = ratios.get(pieceBefore(time));
    return ratio == 0 ? sum : sum + ratio * (end - from);
  }

  @Override
  public double hazard(double time) {
    double hazard = baseline.hazard(time);
    int piece = 0;
    while (piece < breaks.length() && breaks.get(piece) <= time) {
      piece++;
    }
    return ratios.get(piece) == 0 ? 0 : ratios.get(piece) * hazard;
  }

  @Override
  public double timeAt(double cumulativeHazard) {
    if (!(cumulativeHazard >= 0)) {
      throw new IllegalArgumentException(
          "relative hazard: cumulative hazard is " + cumulativeHazard + ", expected at least 0");
    }
    double sum = 0;
    double from = 0;
    for (int i = 0; i < breaks.length(); i++) {
      double to = baseline.cumulativeHazard(breaks.get(i));
      double next = sum + ratios.get(i) * (to - from);
      if (cumulativeHazard <= next) {
        return within(i, sum, from, cumulativeHazard);
      }
      sum = next;
      from = to;
    }
    return within(breaks.length(), sum, from, cumulativeHazard);
  }

  private double within(int piece, double sum, double from, double cumulativeHazard) {
    double left = cumulativeHazard - sum;
    if (left == 0) {
      return baseline.timeAt(from);
    }
    double time = ratios.get(piece) == 0
        ? Double.POSITIVE_INFINITY
        : baseline.timeAt(from + left / ratios.get(piece));
    return piece < breaks.length() ? Math.min(time, breaks.get(piece)) : time;
  }

  private int pieceBefore(double time) {
    int piece = 0;
    while (piece < breaks.length() && breaks.get(piece) < time) {
      piece++;
    }
    return piece;
  }
}
