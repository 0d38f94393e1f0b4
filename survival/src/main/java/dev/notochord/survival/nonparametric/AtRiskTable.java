package dev.notochord.survival.nonparametric;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Groups;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import java.util.Locale;
import java.util.Map;

/**
 * The numbers at risk below a survival plot: per group and chosen time, who was at risk, had had the event, was
 * censored, had entered.
 *
 * <p><b>Just before each time.</b> All counts are those just before the time. A subject whose event or censoring
 * is on that very day is still at risk and not yet counted as an event or as censored; one who enters on that
 * day has not entered yet. So in each column
 *
 * <pre>
 *   at risk = entered - events - censored
 * </pre>
 *
 * <p>The numbers at risk are those of R's {@code summary(survfit, times)}; its events, though, include those at
 * the time. Observed from the origin means entered at 0 already. A subject in a gap of follow-up is not at risk
 * and counts as not entered. With competing risks there are events of each cause. Counts are of subjects: a row
 * with a frequency counts as so many, sampling weights play no part.
 *
 * <pre>{@code
 * AtRiskTable table = AtRiskTable.of(sample, Groups.of(arms), 0, 12, 24, 36);
 * table.atRisk("proton").get(2);
 * }</pre>
 *
 * <p>Cost O(m) for m distinct times and O(log m) for each time asked for.
 *
 * @since 0.1.0
 */
public final class AtRiskTable {
  private final ImmutableDoubleArray times;
  private final ImmutableList<String> causes;
  private final ImmutableMap<String, Counts> counts;

  /** The columns of one group; events per cause. */
  private static final class Counts {
    final ImmutableLongArray atRisk;
    final ImmutableLongArray[] events;
    final ImmutableLongArray censored;
    final ImmutableLongArray entered;
    final boolean late;

    Counts(RiskTable table, ImmutableDoubleArray times) {
      int[] rows = times.stream().mapToInt(time -> rowsBefore(table, time)).toArray();
      long[] entered = cumulative(table.entered(), rows, table.atRisk().get(0));
      this.entered = ImmutableLongArray.copyOf(entered);
      this.late = table.hasDelayedEntry();
      this.censored = ImmutableLongArray.copyOf(cumulative(table.censored(), rows, 0));
      this.events = new ImmutableLongArray[table.causes()];
      for (int c = 0; c < events.length; c++) {
        events[c] = ImmutableLongArray.copyOf(cumulative(table.events(c + 1), rows, 0));
      }
      long[] left = new long[rows.length];
      for (int i = 0; i < rows.length; i++) {
        left[i] = rows[i] < table.size() ? table.atRisk().get(rows[i]) : 0;
      }
      this.atRisk = ImmutableLongArray.copyOf(left);
    }

    private static int rowsBefore(RiskTable table, double time) {
      int low = 0;
      int high = table.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (table.times().get(middle) < time) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    /** Returns, per number of rows, the sum of a column over so many rows, plus what was there at the start. */
    private static long[] cumulative(ImmutableLongArray column, int[] rows, long atStart) {
      long[] sums = new long[column.length() + 1];
      sums[0] = atStart;
      for (int i = 0; i < column.length(); i++) {
        sums[i + 1] = sums[i] + column.get(i);
      }
      long[] picked = new long[rows.length];
      for (int i = 0; i < rows.length; i++) {
        picked[i] = sums[rows[i]];
      }
      return picked;
    }
  }

  private AtRiskTable(
      ImmutableMap<String, RiskTable> tables, ImmutableList<String> causes, double[] times) {
    checkArgument(times.length > 0, "numbers at risk: no times, expected at least one");
    for (int i = 0; i < times.length; i++) {
      if (!(times[i] >= 0)) {
        throw new IllegalArgumentException(
            "numbers at risk: time[" + i + "] is " + times[i] + ", expected a number >= 0");
      }
    }
    this.times = ImmutableDoubleArray.copyOf(times);
    this.causes = causes;
    this.counts = tables.entrySet().stream()
        .collect(toImmutableMap(Map.Entry::getKey, own -> new Counts(own.getValue(), this.times)));
  }

  /**
   * {@return the numbers of a sample, as one group named {@code all}}
   *
   * @param data the sample
   * @param times the times, each at least 0, in any order; the table keeps it
   * @throws IllegalArgumentException if there is no time, or one is negative or NaN
   */
  public static AtRiskTable of(SurvivalData data, double... times) {
    return of(ImmutableMap.of("all", data.riskTable()), times);
  }

  /**
   * {@return the numbers of each group}
   *
   * @param data the sample
   * @param groups the group of each row
   * @param times the times, each at least 0, in any order; the table keeps it
   * @throws IllegalArgumentException if {@code groups} does not have one label per row, there is no time, or
   *     one is negative or NaN
   */
  public static AtRiskTable of(SurvivalData data, Groups groups, double... times) {
    return of(
        data.split(groups).entrySet().stream()
            .collect(toImmutableMap(Map.Entry::getKey, own -> own.getValue().riskTable())),
        times);
  }

  /**
   * {@return the numbers of a sample with competing risks, as one group named {@code all}}
   *
   * @param data the sample
   * @param times the times, each at least 0, in any order; the table keeps it
   * @throws IllegalArgumentException if there is no time, or one is negative or NaN
   */
  public static AtRiskTable of(CompetingRisksData data, double... times) {
    return new AtRiskTable(ImmutableMap.of("all", data.riskTable()), data.causes(), times);
  }

