package dev.notochord.examples;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The time, event and group columns of a CSV file. */
record SurvivalColumns(SurvivalData data, Optional<Groups> groups) {
  /** A decimal number as people write it; {@code Double.parseDouble} alone also takes "1d". */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  /**
   * Reads the columns; each row is a subject.
   *
   * @throws UserError if a column is missing, a time is not a number of at least 0, an event is not
   *     0 or 1, or a group is empty
   */
  static SurvivalColumns read(
      String file, InputStream input, String time, String event, Optional<String> group)
      throws UserError {
    ImmutableDoubleArray.Builder times = ImmutableDoubleArray.builder();
    ImmutableIntArray.Builder events = ImmutableIntArray.builder();
    List<String> labels = new ArrayList<>();
    CsvFile.read(file, input, csv -> {
      int timeColumn = csv.column(time);
      int eventColumn = csv.column(event);
      int groupColumn = group.isPresent() ? csv.column(group.get()) : -1;
      return row -> {
        times.add(time(row, timeColumn));
        events.add(event(row, eventColumn));
        if (groupColumn >= 0) {
          if (row.field(groupColumn).isEmpty()) {
            throw row.error(groupColumn, "the name of a group");
          }
          labels.add(row.field(groupColumn));
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

  private static double number(String field) {
    return NUMBER.matcher(field).matches() ? Double.parseDouble(field) : Double.NaN;
  }
}
