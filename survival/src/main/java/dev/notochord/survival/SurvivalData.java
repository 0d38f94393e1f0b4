package dev.notochord.survival;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;

/**
 * Right-censored follow-up of a sample: per subject the time observed and whether the event was
 * seen at its end.
 *
 * <p>The columns are copied, checked and sorted once; everything that is computed from the sample
 * shares that order. The polarity is in the name: {@code event} is {@code true} or 1 for a subject
 * who had the event, {@code false} or 0 for one who was censored. Times start at 0, in any one
 * unit. They are compared exactly as given: two subjects are tied when their numbers are equal and
 * not otherwise.
 *
 * <pre>{@code
 * double[] months = {6, 12, 12, 21, 27};
 * boolean[] recurred = {true, true, false, false, true};
 * SurvivalData sample = SurvivalData.rightCensored(months, recurred);
 * }</pre>
 *
 * <p>Cost O(n) for n subjects. Memory: 13 bytes per subject and 32 bytes per distinct time; 20
 * bytes more per subject while sorting.
 *
 * @since 0.1.0
 */
public final class SurvivalData {
  private final double[] time;
  private final boolean[] event;
  private final int[] order;
  private final RiskTable riskTable;

  /** Keeps columns that are the sample's own; {@code sortedBits} are the times in order, as bits, and not kept. */
  private SurvivalData(double[] time, boolean[] event, int[] order, long[] sortedBits) {
    this.time = time;
    this.event = event;
    this.order = order;
    this.riskTable = RiskTable.count(sortedBits, event, order);
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
    return sorted(time.clone(), event.clone());
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
    boolean[] seen = new boolean[event.length];
    for (int i = 0; i < event.length; i++) {
      if (event[i] != 0 && event[i] != 1) {
        throw new IllegalArgumentException(
            "survival data: event[" + i + "] is " + event[i] + ", expected 0 or 1");
      }
      seen[i] = event[i] == 1;
    }
    return sorted(time.clone(), seen);
  }

  private static void checkColumns(int times, int events) {
    checkArgument(
        times == events,
        "survival data: %s times and %s events, expected one of each per subject",
        times,
        events);
    checkArgument(times > 0, "survival data: no subjects, expected at least one");
  }

  /** Checks and sorts columns that are the sample's own. */
  private static SurvivalData sorted(double[] time, boolean[] event) {
    long[] key = new long[time.length];
    int[] order = new int[time.length];
    for (int i = 0; i < time.length; i++) {
      if (!(time[i] >= 0 && time[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "survival data: time[" + i + "] is " + time[i] + ", expected a finite number >= 0");
      }
      // Adding zero turns -0.0 into 0.0, whose bits then sort first.
      time[i] += 0.0;
      key[i] = Double.doubleToRawLongBits(time[i]);
      order[i] = i;
    }
    TimeOrder.sort(key, order);
    return new SurvivalData(time, event, order, key);
  }

  /** {@return the number of subjects, at least 1} */
  public int subjects() {
    return time.length;
  }

  /** {@return the number of subjects who had the event} */
  public long totalEvents() {
    return riskTable.totalEvents();
  }

  /**
   * {@return the time of a subject}
   *
   * @param subject the place of the subject in the columns given, from 0
   * @throws IndexOutOfBoundsException if there is no such subject
   */
  public double time(int subject) {
    return time[subject];
  }

  /**
   * {@return whether a subject had the event; if not, the subject was censored}
   *
   * @param subject the place of the subject in the columns given, from 0
   * @throws IndexOutOfBoundsException if there is no such subject
   */
  public boolean event(int subject) {
    return event[subject];
  }

  /** {@return the numbers at risk, events and censorings per distinct time, counted when the sample was made} */
  public RiskTable riskTable() {
    return riskTable;
  }

  /**
   * {@return the sample of each group, in the order of {@link Groups#names()}}
   *
   * <p>Within a group the subjects keep the order in which they were given. The order by time is
   * divided along with the sample; nothing is sorted again. Cost O(n).
   *
   * @param groups the group of each subject, in the order of the columns
   * @throws IllegalArgumentException if {@code groups} does not have one label per subject
   */
  public ImmutableMap<String, SurvivalData> split(Groups groups) {
    checkArgument(
        groups.size() == subjects(),
        "survival data: %s subjects and %s group labels, expected one label per subject",
        subjects(),
        groups.size());
    int count = groups.names().size();
    double[][] times = new double[count][];
    boolean[][] events = new boolean[count][];
    int[][] orders = new int[count][];
    long[][] sortedBits = new long[count][];
    for (int g = 0; g < count; g++) {
      int size = groups.count(groups.names().get(g));
      times[g] = new double[size];
      events[g] = new boolean[size];
      orders[g] = new int[size];
      sortedBits[g] = new long[size];
    }
    int[] placeInGroup = new int[subjects()];
    int[] filled = new int[count];
    for (int i = 0; i < placeInGroup.length; i++) {
      int g = groups.code(i);
      placeInGroup[i] = filled[g]++;
      times[g][placeInGroup[i]] = time[i];
      events[g][placeInGroup[i]] = event[i];
    }
    int[] ordered = new int[count];
    for (int i : order) {
      int g = groups.code(i);
      orders[g][ordered[g]] = placeInGroup[i];
      sortedBits[g][ordered[g]] = Double.doubleToRawLongBits(time[i]);
      ordered[g]++;
    }
    ImmutableMap.Builder<String, SurvivalData> samples = ImmutableMap.builder();
    for (int g = 0; g < count; g++) {
      samples.put(
          groups.names().get(g), new SurvivalData(times[g], events[g], orders[g], sortedBits[g]));
    }
    return samples.buildOrThrow();
  }

  /** {@return one line that sums the sample up} */
  @Override
  public String toString() {
    return "survival data: " + subjects() + " subjects, " + totalEvents() + " events";
  }
}
