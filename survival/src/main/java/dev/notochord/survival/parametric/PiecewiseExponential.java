package dev.notochord.survival.parametric;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;

/**
 * The piecewise exponential distribution: the hazard is constant between break points.
 *
 * <p>With break points b1 &lt; b2 &lt; ... the first rate holds from 0 to b1, the second from b1 to b2, and the last
 * from the last break point on. A rate of 0 means that nobody has the event in that piece; as the last one, that
 * those who reach it never have it.
 *
 * @param breaks the break points, increasing, above 0 and finite; there may be none
 * @param rates the hazards, one more than break points, finite and at least 0
 * @since 0.1.0
 */
public record PiecewiseExponential(ImmutableDoubleArray breaks, ImmutableDoubleArray rates)
    implements SurvivalDistribution {
  /**
   * Checks the numbers.
   *
   * @param breaks the break points, increasing, above 0 and finite
   * @param rates the hazards, one more than break points, finite and at least 0
   * @throws IllegalArgumentException if break points do not increase from above 0, a rate is negative, a number is
   *     not finite, or there is not one rate more than break points
   */
  public PiecewiseExponential {
    String subject = "piecewise exponential distribution";
    if (rates.length() != breaks.length() + 1) {
      throw new IllegalArgumentException(subject + ": " + breaks.length() + " break points and "
          + rates.length() + " rates, expected one rate more than break points");
    }
    checkBreaks(subject, breaks.toArray());
    for (int i = 0; i < rates.length(); i++) {
      DistributionChecks.finiteAndNotNegative(subject, "rate " + i, rates.get(i));
    }
  }

  static void checkBreaks(String subject, double... breaks) {
    for (int i = 0; i < breaks.length; i++) {
      double before = i == 0 ? 0 : breaks[i - 1];
      if (!(breaks[i] > before && breaks[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(subject + ": break point " + i + " is " + breaks[i]
            + ", expected above " + before + " and finite");
      }
    }
  }

  /**
   * {@return the distribution of break points and rates}
   *
   * @param breaks the break points, increasing, above 0 and finite; may be empty
   * @param rates the hazards, one more than break points, finite and at least 0
   * @throws IllegalArgumentException if the numbers are not so
   */
  public static PiecewiseExponential of(double[] breaks, double[] rates) {
    return new PiecewiseExponential(
        ImmutableDoubleArray.copyOf(breaks), ImmutableDoubleArray.copyOf(rates));
  }

  @Override
  public double cumulativeHazard(double time) {
    DistributionChecks.time(time);
    double sum = 0;
    double from = 0;
    for (int i = 0; i < breaks.length() && breaks.get(i) < time; i++) {
      sum += rates.get(i) * (breaks.get(i) - from);
      from = breaks.get(i);
    }
    double rate = rates.get(piece(time, false));
    return rate == 0 ? sum : sum + rate * (time - from);
  }

  @Override
  public double hazard(double time) {
    DistributionChecks.time(time);
    return rates.get(piece(time, true));
  }

  @Override
  public double timeAt(double cumulativeHazard) {
    DistributionChecks.hazard(cumulativeHazard);
    double sum = 0;
    double from = 0;
    for (int i = 0; i < breaks.length(); i++) {
      double next = sum + rates.get(i) * (breaks.get(i) - from);
      if (cumulativeHazard <= next) {
        return cumulativeHazard == sum
            ? from
            : Math.min(from + (cumulativeHazard - sum) / rates.get(i), breaks.get(i));
      }
      sum = next;
      from = breaks.get(i);
    }
    double left = cumulativeHazard - sum;
    return left == 0 ? from : from + left / rates.get(breaks.length());
  }

  @Override
  public double mean() {
    return restrictedMean(Double.POSITIVE_INFINITY);
  }

  @Override
  public double restrictedMean(double horizon) {
    DistributionChecks.time(horizon);
    double sum = 0;
    double hazard = 0;
    double from = 0;
    for (int i = 0; i < rates.length() && from < horizon; i++) {
      double to = i < breaks.length() ? Math.min(horizon, breaks.get(i)) : horizon;
      double rate = rates.get(i);
      double length = to - from;
      sum += Math.exp(-hazard) * (rate == 0 ? length : -Math.expm1(-rate * length) / rate);
      hazard += rate == 0 ? 0 : rate * length;
      from = to;
    }
    return sum;
  }

  /** The piece that a time is in; a break point belongs to the piece after it if {@code right}, else to the one before. */
  private int piece(double time, boolean right) {
    int place = Arrays.binarySearch(breaks.toArray(), time);
    return place < 0 ? -place - 1 : right ? place + 1 : place;
  }
}
