package dev.notochord.survival.nonparametric;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.notochord.survival.ConfidenceInterval;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.RiskTable;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;

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
 * limits are NaN; so they are where Greenwood's variance of the exponential of a hazard is infinite, since all
 * at risk had the event. Lookups cost O(log m) for m rows, quantiles O(m).
 *
 * <p>The survival is found at once, each other column when first asked for. Memory: 8 bytes per row and column, and
 * that of the {@link RiskTable}.
 *
 * @see KaplanMeier
 * @see NelsonAalen
 * @since 0.1.0
 */
public final class SurvivalCurve {
  private final CurveEstimator estimator;
  private final CurveVariance variance;
  private final RiskTable table;
  private final CurvePass pass;
  private final double z;
  private final LogStandardErrors errors;
  private final ImmutableDoubleArray survival;
  private final Supplier<ImmutableDoubleArray> times;
  private final Supplier<ImmutableDoubleArray> lower;
  private final Supplier<ImmutableDoubleArray> upper;
  private final Supplier<ImmutableDoubleArray> cumulativeHazard;
  private final Supplier<ImmutableLongArray> atRisk;
  private final Supplier<ImmutableLongArray> events;
  private final Supplier<ImmutableLongArray> censored;

  SurvivalCurve(
      CurveEstimator estimator, CurveVariance variance, CurvePass pass, LogStandardErrors errors) {
    this.estimator = estimator;
    this.variance = variance;
    this.table = pass.table;
    this.pass = pass;
    this.z = estimator.z();
    this.errors = errors;
    this.survival = pass.survival;
    boolean allExits = pass.size() == table.size();
    this.times =
        Suppliers.memoize(() -> allExits ? table.times() : doubles(i -> table.time(pass.row(i))));
    this.lower = Suppliers.memoize(this::lowerLimits);
    this.upper = Suppliers.memoize(() -> doubles(this::upperIn));
    this.cumulativeHazard = Suppliers.memoize(pass::hazard);
    this.atRisk =
        Suppliers.memoize(() -> allExits ? table.atRisk() : counts(i -> table.atRisk(pass.row(i))));
    this.events = Suppliers.memoize(
        () -> allExits ? table.events() : counts(i -> table.eventsAt(pass.row(i))));
    this.censored = Suppliers.memoize(
        () -> allExits ? table.censored() : counts(i -> table.censoredAt(pass.row(i))));
  }

  private ImmutableDoubleArray doubles(IntToDoubleFunction value) {
    ImmutableDoubleArray.Builder column = ImmutableDoubleArray.builder(pass.size());
    for (int i = 0; i < pass.size(); i++) {
      column.add(value.applyAsDouble(i));
    }
    return column.build();
  }

  private ImmutableLongArray counts(IntToLongFunction count) {
    ImmutableLongArray.Builder column = ImmutableLongArray.builder(pass.size());
    for (int i = 0; i < pass.size(); i++) {
      column.add(count.applyAsLong(i));
    }
    return column.build();
  }

  private ImmutableDoubleArray lowerLimits() {
    ImmutableDoubleArray.Builder column = ImmutableDoubleArray.builder(pass.size());
    double lastRisk = Double.NaN;
    for (int i = 0; i < pass.size(); i++) {
      if (pass.countOfEvents(i) > 0) {
        lastRisk = pass.atRisk(i);
      }
      column.add(lowerIn(i, lastRisk));
    }
    return column.build();
  }

  /** Returns a lower limit; {@code lastRisk} is the number at risk at the last event time. */
  private double lowerIn(int row, double lastRisk) {
    double s = survival.get(row);
    double v = errors.logSurvival().get(row);
    double used = switch (estimator.lowerLimit()) {
      case USUAL -> v;
      case PETO -> Math.sqrt((1 - s) / pass.atRisk(row));
      case DOREY_KORN -> v * Math.sqrt(lastRisk / pass.atRisk(row));
    };
    return limit(s, v, used, -z);
  }

