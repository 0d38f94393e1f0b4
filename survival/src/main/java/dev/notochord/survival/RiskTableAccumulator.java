package dev.notochord.survival;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.notochord.survival.summary.SummaryKind;
import dev.notochord.survival.summary.SummaryReader;
import dev.notochord.survival.summary.SummaryWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Counts a risk table from subjects that come one after the other, in any order, from a file or a stream
 * too large for memory, or in parts on several threads or machines.
 *
 * <pre>{@code
 * RiskTableAccumulator sums = RiskTableAccumulator.unweighted();
 * while (rows.next()) {
 *   sums.add(rows.months(), rows.died());
 * }
 * SurvivalCurve curve = KaplanMeier.withDefaults().estimate(sums.toTable());
 * }</pre>
 *
 * <p>The table, and with it every bit of what is estimated from it, depends neither on the order of the
 * subjects nor on how they were divided among accumulators: counts are integers, and weights are added
 * without rounding. A parallel stream collects into one with {@code add} and {@code merge}.
 *
 * <p>Not safe for use by several threads at once; let each have its own and merge them. Cost O(log n) per
 * subject on average for n subjects; memory that of a few tables like the one so far, and up to 4 MB. Where the
 * time is a whole number below 32,768 (less with more than three causes), such as a number of days, and the subject
 * has neither a weight nor a later entry, the cost is O(1); what comes in columns is best {@linkplain #add(double[],
 * double[], int) added} as such.
 *
 * <p>Each subject is one row. Subjects of several rows are counted by {@link SurvivalData#countingProcess},
 * where need be in parts that keep the rows of a subject together, whose tables are then {@linkplain
 * RiskTable#merge merged}.
 *
 * <p>Counts go up to 2^63 - 1. More, which takes frequencies, is an {@code ArithmeticException} of whatever counts them:
 * adding, merging or asking for the table.
 *
 * @see RiskTable
 * @since 0.1.0
 */
public final class RiskTableAccumulator {
  private static final int SMALLEST_BUFFER = 1 << 8;
  private static final int LARGEST_BUFFER = 1 << 16;
  /** Whole times below this are counted without being sorted: days of 89 years. */
  private static final int WHOLE_TIMES = 1 << 15;
  /** The most counts kept for that, which with many causes allow fewer times. */
  private static final int WHOLE_COUNTS = 1 << 17;

  private final int causes;
  private final Optional<WeightKind> weightKind;
  private double[] entry = new double[SMALLEST_BUFFER];
  private double[] time = new double[SMALLEST_BUFFER];
  private int[] cause = new int[SMALLEST_BUFFER];
  private double[] weight;
  private int buffered;
  private boolean delayed;
  /** For each whole time the number of subjects without event and of each cause, as far as one was seen. */
  private long[] whole = {};

  private boolean anyWhole;
  private final int wholeTimes;
  /** Tables of parts, the later ones smaller by half or more, so that no subject is merged often. */
  private final List<RiskTable> parts = new ArrayList<>();

  private RiskTableAccumulator(int causes, Optional<WeightKind> weightKind) {
    this.causes = causes;
    this.wholeTimes = (int) Math.min(WHOLE_TIMES, WHOLE_COUNTS / (causes + 1L));
    this.weightKind = weightKind;
    this.weight = new double[weightKind.isPresent() ? SMALLEST_BUFFER : 0];
  }

  /** {@return an empty accumulator for one kind of event, without weights} */
  public static RiskTableAccumulator unweighted() {
    return new RiskTableAccumulator(1, Optional.empty());
  }

  /**
   * {@return an empty accumulator for events of competing causes, without weights}
   *
   * @param causes the number of causes, at least 1
   * @throws IllegalArgumentException if {@code causes} is below 1
   */
  public static RiskTableAccumulator ofCauses(int causes) {
    checkArgument(causes >= 1, "risk table: causes are %s, expected at least 1", causes);
    return new RiskTableAccumulator(causes, Optional.empty());
  }

  /**
   * {@return an empty accumulator for weighted subjects}
   *
   * @param causes the number of causes, at least 1
   * @param kind what the weights stand for
   * @throws IllegalArgumentException if {@code causes} is below 1
   */
  public static RiskTableAccumulator weighted(int causes, WeightKind kind) {
    checkArgument(causes >= 1, "risk table: causes are %s, expected at least 1", causes);
    return new RiskTableAccumulator(causes, Optional.of(kind));
  }

  /**
   * Adds a subject observed from the origin.
   *
   * @param time the time of event or censoring
   * @param event whether the event was seen; its cause is 1
   * @throws IllegalArgumentException if {@code time} is negative, infinite or NaN
   * @throws IllegalStateException if this accumulator expects weights
   */
  public void add(double time, boolean event) {
    add(0, time, event ? 1 : 0);
  }

  /**
   * Adds a subject.
   *
   * @param entry the time at which observation began, 0 for the origin
   * @param time the time of event or censoring, above {@code entry} unless that is 0
   * @param cause the cause of the event, 0 for none
   * @throws IllegalArgumentException if a time is negative, infinite or NaN, {@code time} is not above a
   *     later entry, or there is no such cause
   * @throws IllegalStateException if this accumulator expects weights
   */
  public void add(double entry, double time, int cause) {
    checkState(
        weightKind.isEmpty(), "risk table: a subject has no weight, expected one as of the others");
    addRow(entry, time, cause, 1);
  }

  /**
   * Adds a weighted subject; with weight 0, nobody.
   *
   * @param entry the time at which observation began, 0 for the origin
   * @param time the time of event or censoring, above {@code entry} unless that is 0
   * @param cause the cause of the event, 0 for none
   * @param weight the weight
   * @throws IllegalArgumentException as {@link #add(double, double, int)}, and if the weight is out of the
   *     range that {@link SurvivalData#withWeights} names
   * @throws IllegalStateException if this accumulator expects no weights
   */
  public void add(double entry, double time, int cause, double weight) {
    checkState(
        weightKind.isPresent(),
        "risk table: a subject has a weight, expected none as of the others");
    SurvivalData.checkWeight(weight, weightKind.get(), "risk table: weight");
    addRow(entry, time, cause, weight);
  }

  private void addRow(double entry, double time, int cause, double weight) {
    if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "risk table: time is " + time + ", expected a finite number >= 0");
    }
    if (!(entry == 0 || (entry > 0 && entry < time))) {
      throw new IllegalArgumentException(
          "risk table: entry is " + entry + ", expected 0 or a number below the time " + time);
    }
    if (cause < 0 || cause > causes) {
      throw new IllegalArgumentException(
          "risk table: cause is " + cause + ", expected 0 to " + causes);
    }
    if (weight == 0) {
      return;
    }
    if (entry == 0 && time < wholeTimes && time == (int) time && weightKind.isEmpty()) {
      countWhole((int) time, cause);
      return;
    }
    if (buffered == this.time.length) {
      makeRoom();
    }
    // Adding zero turns -0.0 into 0.0, whose bits then sort first.
    this.entry[buffered] = entry + 0.0;
    this.time[buffered] = time + 0.0;
    this.cause[buffered] = cause;
    if (weightKind.isPresent()) {
      this.weight[buffered] = weight;
    }
    delayed |= entry > 0;
    buffered++;
  }

  /**
   * Adds subjects observed from the origin, given as columns; the same as adding each.
   *
   * @param times the times of event or censoring
   * @param causes the causes of the events, 0 for none
   * @param subjects how many values of the columns are taken, from their start
   * @throws IllegalArgumentException if a time is negative, infinite or NaN or there is no such cause; the subjects
   *     before are added
   * @throws IllegalStateException if this accumulator expects weights
   * @throws IndexOutOfBoundsException if a column is shorter
   */
  public void add(double[] times, double[] causes, int subjects) {
    checkState(
        weightKind.isEmpty(),
        "risk table: subjects have no weights, expected some as of the others");
    for (int i = 0; i < subjects; i++) {
      int day = (int) times[i];
      int kind = (int) causes[i];
      int cell = day * (this.causes + 1) + kind;
      if (day == times[i]
          && kind == causes[i]
          && kind >= 0
          && kind <= this.causes
          && day >= 0
          && day < wholeTimes
          && cell < whole.length) {
        whole[cell]++;
        anyWhole = true;
      } else {
        if (kind != causes[i]) {
          throw new IllegalArgumentException("risk table: cause is "
              + causes[i]
              + ", expected a whole number from 0 to "
              + this.causes);
        }
        addRow(0, times[i], kind, 1);
      }
    }
  }

  private void countWhole(int time, int cause) {
    int cell = time * (causes + 1) + cause;
    if (cell >= whole.length) {
      int times = Math.min(wholeTimes, Math.max(SMALLEST_BUFFER, 2 * Integer.highestOneBit(time)));
      whole = Arrays.copyOf(whole, times * (causes + 1));
    }
    whole[cell]++;
    anyWhole = true;
  }

  private void makeRoom() {
    if (buffered == LARGEST_BUFFER) {
      count();
      return;
    }
    entry = Arrays.copyOf(entry, 2 * buffered);
    time = Arrays.copyOf(time, 2 * buffered);
    cause = Arrays.copyOf(cause, 2 * buffered);
    weight = Arrays.copyOf(weight, 2 * weight.length);
  }

  private void count() {
    boolean[] event = new boolean[buffered];
    for (int i = 0; i < buffered; i++) {
      event[i] = cause[i] > 0;
    }
    SurvivalData data = SurvivalData.observed(
        Arrays.copyOf(entry, delayed ? buffered : 0),
        Arrays.copyOf(time, buffered),
        event,
        Arrays.copyOf(weight, weightKind.isPresent() ? buffered : 0),
        weightKind.orElse(null));
    push(causes == 1 ? data.riskTable() : RiskTable.count(data, cause, causes));
    buffered = 0;
    delayed = false;
  }

  private void push(RiskTable table) {
    RiskTable last = table;
    while (!parts.isEmpty() && parts.get(parts.size() - 1).size() <= 2L * last.size()) {
      last = parts.remove(parts.size() - 1).merge(last);
    }
    parts.add(last);
  }

  /**
   * Adds the subjects of another accumulator to this one; the other is left as it is.
   *
   * @param other the accumulator of other subjects
   * @return this accumulator
   * @throws IllegalArgumentException if the two were made for different causes or weights, or are the same
   */
  public RiskTableAccumulator merge(RiskTableAccumulator other) {
    checkArgument(other != this, "risk table: an accumulator cannot be merged with itself");
    checkLike(other);
    other.flush();
    other.parts.forEach(this::push);
    return this;
  }

  /** Returns an empty accumulator for the same causes and weights. */
  RiskTableAccumulator another() {
    return new RiskTableAccumulator(causes, weightKind);
  }

  void checkLike(RiskTableAccumulator other) {
    checkArgument(
        causes == other.causes && weightKind.equals(other.weightKind),
        "risk table: one accumulator has %s causes and %s weights, the other %s causes and %s weights,"
            + " expected the same",
        causes,
        weightsInWords(),
        other.causes,
        other.weightsInWords());
  }

  private String weightsInWords() {
    return weightKind.map(WeightKind::toString).orElse("no");
  }

  private void flush() {
    if (buffered > 0) {
      count();
    }
    if (anyWhole) {
      push(RiskTable.count(whole, causes));
      Arrays.fill(whole, 0);
      anyWhole = false;
    }
  }

  /** {@return whether no subject was added} */
  public boolean isEmpty() {
    return buffered == 0 && !anyWhole && parts.isEmpty();
  }

  /**
   * {@return the table of the subjects added so far; more can be added afterwards}
   *
   * @throws IllegalStateException if no subject was added
   */
  public RiskTable toTable() {
    checkState(!isEmpty(), "risk table: no subjects, expected at least one");
    flush();
    RiskTable whole = parts.get(parts.size() - 1);
    for (int i = parts.size() - 2; i >= 0; i--) {
      whole = parts.get(i).merge(whole);
    }
    parts.clear();
    parts.add(whole);
    return whole;
  }

  /**
   * {@return this accumulator as bytes, from which {@link #ofBytes} makes one of the same subjects}
   *
   * <p>Its parts are put together first. The size is that of {@link RiskTable#toBytes} and a few bytes more. A job
   * engine sends these from one machine to another and keeps them: they depend on no class, unlike what {@code
   * java.io.Serializable} writes.
   */
  public byte[] toBytes() {
    SummaryWriter out = new SummaryWriter(SummaryKind.RISK_TABLE_ACCUMULATOR);
    write(out);
    return out.toBytes();
  }

  void write(SummaryWriter out) {
    out.count(causes);
    out.count(weightKind.map(kind -> kind == WeightKind.FREQUENCY ? 1 : 2).orElse(0));
    out.flag(isEmpty());
    if (!isEmpty()) {
      RiskTableBytes.write(toTable(), out);
    }
  }

  /**
   * {@return the accumulator that {@link #toBytes} wrote; more can be added}
   *
   * @param bytes the bytes; not changed
   * @throws IllegalArgumentException if they are not the bytes of an accumulator of this version, were cut or changed,
   *     or say what no sample can be
   */
  public static RiskTableAccumulator ofBytes(byte[] bytes) {
    SummaryReader in = new SummaryReader(bytes, SummaryKind.RISK_TABLE_ACCUMULATOR);
    RiskTableAccumulator sums = read(in);
    in.end();
    return sums;
  }

  static RiskTableAccumulator read(SummaryReader in) {
    int causes = in.count(1, Integer.MAX_VALUE);
    int kind = in.count(0, 2);
    RiskTableAccumulator sums = new RiskTableAccumulator(
        causes,
        kind == 0
            ? Optional.empty()
            : Optional.of(kind == 1 ? WeightKind.FREQUENCY : WeightKind.SAMPLING));
    if (!in.flag()) {
      RiskTable table = RiskTableBytes.read(in);
      in.check(
          table.causes() == causes && table.hasSamplingWeights() == (kind == 2),
          "a table of other causes or weights than the accumulator, expected the same");
      sums.parts.add(table);
    }
    return sums;
  }

  /** {@return one line that says how many parts it holds} */
  @Override
  public String toString() {
    return "risk table accumulator: " + parts.size()
        + " tables, "
        + (buffered + LongStream.of(whole).sum())
        + " subjects more";
  }
}
