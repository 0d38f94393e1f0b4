package dev.notochord.survival.nonparametric;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.RiskTable;
import java.util.OptionalDouble;

/**
 * An estimated survival function: a step function with its standard errors, limits and counts.
 *
 * <p>The columns have one row per distinct time at which a subject left, by event or by censoring.
 * The curve is 1 until the first event and steps down <em>at</em> each event time: {@link
 * #survivalAt} includes the step, {@link #survivalBefore} does not.
 *
 * <pre>{@code
 * SurvivalCurve curve = KaplanMeier.withDefaults().estimate(sample);
 * Estimate fiveYears = curve.estimateAt(60);
 * TimeQuantile median = curve.median();
 * }</pre>
 *
 * <p><b>Edges.</b> After the last time the survival is 0 if it had reached 0, and otherwise
 * unknown: NaN, never the last value carried on. Where the survival is 0, its standard error and
 * limits are NaN. Lookups cost O(log m) for m rows, quantiles O(m).
 *
 * @see KaplanMeier
 * @since 0.1.0
 */
public final class SurvivalCurve {
  /** The square root of the machine epsilon: R takes a curve this near to a probability as flat at it. */
  private static final double FLAT_TOLERANCE = 0x1p-26;

  private final RiskTable table;
  private final double confidenceLevel;
  private final ConfidenceTransform confidenceTransform;
  private final ImmutableDoubleArray survival;
  private final ImmutableDoubleArray standardErrors;
  private final ImmutableDoubleArray lower;
  private final ImmutableDoubleArray upper;

  SurvivalCurve(
      RiskTable table,
      double confidenceLevel,
      ConfidenceTransform confidenceTransform,
      ProductLimit columns) {
    this.table = table;
    this.confidenceLevel = confidenceLevel;
    this.confidenceTransform = confidenceTransform;
    this.survival = ImmutableDoubleArray.copyOf(columns.survival);
    this.standardErrors = ImmutableDoubleArray.copyOf(columns.standardError);
    this.lower = ImmutableDoubleArray.copyOf(columns.lower);
    this.upper = ImmutableDoubleArray.copyOf(columns.upper);
  }

  /** {@return the number of subjects} */
  public long subjects() {
    return table.subjects();
  }

  /** {@return the number of subjects who had the event} */
  public long totalEvents() {
    return table.totalEvents();
  }

  /** {@return the level of the limits, such as 0.95} */
  public double confidenceLevel() {
    return confidenceLevel;
  }

  /** {@return the scale on which the limits are symmetric} */
  public ConfidenceTransform confidenceTransform() {
    return confidenceTransform;
  }

  /** {@return the number of rows, at least 1} */
  public int size() {
    return table.size();
  }

  /** {@return the times at which subjects left, increasing} */
  public ImmutableDoubleArray times() {
    return table.times();
  }

  /** {@return per time the survival, the step at that time included} */
  public ImmutableDoubleArray survival() {
    return survival;
  }

  /** {@return per time Greenwood's standard error of the survival: 0 while the survival is 1, NaN where it is 0} */
  public ImmutableDoubleArray standardErrors() {
    return standardErrors;
  }

  /** {@return per time the lower confidence limit of the survival: 1 while the survival is 1, NaN where it is 0} */
  public ImmutableDoubleArray lower() {
    return lower;
  }

  /** {@return per time the upper confidence limit of the survival: 1 while the survival is 1, NaN where it is 0} */
  public ImmutableDoubleArray upper() {
    return upper;
  }

  /** {@return per time the number at risk just before it} */
  public ImmutableLongArray atRisk() {
    return table.atRisk();
  }

  /** {@return per time the number of events} */
  public ImmutableLongArray events() {
    return table.events();
  }

  /** {@return per time the number of censored subjects} */
  public ImmutableLongArray censored() {
    return table.censored();
  }

  /** {@return the last time at which a subject was observed; the curve is not known beyond it unless it is 0} */
  public double maxTime() {
    return times().get(size() - 1);
  }