  /** Returns a lower limit without its column, unless it depends on the rows before. */
  private double lowerIn(int row) {
    return estimator.lowerLimit() == LowerLimit.DOREY_KORN
        ? lower().get(row)
        : lowerIn(row, Double.NaN);
  }

  private double upperIn(int row) {
    double v = errors.logSurvival().get(row);
    return limit(survival.get(row), v, v, z);
  }

  /** Returns what a row says, without the columns of it. */
  Estimate estimateIn(int row) {
    double s = survival.get(row);
    return estimate(s, s * errors.logSurvival().get(row), lowerIn(row), upperIn(row));
  }

  double timeIn(int row) {
    return pass.time(row);
  }

  long atRiskIn(int row) {
    return table.atRisk(pass.row(row));
  }

  long eventsIn(int row) {
    return table.eventsAt(pass.row(row));
  }

  private double limit(double s, double standardError, double used, double z) {
    // Beyond 2^53 subjects an event may be too few to move the survival off 1.
    if (s == 1) {
      return 1;
    }
    return s > 0 && !Double.isNaN(standardError) ? transform().limit(s, used, z) : Double.NaN;
  }

  private ConfidenceTransform transform() {
    return estimator.confidenceTransform();
  }

  /** {@return the options that the curve was estimated with} */
  public CurveEstimator estimator() {
    return estimator;
  }

  /** {@return the variance that was used, never {@link CurveVariance#BY_DATA}} */
  public CurveVariance variance() {
    return variance;
  }

  /**
   * {@return the counts behind the curve; with late entries it has rows for them too, which the columns of the
   * curve leave out}
   */
  public RiskTable riskTable() {
    return table;
  }

  /**
   * {@return what a reader should know before relying on the curve, in sentences; mostly empty}
   *
   * <p>At present: that a product limit reached 0 early, because all of the few then at risk had the event,
   * although others entered later.
   */
  public ImmutableList<String> cautions() {
    for (int i = 0; i < size() - 1; i++) {
      if (estimator.survivalForm() == SurvivalForm.PRODUCT_LIMIT && survival.get(i) == 0) {
        return ImmutableList.of("survival is 0 from time " + CurveTable.number(pass.time(i))
            + " on because all then at risk had the event, although others entered or left later;"
            + " consider a later origin");
      }
    }
    return ImmutableList.of();
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
    return estimator.confidenceLevel();
  }

  /** {@return the scale on which the limits are symmetric} */
  public ConfidenceTransform confidenceTransform() {
    return transform();
  }

  /** {@return the number of rows, at least 1} */
  public int size() {
    return pass.size();
  }

  /** {@return the times at which subjects left, increasing} */
  public ImmutableDoubleArray times() {
    return times.get();
  }

  /** {@return per time the survival, the step at that time included} */
  public ImmutableDoubleArray survival() {
    return survival;
  }

  /** {@return per time the standard error of the survival: 0 while the survival is 1, NaN where it is 0} */
  public ImmutableDoubleArray standardErrors() {
    return errors.survival();
  }

  /** {@return per time the lower confidence limit of the survival: 1 while the survival is 1, NaN where it is 0} */
  public ImmutableDoubleArray lower() {
    return lower.get();
  }

  /** {@return per time the upper confidence limit of the survival: 1 while the survival is 1, NaN where it is 0} */
  public ImmutableDoubleArray upper() {
    return upper.get();
  }

  /** {@return per time the standard error of the logarithm of the survival: 0 while the survival is 1, NaN where it is 0} */
  public ImmutableDoubleArray logStandardErrors() {
    return errors.logSurvival();
  }

  /** {@return per time the cumulative hazard, the step at that time included} */
  public ImmutableDoubleArray cumulativeHazard() {
    return cumulativeHazard.get();
  }

  /** {@return per time the standard error of the cumulative hazard} */
  public ImmutableDoubleArray hazardStandardErrors() {
    return errors.hazard();
  }

  /** {@return per time the number at risk just before it} */
  public ImmutableLongArray atRisk() {
    return atRisk.get();
  }

  /** {@return per time the number of events} */
  public ImmutableLongArray events() {
    return events.get();
  }

