package dev.notochord.survival;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Made-up samples, each with a feature that breaks careless code; {@code samples/README.md} describes the columns.
 *
 * <p>Only columns: what a test makes of them is its own matter. Arrays are not copied: a test that changes one works
 * on a {@code clone()}.
 *
 * @param name the name of the file
 * @param subject numbers from 1; rows of one subject share it
 * @param group labels
 * @param stratum labels
 * @param cluster labels
 * @param entry per row the time from which it is at risk; length 0 in a sample without late entry
 * @param time per row its end
 * @param cause 0 for a censoring, else the cause of the event
 * @param weight per row its weight, 0 or more
 */
@SuppressWarnings("ArrayRecordComponent") // the tests hand the columns on as they are
public record NastySamples(
    String name,
    int[] subject,
    ImmutableList<String> group,
    ImmutableList<String> stratum,
    ImmutableList<String> cluster,
    double[] entry,
    double[] time,
    int[] cause,
    double[] weight) {
  /** The samples by name, in the order of {@code nasty.R}. */
  public static final ImmutableMap<String, NastySamples> ALL = Stream.of(
          "many-ties",
          "one-subject",
          "one-censored",
          "all-censored",
          "all-at-one-time",
          "event-at-zero",
          "entry-equals-exit",
          "early-collapse",
          "gap-in-risk",
          "zero-weights",
          "sampling-weights",
          "huge-times",
          "tiny-times",
          "continuous",
          "delayed",
          "counting",
          "one-group-never-at-risk-at-events",
          "last-all-die",
          "big-counts")
      .collect(ImmutableMap.toImmutableMap(name -> name, NastySamples::read));

  /** Returns the sample of a name. */
  public static NastySamples named(String name) {
    return Objects.requireNonNull(ALL.get(name), name);
  }

  /** Returns the number of rows. */
  public int rows() {
    return time.length;
  }

  /** Returns whether the rows are (entry, time]. */
  public boolean late() {
    return entry.length > 0;
  }

  /** Returns per row 1 for an event of any cause, 0 for a censoring. */
  public int[] event() {
    int[] event = new int[cause.length];
    for (int i = 0; i < event.length; i++) {
      event[i] = cause[i] == 0 ? 0 : 1;
    }
    return event;
  }

  /** Returns per row 1 for an event of one cause, 0 for all else. */
  public int[] event(int ofCause) {
    int[] event = new int[cause.length];
    for (int i = 0; i < event.length; i++) {
      event[i] = cause[i] == ofCause ? 1 : 0;
    }
    return event;
  }

  /** Returns the rows of one group. */
  public NastySamples only(String ofGroup) {
    return of(
        name,
        file(name).stream().filter(row -> row.getField("group").equals(ofGroup)).toList());
  }

  private static NastySamples read(String name) {
    return of(name, file(name));
  }

  private static List<NamedCsvRecord> file(String name) {
    return Samples.rows("samples/" + name + ".csv");
  }

  private static NastySamples of(String name, List<NamedCsvRecord> rows) {
    return new NastySamples(
        name,
        rows.stream().mapToInt(row -> Integer.parseInt(row.getField("subject"))).toArray(),
        labels(rows, "group"),
        labels(rows, "stratum"),
        labels(rows, "cluster"),
        rows.stream()
            .filter(row -> !row.getField("entry").isEmpty())
            .mapToDouble(row -> Samples.number(row, "entry"))
            .toArray(),
        numbers(rows, "time"),
        rows.stream().mapToInt(row -> Integer.parseInt(row.getField("cause"))).toArray(),
        numbers(rows, "weight"));
  }

  private static ImmutableList<String> labels(List<NamedCsvRecord> rows, String field) {
    return rows.stream().map(row -> row.getField(field)).collect(ImmutableList.toImmutableList());
  }

  private static double[] numbers(List<NamedCsvRecord> rows, String field) {
    return rows.stream().mapToDouble(row -> Samples.number(row, field)).toArray();
  }
}
