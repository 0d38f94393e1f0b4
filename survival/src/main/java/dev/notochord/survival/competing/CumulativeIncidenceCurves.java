package dev.notochord.survival.competing;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.nonparametric.TimeQuantile;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The estimated cumulative incidences of competing causes and the event-free survival: step functions
 * with their standard errors, limits and counts.
 *
 * <p>The columns have one row per distinct time of {@link #riskTable()}. Causes are numbered from 1, in
 * the order of {@link #causes()}. Each incidence is 0 until the first event of its cause and steps up
 * <em>at</em> each event time: {@link #incidenceAt} includes the step, {@link #incidenceBefore} does not.
 *
 * <pre>{@code
 * Estimate fiveYears = curves.estimateAt(1, 60);
 * Estimate monthsLost = curves.restrictedMeanTimeLost(1, 60);
 * }</pre>
 *
 * <p><b>Edges.</b> After the last time the incidences are unknown, NaN, unless the event-free survival
 * had reached 0: then they stay as they are. Where an incidence is 0 its standard error is 0; where it
 * is 1 standard error and limits are NaN. Lookups cost O(log m) for m rows, quantiles and mean times
 * O(m).
 *
 * @see CumulativeIncidence
 * @since 0.1.0
 */
public final class CumulativeIncidenceCurves {
  /** An incidence below a probability by no more than this has reached it but for rounding. */
  private static final double FLAT_TOLERANCE = 0x1p-26;

  private final RiskTable table;
  private final ImmutableList<String> causes;
  private final CumulativeIncidence options;
  private final LimitColumns eventFree;
  private final ImmutableList<LimitColumns> incidence;
  private final ImmutableList<AreaColumns> areas;

  CumulativeIncidenceCurves(
      RiskTable table,
      ImmutableList<String> causes,
      CumulativeIncidence options,
      LimitColumns eventFree,
      ImmutableList<LimitColumns> incidence,
      ImmutableList<AreaColumns> areas) {
    this.table = table;
    this.causes = causes;
    this.options = options;
    this.eventFree = eventFree;
    this.incidence = incidence;
    this.areas = areas;
  }

  /** {@return the counts from which the curves were estimated} */
  public RiskTable riskTable() {
    return table;
  }

  /** {@return the names of the causes; the first is cause 1} */
  public ImmutableList<String> causes() {
    return causes;
  }

  /** {@return the number of subjects, as {@link RiskTable#subjects()} counts them} */
  public long subjects() {
    return table.subjects();
  }

  /**
   * {@return the number of events of a cause}
   *
   * @param cause the cause, from 1
   * @throws IllegalArgumentException if there is no such cause
   */
  public long totalEvents(int cause) {
    return events(cause).stream().sum();
  }

  /** {@return the level of the limits, such as 0.95} */
  public double confidenceLevel() {
    return options.confidenceLevel();
  }

  /** {@return the options with which the curves were estimated} */
  public CumulativeIncidence options() {
    return options;
  }

  /** {@return the number of rows, at least 1} */
  public int size() {
    return table.size();
  }

  /** {@return the times at which subjects left or entered, increasing} */
  public ImmutableDoubleArray times() {
    return table.times();
  }

  /** {@return per time the number at risk just before it} */
  public ImmutableLongArray atRisk() {
    return table.atRisk();
  }

  /**
   * {@return per time the number of events of a cause}
   *
   * @param cause the cause, from 1
   * @throws IllegalArgumentException if there is no such cause
   */
  public ImmutableLongArray events(int cause) {
    return table.events(cause);
  }

  /** {@return per time the number of censored subjects} */
  public ImmutableLongArray censored() {
    return table.censored();
  }

  /** {@return per time the probability of no event of any cause, the step at that time included} */
  public ImmutableDoubleArray eventFreeSurvival() {
    return eventFree.value;
  }

  /** {@return per time the standard error of the event-free survival: 0 while it is 1, NaN where it is 0} */
  public ImmutableDoubleArray eventFreeStandardErrors() {
    return eventFree.standardError;
  }

  /**
   * {@return per time the cumulative incidence of a cause, the step at that time included}
   *
   * @param cause the cause, from 1
   * @throws IllegalArgumentException if there is no such cause
   */
  public ImmutableDoubleArray incidence(int cause) {
    return columns(cause).value;
  }

  /**
   * {@return per time the standard error of the incidence of a cause: 0 while that is 0, NaN where it is 1}
   *
   * @param cause the cause, from 1
   * @throws IllegalArgumentException if there is no such cause
   */
  public ImmutableDoubleArray standardErrors(int cause) {
    return columns(cause).standardError;
  }

  /**
   * {@return per time the lower confidence limit of the incidence of a cause: 0 while that is 0, NaN where
   * it is 1}
   *
   * @param cause the cause, from 1
   * @throws IllegalArgumentException if there is no such cause
   */
  public ImmutableDoubleArray lower(int cause) {
    return columns(cause).lower;
  }

  /**
   * {@return per time the upper confidence limit of the incidence of a cause: 0 while that is 0, NaN where
   * it is 1}
   *
   * @param cause the cause, from 1
   * @throws IllegalArgumentException if there is no such cause
   */
  public ImmutableDoubleArray upper(int cause) {
    return columns(cause).upper;
  }

  /** {@return the last time at which a subject was observed; nothing is known beyond it unless the event-free survival is 0} */
  public double maxTime() {
    return times().get(size() - 1);
  }

  /**
   * Returns the probability of an event of a cause up to and including a time.
   *
   * @param cause the cause, from 1
   * @param time the time, at least 0
   * @return the incidence; 0 before the first time; after the last time NaN unless the event-free
   *     survival had reached 0
   * @throws IllegalArgumentException if there is no such cause, or {@code time} is negative or NaN
   */
  public double incidenceAt(int cause, double time) {
    return valueAt(columns(cause).value, rowAt(time), time, 0);
  }

  /**
   * Returns the probability of an event of a cause before a time: the limit from the left.
   *
   * @param cause the cause, from 1
   * @param time the time, at least 0
   * @return the incidence; 0 up to the first time; after the last time NaN unless the event-free survival
   *     had reached 0
   * @throws IllegalArgumentException if there is no such cause, or {@code time} is negative or NaN
   */
  public double incidenceBefore(int cause, double time) {
    return valueAt(columns(cause).value, rowBefore(time), time, 0);
  }

  /**
   * Returns the incidence of a cause at a time with its standard error and limits, the step at that time
   * included.
   *
   * @param cause the cause, from 1
   * @param time the time, at least 0
   * @return the estimate; 0 with standard error 0 before the first time; all numbers are NaN after the
   *     last time unless the event-free survival had reached 0
   * @throws IllegalArgumentException if there is no such cause, or {@code time} is negative or NaN
   */
  public Estimate estimateAt(int cause, double time) {
    return estimateAt(columns(cause), time, 0);
  }

  /**
   * Returns the probability of no event of any cause up to and including a time.
   *
   * @param time the time, at least 0
   * @return the survival; 1 before the first time; after the last time 0 if it had reached 0, otherwise
   *     NaN
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public double eventFreeSurvivalAt(double time) {
    return valueAt(eventFree.value, rowAt(time), time, 1);
  }

  /**
   * Returns the event-free survival at a time with its standard error and limits, which lie on the
   * transform of the options.
   *
   * @param time the time, at least 0
   * @return the estimate; 1 with standard error 0 before the first time; standard error and limits are
   *     NaN where the survival is 0; all numbers are NaN after the last time unless it is 0
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public Estimate eventFreeEstimateAt(double time) {
    return estimateAt(eventFree, time, 1);
  }

  /**
   * {@return the number at risk just before a time, 0 after the last time}
   *
   * @param time the time, at least 0
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public long atRiskAt(double time) {
    int row = rowBefore(time) + 1;
    return row < size() ? atRisk().get(row) : 0;
  }

  /**
   * {@return what is known at each of some times, in the order asked for}
   *
   * @param times the times, each at least 0
   * @throws IllegalArgumentException if a time is negative or NaN
   */
  public ImmutableList<CumulativeIncidenceAtTime> table(double... times) {
    return Arrays.stream(times)
        .mapToObj(time -> new CumulativeIncidenceAtTime(
            time,
            atRiskAt(time),
            eventFreeEstimateAt(time),
            incidence.stream()
                .map(columns -> estimateAt(columns, time, 0))
                .collect(ImmutableList.toImmutableList())))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the time by which a part of all subjects had an event of a cause, with its confidence limits}
   *
   * <p>It is the first time at which the incidence is at least {@code probability}, to within 1.49e-8;
   * often there is none, since an incidence need not rise to 1. The limits are the first times at which
   * the upper and the lower limit of the incidence are. Unlike {@code SurvivalCurve.quantile} it is
   * never the middle of a flat part. Source: Peng L, Fine JP. Biometrika 2007;94:735-744.
   *
   * @param cause the cause, from 1
   * @param probability the part of all subjects, above 0 and below 1
   * @throws IllegalArgumentException if there is no such cause, or {@code probability} is not above 0 and
   *     below 1
   */
  public TimeQuantile quantile(int cause, double probability) {
    LimitColumns columns = columns(cause);
    return new TimeQuantile(
        probability,
        firstTimeAtOrAbove(probability, columns.value),
        firstTimeAtOrAbove(probability, columns.upper),
        firstTimeAtOrAbove(probability, columns.lower));
  }

  private OptionalDouble firstTimeAtOrAbove(double height, ImmutableDoubleArray curve) {
    for (int row = 0; row < size(); row++) {
      // NaN compares false: rows without a limit are passed over.
      if (curve.get(row) >= height - FLAT_TOLERANCE) {
        return OptionalDouble.of(times().get(row));
      }
    }
    return OptionalDouble.empty();
  }

  /**
   * Returns the mean time up to a horizon that is lost to a cause: the area under its incidence.
   *
   * <pre>
   *   integral of F_k(t) for t from 0 to horizon
   * </pre>
   *
   * <p>The areas of all causes and that of the event-free survival, which is the mean time without an
   * event, add up to the horizon. The standard error is that of the options' variance, the limits are the
   * area less and plus z standard errors, but not below 0 or above the horizon.
   *
   * @param cause the cause, from 1
   * @param horizon the time up to which it is measured, at least 0, in the unit of the times
   * @return the estimate, in the unit of the times; all numbers are NaN when the incidence is not known
   *     up to the horizon
   * @throws IllegalArgumentException if there is no such cause, or {@code horizon} is negative, NaN or
   *     infinite
   * @see <a href="https://doi.org/10.1002/sim.5903">Andersen PK. Stat Med 2013;32:5278-5285</a>
   */
  public Estimate restrictedMeanTimeLost(int cause, double horizon) {
    LimitColumns columns = columns(cause);
    if (!(horizon >= 0 && horizon < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "cumulative incidence: horizon is " + horizon + ", expected a finite number >= 0");
    }
    if (!isKnownAt(horizon)) {
      return estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    int last = rowAt(horizon);
    if (last < 0) {
      return estimate(0, 0, 0, 0);
    }
    double area = 0;
    for (int row = 0; row <= last; row++) {
      double end = row < last ? times().get(row + 1) : horizon;
      area += columns.value.get(row) * (end - times().get(row));
    }
    // The sum of the steps may pass the horizon by rounding.
    area = Math.min(area, horizon);
    double error = areas.get(cause - 1).standardError(last, horizon - times().get(last));
    double reach =
        error * NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidenceLevel()) / 2);
    return estimate(area, error, Math.max(0, area - reach), Math.min(horizon, area + reach));
  }

  /**
   * {@return one minus the Kaplan-Meier curve of a cause, which is not its probability, and its bias}
   *
   * @param cause the cause, from 1
   * @throws IllegalArgumentException if there is no such cause
   */
  public NaiveIncidence naive(int cause) {
    columns(cause);
    return new NaiveIncidence(this, cause);
  }

  private LimitColumns columns(int cause) {
    if (cause < 1 || cause > causes.size()) {
      throw new IllegalArgumentException(
          "cumulative incidence: cause is " + cause + ", expected 1 to " + causes.size());
    }
    return incidence.get(cause - 1);
  }

  boolean isKnownAt(double time) {
    return time <= maxTime() || eventFree.value.get(size() - 1) == 0;
  }

  private double valueAt(ImmutableDoubleArray curve, int row, double time, double start) {
    if (!isKnownAt(time)) {
      return Double.NaN;
    }
    return row < 0 ? start : curve.get(row);
  }

  private Estimate estimateAt(LimitColumns columns, double time, double start) {
    int row = rowAt(time);
    if (!isKnownAt(time)) {
      return estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    return row < 0
        ? estimate(start, 0, start, start)
        : estimate(
            columns.value.get(row),
            columns.standardError.get(row),
            columns.lower.get(row),
            columns.upper.get(row));
  }

  private Estimate estimate(double value, double standardError, double low, double high) {
    return new Estimate(value, standardError, new ConfidenceInterval(low, high, confidenceLevel()));
  }

  /** Returns the last row whose time is not after a time, -1 for none. */
  int rowAt(double time) {
    int row = rowBefore(time);
    return row + 1 < size() && times().get(row + 1) == time ? row + 1 : row;
  }

  /** Returns the last row whose time is before a time, -1 for none. */
  private int rowBefore(double time) {
    if (!(time >= 0)) {
      throw new IllegalArgumentException(
          "cumulative incidence: time is " + time + ", expected a number >= 0");
    }
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times().get(middle) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /**
   * {@return the curves as a table for reading: one line per event time, the middle of long curves left
   * out}
   *
   * <pre>
   * Cumulative incidence: 10 subjects, 4 recurrence, 3 death; 95 % limits (log-log)
   *         time  at risk  event-free        recurrence             death
   *            1       10      0.9000   0.1000 (0.0949)   0.0000 (0.0000)
   * </pre>
   */
  @Override
  public String toString() {
    return IncidenceTable.of(this);
  }
}