  /** {@return per time the number of censored subjects} */
  public ImmutableLongArray censored() {
    return censored.get();
  }

  /** {@return the last time at which a subject was observed; the curve is not known beyond it unless it is 0} */
  public double maxTime() {
    return pass.maxTime();
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
    return row < 0 ? estimate(1, 0, 1, 1) : estimateIn(row);
  }

  /**
   * Returns the cumulative hazard at a time with its standard error and limits, the step at that time
   * included.
   *
   * <p>The limits are H - z se and H + z se, not below 0, if the transform of the curve is {@link
   * ConfidenceTransform#PLAIN}; with every other transform H exp(-z se / H) and H exp(z se / H), which is
   * better with few events.
   *
   * @param time the time, at least 0
   * @return the estimate; 0 with standard error and limits 0 before the first event; all numbers are NaN
   *     after the last time
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public Estimate cumulativeHazardAt(double time) {
    checkTime(time);
    if (!(time <= maxTime())) {
      return estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    int row = rowsUpTo(time) - 1;
    double h = row < 0 ? 0 : cumulativeHazard().get(row);
    double se = row < 0 ? 0 : hazardStandardErrors().get(row);
    if (h == 0) {
      return estimate(0, 0, 0, 0);
    }
    double margin = z * se;
    return transform() == ConfidenceTransform.PLAIN
        ? estimate(h, se, Math.max(0, h - margin), h + margin)
        : estimate(h, se, h * Math.exp(-margin / h), h * Math.exp(margin / h));
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
    int row = rowsBefore(table.size(), table::time, time);
    return row < table.size() ? table.atRisk(row) : 0;
  }

  /**
   * {@return the survival at some times with its limits, as a table}
   *
   * @param times the times, each at least 0, in any order; the table keeps it
   * @throws IllegalArgumentException if there is no time, or one is negative or NaN
   */
  public SurvivalTable table(double... times) {
    return new SurvivalTable(this, times);
  }

  /** {@return the median time with its limits: {@link #quantile} of 0.5} */
  public TimeQuantile median() {
    return quantile(0.5);
  }

  /**
   * {@return the time by which a part of the subjects had the event, with its confidence limits}
   *
   * <p>The quantile is the first time at which the survival is at most 1 - {@code probability}.
   * Where the curve runs flat at exactly that height, to within 1.49e-8, the {@link QuantileRule} of the
   * estimator decides, by default R's: the middle of the flat part. The limits are found in the same way on the curves of the lower and upper limits, which
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
        firstTimeAtOrBelow(1 - probability, survival::get),
        firstTimeAtOrBelow(1 - probability, this::lowerIn),
        firstTimeAtOrBelow(1 - probability, this::upperIn));
  }

  private OptionalDouble firstTimeAtOrBelow(double height, IntToDoubleFunction curve) {
    return estimator.quantileRule().timeAtOrBelow(height, size(), pass::time, curve, maxTime());
  }

  private boolean isKnownAt(double time) {
    return time <= maxTime() || survival.get(size() - 1) == 0;
  }

  private double valueInRow(int row) {
    return row < 0 ? 1 : survival.get(row);
  }

  private Estimate estimate(double value, double standardError, double low, double high) {
    return new Estimate(value, standardError, new ConfidenceInterval(low, high, confidenceLevel()));
  }

  static void checkTime(double time) {
    if (!(time >= 0)) {
      throw new IllegalArgumentException(
          "survival curve: time is " + time + ", expected a number >= 0");
    }
  }

  /** Returns how many rows have a time before the given one. */
  private int rowsBefore(double time) {
    return rowsBefore(size(), pass::time, time);
  }

  private static int rowsBefore(int rows, IntToDoubleFunction timeOf, double time) {
    int low = 0;
    int high = rows;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (timeOf.applyAsDouble(middle) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns how many rows have a time up to and including the given one. */
  int rowsUpTo(double time) {
    int rows = rowsBefore(time);
    return rows < size() && pass.time(rows) == time ? rows + 1 : rows;
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
