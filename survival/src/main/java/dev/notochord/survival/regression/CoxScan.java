package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.RiskTableAccumulator;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.summary.SummaryKind;
import dev.notochord.survival.summary.SummaryReader;
import dev.notochord.survival.summary.SummaryWriter;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a Cox model has to know of its rows before the first step of {@link CoxModel#fitByParts}: the event times of each
 * stratum, and the mean and spread of each column.
 *
 * <p>Rows are added one after the other, in any order, or in parts on several threads or machines that are merged.
 *
 * <pre>{@code
 * CoxScan scan = CoxScan.ofColumns("age", "karnofsky");
 * while (rows.next()) {
 *   scan.add(rows.days(), rows.died(), rows.age(), rows.karnofsky());
 * }
 * CoxFit fit = CoxModel.withDefaults().fitByParts(scan, sums -> {
 *   rows.restart();
 *   while (rows.next()) {
 *     sums.add(rows.days(), rows.died(), rows.age(), rows.karnofsky());
 *   }
 *   return sums;
 * });
 * }</pre>
 *
 * <p><b>Event times.</b> Each step adds rows up at the distinct event times, 8 (p + 1) (p + 2) bytes for each with p
 * columns. Times in whole days or weeks are few however many the rows. Where they are not, round entries and times down
 * to whole units before they are added, {@code Math.floor(time / unit) * unit}: events of one unit become ties, which
 * Efron's method averages over, and a row that begins and ends within one unit is to be left out. The error of a
 * coefficient is small as long as few of those at risk have the event in one unit. There is no rounding unless the caller
 * does it.
 *
 * <p>Not safe for use by several threads at once. Memory that of one {@link RiskTableAccumulator}
 * for each stratum, and 32 bytes per column.
 *
 * @see CoxSums
 * @since 0.1.0
 */
public final class CoxScan {
  private static final double LARGEST_WEIGHT = 1e100;
  private static final double LARGEST_FREQUENCY = 0x1p53;

  private final ImmutableList<String> columns;
  private final Optional<WeightKind> weightKind;
  private final NavigableMap<String, Stratum> strata = new TreeMap<>();
  private final double[] mean;
  /** Per column the sum of squared deviations from the mean, weighted. */
  private final double[] squares;

  private final double[] low;
  private final double[] high;
  private double totalWeight;
  private long rows;
  private long events;

  /** What is known of a stratum. */
  private static final class Stratum {
    final RiskTableAccumulator events = RiskTableAccumulator.unweighted();
    double lastTime;
  }

  private CoxScan(ImmutableList<String> columns, Optional<WeightKind> weightKind) {
    checkArgument(
        !columns.isEmpty() && ImmutableSet.copyOf(columns).size() == columns.size(),
        "Cox scan: columns are %s, expected one or more different names",
        columns);
    this.columns = columns;
    this.weightKind = weightKind;
    mean = new double[columns.size()];
    squares = new double[columns.size()];
    low = new double[columns.size()];
    high = new double[columns.size()];
    Arrays.fill(low, Double.POSITIVE_INFINITY);
    Arrays.fill(high, Double.NEGATIVE_INFINITY);
  }

  /**
   * {@return a scan without rows yet, for rows without weights}
   *
   * @param names the names of the columns
   * @throws IllegalArgumentException if there is none or a name occurs twice
   */
  public static CoxScan ofColumns(String... names) {
    return new CoxScan(ImmutableList.copyOf(names), Optional.empty());
  }

  /**
   * {@return a scan without rows yet, for rows with weights}
   *
   * @param kind what the weights stand for
   * @param names the names of the columns
   * @throws IllegalArgumentException if there is none or a name occurs twice
   */
  public static CoxScan weighted(WeightKind kind, List<String> names) {
    return new CoxScan(ImmutableList.copyOf(names), Optional.of(kind));
  }

  /**
   * Adds a row at risk from the origin.
   *
   * @param time the time of event or censoring
   * @param event whether the event was seen
   * @param x the covariates, one per column
   * @throws IllegalArgumentException as {@link #add(String, double, double, boolean, double, double, double...)}
   */
  public void add(double time, boolean event, double... x) {
    add("", 0, time, event, 1, 0, x);
  }

  /**
   * Adds a row; with weight 0, none.
   *
   * @param stratum the name of its stratum, empty for none
   * @param entry the time from which on it is at risk, 0 for the origin
   * @param time the time of event or censoring, above {@code entry} unless that is 0
   * @param event whether the event was seen
   * @param weight the weight; 1 if the scan is without weights
   * @param offset what is added to the linear predictor
   * @param x the covariates, one per column
   * @throws IllegalArgumentException if a time is negative or not finite, {@code time} is not above a later entry, the
   *     weight is none of the kind, or the offset or a covariate is missing or not finite
   */
  public void add(
      String stratum,
      double entry,
      double time,
      boolean event,
      double weight,
      double offset,
      double... x) {
    check(weightKind, columns.size(), entry, time, weight, offset, x);
    if (weight == 0) {
      return;
    }
    Stratum sums = strata.computeIfAbsent(stratum, name -> new Stratum());
    sums.lastTime = Math.max(sums.lastTime, time);
    if (event) {
      sums.events.add(time, true);
      events = Math.addExact(events, count(weightKind, weight));
    }
    rows++;
    totalWeight += weight;
    for (int c = 0; c < mean.length; c++) {
      double deviation = x[c] - mean[c];
      mean[c] += weight / totalWeight * deviation;
      squares[c] += weight * deviation * (x[c] - mean[c]);
      low[c] = Math.min(low[c], x[c]);
      high[c] = Math.max(high[c], x[c]);
    }
  }

  /** Returns how many rows a row of some weight stands for. */
  static long count(Optional<WeightKind> kind, double weight) {
    return kind.filter(WeightKind.FREQUENCY::equals).isPresent() ? (long) weight : 1;
  }

  /** Checks a row. */
  static void check(
      Optional<WeightKind> kind,
      int columns,
      double entry,
      double time,
      double weight,
      double offset,
      double[] x) {
    if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Cox row: time is " + time + ", expected a finite number >= 0");
    }
    if (!(entry == 0 || (entry > 0 && entry < time))) {
      throw new IllegalArgumentException(
          "Cox row: entry is " + entry + ", expected 0 or a number below the time " + time);
    }
    if (!isWeight(kind, weight)) {
      throw new IllegalArgumentException("Cox row: weight is " + weight + ", expected "
          + kind.map(k -> k == WeightKind.FREQUENCY
                  ? "a whole number from 0 to 2^53, being a frequency"
                  : "a number from 0 to 1e100")
              .orElse("1, as the scan is without weights"));
    }
    if (!Double.isFinite(offset)) {
      throw new IllegalArgumentException(
          "Cox row: offset is " + offset + ", expected a finite number");
    }
    if (x.length != columns) {
      throw new IllegalArgumentException(
          "Cox row: " + x.length + " covariates, expected " + columns);
    }
    for (double value : x) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "Cox row: a covariate is " + value + ", expected a finite number");
      }
    }
  }

  private static boolean isWeight(Optional<WeightKind> kind, double weight) {
    if (kind.isEmpty()) {
      return weight == 1;
    }
    return kind.get() == WeightKind.FREQUENCY
        ? weight >= 0 && weight <= LARGEST_FREQUENCY && weight == Math.rint(weight)
        : weight >= 0 && weight <= LARGEST_WEIGHT;
  }

  /**
   * Adds the rows of another scan to this one; the other is left as it is.
   *
   * @param other the scan of other rows
   * @return this scan
   * @throws IllegalArgumentException if the two have different columns or weights, or are the same
   */
  public CoxScan merge(CoxScan other) {
    checkArgument(other != this, "Cox scan: it cannot be merged with itself");
    checkArgument(
        columns.equals(other.columns) && weightKind.equals(other.weightKind),
        "Cox scan: one has the columns %s and the weights %s, the other %s and %s, expected the same",
        columns,
        weightKind,
        other.columns,
        other.weightKind);
    if (other.rows == 0) {
      return this;
    }
    other.strata.forEach((name, sums) -> {
      Stratum own = strata.computeIfAbsent(name, added -> new Stratum());
      own.events.merge(sums.events);
      own.lastTime = Math.max(own.lastTime, sums.lastTime);
    });
    double both = totalWeight + other.totalWeight;
    double share = other.totalWeight / both;
    for (int c = 0; c < mean.length; c++) {
      double deviation = other.mean[c] - mean[c];
      mean[c] += share * deviation;
      // Not infinity times 0 where this scan is empty and the squares have no room in a double.
      squares[c] +=
          other.squares[c] + (totalWeight > 0 ? deviation * deviation * share * totalWeight : 0);
      low[c] = Math.min(low[c], other.low[c]);
      high[c] = Math.max(high[c], other.high[c]);
    }
    totalWeight = both;
    rows = Math.addExact(rows, other.rows);
    events = Math.addExact(events, other.events);
    return this;
  }

  /** {@return the names of the columns} */
  public ImmutableList<String> columns() {
    return columns;
  }

  /** {@return what the weights stand for, empty without weights} */
  public Optional<WeightKind> weightKind() {
    return weightKind;
  }

  /** {@return the number of rows} */
  public long rows() {
    return rows;
  }

  /** {@return the number of events; a row with a frequency counts as so many} */
  public long events() {
    return events;
  }

  /** {@return the names of the strata, ordered; one empty name for rows without stratum} */
  public ImmutableList<String> strata() {
    return ImmutableList.copyOf(strata.keySet());
  }

  /**
   * {@return the number of distinct event times over all strata: each takes 8 (p + 1) (p + 2) bytes in the sums, and
   * twice that with late entry}
   */
  public long eventTimes() {
    return strata.values().stream()
        .mapToLong(stratum -> eventTimes(stratum).length)
        .sum();
  }

  private static double[] eventTimes(Stratum stratum) {
    return stratum.events.isEmpty()
        ? new double[0]
        : stratum.events.toTable().times().toArray();
  }

  /** Returns the event times of a stratum, increasing. */
  double[] eventTimes(String stratum) {
    Stratum sums = strata.get(stratum);
    return sums == null ? new double[0] : eventTimes(sums);
  }

  /** Returns the last time at which a row of each stratum was observed. */
  double[] lastTimes() {
    return strata.values().stream().mapToDouble(stratum -> stratum.lastTime).toArray();
  }

  /** Returns what to subtract from each column. */
  double[] center() {
    return mean.clone();
  }

  /** Returns whether each column is constant, to rounding. */
  boolean[] constant() {
    boolean[] constant = new boolean[mean.length];
    for (int c = 0; c < constant.length; c++) {
      double size = Math.max(Math.abs(low[c]), Math.abs(high[c]));
      constant[c] = !(high[c] - low[c] > 8 * Math.ulp(size));
    }
    return constant;
  }

  /** Returns by what to divide each column: its standard deviation, 1 if it is constant. */
  double[] scale() {
    double[] scale = new double[mean.length];
    boolean[] constant = constant();
    for (int c = 0; c < scale.length; c++) {
      double deviation = Math.sqrt(squares[c] / totalWeight);
      boolean usable = deviation > 0 && deviation < Double.POSITIVE_INFINITY;
      // The squares of very large or small numbers have no room in a double.
      scale[c] = constant[c] ? 1 : usable ? deviation : high[c] / 2 - low[c] / 2;
    }
    return scale;
  }

  /** {@return this scan as bytes, from which {@link #ofBytes} makes one of the same rows; their size is that of the
   * event times} */
  public byte[] toBytes() {
    SummaryWriter out = new SummaryWriter(SummaryKind.COX_SCAN);
    out.count(columns.size());
    columns.forEach(out::text);
    CoxSums.write(out, weightKind);
    out.count(rows);
    out.count(events);
    out.number(totalWeight);
    if (rows > 0) {
      out.numbers(mean);
      out.numbers(squares);
      out.numbers(low);
      out.numbers(high);
    }
    out.count(strata.size());
    strata.forEach((name, sums) -> {
      out.text(name);
      out.number(sums.lastTime);
      out.bytes(sums.events.toBytes());
    });
    return out.toBytes();
  }

  /**
   * {@return the scan that {@link #toBytes} wrote; more can be added}
   *
   * @param bytes the bytes; not changed
   * @throws IllegalArgumentException if they are not the bytes of a scan of this version, were cut or changed, or say what
   *     no rows can be
   */
  public static CoxScan ofBytes(byte[] bytes) {
    SummaryReader in = new SummaryReader(bytes, SummaryKind.COX_SCAN);
    ImmutableList.Builder<String> names = ImmutableList.builder();
    for (int left = in.size(1); left > 0; left--) {
      names.add(in.text());
    }
    CoxScan scan = new CoxScan(names.build(), CoxSums.readWeightKind(in));
    scan.rows = in.count();
    scan.events = in.count();
    scan.totalWeight = in.numbers(1)[0];
    in.check(scan.rows > 0 == scan.totalWeight > 0, "rows without weight, expected some for each");
    int p = scan.mean.length;
    if (scan.rows > 0) {
      for (double[] column : new double[][] {scan.mean, scan.squares, scan.low, scan.high}) {
        in.need((long) Double.BYTES * p);
        for (int c = 0; c < p; c++) {
          column[c] = in.number();
        }
      }
    }
    for (int left = in.size(1); left > 0; left--) {
      String name = in.text();
      Stratum stratum = new Stratum();
      in.check(scan.strata.put(name, stratum) == null, "a stratum twice, expected each once");
      stratum.lastTime = in.numbers(1)[0];
      RiskTableAccumulator events = RiskTableAccumulator.ofBytes(in.bytes());
      stratum.events.merge(events);
      in.check(stratum.lastTime >= 0, "a last time below 0, expected at least 0");
      if (!events.isEmpty()) {
        RiskTable table = events.toTable();
        in.check(
            table.totalEvents() == table.subjects()
                && table.times().get(table.size() - 1) <= stratum.lastTime,
            "events after the last time, expected none");
      }
    }
    in.end();
    return scan;
  }

  /** {@return one line that says how many rows and events there were} */
  @Override
  public String toString() {
    return "Cox scan: " + rows + " rows, " + events + " events, columns " + columns;
  }
}
