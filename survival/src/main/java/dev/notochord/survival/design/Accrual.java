package dev.notochord.survival.design;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;

/**
 * How subjects enter a study over calendar time: at constant rates between break points, from 0 on.
 *
 * <p>The rates are subjects per unit of time if a design asks how long accrual takes. If the number of subjects is given or
 * looked for they only say in which proportion subjects enter, and are scaled to it.
 *
 * <pre>{@code
 * Accrual.uniform(36);                                              // evenly over 36 months
 * Accrual.ofRates(new double[] {6, 36}, new double[] {1, 4});       // 1 a month, from the seventh month on 4
 * Accrual.atOnce();                                                 // everybody on the first day
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Accrual {
  private static final String SUBJECT = "accrual";

  private final ImmutableDoubleArray ends;
  private final ImmutableDoubleArray rates;
  private final double[] entered;

  private Accrual(ImmutableDoubleArray ends, ImmutableDoubleArray rates) {
    this.ends = ends;
    this.rates = rates;
    entered = new double[ends.length() + 1];
    double from = 0;
    for (int i = 0; i < ends.length(); i++) {
      entered[i + 1] = entered[i] + rates.get(i) * (ends.get(i) - from);
      from = ends.get(i);
    }
  }

  /** {@return accrual of everybody at calendar time 0} */
  public static Accrual atOnce() {
    return new Accrual(ImmutableDoubleArray.of(), ImmutableDoubleArray.of());
  }

  /**
   * {@return accrual at one rate, one subject in all over the duration: only a proportion}
   *
   * @param duration how long accrual takes, above 0
   * @throws IllegalArgumentException if {@code duration} is not above 0 and finite
   */
  public static Accrual uniform(double duration) {
    DesignChecks.positive(SUBJECT, "duration", duration);
    return ofRates(new double[] {duration}, new double[] {1 / duration});
  }

  /**
   * {@return accrual at a rate of so many subjects per unit of time}
   *
   * @param duration how long accrual takes, above 0
   * @param rate subjects per unit of time, above 0
   * @throws IllegalArgumentException if a number is not above 0 and finite
   */
  public static Accrual ofRate(double duration, double rate) {
    DesignChecks.positive(SUBJECT, "duration", duration);
    return ofRates(new double[] {duration}, new double[] {rate});
  }

  /**
   * {@return accrual at rates that change}
   *
   * @param ends where each rate ends, increasing, above 0 and finite; the last one is the end of accrual
   * @param rates the rates, one per end, at least 0 and finite, not all 0
   * @throws IllegalArgumentException if the numbers are not so
   */
  public static Accrual ofRates(double[] ends, double[] rates) {
    checkArgument(
        ends.length == rates.length && ends.length > 0,
        "accrual: %s ends and %s rates, expected one rate per end and at least one",
        ends.length,
        rates.length);
    for (int i = 0; i < ends.length; i++) {
      double before = i == 0 ? 0 : ends[i - 1];
      if (!(ends[i] > before && ends[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "accrual: end[" + i + "] is " + ends[i] + ", expected above " + before + " and finite");
      }
      DesignChecks.notNegative(SUBJECT, "rate[" + i + "]", rates[i]);
    }
    Accrual accrual =
        new Accrual(ImmutableDoubleArray.copyOf(ends), ImmutableDoubleArray.copyOf(rates));
    DesignChecks.positive(SUBJECT, "number of subjects by these rates", accrual.subjects());
    return accrual;
  }

  /** {@return the calendar time at which accrual ends; 0 if all enter at once} */
  public double duration() {
    return ends.isEmpty() ? 0 : ends.get(ends.length() - 1);
  }

  /** {@return the subjects that enter at these rates; 1 if all enter at once} */
  public double subjects() {
    return ends.isEmpty() ? 1 : entered[ends.length()];
  }

  /** {@return where the rates end, the end of accrual last; empty if all enter at once} */
  public ImmutableDoubleArray ends() {
    return ends;
  }

  /** {@return the rates, one per end; empty if all enter at once} */
  public ImmutableDoubleArray rates() {
    return rates;
  }

  /**
   * {@return the share of all subjects that has entered by a calendar time, 0 to 1}
   *
   * @param calendarTime the time; before 0 nobody has entered
   * @throws IllegalArgumentException if {@code calendarTime} is NaN
   */
  public double shareEnteredBy(double calendarTime) {
    checkArgument(!Double.isNaN(calendarTime), "accrual: calendar time is NaN, expected a number");
    if (ends.isEmpty()) {
      return calendarTime >= 0 ? 1 : 0;
    }
    double from = 0;
    for (int i = 0; i < ends.length(); i++) {
      if (calendarTime < ends.get(i)) {
        return Math.max(0, (entered[i] + rates.get(i) * (calendarTime - from)) / subjects());
      }
      from = ends.get(i);
    }
    return 1;
  }

  /**
   * {@return the first calendar time by which a share of all subjects has entered}
   *
   * @param share the share, from 0 to 1
   * @throws IllegalArgumentException if {@code share} is not from 0 to 1
   */
  public double timeOfShare(double share) {
    checkArgument(share >= 0 && share <= 1, "accrual: share is %s, expected from 0 to 1", share);
    double wanted = share * subjects();
    double from = 0;
    for (int i = 0; i < ends.length(); i++) {
      if (wanted <= entered[i + 1] && rates.get(i) > 0) {
        return Math.min(ends.get(i), from + (wanted - entered[i]) / rates.get(i));
      }
      from = ends.get(i);
    }
    return from;
  }

  /**
   * {@return this accrual ended at another time: earlier rates stay, the last one goes on if that is later}
   *
   * @param duration when accrual ends, above 0
   * @throws IllegalArgumentException if {@code duration} is not above 0 and finite, nobody enters by then, or all
   *     enter at once
   */
  public Accrual until(double duration) {
    DesignChecks.positive(SUBJECT, "duration", duration);
    checkArgument(
        !ends.isEmpty(), "accrual: all enter at once, expected rates to end at %s", duration);
    int pieces = 1;
    while (pieces < ends.length() && ends.get(pieces - 1) < duration) {
      pieces++;
    }
    double[] cut = ends.subArray(0, pieces).toArray();
    cut[pieces - 1] = duration;
    return ofRates(cut, rates.subArray(0, pieces).toArray());
  }

  /** {@return the pattern in one line, such as {@code uniform over 36}} */
  @Override
  public String toString() {
    return switch (ends.length()) {
      case 0 -> "all at once";
      case 1 -> "uniform over " + DistributionText.number(duration());
      default -> "rates " + rates + " until " + ends;
    };
  }
}
