package dev.notochord.survival;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;

/**
 * The counts behind a survival curve: at each distinct exit time, how many were at risk, had the
 * event, were censored.
 *
 * <p>A row exists for every time at which somebody left, by event or by censoring, in increasing
 * order. At risk are those who had not left before that time; events come before censorings, so a
 * subject censored at an event time is at risk there. The counts are exact integers, so that
 *
 * <pre>
 *   atRisk[i + 1] = atRisk[i] - events[i] - censored[i]
 * </pre>
 *
 * <p>Tables of different subjects can be merged in any order, exactly: tables counted at several
 * sites, or over parts of a file too large for memory, give the table of the whole.
 *
 * <pre>{@code
 * RiskTable both = siteA.riskTable().merge(siteB.riskTable());
 * SurvivalCurve curve = KaplanMeier.withDefaults().estimate(both);
 * }</pre>
 *
 * <p>Memory: 32 bytes per row.
 *
 * @since 0.1.0
 */
public final class RiskTable {
  private final ImmutableDoubleArray times;
  private final ImmutableLongArray atRisk;
  private final ImmutableLongArray events;
  private final ImmutableLongArray censored;
  private final long totalEvents;

  private RiskTable(
      ImmutableDoubleArray times,
      ImmutableLongArray atRisk,
      ImmutableLongArray events,
      ImmutableLongArray censored) {
    this.times = times;
    this.atRisk = atRisk;
    this.events = events;
    this.censored = censored;
    long total = 0;
    for (int i = 0; i < events.length(); i++) {
      total += events.get(i);
    }
    this.totalEvents = total;
  }

  /**
   * Counts checked columns; {@code timeBits} are the times in increasing order, as bits, and {@code
   * order} says whose they are.
   */
  static RiskTable count(long[] timeBits, boolean[] event, int[] order) {
    int subjects = timeBits.length;
    int distinct = 1;
    for (int i = 1; i < subjects; i++) {
      if (timeBits[i] != timeBits[i - 1]) {
        distinct++;
      }
    }
    Rows rows = new Rows(distinct);
    int first = 0;
    while (first < subjects) {
      long now = timeBits[first];
      long died = 0;
      int next = first;
      while (next < subjects && timeBits[next] == now) {
        if (event[order[next]]) {
          died++;
        }
        next++;
      }
      rows.add(Double.longBitsToDouble(now), subjects - first, died, next - first - died);
      first = next;
    }
    return rows.build();
  }

  /**
   * {@return the table of the subjects of both tables together}
   *
   * <p>The result is exact and depends neither on the order of merging nor on how the subjects were
   * divided. That no subject is in both tables is for the caller to know. Cost O(size of both).
   *
   * @param other the table of other subjects
   * @throws ArithmeticException if a count exceeds the range of {@code long}
   */
  public RiskTable merge(RiskTable other) {
    Rows rows = new Rows(size() + other.size());
    int i = 0;
    int j = 0;
    while (i < size() || j < other.size()) {
      double mine = i < size() ? times.get(i) : Double.POSITIVE_INFINITY;
      double theirs = j < other.size() ? other.times.get(j) : Double.POSITIVE_INFINITY;
      double now = Math.min(mine, theirs);
      long risk =
          Math.addExact(i < size() ? atRisk.get(i) : 0, j < other.size() ? other.atRisk.get(j) : 0);
      long died = 0;
      long left = 0;
      if (mine == now) {
        died += events.get(i);
        left += censored.get(i);
        i++;
      }
      if (theirs == now) {
        died += other.events.get(j);
        left += other.censored.get(j);
        j++;
      }
      rows.add(now, risk, died, left);
    }
    return rows.build();
  }

  /** {@return the number of rows, that is of distinct exit times; at least one} */
  public int size() {
    return times.length();
  }

  /** {@return the number of subjects counted} */
  public long subjects() {
    return atRisk.get(0);
  }

  /** {@return the number of subjects who had the event} */
  public long totalEvents() {
    return totalEvents;
  }

  /** {@return the distinct exit times, increasing} */
  public ImmutableDoubleArray times() {
    return times;
  }

  /** {@return per time the number at risk just before it} */
  public ImmutableLongArray atRisk() {
    return atRisk;
  }

  /** {@return per time the number of events; zero where subjects were only censored} */
  public ImmutableLongArray events() {
    return events;
  }

  /** {@return per time the number of censored subjects} */
  public ImmutableLongArray censored() {
    return censored;
  }

  /**
   * {@return whether the other object is a table with the same rows}
   *
   * @param other the object to compare with
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof RiskTable that
        && times.equals(that.times)
        && events.equals(that.events)
        && censored.equals(that.censored);
  }

  /** {@return a hash code of the rows} */
  @Override
  public int hashCode() {
    return 31 * (31 * times.hashCode() + events.hashCode()) + censored.hashCode();
  }

  /** {@return one line that sums the table up} */
  @Override
  public String toString() {
    return "risk table: " + size() + " times, " + subjects() + " subjects, " + totalEvents
        + " events";
  }

  /** The rows of a table while it is counted. */
  private static final class Rows {
    private final ImmutableDoubleArray.Builder times;
    private final ImmutableLongArray.Builder atRisk;
    private final ImmutableLongArray.Builder events;
    private final ImmutableLongArray.Builder censored;

    Rows(int atMost) {
      times = ImmutableDoubleArray.builder(atMost);
      atRisk = ImmutableLongArray.builder(atMost);
      events = ImmutableLongArray.builder(atMost);
      censored = ImmutableLongArray.builder(atMost);
    }

    void add(double time, long risk, long died, long left) {
      times.add(time);
      atRisk.add(risk);
      events.add(died);
      censored.add(left);
    }

    RiskTable build() {
      return new RiskTable(
          times.build().trimmed(),
          atRisk.build().trimmed(),
          events.build().trimmed(),
          censored.build().trimmed());
    }
  }
}
