package dev.notochord.survival;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.notochord.survival.summary.SummaryKind;
import dev.notochord.survival.summary.SummaryReader;
import dev.notochord.survival.summary.SummaryWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The counts behind a survival curve: at each distinct time, how many were at risk, had the event,
 * were censored, entered.
 *
 * <p>A row exists for every time at which somebody left, by event or by censoring, or entered late, in
 * increasing order; there is none where the same number entered as were interrupted and nothing else
 * happened. At risk are those who had entered before that time and had not left before it;
 * events come before censorings, so a subject censored at an event time is at risk there, and a subject
 * who enters at an event time is not. The counts are exact integers, so that
 *
 * <pre>
 *   atRisk[i + 1] = atRisk[i] - events[i] - censored[i] + entered[i]
 * </pre>
 *
 * <p>Events are counted per cause, 1 to {@link #causes()}; data with one kind of event have one cause.
 * With sampling weights the table also holds the sum of the weights of each count.
 *
 * <p>Tables of different subjects can be merged in any order and grouping, exactly: tables counted at
 * several sites, or over parts of a file too large for memory, give the table of the whole, to the last
 * bit. Sums of weights are kept without rounding for that purpose.
 *
 * <pre>{@code
 * RiskTable both = siteA.riskTable().merge(siteB.riskTable());
 * SurvivalCurve curve = KaplanMeier.withDefaults().estimate(both);
 * }</pre>
 *
 * <p>Memory: 16 bytes per row; 4 more for late entries and, with more than one cause, for each cause; twice
 * as much for counts from 2^31 on; with sampling weights some 100 bytes more. Columns of counts are made when
 * first asked for, with 8 bytes per row; {@link #atRisk(int)}, {@link #eventsAt}, {@link #censoredAt} and
 * {@link #time} read single counts without them.
 *
 * @see RiskTableAccumulator
 * @since 0.1.0
 */
public final class RiskTable {
  private static final double[] NOTHING = {};

  private final ImmutableDoubleArray times;
  /** One more than there are rows: how many are at risk after the last time closes it. */
  private final Counts atRisk;

  private final Counts[] eventsByCause;
  private final Counts events;
  /** Null when nobody entered late. */
  private final @Nullable Counts entered;

  private final @Nullable Weights weights;
  private final long subjects;
  private final long totalEvents;
  private final Supplier<ImmutableLongArray> atRiskColumn;
  private final Supplier<ImmutableLongArray> eventsColumn;
  private final Supplier<ImmutableLongArray> censoredColumn;
  private final Supplier<ImmutableLongArray> enteredColumn;
  private final ImmutableList<Supplier<ImmutableLongArray>> causeColumns;

  private RiskTable(
      ImmutableDoubleArray times,
      Counts atRisk,
      Counts[] eventsByCause,
      @Nullable Counts entered,
      @Nullable Weights weights) {
    this.times = times;
    this.atRisk = atRisk;
    this.eventsByCause = eventsByCause;
    this.events = total(eventsByCause);
    this.entered = entered;
    this.weights = weights;
    this.subjects = Math.addExact(atRisk.get(0), entered == null ? 0 : entered.sum());
    this.totalEvents = events.sum();
    this.atRiskColumn = Suppliers.memoize(() -> column(this::atRisk));
    this.eventsColumn = Suppliers.memoize(() -> column(this::eventsAt));
    this.censoredColumn = Suppliers.memoize(() -> column(this::censoredAt));
    this.enteredColumn = Suppliers.memoize(() -> column(this::enteredAt));
    ImmutableList.Builder<Supplier<ImmutableLongArray>> columns = ImmutableList.builder();
    for (Counts cause : eventsByCause) {
      columns.add(
          eventsByCause.length == 1 ? eventsColumn : Suppliers.memoize(() -> column(cause::get)));
    }
    this.causeColumns = columns.build();
  }

  private ImmutableLongArray column(IntToLongFunction count) {
    ImmutableLongArray.Builder column = ImmutableLongArray.builder(size());
    for (int i = 0; i < size(); i++) {
      column.add(count.applyAsLong(i));
    }
    return column.build();
  }

  private static Counts total(Counts[] byCause) {
    if (byCause.length == 1) {
      return byCause[0];
    }
    Counts.Builder total = new Counts.Builder(byCause[0].size());
    for (int i = 0; i < byCause[0].size(); i++) {
      long sum = 0;
      for (Counts cause : byCause) {
        sum += cause.get(i);
      }
      total.add(sum);
    }
    return total.build();
  }

  /**
   * Makes the table of subjects who all were at risk from the origin, without weights; the arrays become its own.
   *
   * @param atRisk per time how many were at risk, and after the last 0
   */
  static RiskTable of(ImmutableDoubleArray times, int[] atRisk, int[] events) {
    return new RiskTable(times, Counts.of(atRisk), new Counts[] {Counts.of(events)}, null, null);
  }

  /**
   * Counts subjects who all were at risk from the origin, without weights.
   *
   * @param whole for each time, from 0, the number of subjects without event and with an event of each cause
   */
  static RiskTable count(long[] whole, int causes) {
    int width = causes + 1;
    int times = whole.length / width;
    long subjects = 0;
    int distinct = 0;
    for (int time = 0; time < times; time++) {
      long left = 0;
      for (int c = 0; c < width; c++) {
        left += whole[time * width + c];
      }
      subjects += left;
      distinct += left > 0 ? 1 : 0;
    }
    Rows rows = new Rows(distinct, causes, subjects);
    Tally tally = new Tally(causes, false);
    for (int time = 0; time < times; time++) {
      tally.clear();
      tally.addCensored(whole[time * width], 0);
      for (int c = 0; c < causes; c++) {
        tally.addEvent(c, whole[time * width + 1 + c], 0);
      }
      rows.add(time, tally);
    }
    return rows.build();
  }

  /**
   * Counts any sample.
   *
   * @param cause the cause of each row's event, 0 for none; null for the one cause of {@code data}
   */
  static RiskTable count(SurvivalData data, int @Nullable [] cause, int causes) {
    boolean frequency = data.weightKind().filter(WeightKind.FREQUENCY::equals).isPresent();
    boolean sampling = data.weightKind().filter(WeightKind.SAMPLING::equals).isPresent();
    int exits = data.usedRows();
    int entries = data.delayedRows();
    double[] exit = new double[exits];
    for (int i = 0; i < exits; i++) {
      exit[i] = data.time(data.rowByTime(i));
    }
    double[] entry = new double[entries];
    for (int i = 0; i < entries; i++) {
      entry[i] = data.entry(data.rowByEntry(i));
    }
    long atStart = frequency ? 0 : exits - entries;
    ExactSum weightAtStart = new ExactSum();
    if (frequency || sampling) {
      for (int i = 0; i < exits; i++) {
        int row = data.rowByTime(i);
        if (data.entry(row) > 0) {
          continue;
        }
        if (frequency) {
          atStart = Math.addExact(atStart, (long) data.weight(row));
        } else {
          weightAtStart.add(data.weight(row));
        }
      }
    }
    Rows rows = new Rows(distinct(exit, entry), causes, atStart);
    Tally tally = new Tally(causes, sampling);
    if (sampling) {
      rows.keepWeights(weightAtStart.toParts());
    }
    int i = 0;
    int e = 0;
    while (i < exits || e < entries) {
      double nextExit = i < exits ? exit[i] : Double.POSITIVE_INFINITY;
      double nextEntry = e < entries ? entry[e] : Double.POSITIVE_INFINITY;
      double now = Math.min(nextExit, nextEntry);
      tally.clear();
      for (; i < exits && exit[i] == now; i++) {
        int row = data.rowByTime(i);
        long count = frequency ? (long) data.weight(row) : 1;
        if (data.event(row)) {
          tally.addEvent(cause == null ? 0 : cause[row] - 1, count, data.weight(row));
        } else if (data.isFollowedUpLater(row)) {
          // Neither event nor censoring: the subject goes on in another row, at once or after a
          // gap.
          tally.addEntered(-count, -data.weight(row));
        } else {
          tally.addCensored(count, data.weight(row));
        }
      }
      for (; e < entries && entry[e] == now; e++) {
        int row = data.rowByEntry(e);
        tally.addEntered(frequency ? (long) data.weight(row) : 1, data.weight(row));
      }
      rows.add(now, tally);
    }
    return rows.build();
  }

  /** Returns how many different numbers are in two columns that increase. */
  private static int distinct(double[] one, double[] two) {
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < one.length || j < two.length) {
      double now = Math.min(
          i < one.length ? one[i] : Double.POSITIVE_INFINITY,
          j < two.length ? two[j] : Double.POSITIVE_INFINITY);
      while (i < one.length && one[i] == now) {
        i++;
      }
      while (j < two.length && two[j] == now) {
        j++;
      }
      count++;
    }
    return count;
  }

  /**
   * {@return the table of the subjects of both tables together}
   *
   * <p>The result is exact and depends neither on the order of merging nor on how the subjects were
   * divided. That no subject is in both tables is for the caller to know. Cost O(size of both).
   *
   * @param other the table of other subjects
   * @throws IllegalArgumentException if one table has sampling weights and the other has none, or the
   *     numbers of causes differ
   * @throws ArithmeticException if a count exceeds the range of {@code long}
   */
  public RiskTable merge(RiskTable other) {
    checkArgument(
        causes() == other.causes(),
        "risk tables: one has %s causes and the other %s, expected the same causes",
        causes(),
        other.causes());
    checkArgument(
        hasSamplingWeights() == other.hasSamplingWeights(),
        "risk tables: one has sampling weights and the other has none, expected both or neither");
    Rows rows =
        new Rows(size() + other.size(), causes(), Math.addExact(atRisk(0), other.atRisk(0)));
    Tally tally = new Tally(causes(), weights != null);
    if (weights != null && other.weights != null) {
      ExactSum sum = new ExactSum();
      sum.addAll(weights.atStart);
      sum.addAll(other.weights.atStart);
      rows.keepWeights(sum.toParts());
    }
    int i = 0;
    int j = 0;
    while (i < size() || j < other.size()) {
      double mine = i < size() ? times.get(i) : Double.POSITIVE_INFINITY;
      double theirs = j < other.size() ? other.times.get(j) : Double.POSITIVE_INFINITY;
      if (mine < theirs) {
        rows.add(this, i++);
      } else if (theirs < mine) {
        rows.add(other, j++);
      } else {
        tally.clear();
        tally.addRow(this, i++);
        tally.addRow(other, j++);
        rows.add(mine, tally);
      }
    }
    return rows.build();
  }

  /**
   * {@return the table of the subjects who were at risk just after a time or entered later, with the rows after
   * it; empty if there are none}
   *
   * <p>Whoever had the event or was censored up to that time, or at it, is not in the table. Of the others the
   * counts say how they fared given that they had come so far. Cost O(size).
   *
   * @param time the time, at least 0
   * @throws IllegalArgumentException if {@code time} is negative or NaN
   */
  public Optional<RiskTable> after(double time) {
    checkArgument(time >= 0, "risk table: time is %s, expected a number >= 0", time);
    int first = 0;
    ExactSum weight = new ExactSum();
    if (weights != null) {
      weight.addAll(weights.atStart);
    }
    for (; first < size() && times.get(first) <= time; first++) {
      if (weights != null) {
        for (double[] cause : weights.rows[first].events) {
          weight.subtractAll(cause);
        }
        weight.subtractAll(weights.rows[first].censored);
        weight.addAll(weights.rows[first].entered);
      }
    }
    if (first == size()) {
      return Optional.empty();
    }
    Rows rows = new Rows(size() - first, causes(), atRisk(first));
    if (weights != null) {
      rows.keepWeights(weight.toParts());
    }
    Tally tally = new Tally(causes(), weights != null);
    for (int i = first; i < size(); i++) {
      tally.clear();
      tally.addRow(this, i);
      rows.add(times.get(i), tally);
    }
    return Optional.of(rows.build());
  }

  /** {@return the number of rows, that is of distinct times at which somebody left or entered; at least one} */
  public int size() {
    return times.length();
  }

  /**
   * {@return the number of subjects counted}
   *
   * <p>With a frequency weight a row counts as so many. A subject with more than one event counts once
   * for each, and once more if the follow-up ended without one.
   */
  public long subjects() {
    return subjects;
  }

  /** {@return the number of events of all causes} */
  public long totalEvents() {
    return totalEvents;
  }

  /** {@return the number of causes of the event, at least 1} */
  public int causes() {
    return eventsByCause.length;
  }

  /** {@return the distinct times, increasing} */
  public ImmutableDoubleArray times() {
    return times;
  }

  /**
   * {@return one of the distinct times}
   *
   * @param row the place of the time, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public double time(int row) {
    return times.get(row);
  }

  /** {@return per time the number at risk just before it} */
  public ImmutableLongArray atRisk() {
    return atRiskColumn.get();
  }

  /**
   * {@return the number at risk just before a time}
   *
   * @param row the place of the time, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public long atRisk(int row) {
    return atRisk.get(Objects.checkIndex(row, size()));
  }

  /** {@return per time the number of events of all causes; zero where subjects were only censored or entered} */
  public ImmutableLongArray events() {
    return eventsColumn.get();
  }

  /**
   * {@return the number of events of all causes at a time}
   *
   * @param row the place of the time, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public long eventsAt(int row) {
    return events.get(row);
  }

  /**
   * {@return per time the number of events of a cause}
   *
   * @param cause the cause, from 1
   * @throws IllegalArgumentException if there is no such cause
   */
  public ImmutableLongArray events(int cause) {
    return causeColumns.get(checkCause(cause) - 1).get();
  }

  /**
   * {@return the number of events of a cause at a time}
   *
   * @param row the place of the time, from 0
   * @param cause the cause, from 1
   * @throws IndexOutOfBoundsException if there is no such row
   * @throws IllegalArgumentException if there is no such cause
   */
  public long eventsAt(int row, int cause) {
    return eventsByCause[checkCause(cause) - 1].get(row);
  }

  /** {@return per time the number of censored subjects} */
  public ImmutableLongArray censored() {
    return censoredColumn.get();
  }

  /**
   * {@return the number of subjects censored at a time}
   *
   * @param row the place of the time, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public long censoredAt(int row) {
    return atRisk.get(row) - atRisk.get(row + 1) - events.get(row) + enteredAt(row);
  }

  /**
   * {@return per time the number of subjects whose follow-up began there, less those whose follow-up was
   * interrupted; they are at risk, or not, from just after it}
   */
  public ImmutableLongArray entered() {
    return enteredColumn.get();
  }

  /**
   * {@return the number of subjects whose follow-up began at a time, less those whose follow-up was interrupted
   * there}
   *
   * @param row the place of the time, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public long enteredAt(int row) {
    Objects.checkIndex(row, size());
    return entered == null ? 0 : entered.get(row);
  }

  /** {@return whether any subject was not at risk from the origin, or had a gap in the follow-up} */
  public boolean hasDelayedEntry() {
    return entered != null;
  }

  /** {@return whether subjects have sampling weights} */
  public boolean hasSamplingWeights() {
    return weights != null;
  }

  /** {@return per time the sampling weight at risk just before it; without sampling weights, the number at risk} */
  public ImmutableDoubleArray weightAtRisk() {
    return weights != null ? weights.columns.get().atRisk : doubles(this::atRisk);
  }

  /** {@return per time the sampling weight of the events of all causes; without sampling weights, their number} */
  public ImmutableDoubleArray weightEvents() {
    return weights != null ? weights.columns.get().events : doubles(this::eventsAt);
  }

  /**
   * {@return per time the sampling weight of the events of a cause; without sampling weights, their number}
   *
   * @param cause the cause, from 1
   * @throws IllegalArgumentException if there is no such cause
   */
  public ImmutableDoubleArray weightEvents(int cause) {
    Counts ofCause = eventsByCause[checkCause(cause) - 1];
    return weights != null ? weights.columns.get().eventsByCause[cause - 1] : doubles(ofCause::get);
  }

  /** {@return per time the sampling weight of the censored; without sampling weights, their number} */
  public ImmutableDoubleArray weightCensored() {
    return weights != null ? weights.columns.get().censored : doubles(this::censoredAt);
  }

  private int checkCause(int cause) {
    if (cause < 1 || cause > causes()) {
      throw new IllegalArgumentException(
          "risk table: cause is " + cause + ", expected 1 to " + causes());
    }
    return cause;
  }

  private ImmutableDoubleArray doubles(IntToLongFunction count) {
    ImmutableDoubleArray.Builder column = ImmutableDoubleArray.builder(size());
    for (int i = 0; i < size(); i++) {
      column.add((double) count.applyAsLong(i));
    }
    return column.build();
  }

  /** Returns the exact sum of the sampling weights at risk from the origin; empty without weights. */
  double[] exactWeightAtStart() {
    return weights == null ? NOTHING : weights.atStart;
  }

  /** Returns the exact sums of the sampling weights at a row: the events of each cause, the censored, the entered. */
  double[][] exactWeights(int row) {
    if (weights == null) {
      return new double[0][];
    }
    WeightRow sums = weights.rows[row];
    double[][] all = Arrays.copyOf(sums.events, sums.events.length + 2);
    all[sums.events.length] = sums.censored;
    all[sums.events.length + 1] = sums.entered;
    return all;
  }

  /**
   * {@return the table as bytes, from which {@link #ofBytes} makes an equal one, to the last bit}
   *
   * <p>Their size: 8 bytes per row for the time, or 1 or 2 where all times are whole numbers below 2^31 that are not
   * far apart; 1 byte for each count below 128, 2 below 16384 and so on, the counts of a row being the events of each
   * cause, the censored and, if anybody entered late, the entered; with sampling weights 1 byte and 8 to 24 more for each
   * of these that is not 0; and some 15 bytes. They hold a check sum and the version of their form, do not depend on
   * the machine, and are the same for equal tables. Cost O(size).
   */
  public byte[] toBytes() {
    SummaryWriter out = new SummaryWriter(SummaryKind.RISK_TABLE);
    RiskTableBytes.write(this, out);
    return out.toBytes();
  }

  /**
   * {@return the table that {@link #toBytes} wrote}
   *
   * @param bytes the bytes; not changed
   * @throws IllegalArgumentException if they are not the bytes of a table of this version, were cut or changed, or say
   *     what no sample can be
   */
  public static RiskTable ofBytes(byte[] bytes) {
    SummaryReader in = new SummaryReader(bytes, SummaryKind.RISK_TABLE);
    RiskTable table = RiskTableBytes.read(in);
    in.end();
    return table;
  }

  /**
   * {@return whether the other object is a table with the same rows}
   *
   * @param other the object to compare with
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RiskTable that
        && times.equals(that.times)
        && atRisk.equals(that.atRisk)
        && Arrays.equals(eventsByCause, that.eventsByCause)
        && Objects.equals(entered, that.entered)
        && Objects.equals(weights, that.weights);
  }

  /** {@return a hash code of the rows} */
  @Override
  public int hashCode() {
    return 31 * (31 * times.hashCode() + events.hashCode()) + atRisk.hashCode();
  }

  /** {@return one line that sums the table up} */
  @Override
  public String toString() {
    return "risk table: " + size() + " times, " + subjects + " subjects, " + totalEvents
        + " events";
  }

  /** The sampling weights that changed sides at one time, as exact sums. */
  private static final class WeightRow {
    private final double[][] events;
    private final double[] censored;
    private final double[] entered;

    WeightRow(double[][] events, double[] censored, double[] entered) {
      this.events = events;
      this.censored = censored;
      this.entered = entered;
    }

    boolean sameAs(WeightRow other) {
      return Arrays.deepEquals(events, other.events)
          && Arrays.equals(censored, other.censored)
          && Arrays.equals(entered, other.entered);
    }
  }

  /** The sampling weights of a table: the exact sums, and what is read off them when first asked for. */
  private static final class Weights {
    private final double[] atStart;
    private final WeightRow[] rows;
    private final Supplier<WeightColumns> columns;

    Weights(double[] atStart, WeightRow[] rows, int causes) {
      this.atStart = atStart;
      this.rows = rows;
      this.columns = Suppliers.memoize(() -> new WeightColumns(atStart, rows, causes));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (!(other instanceof Weights that)
          || rows.length != that.rows.length
          || !Arrays.equals(atStart, that.atStart)) {
        return false;
      }
      for (int i = 0; i < rows.length; i++) {
        if (!rows[i].sameAs(that.rows[i])) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(atStart);
    }
  }

  /** Sums of sampling weights, each the double nearest to the exact sum. */
  private static final class WeightColumns {
    private final ImmutableDoubleArray atRisk;
    private final ImmutableDoubleArray events;
    private final ImmutableDoubleArray[] eventsByCause;
    private final ImmutableDoubleArray censored;

    WeightColumns(double[] atStart, WeightRow[] rows, int causes) {
      double[] risk = new double[rows.length];
      double[] died = new double[rows.length];
      double[][] diedByCause = new double[causes][rows.length];
      double[] left = new double[rows.length];
      ExactSum running = new ExactSum();
      ExactSum now = new ExactSum();
      running.addAll(atStart);
      for (int i = 0; i < rows.length; i++) {
        risk[i] = running.value();
        now.clear();
        for (int c = 0; c < causes; c++) {
          double[] parts = rows[i].events[c];
          diedByCause[c][i] = parts.length == 0 ? 0 : parts[0];
          now.addAll(parts);
          running.subtractAll(parts);
        }
        died[i] = now.value();
        now.clear();
        now.addAll(rows[i].censored);
        left[i] = now.value();
        running.subtractAll(rows[i].censored);
        running.addAll(rows[i].entered);
      }
      this.atRisk = ImmutableDoubleArray.copyOf(risk);
      this.censored = ImmutableDoubleArray.copyOf(left);
      this.eventsByCause = new ImmutableDoubleArray[causes];
      for (int c = 0; c < causes; c++) {
        eventsByCause[c] = ImmutableDoubleArray.copyOf(diedByCause[c]);
      }
      this.events = causes == 1 ? eventsByCause[0] : ImmutableDoubleArray.copyOf(died);
    }
  }

  /** What happened at one time. */
  static final class Tally {
    final long[] events;
    /** Empty without sampling weights. */
    final ExactSum[] weightEvents;

    final ExactSum weightCensored = new ExactSum();
    final ExactSum weightEntered = new ExactSum();
    private final boolean sampling;
    long censored;
    long entered;

    Tally(int causes, boolean sampling) {
      this.sampling = sampling;
      events = new long[causes];
      weightEvents = new ExactSum[sampling ? causes : 0];
      for (int c = 0; c < weightEvents.length; c++) {
        weightEvents[c] = new ExactSum();
      }
    }

    long died() {
      long died = 0;
      for (long count : events) {
        died = Math.addExact(died, count);
      }
      return died;
    }

    boolean isEmpty() {
      return entered == 0 && censored == 0 && died() == 0;
    }

    /** Returns whether a row of this would be left out. */
    boolean isNothing() {
      return isEmpty() && weightEntered.value() == 0;
    }

    void addEvent(int c, long count, double weight) {
      events[c] = Math.addExact(events[c], count);
      if (sampling) {
        weightEvents[c].add(weight);
      }
    }

    void addCensored(long count, double weight) {
      censored = Math.addExact(censored, count);
      if (sampling) {
        weightCensored.add(weight);
      }
    }

    void addEntered(long count, double weight) {
      entered = Math.addExact(entered, count);
      if (sampling) {
        weightEntered.add(weight);
      }
    }

    void clear() {
      Arrays.fill(events, 0);
      for (ExactSum sum : weightEvents) {
        sum.clear();
      }
      weightCensored.clear();
      weightEntered.clear();
      censored = 0;
      entered = 0;
    }

    void addRow(RiskTable table, int row) {
      for (int c = 0; c < events.length; c++) {
        events[c] = Math.addExact(events[c], table.eventsByCause[c].get(row));
      }
      censored = Math.addExact(censored, table.censoredAt(row));
      entered = Math.addExact(entered, table.enteredAt(row));
      if (table.weights != null) {
        WeightRow weight = table.weights.rows[row];
        for (int c = 0; c < events.length; c++) {
          weightEvents[c].addAll(weight.events[c]);
        }
        weightCensored.addAll(weight.censored);
        weightEntered.addAll(weight.entered);
      }
    }
  }

  /** The rows of a table while it is counted. */
  static final class Rows {
    private final ImmutableDoubleArray.Builder times;
    private final Counts.Builder atRisk;
    private final Counts.Builder[] events;
    private final Counts.Builder entered;
    private double[] weightAtStart = NOTHING;
    private @Nullable List<WeightRow> weightRows;
    private boolean anyEntered;
    private long risk;

    Rows(int atMost, int causes, long atStart) {
      risk = atStart;
      times = ImmutableDoubleArray.builder(atMost);
      atRisk = new Counts.Builder(atMost + 1);
      events = new Counts.Builder[causes];
      for (int c = 0; c < causes; c++) {
        events[c] = new Counts.Builder(atMost);
      }
      entered = new Counts.Builder(atMost);
    }

    void keepWeights(double[] atStartParts) {
      weightAtStart = atStartParts;
      weightRows = new ArrayList<>();
    }

    /** Adds a row unless nothing happened: a subject who only goes on in another row leaves none. */
    void add(double time, Tally tally) {
      double[] weightEntered = weightRows == null ? NOTHING : tally.weightEntered.toParts();
      if (tally.isEmpty() && weightEntered.length == 0) {
        return;
      }
      for (int c = 0; c < events.length; c++) {
        events[c].add(tally.events[c]);
      }
      add(time, tally.died(), tally.censored, tally.entered);
      if (weightRows != null) {
        double[][] weightEvents = new double[events.length][];
        for (int c = 0; c < events.length; c++) {
          weightEvents[c] = tally.weightEvents[c].toParts();
        }
        weightRows.add(new WeightRow(weightEvents, tally.weightCensored.toParts(), weightEntered));
      }
    }

    /** Adds a row of another table. */
    void add(RiskTable table, int row) {
      for (int c = 0; c < events.length; c++) {
        events[c].add(table.eventsByCause[c].get(row));
      }
      add(table.time(row), table.eventsAt(row), table.censoredAt(row), table.enteredAt(row));
      if (weightRows != null && table.weights != null) {
        weightRows.add(table.weights.rows[row]);
      }
    }

    private void add(double time, long died, long left, long came) {
      times.add(time);
      atRisk.add(risk);
      entered.add(came);
      anyEntered |= came != 0;
      risk = Math.addExact(risk - died - left, came);
    }

    /** Returns the table of these rows; none may be added afterwards. */
    RiskTable build() {
      atRisk.add(risk);
      Counts[] byCause = new Counts[events.length];
      for (int c = 0; c < byCause.length; c++) {
        byCause[c] = events[c].build();
      }
      return new RiskTable(
          times.build().trimmed(),
          atRisk.build(),
          byCause,
          anyEntered ? entered.build() : null,
          weightRows == null
              ? null
              : new Weights(weightAtStart, weightRows.toArray(new WeightRow[0]), byCause.length));
    }
  }
}