  /**
   * Returns the probability of surviving beyond a time, the step at that time included.
   *
   * @param time the time, at least 0
   * @return the survival; 1 before the first time; after the last time 0 if the curve reached 0,
   *     otherwise NaN
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public double survivalAt(double time) {
    checkTime(time);
    int row = rowsUpTo(time) - 1;
    return isKnownAt(time) ? valueInRow(row) : Double.NaN;
  }

  /**
   * Returns the probability of surviving up to a time, a step at that time not included: the limit
   * from the left.
   *
   * @param time the time, at least 0
   * @return the survival; 1 up to the first time; after the last time 0 if the curve reached 0,
   *     otherwise NaN
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public double survivalBefore(double time) {
    checkTime(time);
    int row = rowsBefore(time) - 1;
    return isKnownAt(time) ? valueInRow(row) : Double.NaN;
  }

  /**
   * Returns the survival at a time with its standard error and limits, the step at that time
   * included.
   *
   * @param time the time, at least 0
   * @return the estimate; 1 with standard error 0 before the first time; where the survival is 0,
   *     standard error and limits are NaN; all numbers are NaN after the last time unless the curve
   *     reached 0
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public Estimate estimateAt(double time) {
    checkTime(time);
    int row = rowsUpTo(time) - 1;
    if (!isKnownAt(time)) {
      return estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    return row < 0
        ? estimate(1, 0, 1, 1)
        : estimate(survival.get(row), standardErrors.get(row), lower.get(row), upper.get(row));
  }

  /**
   * Returns the number at risk just before a time: the subjects whose own time is not earlier.
   *
   * @param time the time, at least 0
   * @return the number, 0 after the last time
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public long atRiskAt(double time) {
    checkTime(time);
    int row = rowsBefore(time);
    return row < size() ? atRisk().get(row) : 0;
  }

  /** {@return the median time with its limits: {@link #quantile} of 0.5} */
  public TimeQuantile median() {
    return quantile(0.5);
  }

  /**
   * {@return the time by which a part of the subjects had the event, with its confidence limits}
   *
   * <p>The quantile is the first time at which the survival is at most 1 - {@code probability}.
   * Where the curve runs flat at exactly that height, to within 1.49e-8, it is the middle of the
   * flat part, which ends at the next step or, if there is none, at {@link #maxTime()}; this is R's
   * rule. The limits are found in the same way on the curves of the lower and upper limits, which
   * amounts to the test inversion of Brookmeyer and Crowley. A limit that is NaN is unknown, not 0.
   *
   * <p>Two rare answers differ from R 3.5-3. A limit curve can rise: the upper one when few are
   * left, the lower one after the first events at a high level on the log-log or logit scale. Here
   * the first crossing counts, while R looks the limits up by their size and may answer with a
   * later time. And R reports no quantile when the last flat part misses the height by rounding
   * alone.
   *
   * @param probability the part with the event, above 0 and below 1
   * @throws IllegalArgumentException if {@code probability} is not above 0 and below 1
   * @see <a href="https://doi.org/10.2307/2530286">Brookmeyer R, Crowley J. Biometrics 1982;38:29-41</a>
   */
  public TimeQuantile quantile(double probability) {
    return new TimeQuantile(
        probability,
        firstTimeAtOrBelow(1 - probability, survival),
        firstTimeAtOrBelow(1 - probability, lower),
        firstTimeAtOrBelow(1 - probability, upper));
  }

  private OptionalDouble firstTimeAtOrBelow(double height, ImmutableDoubleArray curve) {
    int reached = firstRowBelow(height + FLAT_TOLERANCE, curve);
    if (reached == size()) {
      return OptionalDouble.empty();
    }
    // NaN compares false: rows without a limit are passed over.
    int left = firstRowBelow(height - FLAT_TOLERANCE, curve);
    double start = times().get(reached);
    double end = left < size() ? times().get(left) : maxTime();
    return OptionalDouble.of(start + (end - start) / 2);
  }

  private int firstRowBelow(double height, ImmutableDoubleArray curve) {
    int row = 0;
    while (row < size() && !(curve.get(row) < height)) {
      row++;
    }
    return row;
  }

  private boolean isKnownAt(double time) {
    return time <= maxTime() || survival.get(size() - 1) == 0;
  }

  private double valueInRow(int row) {
    return row < 0 ? 1 : survival.get(row);
  }

  private Estimate estimate(double value, double standardError, double low, double high) {
    return new Estimate(value, standardError, new ConfidenceInterval(low, high, confidenceLevel));
  }

  private static void checkTime(double time) {
    if (!(time >= 0)) {
      throw new IllegalArgumentException(
          "survival curve: time is " + time + ", expected a number >= 0");
    }
  }

  /** Returns how many rows have a time before the given one. */
  private int rowsBefore(double time) {
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
    return low;
  }

  /** Returns how many rows have a time up to and including the given one. */
  private int rowsUpTo(double time) {
    int rows = rowsBefore(time);
    return rows < size() && times().get(rows) == time ? rows + 1 : rows;
  }

  /**
   * {@return the curve as a table for reading: one line per event time, the middle of a long curve
   * left out}
   *
   * <pre>
   * Kaplan-Meier: 11 subjects, 7 events; median 31 (18 to not reached); 95 % limits (log)
   *         time  at risk  events  survival  std error     lower     upper
   *            9       11       1    0.9091     0.0867    0.7541    1.0000
   * </pre>
   */
  @Override
  public String toString() {
    return CurveTable.of(this);
  }
}
