package dev.notochord.survival;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Follow-up of a sample in which the event may be of one of several causes, of which only the first to
 * happen is seen: local recurrence or death without it, death of the tumour or of something else.
 *
 * <p>Causes are numbered from 1, to 1000 at most; 0 means censored. Names are optional. Delayed entry, weights, strata,
 * clusters, subjects and ties are those of {@link #anyEvent()}, a {@link SurvivalData} whose event is an
 * event of any cause.
 *
 * <pre>{@code
 * int[] cause = {1, 0, 2, 1};  // 1 recurrence, 2 death without recurrence
 * CompetingRisksData data = CompetingRisksData.of(months, cause).withCauses("recurrence", "death");
 * data.causeSpecific(1);  // recurrence, with deaths censored: for hazards, not for risks
 * }</pre>
 *
 * <p>Cost O(n) for n rows. Memory: that of {@link SurvivalData} and 4 bytes per row.
 *
 * @since 0.1.0
 */
public final class CompetingRisksData {
  /** Each cause has its own column of counts: codes such as 1400 for one of three causes would fill the memory. */
  private static final int LARGEST_CAUSE = 1000;

  private final SurvivalData anyEvent;
  private final int[] cause;
  private final ImmutableList<String> causes;
  private final Supplier<RiskTable> riskTable;

  private CompetingRisksData(SurvivalData anyEvent, int[] cause, ImmutableList<String> causes) {
    this.anyEvent = anyEvent;
    this.cause = cause;
    this.causes = causes;
    this.riskTable = Suppliers.memoize(() -> RiskTable.count(anyEvent, cause, causes.size()));
  }

  /**
   * {@return a sample from times and causes}
   *
   * @param time per subject the time from the origin to the event or to censoring
   * @param cause per subject the cause of the event, 1, 2, ..., or 0 for censored; the largest is the
   *     number of causes
   * @throws IllegalArgumentException if the columns are empty or differ in length, if a time is negative,
   *     infinite or NaN, or if a cause is negative or above 1000; the message names the row, counted from 0
   */
  public static CompetingRisksData of(double[] time, int[] cause) {
    return of(SurvivalData.rightCensored(time, any(cause)), cause);
  }

  /**
   * {@return a sample of subjects with delayed entry}
   *
   * @param entry per subject the time at which observation began; 0 for one observed from the origin
   * @param time per subject the time of event or censoring, above {@code entry}
   * @param cause per subject the cause of the event, 1, 2, ..., or 0 for censored
   * @throws IllegalArgumentException as {@link SurvivalData#delayedEntry(double[], double[], boolean[])}, or
   *     if a cause is negative or above 1000
   */
  public static CompetingRisksData delayedEntry(double[] entry, double[] time, int[] cause) {
    return of(SurvivalData.delayedEntry(entry, time, any(cause)), cause);
  }

  /**
   * {@return a sample from follow-up of any form, with the cause of each event}
   *
   * @param anyEvent the follow-up, whose event is an event of any cause
   * @param cause per row the cause, 0 where {@code anyEvent} has no event, as in a row whose event is
   *     missing, and above 0 where it has one
   * @throws IllegalArgumentException if there is not one cause per row, or a cause does not fit its row
   */
  public static CompetingRisksData of(SurvivalData anyEvent, int[] cause) {
    checkArgument(
        cause.length == anyEvent.rows(),
        "competing risks data: %s rows and %s causes, expected one per row",
        anyEvent.rows(),
        cause.length);
    int largest = 1;
    for (int i = 0; i < cause.length; i++) {
      if (cause[i] < 0 || (cause[i] > 0) != anyEvent.event(i)) {
        throw new IllegalArgumentException("competing risks data: cause[" + i + "] is " + cause[i]
            + ", expected " + (anyEvent.event(i) ? "1 or more for an event" : "0 for no event"));
      }
      if (cause[i] > LARGEST_CAUSE) {
        throw new IllegalArgumentException("competing risks data: cause[" + i + "] is " + cause[i]
            + ", expected at most " + LARGEST_CAUSE + ", causes being numbered from 1");
      }
      largest = Math.max(largest, cause[i]);
    }
    return new CompetingRisksData(
        anyEvent,
        cause.clone(),
        IntStream.rangeClosed(1, largest)
            .mapToObj(Integer::toString)
            .collect(ImmutableList.toImmutableList()));
  }

  private static boolean[] any(int[] cause) {
    boolean[] any = new boolean[cause.length];
    for (int i = 0; i < any.length; i++) {
      if (cause[i] < 0) {
        throw new IllegalArgumentException(
            "competing risks data: cause[" + i + "] is " + cause[i] + ", expected 0 or more");
      }
      any[i] = cause[i] > 0;
    }
    return any;
  }

  /**
   * {@return this sample with names for its causes}
   *
   * @param names the name of cause 1, 2, ...; there may be more names than causes seen
   * @throws IllegalArgumentException if there are fewer names than causes, a name is blank or one is
   *     given twice
   */
  public CompetingRisksData withCauses(String... names) {
    ImmutableList<String> list = ImmutableList.copyOf(names);
    int largest = 0;
    for (int c : cause) {
      largest = Math.max(largest, c);
    }
    checkArgument(
        list.size() >= Math.max(1, largest),
        "competing risks data: names are %s, expected one for each of %s causes",
        list,
        largest);
    checkArgument(
        list.stream().noneMatch(String::isBlank) && list.stream().distinct().count() == list.size(),
        "competing risks data: names are %s, expected different names, none blank",
        list);
    return new CompetingRisksData(anyEvent, cause, list);
  }

  /**
   * {@return this sample with weights}
   *
   * @param weight per row its weight
   * @param kind what the weights stand for
   * @throws IllegalArgumentException as {@link SurvivalData#withWeights}
   */
  public CompetingRisksData withWeights(double[] weight, WeightKind kind) {
    return new CompetingRisksData(anyEvent.withWeights(weight, kind), cause, causes);
  }

  /**
   * {@return this sample with its rows divided into strata}
   *
   * @param strata the stratum of each row
   * @throws IllegalArgumentException as {@link SurvivalData#withStrata}
   */
  public CompetingRisksData withStrata(Groups strata) {
    return new CompetingRisksData(anyEvent.withStrata(strata), cause, causes);
  }

  /**
   * {@return this sample with its rows in clusters}
   *
   * @param cluster per row the cluster, any number
   * @throws IllegalArgumentException as {@link SurvivalData#withClusters}
   */
  public CompetingRisksData withClusters(int... cluster) {
    return new CompetingRisksData(anyEvent.withClusters(cluster), this.cause, causes);
  }

  /**
   * {@return this sample with another rule for nearly equal times}
   *
   * @param rule the rule
   * @throws IllegalArgumentException as {@link SurvivalData#withTies}
   */
  public CompetingRisksData withTies(TimeTies rule) {
    return new CompetingRisksData(anyEvent.withTies(rule), cause, causes);
  }

  /** {@return the follow-up with an event of any cause as the event} */
  public SurvivalData anyEvent() {
    return anyEvent;
  }

  /**
   * {@return the follow-up with an event of one cause as the event, and censored at an event of another}
   *
   * <p>Right for the hazard of the cause, as in a log-rank test or a Cox model of it; one minus the
   * Kaplan-Meier curve of it is not the risk of the cause, which it overstates.
   *
   * @param cause the cause, from 1
   * @throws IllegalArgumentException if there is no such cause
   */
  public SurvivalData causeSpecific(int cause) {
    checkCause(cause);
    boolean[] event = new boolean[this.cause.length];
    for (int i = 0; i < event.length; i++) {
      event[i] = this.cause[i] == cause;
    }
    return anyEvent.withEvents(event);
  }

  /** {@return the names of the causes, 1, 2, ... unless they were named; at least one} */
  public ImmutableList<String> causes() {
    return causes;
  }

  /**
   * {@return the cause of a row's event, from 1; 0 if there was none}
   *
   * @param row the place in the columns given, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public int cause(int row) {
    return cause[row];
  }

  /** {@return the numbers at risk, events of each cause and censorings per distinct time, counted when first asked for} */
  public RiskTable riskTable() {
    return riskTable.get();
  }

  /**
   * {@return the sample of each group that has a row in use, in the order of {@link Groups#names()}}
   *
   * <p>Each keeps all causes, also one of which it has no event. Cost O(n).
   *
   * @param groups the group of each row
   * @throws IllegalArgumentException if {@code groups} does not have one label per row
   */
  public ImmutableMap<String, CompetingRisksData> split(Groups groups) {
    ImmutableMap<String, SurvivalData> parts = anyEvent.split(groups);
    int[][] own = new int[groups.names().size()][];
    for (int g = 0; g < own.length; g++) {
      SurvivalData part = parts.get(groups.names().get(g));
      own[g] = new int[part == null ? 0 : part.rows()];
    }
    boolean[] used = anyEvent.used();
    int[] filled = new int[own.length];
    for (int row = 0; row < cause.length; row++) {
      if (used[row]) {
        int g = groups.code(row);
        own[g][filled[g]++] = cause[row];
      }
    }
    ImmutableMap.Builder<String, CompetingRisksData> samples = ImmutableMap.builder();
    for (int g = 0; g < own.length; g++) {
      SurvivalData part = parts.get(groups.names().get(g));
      if (part != null) {
        samples.put(groups.names().get(g), new CompetingRisksData(part, own[g], causes));
      }
    }
    return samples.buildOrThrow();
  }

  /** {@return one line that sums the sample up} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("competing risks data: ");
    text.append(anyEvent.subjects()).append(" subjects");
    for (int c = 1; c <= causes.size(); c++) {
      long events = riskTable().events(c).stream().sum();
      text.append(", ").append(events).append(' ').append(causes.get(c - 1));
    }
    return text.toString();
  }

  private void checkCause(int cause) {
    if (cause < 1 || cause > causes.size()) {
      throw new IllegalArgumentException(
          "competing risks data: cause is " + cause + ", expected 1 to " + causes.size());
    }
  }
}
