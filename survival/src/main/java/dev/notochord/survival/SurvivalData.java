package dev.notochord.survival;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.order.NumberKeys;
import dev.notochord.survival.order.NumberOrder;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Follow-up of a sample with one kind of event: per row the time observed and whether the event was
 * seen at its end.
 *
 * <p>The columns are copied and checked once, and sorted once at most; everything that is computed
 * from the sample shares that order. The polarity is in the name: {@code event} is {@code true} or 1 for a subject
 * who had the event, {@code false} or 0 for one who was censored. Times start at 0, in any one
 * unit. They are compared exactly as given unless {@link #withTies} says otherwise: two subjects are
 * tied when their numbers are equal and not otherwise.
 *
 * <pre>{@code
 * double[] months = {6, 12, 12, 21, 27};
 * boolean[] recurred = {true, true, false, false, true};
 * SurvivalData sample = SurvivalData.rightCensored(months, recurred);
 * }</pre>
 *
 * <table>
 *   <caption>Which factory for which follow-up</caption>
 *   <tr><th>follow-up</th><th>factory</th></tr>
 *   <tr><td>from the origin to event or censoring</td><td>{@link #rightCensored}</td></tr>
 *   <tr><td>observed only from a later time on (left truncation)</td><td>{@link #delayedEntry}</td></tr>
 *   <tr><td>several intervals per subject, (start, stop]</td><td>{@link #countingProcess}</td></tr>
 *   <tr><td>events of several competing causes</td><td>{@link #competing}</td></tr>
 *   <tr><td>event known only to lie between two times</td><td>{@code IntervalCensoredData}</td></tr>
 * </table>
 *
 * <p>Weights, strata, clusters and subjects are added by the {@code with} methods, each of which
 * returns a new sample that shares the other columns. A column has one entry per row, in the order of
 * the rows given, also when rows were dropped. A subject who enters at time e and leaves at time t is at
 * risk at every time above e and up to t; who was observed from the origin is at risk at time 0 as well.
 *
 * <p>Rows with a weight of 0, and rows dropped because a number is missing, are as if absent: they keep
 * their place in the columns, but nothing is computed from them.
 *
 * <p>Cost O(n) for n rows. Memory: 9 bytes per row; once asked for, 4 bytes per row for the order and
 * that of the {@link RiskTable}, 16 bytes per distinct time; 8 bytes more per row for entry times and 4
 * for each row that entered late, 8 for weights, 4 each for strata and clusters, 5 for subjects; some 20
 * bytes more per row while sorting.
 *
 * @see CompetingRisksData
 * @since 0.1.0
 */
public final class SurvivalData {
  private static final String WEIGHT = "weight";
  private static final double LARGEST_WEIGHT = 1e100;
  private static final double LARGEST_FREQUENCY = 0x1p53;

  private final Columns columns;
  private final Supplier<RiskTable> riskTable;

  /** The columns of a sample, owned by it and never changed once a sample holds them. */
  private static final class Columns implements Cloneable {
    /** Empty when everybody was observed from the origin. */
    double[] entry = {};

    double[] time = {};
    boolean[] event = {};
    /** Empty when there are no weights. */
    double[] weight = {};

    @Nullable
    WeightKind weightKind;

    @Nullable
    Groups strata;

    @Nullable
    IdColumn cluster;

    @Nullable
    IdColumn subject;
    /** Whether a row without event is followed by another of the same subject; empty without subjects. */
    boolean[] followedUpLater = {};

    boolean recurrent;
    Parallelism parallelism = Parallelism.sequential();
    MissingPolicy missingPolicy = MissingPolicy.FAIL;
    ImmutableList<MissingRow> missing = ImmutableList.of();
    TimeTieReport ties = new TimeTieReport(TimeTies.EXACT, 0, 0, 0);
    /** The rows used, in their order; null if all are. */
    int @Nullable [] used;

    NumberKeys keys = NumberKeys.of(time);
    /** The rows used, by time. */
    LazyRows order = LazyRows.of(new int[0]);
    /** The rows used that entered late, by entry. */
    int[] entryOrder = {};

    boolean areTimesAndEventsAlone() {
      return entry.length == 0 && weight.length == 0;
    }

    int usedRows() {
      return used == null ? time.length : used.length;
    }

    int[] order() {
      return order.get();
    }

    Columns copy() {
      try {
        return (Columns) clone();
      } catch (CloneNotSupportedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private SurvivalData(Columns columns) {
    this.columns = columns;
    this.riskTable = Suppliers.memoize(() -> columns.areTimesAndEventsAlone()
        ? PlainExits.count(columns.time, columns.event, columns.used, columns.keys, columns.order)
        : RiskTable.count(this, null, 1));
  }

  /** Keeps columns that are counted as those of another sample are. */
  private SurvivalData(Columns columns, Supplier<RiskTable> riskTable) {
    this.columns = columns;
    this.riskTable = riskTable;
  }

  /**
   * {@return a sample from times and events}
   *
   * @param time per subject the time from the origin to the event or to censoring; a time of 0 is
   *     allowed
   * @param event per subject whether the event was seen; {@code false} means censored
   * @throws IllegalArgumentException if the columns are empty or differ in length, or if a time is
   *     negative, infinite or NaN; the message names the row, counted from 0
   */
  public static SurvivalData rightCensored(double[] time, boolean[] event) {
    checkColumns(time.length, event.length);
    return rightCensored(time.clone(), event.clone(), MissingPolicy.FAIL, ImmutableList.of());
  }

  /**
   * {@return a sample from times and events written as 0 and 1}
   *
   * @param time per subject the time from the origin to the event or to censoring; a time of 0 is
   *     allowed
   * @param event per subject 1 if the event was seen, 0 if the subject was censored
   * @throws IllegalArgumentException if the columns are empty or differ in length, if a time is
   *     negative, infinite or NaN, or if an event is neither 0 nor 1; the message names the row,
   *     counted from 0
   */
  public static SurvivalData rightCensored(double[] time, int[] event) {
    checkColumns(time.length, event.length);
    return rightCensored(time.clone(), seen(event), MissingPolicy.FAIL, ImmutableList.of());
  }

  /**
   * {@return a sample from columns in which a number may be missing, written as NaN}
   *
   * @param time per subject the time, NaN if missing
   * @param event per subject 1 or 0, NaN if missing
   * @param policy what happens to a row with a missing number
   * @throws IllegalArgumentException if the columns are empty or differ in length, if a number is wrong,
   *     if one is missing and the policy is {@link MissingPolicy#FAIL}, or if no row is left
   */
  public static SurvivalData rightCensored(double[] time, double[] event, MissingPolicy policy) {
    checkColumns(time.length, event.length);
    ImmutableList.Builder<MissingRow> missing = ImmutableList.builder();
    boolean[] seen = seen(new double[0], time, event, policy, missing);
    return rightCensored(time.clone(), seen, policy, missing.build());
  }

  private static SurvivalData rightCensored(
      double[] time, boolean[] event, MissingPolicy policy, ImmutableList<MissingRow> missing) {
    Columns columns = new Columns();
    columns.time = time;
    columns.event = event;
    columns.missingPolicy = policy;
    columns.missing = missing;
    checkTimes("time", time, policy);
    sort(columns);
    return new SurvivalData(columns);
  }

  /**
   * {@return a sample of subjects who were observed only from a time after the origin on, as in a
   * registry that began later, or follow-up that began at referral (left truncation)}
   *
   * @param entry per subject the time at which observation began; 0 for one observed from the origin
   * @param time per subject the time of event or censoring, above {@code entry}
   * @param event per subject whether the event was seen
   * @throws IllegalArgumentException if the columns are empty or differ in length, if a number is
   *     negative, infinite or NaN, or if a time is not above its entry; the message names the row
   */
  public static SurvivalData delayedEntry(double[] entry, double[] time, boolean[] event) {
    checkColumns(time.length, event.length);
    checkColumn("entry times", entry.length, time.length);
    return delayed(
        entry.clone(), time.clone(), event.clone(), MissingPolicy.FAIL, ImmutableList.of());
  }

  /**
   * {@return a sample of subjects with delayed entry, with events written as 0 and 1}
   *
   * @param entry per subject the time at which observation began; 0 for one observed from the origin
   * @param time per subject the time of event or censoring, above {@code entry}
   * @param event per subject 1 if the event was seen, 0 if not
   * @throws IllegalArgumentException as {@link #delayedEntry(double[], double[], boolean[])}, and if an
   *     event is neither 0 nor 1
   */
  public static SurvivalData delayedEntry(double[] entry, double[] time, int[] event) {
    checkColumns(time.length, event.length);
    return delayedEntry(entry, time, seen(event));
  }

  /**
   * {@return a sample with delayed entry from columns in which a number may be missing, written as NaN}
   *
   * @param entry per subject the time at which observation began, NaN if missing
   * @param time per subject the time of event or censoring, NaN if missing
   * @param event per subject 1 or 0, NaN if missing
   * @param policy what happens to a row with a missing number
   * @throws IllegalArgumentException as {@link #delayedEntry(double[], double[], int[])}, and if a number
   *     is missing and the policy is {@link MissingPolicy#FAIL}, or if no row is left
   */
  public static SurvivalData delayedEntry(
      double[] entry, double[] time, double[] event, MissingPolicy policy) {
    checkColumns(time.length, event.length);
    checkColumn("entry times", entry.length, time.length);
    ImmutableList.Builder<MissingRow> missing = ImmutableList.builder();
    boolean[] seen = seen(entry, time, event, policy, missing);
    return delayed(entry.clone(), time.clone(), seen, policy, missing.build());
  }

  private static SurvivalData delayed(
      double[] entry,
      double[] time,
      boolean[] event,
      MissingPolicy policy,
      ImmutableList<MissingRow> missing) {
    checkTimes("entry", entry, policy);
    checkTimes("time", time, policy);
    Columns columns = new Columns();
    columns.entry = entry;
    columns.time = time;
    columns.event = event;
    columns.missingPolicy = policy;
    columns.missing = missing;
    boolean[] dropped = dropped(columns);
    checkIntervals(entry, time, dropped, "");
    sort(columns);
    return new SurvivalData(columns);
  }

  /**
   * {@return a sample in the form of a counting process: each row is an interval (start, stop] in which a
   * subject was observed, with the event at its end or not}
   *
   * <p>A subject may have any number of rows, in any order, with gaps between them. Intervals that touch
   * are one stay under observation: splitting a row changes no estimate. A row without event that is
   * followed by another of the same subject is not a censoring. Rows after an event are allowed, for
   * events that recur; see {@link #hasRecurrentEvents()}.
   *
   * <p>Where rounding makes a row begin a little before the one ahead of it has ended, the intervals
   * overlap; merge such times before the subjects are named:
   *
   * <pre>{@code
   * SurvivalData.delayedEntry(start, stop, event).withTies(TimeTies.RELATIVE).withSubjects(subject);
   * }</pre>
   *
   * @param subject per row whose interval it is, any number
   * @param start per row the time at which the interval begins, itself excluded
   * @param stop per row the time at which it ends, above {@code start}
   * @param event per row whether the event was seen at {@code stop}
   * @throws IllegalArgumentException if the columns are empty or differ in length, if a time is negative,
   *     infinite or NaN, if a stop is not above its start, or if two intervals of a subject overlap; the
   *     message names the rows, counted from 0
   */
  public static SurvivalData countingProcess(
      int[] subject, double[] start, double[] stop, boolean[] event) {
    return delayedEntry(start, stop, event).withSubjects(subject);
  }

  /**
   * {@return a sample in the form of a counting process, with events written as 0 and 1}
   *
   * @param subject per row whose interval it is, any number
   * @param start per row the time at which the interval begins, itself excluded
   * @param stop per row the time at which it ends, above {@code start}
   * @param event per row 1 if the event was seen at {@code stop}, 0 if not
   * @throws IllegalArgumentException as {@link #countingProcess(int[], double[], double[], boolean[])}, and
   *     if an event is neither 0 nor 1
   */
  public static SurvivalData countingProcess(
      int[] subject, double[] start, double[] stop, int[] event) {
    return delayedEntry(start, stop, event).withSubjects(subject);
  }

  /**
   * {@return a sample with events of several competing causes}
   *
   * @param time per subject the time from the origin to the event or to censoring
   * @param cause per subject the cause of the event, 1, 2, ..., or 0 for censored
   * @throws IllegalArgumentException if the columns are empty or differ in length, if a time is negative,
   *     infinite or NaN, or if a cause is negative or above 1000; the message names the row, counted from 0
   */
  public static CompetingRisksData competing(double[] time, int[] cause) {
    return CompetingRisksData.of(time, cause);
  }

  private static void checkColumns(int times, int events) {
    checkArgument(
        times == events,
        "survival data: %s times and %s events, expected one of each per subject",
        times,
        events);
    checkArgument(times > 0, "survival data: no subjects, expected at least one");
  }

  private static void checkColumn(String name, int length, int rows) {
    checkArgument(
        length == rows,
        "survival data: %s rows and %s %s, expected one per row",
        rows,
        length,
        name);
  }

  private static boolean[] seen(int[] event) {
    boolean[] seen = new boolean[event.length];
    for (int i = 0; i < event.length; i++) {
      if (event[i] != 0 && event[i] != 1) {
        throw new IllegalArgumentException(
            "survival data: event[" + i + "] is " + event[i] + ", expected 0 or 1");
      }
      seen[i] = event[i] == 1;
    }
    return seen;
  }

  /** Returns the events, and lists the rows with a missing number; no entries means none are given. */
  private static boolean[] seen(
      double[] entry,
      double[] time,
      double[] event,
      MissingPolicy policy,
      ImmutableList.Builder<MissingRow> missing) {
    boolean[] seen = new boolean[event.length];
    for (int i = 0; i < event.length; i++) {
      if (entry.length > 0 && Double.isNaN(entry[i])) {
        missing.add(missing(i, "entry", policy));
      } else if (Double.isNaN(time[i])) {
        missing.add(missing(i, "time", policy));
      } else if (Double.isNaN(event[i])) {
        missing.add(missing(i, "event", policy));
      }
      if (!Double.isNaN(event[i]) && event[i] != 0 && event[i] != 1) {
        throw new IllegalArgumentException(
            "survival data: event[" + i + "] is " + event[i] + ", expected 0, 1 or NaN");
      }
      seen[i] = event[i] == 1;
    }
    return seen;
  }

  private static MissingRow missing(int row, String column, MissingPolicy policy) {
    if (policy == MissingPolicy.FAIL) {
      throw new IllegalArgumentException("survival data: " + column + "[" + row
          + "] is missing (NaN), expected a number, or the policy DROP_ROWS");
    }
    return new MissingRow(row, column);
  }

  private static void checkTimes(String name, double[] time, MissingPolicy policy) {
    for (int i = 0; i < time.length; i++) {
      if (policy == MissingPolicy.DROP_ROWS && Double.isNaN(time[i])) {
        continue;
      }
      if (!(time[i] >= 0 && time[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("survival data: " + name + "[" + i + "] is " + time[i]
            + ", expected a finite number >= 0");
      }
      // Adding zero turns -0.0 into 0.0, whose bits then sort first.
      time[i] += 0.0;
    }
  }

  private static void checkIntervals(
      double[] entry, double[] time, boolean[] dropped, String because) {
    for (int i = 0; i < time.length; i++) {
      if (!dropped[i] && !(time[i] > entry[i])) {
        throw new IllegalArgumentException("survival data: time[" + i + "] is " + time[i]
            + ", expected a number above its entry " + entry[i] + because);
      }
    }
  }

  private static boolean[] dropped(Columns columns) {
    boolean[] dropped = new boolean[columns.time.length];
    for (MissingRow row : columns.missing) {
      dropped[row.row()] = true;
    }
    for (int i = 0; i < columns.weight.length; i++) {
      dropped[i] |= columns.weight[i] == 0;
    }
    return dropped;
  }

  /** Says how checked columns are put in order, which those of the times are when first asked for. */
  private static void sort(Columns columns) {
    double[] time = columns.time;
    boolean areAllUsed = columns.missing.isEmpty() && columns.weight.length == 0;
    boolean[] dropped = areAllUsed ? new boolean[0] : dropped(columns);
    int[] used = areAllUsed ? null : rowsWhere(time, dropped, Double.NEGATIVE_INFINITY);
    checkArgument(
        used == null || used.length > 0,
        "survival data: none of %s rows is left, expected one without a missing number and with a weight"
            + " above 0",
        time.length);
    sortTimes(columns, used);
    if (columns.entry.length > 0) {
      columns.entryOrder = NumberOrder.rows(
          columns.entry, rowsWhere(columns.entry, dropped, 0), NumberKeys.of(columns.entry));
    }
  }

  private static void sortTimes(Columns columns, int @Nullable [] used) {
    double[] time = columns.time;
    NumberKeys keys = NumberKeys.of(time);
    columns.used = used;
    columns.keys = keys;
    columns.order = LazyRows.of(
        () -> used == null ? NumberOrder.rows(time, keys) : NumberOrder.rows(time, used, keys));
  }

  /**
   * Makes a sample of columns that are checked already and become its own; no entries means all from the
   * origin, no weights that none are given.
   */
  static SurvivalData observed(
      double[] entry,
      double[] time,
      boolean[] event,
      double[] weight,
      @Nullable WeightKind weightKind) {
    Columns columns = new Columns();
    columns.entry = entry;
    columns.time = time;
    columns.event = event;
    columns.weight = weight;
    columns.weightKind = weightKind;
    sort(columns);
    return new SurvivalData(columns);
  }

  private static int[] rowsWhere(double[] time, boolean[] dropped, double above) {
    int[] rows = new int[time.length];
    int count = 0;
    for (int i = 0; i < time.length; i++) {
      if (time[i] > above && !(dropped.length > 0 && dropped[i])) {
        rows[count++] = i;
      }
    }
    return count == rows.length ? rows : Arrays.copyOf(rows, count);
  }

  /**
   * {@return this sample with a weight for each row, in place of any it had}
   *
   * @param weight per row its weight, at least 0 and at most 1e100; a whole number, at most 2^53, if it
   *     is a frequency. NaN is a missing number. The weights of rows dropped before are not looked at
   * @param kind what the weights stand for
   * @throws IllegalArgumentException if there is not one weight per row, a weight is out of range, one is
   *     missing and the policy of the sample is {@link MissingPolicy#FAIL}, or no row has a weight above 0
   */
  public SurvivalData withWeights(double[] weight, WeightKind kind) {
    checkColumn("weights", weight.length, rows());
    Columns changed = columns.copy();
    ImmutableList.Builder<MissingRow> missing = ImmutableList.builder();
    int next = 0;
    for (int i = 0; i < weight.length; i++) {
      MissingRow dropped = null;
      if (next < columns.missing.size() && columns.missing.get(next).row() == i) {
        dropped = columns.missing.get(next++);
      }
      if (dropped != null && !dropped.column().equals(WEIGHT)) {
        missing.add(dropped);
      } else if (Double.isNaN(weight[i])) {
        missing.add(missing(i, WEIGHT, columns.missingPolicy));
      } else if (!isWeight(weight[i], kind)) {
        throw notAWeight(weight[i], kind, "survival data: weight[" + i + "]");
      }
    }
    changed.weight = weight.clone();
    changed.weightKind = kind;
    changed.missing = missing.build();
    sort(changed);
    return follow(changed);
  }

  /** Refuses a number that is no weight; {@code subject} names it in the message. */
  static void checkWeight(double weight, WeightKind kind, String subject) {
    if (!isWeight(weight, kind)) {
      throw notAWeight(weight, kind, subject);
    }
  }

  private static boolean isWeight(double weight, WeightKind kind) {
    return kind == WeightKind.FREQUENCY
        ? weight >= 0 && weight <= LARGEST_FREQUENCY && weight == Math.rint(weight)
        : weight >= 0 && weight <= LARGEST_WEIGHT;
  }

  private static IllegalArgumentException notAWeight(
      double weight, WeightKind kind, String subject) {
    return new IllegalArgumentException(subject + " is " + weight + ", expected "
        + (kind == WeightKind.FREQUENCY
            ? "a whole number from 0 to 2^53, being a frequency"
            : "a number from 0 to 1e100"));
  }

  /**
   * {@return this sample with a frequency for each row, in place of any weights it had}
   *
   * @param count per row how many identical subjects it describes, at least 0
   * @throws IllegalArgumentException as {@link #withWeights(double[], WeightKind)} for frequencies
   */
  public SurvivalData withFrequencies(int... count) {
    return withWeights(Arrays.stream(count).asDoubleStream().toArray(), WeightKind.FREQUENCY);
  }

  /**
   * {@return this sample with its rows divided into strata, within which alone tests compare subjects}
   *
   * <p>A curve is not computed over strata; {@link #split} gives the sample of each.
   *
   * @param strata the stratum of each row
   * @throws IllegalArgumentException if {@code strata} does not have one label per row
   */
  public SurvivalData withStrata(Groups strata) {
    checkColumn("strata", strata.size(), rows());
    Columns changed = columns.copy();
    changed.strata = strata;
    return new SurvivalData(changed, riskTable);
  }

  /**
   * {@return this sample with its rows in clusters, such as families or hospitals, whose members may
   * resemble each other}
   *
   * <p>Clusters change no estimate, only robust standard errors, which they make the default. Cost O(n).
   *
   * @param cluster per row the cluster, any number
   * @throws IllegalArgumentException if there is not one cluster per row
   */
  public SurvivalData withClusters(int... cluster) {
    checkColumn("clusters", cluster.length, rows());
    Columns changed = columns.copy();
    changed.cluster = IdColumn.of(cluster);
    return new SurvivalData(changed, riskTable);
  }

  /**
   * {@return this sample with the information which rows are of one subject}
   *
   * @param subject per row the subject, any number
   * @throws IllegalArgumentException if there is not one subject per row, or if the intervals of a subject
   *     overlap; the message names the rows
   */
  public SurvivalData withSubjects(int... subject) {
    checkColumn("subjects", subject.length, rows());
    Columns changed = columns.copy();
    changed.subject = IdColumn.of(subject);
    return follow(changed);
  }

  /**
   * {@return this sample with another rule for nearly equal times}
   *
   * <p>Rows that are not in use keep their times.
   *
   * @param rule the rule; it is applied to the times of this sample, so that an earlier merge stays
   * @throws IllegalArgumentException if an interval would become empty because its two ends are merged;
   *     the message names the row
   * @see #timeTies()
   */
  public SurvivalData withTies(TimeTies rule) {
    Columns changed = columns.copy();
    double[] distinct = distinctTimes();
    double[] merged = new double[distinct.length];
    rule.merge(distinct, merged);
    changed.time = moved(columns.time, columns.order(), distinct, merged);
    if (columns.entry.length > 0) {
      changed.entry = moved(columns.entry, columns.entryOrder, distinct, merged);
      checkIntervals(
          changed.entry,
          changed.time,
          dropped(columns),
          " once nearly equal times are merged (" + rule + ")");
    }
    int kept = 0;
    double shift = 0;
    for (int i = 0; i < distinct.length; i++) {
      kept += i == 0 || merged[i] != merged[i - 1] ? 1 : 0;
      shift = Math.max(shift, distinct[i] - merged[i]);
    }
    changed.ties = new TimeTieReport(rule, distinct.length, kept, shift);
    sort(changed);
    return follow(changed);
  }

  /**
   * {@return this sample, for other threads to work on where that pays: the fit of a Cox model and bootstrap replicates
   * use them, other estimates are made by the calling thread}
   *
   * <p>What the other {@code with} methods and {@link #split} make of the sample keeps the threads.
   *
   * @param parallelism the threads; the results are the same to the last bit whatever they are
   */
  public SurvivalData with(Parallelism parallelism) {
    Columns changed = columns.copy();
    changed.parallelism = Objects.requireNonNull(parallelism);
    return new SurvivalData(changed, riskTable);
  }

  /** {@return the threads that may work on this sample; unless given, the calling thread alone} */
  public Parallelism parallelism() {
    return columns.parallelism;
  }

  /** Returns the times at which a row in use ends or, where entries were given, begins. */
  private double[] distinctTimes() {
    double[] all = new double[usedRows() + delayedRows() + 1];
    int count = 0;
    if (columns.entry.length > 0 && delayedRows() < usedRows()) {
      all[count++] = 0;
    }
    int e = 0;
    for (int row : columns.order()) {
      for (; e < delayedRows() && columns.entry[columns.entryOrder[e]] < columns.time[row]; e++) {
        double entry = columns.entry[columns.entryOrder[e]];
        if (count == 0 || all[count - 1] != entry) {
          all[count++] = entry;
        }
      }
      if (count == 0 || all[count - 1] != columns.time[row]) {
        all[count++] = columns.time[row];
      }
    }
    return Arrays.copyOf(all, count);
  }

  /** Returns times in which those of {@code order}, which increase, are moved; what is 0 stays. */
  private static double[] moved(double[] time, int[] order, double[] distinct, double[] merged) {
    double[] moved = time.clone();
    int place = 0;
    for (int row : order) {
      while (distinct[place] < time[row]) {
        place++;
      }
      moved[row] = merged[place];
    }
    return moved;
  }

  /** Makes a sample of changed columns, and finds out which row of a subject follows which. */
  private static SurvivalData follow(Columns changed) {
    IdColumn subject = changed.subject;
    if (subject != null) {
      changed.followedUpLater = new boolean[changed.time.length];
      changed.recurrent = false;
      int[] last = new int[subject.count()];
      Arrays.fill(last, -1);
      for (int row : changed.order()) {
        int before = last[subject.code(row)];
        last[subject.code(row)] = row;
        if (before < 0) {
          continue;
        }
        double entry = changed.entry.length == 0 ? -1 : changed.entry[row];
        if (!(entry >= changed.time[before])) {
          throw new IllegalArgumentException(
              "survival data: rows " + Math.min(before, row) + " and "
                  + Math.max(before, row)
                  + " are of one subject and overlap, expected intervals that do not");
        }
        changed.followedUpLater[before] = !changed.event[before];
        changed.recurrent |= changed.event[before];
      }
    }
    return new SurvivalData(changed);
  }

  /** {@return the number of rows given} */
  public int rows() {
    return columns.time.length;
  }

  /** {@return the number of rows from which everything is computed: those neither dropped nor of weight 0; at least 1} */
  public int usedRows() {
    return columns.usedRows();
  }

  /**
   * {@return a row by the order of the times}
   *
   * @param place the place in increasing order of time among the rows used, from 0; equal times keep the
   *     order of the rows
   * @throws IndexOutOfBoundsException if {@code place} is not below {@link #usedRows()}
   */
  public int rowByTime(int place) {
    return columns.order()[place];
  }

  /** {@return the number of rows used whose entry is after 0} */
  public int delayedRows() {
    return columns.entryOrder.length;
  }

  /**
   * {@return a row by the order of the entry times}
   *
   * @param place the place in increasing order of entry among the rows used whose entry is after 0, from 0
   * @throws IndexOutOfBoundsException if {@code place} is not below {@link #delayedRows()}
   */
  public int rowByEntry(int place) {
    return columns.entryOrder[place];
  }

  /**
   * {@return the number of subjects: of different subjects if they were named, otherwise of rows used; a
   * row with a frequency counts as so many, of a named subject its first row}
   *
   * @throws ArithmeticException if the number exceeds the range of {@code long}
   */
  public long subjects() {
    IdColumn subject = columns.subject;
    if (subject == null && columns.weightKind != WeightKind.FREQUENCY) {
      return usedRows();
    }
    long count = 0;
    boolean[] counted = new boolean[subject == null ? 0 : subject.count()];
    for (int row : columns.order()) {
      if (subject == null || !counted[subject.code(row)]) {
        count = Math.addExact(
            count, columns.weightKind == WeightKind.FREQUENCY ? (long) columns.weight[row] : 1);
      }
      if (subject != null) {
        counted[subject.code(row)] = true;
      }
    }
    return count;
  }

  /** {@return the number of events; a row with a frequency counts as so many} */
  public long totalEvents() {
    return riskTable().totalEvents();
  }

  /**
   * {@return the time from which a row was observed, 0 if from the origin}
   *
   * @param row the place in the columns given, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public double entry(int row) {
    Objects.checkIndex(row, rows());
    return columns.entry.length == 0 ? 0 : columns.entry[row];
  }

  /**
   * {@return the time of a row's event or censoring; NaN if it was dropped for want of it}
   *
   * @param row the place in the columns given, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public double time(int row) {
    return columns.time[row];
  }

  /**
   * {@return whether a row ends with the event}
   *
   * @param row the place in the columns given, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public boolean event(int row) {
    return columns.event[row];
  }

  /**
   * {@return the weight of a row, 1 without weights; NaN if it was dropped for want of it}
   *
   * @param row the place in the columns given, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public double weight(int row) {
    Objects.checkIndex(row, rows());
    return columns.weight.length == 0 ? 1 : columns.weight[row];
  }

  /** {@return what the weights stand for; empty without weights} */
  public Optional<WeightKind> weightKind() {
    return Optional.ofNullable(columns.weightKind);
  }

  /** {@return the strata, if there are any} */
  public Optional<Groups> strata() {
    return Optional.ofNullable(columns.strata);
  }

  /** {@return whether the rows are in clusters} */
  public boolean hasClusters() {
    return columns.cluster != null;
  }

  /** {@return whether the rows were assigned to subjects} */
  public boolean hasSubjects() {
    return columns.subject != null;
  }

  /**
   * {@return the number of independent units: clusters if there are any, otherwise subjects if they were
   * named, otherwise rows; also those of which no row is in use}
   */
  public int units() {
    return columns.cluster != null
        ? columns.cluster.count()
        : columns.subject != null ? columns.subject.count() : rows();
  }

  /**
   * {@return the independent unit of a row, from 0 and below {@link #units()}}
   *
   * @param row the place in the columns given, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public int unit(int row) {
    Objects.checkIndex(row, rows());
    return columns.cluster != null
        ? columns.cluster.code(row)
        : columns.subject != null ? columns.subject.code(row) : row;
  }

  /** {@return whether a subject has rows after an event, so that the event recurs} */
  public boolean hasRecurrentEvents() {
    return columns.recurrent;
  }

  /** {@return whether any row was observed from a time after 0 only} */
  public boolean hasDelayedEntry() {
    return delayedRows() > 0;
  }

  /**
   * {@return whether a row ends without event although its subject is observed in a later row, so that its end
   * is no censoring}
   *
   * @param row the place in the columns given, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public boolean isFollowedUpLater(int row) {
    Objects.checkIndex(row, rows());
    return columns.followedUpLater.length > 0 && columns.followedUpLater[row];
  }

  /**
   * {@return the rows that were left out because a number is missing, in their order, each with the first
   * column that lacks one}
   */
  public ImmutableList<MissingRow> missing() {
    return columns.missing;
  }

  /** {@return the rule for nearly equal times and what it merged; in the part of a sample, what it merged in the whole} */
  public TimeTieReport timeTies() {
    if (columns.ties.rule() != TimeTies.EXACT) {
      return columns.ties;
    }
    int distinct = distinctTimes().length;
    return new TimeTieReport(TimeTies.EXACT, distinct, distinct, 0);
  }

  /**
   * {@return the numbers at risk, events and censorings per distinct time; counted once, when the sample is
   * made or when first asked for}
   */
  public RiskTable riskTable() {
    return riskTable.get();
  }

  /**
   * {@return when the subjects of each group left, in order of time; empty if somebody is weighted, entered late or was
   * dropped, or if the times and groups together take more than 63 bits, as only times of very different size do}
   *
   * <p>Cost O(n).
   *
   * @param groups the group of each row
   * @throws IllegalArgumentException if {@code groups} does not have one label per row
   */
  public Optional<GroupedExits> exits(Groups groups) {
    checkGroups(groups);
    boolean plain = columns.areTimesAndEventsAlone() && columns.used == null;
    return plain && GroupedExits.fit(columns.keys, groups)
        ? Optional.of(GroupedExits.of(columns.time, columns.event, columns.keys, groups))
        : Optional.empty();
  }

  private void checkGroups(Groups groups) {
    checkArgument(
        groups.size() == rows(),
        "survival data: %s subjects and %s group labels, expected one label per subject",
        rows(),
        groups.size());
  }

  /**
   * {@return the sample of each group that has a row in use, in the order of {@link Groups#names()}}
   *
   * <p>Within a group the rows keep the order in which they were given. Orders that are
   * known already are divided along with the sample. Rows that were dropped are left out for good.
   * A subject whose rows are in different groups leaves one and enters the other, and so is counted as
   * censored in the first. Cost O(n).
   *
   * @param groups the group of each row
   * @throws IllegalArgumentException if {@code groups} does not have one label per row
   */
  public ImmutableMap<String, SurvivalData> split(Groups groups) {
    checkGroups(groups);
    int count = groups.names().size();
    int[] size = new int[count];
    boolean[] used = used();
    for (int row = 0; row < used.length; row++) {
      if (used[row]) {
        size[groups.code(row)]++;
      }
    }
    int[][] rowsOf = new int[count][];
    for (int g = 0; g < count; g++) {
      rowsOf[g] = new int[size[g]];
    }
    int[] place = new int[rows()];
    int[] filled = new int[count];
    for (int row = 0; row < place.length; row++) {
      if (used[row]) {
        int g = groups.code(row);
        place[row] = filled[g]++;
        rowsOf[g][place[row]] = row;
      }
    }
    int[][] orders = columns.order.areFound()
        ? divided(columns.order(), groups, place, size)
        : new int[count][0];
    int[][] entryOrders = columns.entryOrder.length == 0
        ? new int[count][0]
        : divided(columns.entryOrder, groups, place, size);
    ImmutableMap.Builder<String, SurvivalData> samples = ImmutableMap.builder();
    for (int g = 0; g < count; g++) {
      if (size[g] > 0) {
        samples.put(groups.names().get(g), part(rowsOf[g], orders[g], entryOrders[g]));
      }
    }
    return samples.buildOrThrow();
  }

  /** Returns which rows are in use. */
  boolean[] used() {
    boolean[] used = new boolean[rows()];
    if (columns.used == null) {
      Arrays.fill(used, true);
      return used;
    }
    for (int row : columns.used) {
      used[row] = true;
    }
    return used;
  }

  private static int[][] divided(int[] order, Groups groups, int[] place, int[] size) {
    int[][] divided = new int[size.length][];
    for (int g = 0; g < size.length; g++) {
      divided[g] = new int[size[g]];
    }
    int[] filled = new int[size.length];
    for (int row : order) {
      int g = groups.code(row);
      divided[g][filled[g]++] = place[row];
    }
    for (int g = 0; g < size.length; g++) {
      if (filled[g] < size[g]) {
        divided[g] = Arrays.copyOf(divided[g], filled[g]);
      }
    }
    return divided;
  }

  /** Returns the sample of some of the rows in use; an order by time that is empty is not known yet. */
  private SurvivalData part(int[] rows, int[] order, int[] entryOrder) {
    Columns part = columnsOf(rows);
    sortTimes(part, null);
    if (order.length > 0) {
      part.order = LazyRows.of(order);
    }
    part.entryOrder = entryOrder;
    return part.areTimesAndEventsAlone() ? new SurvivalData(part) : follow(part);
  }

  /**
   * Returns the sample of some of the rows in use, given in increasing order, with other intervals; the
   * arrays become its own. No entries means all from the origin.
   */
  SurvivalData select(int[] rows, double[] entry, double[] time) {
    Columns part = columnsOf(rows);
    part.entry = entry;
    part.time = time;
    sort(part);
    return follow(part);
  }

  /**
   * {@return the sample of some of the rows, in the order asked for}
   *
   * <p>A row may be asked for more than once, as in a bootstrap: each time it is another one that looks the same. The
   * k-th copy of a row belongs to the k-th copy of its subject and of its cluster, so that a cluster drawn twice, all its
   * rows each time, becomes two clusters. Weights, strata and threads are kept; rows that are not in use keep their place.
   * Cost O(m log m) for m rows asked for.
   *
   * @param rows the places in the columns given, from 0; at least one
   * @throws IllegalArgumentException if no row is asked for, or none of them is in use
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public SurvivalData select(int... rows) {
    checkArgument(rows.length > 0, "survival data: no rows selected, expected at least one");
    int[] copy = new int[rows.length];
    int[] copies = new int[rows()];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = copies[Objects.checkIndex(rows[i], copies.length)]++;
    }
    Columns part = columnsOf(rows);
    part.cluster = columns.cluster == null ? null : columns.cluster.select(rows, copy);
    part.subject = columns.subject == null ? null : columns.subject.select(rows, copy);
    part.missing = missingOf(rows);
    sort(part);
    return follow(part);
  }

  /** Returns which of some rows lack a number. */
  private ImmutableList<MissingRow> missingOf(int[] rows) {
    if (columns.missing.isEmpty()) {
      return columns.missing;
    }
    int[] place = new int[rows()];
    Arrays.fill(place, -1);
    for (int k = 0; k < columns.missing.size(); k++) {
      place[columns.missing.get(k).row()] = k;
    }
    ImmutableList.Builder<MissingRow> missing = ImmutableList.builder();
    for (int i = 0; i < rows.length; i++) {
      if (place[rows[i]] >= 0) {
        missing.add(new MissingRow(i, columns.missing.get(place[rows[i]]).column()));
      }
    }
    return missing.build();
  }

  /** Returns the columns of some of the rows, without their orders. */
  private Columns columnsOf(int[] rows) {
    Columns part = new Columns();
    part.time = picked(columns.time, rows);
    part.entry = picked(columns.entry, rows);
    part.weight = picked(columns.weight, rows);
    part.event = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      part.event[i] = columns.event[rows[i]];
    }
    part.weightKind = columns.weightKind;
    part.strata = columns.strata == null ? null : columns.strata.select(rows);
    part.cluster = columns.cluster == null ? null : columns.cluster.select(rows);
    part.subject = columns.subject == null ? null : columns.subject.select(rows);
    part.missingPolicy = columns.missingPolicy;
    part.ties = columns.ties;
    part.parallelism = columns.parallelism;
    return part;
  }

  private static double[] picked(double[] column, int[] rows) {
    if (column.length == 0) {
      return column;
    }
    double[] picked = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = column[rows[i]];
    }
    return picked;
  }

  /** Returns this sample with other events; {@code event} becomes its own. */
  SurvivalData withEvents(boolean[] event) {
    Columns changed = columns.copy();
    changed.event = event;
    return follow(changed);
  }

  /** {@return one line that sums the sample up} */
  @Override
  public String toString() {
    int dropped = missing().size();
    return "survival data: " + subjects() + " subjects, " + totalEvents() + " events"
        + (dropped == 0 ? "" : ", " + dropped + (dropped == 1 ? " row" : " rows") + " dropped");
  }
}