  /**
   * {@return the numbers of each group of a sample with competing risks}
   *
   * @param data the sample
   * @param groups the group of each row
   * @param times the times, each at least 0, in any order; the table keeps it
   * @throws IllegalArgumentException if {@code groups} does not have one label per row, there is no time, or
   *     one is negative or NaN
   */
  public static AtRiskTable of(CompetingRisksData data, Groups groups, double... times) {
    return new AtRiskTable(
        data.split(groups).entrySet().stream()
            .collect(toImmutableMap(Map.Entry::getKey, own -> own.getValue().riskTable())),
        data.causes(),
        times);
  }

  /**
   * {@return the numbers of groups that were counted before}
   *
   * @param tables the counts of each group by its name, in the order of the result; all of the same causes
   * @param times the times, each at least 0, in any order; the table keeps it
   * @throws IllegalArgumentException if there is no group or no time, a time is negative or NaN, or the tables
   *     have different numbers of causes
   */
  public static AtRiskTable of(ImmutableMap<String, RiskTable> tables, double... times) {
    checkArgument(!tables.isEmpty(), "numbers at risk: no groups, expected at least one");
    int causes = tables.values().asList().get(0).causes();
    tables.forEach((name, table) -> checkArgument(
        table.causes() == causes,
        "numbers at risk: group '%s' has %s causes, expected %s as the first",
        name,
        table.causes(),
        causes));
    ImmutableList.Builder<String> names = ImmutableList.builder();
    for (int c = 1; c <= causes; c++) {
      names.add(Integer.toString(c));
    }
    return new AtRiskTable(tables, names.build(), times);
  }

  /** {@return the times in the order asked for} */
  public ImmutableDoubleArray times() {
    return times;
  }

  /** {@return the names of the groups} */
  public ImmutableList<String> groups() {
    return counts.keySet().asList();
  }

  /** {@return the names of the causes of events; at least one} */
  public ImmutableList<String> causes() {
    return causes;
  }

  /**
   * {@return per time the number at risk just before it; 0 after the last time of follow-up}
   *
   * @param group the name of a group
   * @throws IllegalArgumentException if no group has this name
   */
  public ImmutableLongArray atRisk(String group) {
    return counts(group).atRisk;
  }

  /**
   * {@return per time the number of events of all causes before it}
   *
   * @param group the name of a group
   * @throws IllegalArgumentException if no group has this name
   */
  public ImmutableLongArray events(String group) {
    ImmutableLongArray[] byCause = counts(group).events;
    long[] sum = new long[times.length()];
    for (ImmutableLongArray events : byCause) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += events.get(i);
      }
    }
    return ImmutableLongArray.copyOf(sum);
  }

  /**
   * {@return per time the number of events of a cause before it}
   *
   * @param group the name of a group
   * @param cause the cause, from 1
   * @throws IllegalArgumentException if no group has this name or there is no such cause
   */
  public ImmutableLongArray events(String group, int cause) {
    if (cause < 1 || cause > causes.size()) {
      throw new IllegalArgumentException(
          "numbers at risk: cause is " + cause + ", expected 1 to " + causes.size());
    }
    return counts(group).events[cause - 1];
  }

  /**
   * {@return per time the number censored before it}
   *
   * @param group the name of a group
   * @throws IllegalArgumentException if no group has this name
   */
  public ImmutableLongArray censored(String group) {
    return counts(group).censored;
  }

  /**
   * {@return per time the number who had entered before it, those observed from the origin included, less those
   * then in a gap of follow-up}
   *
   * @param group the name of a group
   * @throws IllegalArgumentException if no group has this name
   */
  public ImmutableLongArray entered(String group) {
    return counts(group).entered;
  }

  private Counts counts(String group) {
    Counts own = counts.get(group);
    if (own == null) {
      throw new IllegalArgumentException(
          "group '" + group + "': expected one of " + counts.keySet());
    }
    return own;
  }

  /**
   * {@return the table for reading}
   *
   * <pre>
   *                           0      12      24
   * Maintained
   *   at risk                11      10       6
   *   events                  0       1       3
   *   censored                0       0       2
   * </pre>
   *
   * <p>The line of those who entered is there if anybody of the group entered late.
   */
  @Override
  public String toString() {
    String label = "%-" + labelWidth() + "s";
    String cell = "%" + cellWidth() + "s";
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, label, ""));
    times.forEach(time -> text.append(String.format(Locale.ROOT, cell, CurveTable.number(time))));
    text.append('\n');
    counts.forEach((name, own) -> {
      text.append(name).append('\n');
      line(text, label, cell, "at risk", own.atRisk);
      for (int c = 0; c < own.events.length; c++) {
        line(text, label, cell, eventsOf(c), own.events[c]);
      }
      line(text, label, cell, "censored", own.censored);
      if (own.late) {
        line(text, label, cell, "entered", own.entered);
      }
    });
    return text.toString();
  }

  private static void line(
      StringBuilder text, String label, String cell, String name, ImmutableLongArray column) {
    text.append(String.format(Locale.ROOT, label, "  " + name));
    column.forEach(count -> text.append(String.format(Locale.ROOT, cell, count)));
    text.append('\n');
  }

  private String eventsOf(int cause) {
    return causes.size() == 1 ? "events" : "events (" + causes.get(cause) + ")";
  }

  private int labelWidth() {
    int width = 16;
    for (int c = 0; c < causes.size(); c++) {
      width = Math.max(width, eventsOf(c).length() + 2);
    }
    return width;
  }

  private int cellWidth() {
    int width = 8;
    for (int i = 0; i < times.length(); i++) {
      width = Math.max(width, CurveTable.number(times.get(i)).length() + 2);
      for (Counts own : counts.values()) {
        width = Math.max(width, Long.toString(own.entered.get(i)).length() + 2);
      }
    }
    return width;
  }
}
