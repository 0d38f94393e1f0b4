package dev.notochord.survival.literature;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.nonparametric.QuantileRule;
import dev.notochord.survival.order.NumberKeys;
import dev.notochord.survival.order.NumberOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A survival curve clicked from a printed Kaplan-Meier figure, cleaned of the noise of clicking.
 *
 * <p>Any point of the curve may be clicked, in any order; best is the lower end of each step. Between points the
 * curve is a step function: it keeps the survival of the point before.
 *
 * <p><b>Cleaning</b>, in this order; {@link #cleaning()} says how much there was to do:
 *
 * <ol>
 *   <li>the points are put in order of time;
 *   <li>a survival outside 0 to 1 by no more than {@value #OUTSIDE} is set to 0 or 1;
 *   <li>of points at one time the lowest is kept, the lower end of the step;
 *   <li>a survival that rises is replaced by the least-squares curve that does not (pool adjacent violators, all points alike), so
 *       that neither the higher nor the lower click is believed;
 *   <li>the point (0, 1) is added if no point is at time 0. A point at time 0 below 1 is a step there.
 * </ol>
 *
 * <pre>{@code
 * DigitizedCurve curve = DigitizedCurve.of(months, percent, CurveScale.PERCENT);
 * curve.survivalAt(24);
 * curve.median();
 * }</pre>
 *
 * <p>Cost O(k log k) for k points. <b>Edges.</b> What is read after the last point is empty, unless the curve has reached 0.
 *
 * @see PublishedCurve
 * @since 0.1.0
 */
public final class DigitizedCurve {
  private static final double OUTSIDE = 0.02;

  private final double[] time;
  private final double[] survival;
  private final CurveCleaning cleaning;

  private DigitizedCurve(double[] time, double[] survival, CurveCleaning cleaning) {
    this.time = time;
    this.survival = survival;
    this.cleaning = cleaning;
  }

  /**
   * {@return the curve through points}
   *
   * @param time per point its time, at least 0, in any unit
   * @param survival per point its survival, on the scale given
   * @param scale whether survivals are fractions or percent
   * @throws IllegalArgumentException if there is no point, the columns differ in length, a time is negative, infinite
   *     or NaN, or a survival is NaN or outside the scale by more than 2 % of it; the message names the point,
   *     counted from 0
   */
  public static DigitizedCurve of(double[] time, double[] survival, CurveScale scale) {
    checkArgument(
        time.length == survival.length,
        "digitised curve: %s times and %s survivals, expected one of each per point",
        time.length,
        survival.length);
    checkArgument(time.length > 0, "digitised curve: no points, expected at least one");
    double[] given = new double[time.length];
    for (int i = 0; i < time.length; i++) {
      checkPoint(
          time[i] >= 0 && time[i] < Double.POSITIVE_INFINITY,
          "time",
          i,
          time[i],
          "a finite number >= 0");
      given[i] = survival[i] / scale.whole();
      checkPoint(
          given[i] >= -OUTSIDE && given[i] <= 1 + OUTSIDE,
          "survival",
          i,
          survival[i],
          "from 0 to " + scale.whole() + " or outside by at most 2 % of it (" + scale + ")");
    }
    return cleaned(time, given);
  }

  private static void checkPoint(
      boolean right, String what, int point, double value, String expected) {
    if (!right) {
      throw new IllegalArgumentException(
          "digitised curve: " + what + "[" + point + "] is " + value + ", expected " + expected);
    }
  }

  private static DigitizedCurve cleaned(double[] time, double[] given) {
    int[] order = NumberOrder.rows(time, NumberKeys.of(time));
    int points = 0;
    double[] at = new double[time.length];
    double[] raw = new double[time.length];
    for (int i : order) {
      if (points > 0 && at[points - 1] == time[i]) {
        raw[points - 1] = Math.min(raw[points - 1], given[i]);
      } else {
        at[points] = time[i];
        raw[points++] = given[i];
      }
    }
    double[] kept = Arrays.copyOf(raw, points);
    for (int i = 0; i < points; i++) {
      kept[i] = Math.min(1, Math.max(0, kept[i]));
    }
    fall(kept);
    int moved = 0;
    double largest = 0;
    double sum = 0;
    for (int i = 0; i < points; i++) {
      double change = Math.abs(kept[i] - raw[i]);
      moved += change > 0 ? 1 : 0;
      largest = Math.max(largest, change);
      sum += change;
    }
    int shift = at[0] == 0 ? 0 : 1;
    double[] t = new double[points + shift];
    double[] s = new double[points + shift];
    s[0] = 1;
    System.arraycopy(at, 0, t, shift, points);
    System.arraycopy(kept, 0, s, shift, points);
    return new DigitizedCurve(
        t, s, new CurveCleaning(time.length, time.length - points, moved, largest, sum / points));
  }

  /** Replaces values by the least-squares fit that does not rise; values that do not rise stay as they are. */
  private static void fall(double[] value) {
    int[] end = new int[value.length];
    double[] mean = new double[value.length];
    int blocks = 0;
    for (int i = 0; i < value.length; i++) {
      double pooled = value[i];
      int size = 1;
      while (blocks > 0 && mean[blocks - 1] < pooled) {
        blocks--;
        int before = end[blocks] - (blocks == 0 ? 0 : end[blocks - 1]);
        pooled = (pooled * size + mean[blocks] * before) / (size + before);
        size += before;
      }
      mean[blocks] = pooled;
      end[blocks++] = i + 1;
    }
    for (int block = 0, i = 0; block < blocks; block++) {
      while (i < end[block]) {
        value[i++] = mean[block];
      }
    }
  }

  /** {@return the times of the points, increasing, beginning with 0} */
  public ImmutableDoubleArray times() {
    return ImmutableDoubleArray.copyOf(time);
  }

  /** {@return the survival at each of {@link #times()}, as a fraction of 1, never rising} */
  public ImmutableDoubleArray survival() {
    return ImmutableDoubleArray.copyOf(survival);
  }

  /** {@return how much the points were changed} */
  public CurveCleaning cleaning() {
    return cleaning;
  }

  /** {@return the time of the last point} */
  public double lastTime() {
    return time[time.length - 1];
  }

  /**
   * {@return the survival at a time, as a fraction of 1; empty after the last point, unless the curve is 0 there}
   *
   * @param at the time, at least 0
   * @throws IllegalArgumentException if {@code at} is negative or NaN
   */
  public OptionalDouble survivalAt(double at) {
    checkArgument(at >= 0, "digitised curve: time is %s, expected a number >= 0", at);
    return at <= lastTime() || survival[survival.length - 1] == 0
        ? OptionalDouble.of(stepAt(at))
        : OptionalDouble.empty();
  }

  /** Returns the survival of the last point at a time or before. */
  double stepAt(double at) {
    int place = Arrays.binarySearch(time, at);
    return survival[place >= 0 ? place : -place - 2];
  }

  /** {@return the median read off the curve: {@link #quantile} of 0.5} */
  public OptionalDouble median() {
    return quantile(0.5);
  }

  /**
   * {@return the first time at which the survival is at 1 - probability or below ({@link
   * QuantileRule#FIRST_AT_OR_BELOW}); empty when the curve does not come so low}
   *
   * @param probability the part with the event, above 0 and below 1
   * @throws IllegalArgumentException if {@code probability} is not above 0 and below 1
   */
  public OptionalDouble quantile(double probability) {
    checkArgument(
        probability > 0 && probability < 1,
        "digitised curve: probability is %s, expected above 0 and below 1",
        probability);
    for (int i = 0; i < time.length; i++) {
      if (survival[i] <= 1 - probability) {
        return OptionalDouble.of(time[i]);
      }
    }
    return OptionalDouble.empty();
  }

  /**
   * {@return the restricted mean survival time, the area under the curve from 0 to a horizon; empty if the horizon is
   * after the last point and the curve is not 0 there}
   *
   * @param tau the horizon, above 0, in the unit of the times
   * @throws IllegalArgumentException if {@code tau} is not finite and above 0
   */
  public OptionalDouble restrictedMean(double tau) {
    checkArgument(
        tau > 0 && tau < Double.POSITIVE_INFINITY,
        "digitised curve: tau is %s, expected a finite number above 0",
        tau);
    if (tau > lastTime() && survival[survival.length - 1] > 0) {
      return OptionalDouble.empty();
    }
    double area = 0;
    for (int i = 0; i < time.length && time[i] < tau; i++) {
      double end = i + 1 < time.length ? Math.min(tau, time[i + 1]) : tau;
      area += survival[i] * (end - time[i]);
    }
    return OptionalDouble.of(area);
  }

  /** {@return the curve for reading: where it ends and how it was cleaned} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "digitised curve to %.6g, survival %.4g there; %s",
        lastTime(),
        survival[survival.length - 1],
        cleaning);
  }
}
