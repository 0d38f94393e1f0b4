package dev.notochord.examples;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The time, event and group columns of a CSV file. */
record SurvivalColumns(SurvivalData data, Optional<Groups> groups) {
  /** A decimal number as people write it; {@code Double.parseDouble} alone also takes "1d". */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private static final Pattern CONTROL = Pattern.compile("[\\p{IsControl}\\u2028\\u2029]");

  /** More curves than this are a column of names by mistake; each test compares every two. */
  private static final int MOST_GROUPS = 200;

  /**
   * Reads the columns; each row is a subject.
   *
   * @throws UserError if a column is missing, a time is not a number of at least 0, an event is not
   *     0 or 1, a group is empty, or there are too many groups
   */
  static SurvivalColumns read(
      String file, InputStream input, String time, String event, Optional<String> group)
      throws UserError {
    ImmutableDoubleArray.Builder times = ImmutableDoubleArray.builder();
    ImmutableIntArray.Builder events = ImmutableIntArray.builder();
    List<String> labels = new ArrayList<>();
    Set<String> distinct = new HashSet<>();
    CsvFile.read(file, input, csv -> {
      int timeColumn = csv.column(time);
      int eventColumn = csv.column(event);
      int groupColumn = group.isPresent() ? csv.column(group.get()) : -1;
      return row -> {
        times.add(time(row, timeColumn));
        events.add(event(row, eventColumn));
        if (groupColumn >= 0) {
          labels.add(group(row, groupColumn));
          distinct.add(row.field(groupColumn));
          if (distinct.size() > MOST_GROUPS) {
            throw row.error(
                groupColumn, "at most " + MOST_GROUPS + " groups: does the column name subjects?");
          }
        }
      };
    });
    SurvivalData data =
        SurvivalData.rightCensored(times.build().toArray(), events.build().toArray());
    return new SurvivalColumns(data, group.map(name -> Groups.of(labels)));
  }

  private static double time(CsvFile.Row row, int column) throws UserError {
    double time = number(row.field(column));
    if (!(time >= 0) || Double.isInfinite(time)) {
      throw row.error(column, "a number of at least 0");
    }
    return time;
  }

  private static int event(CsvFile.Row row, int column) throws UserError {
    double event = number(row.field(column));
    if (event != 0 && event != 1) { // true of NaN too
      throw row.error(column, "1 for an event or 0 for a censored time");
    }
    return (int) event;
  }

  private static String group(CsvFile.Row row, int column) throws UserError {
    String name = row.field(column);
    if (name.isBlank() || CONTROL.matcher(name).find()) {
      throw row.error(column, "the name of a group, without control characters");
    }
    return name;
  }

  /** Returns the number that a field holds, NaN if it holds none. */
  static double number(String field) {
    return NUMBER.matcher(field).matches() ? Double.parseDouble(field) : Double.NaN;
  }
}
