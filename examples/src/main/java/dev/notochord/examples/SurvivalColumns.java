package dev.notochord.examples;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Groups;
import dev.notochord.survival.MissingPolicy;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The columns of a CSV file that tell of survival.
 *
 * @param data the follow-up, whose event is that of any cause
 * @param groups the group of each row
 * @param competing the same with the causes, if the file has causes
 * @param model what a Cox model is fitted to, if one is asked for
 * @param leftOut how many rows were left out because a field is empty
 */
record SurvivalColumns(
    SurvivalData data,
    Optional<Groups> groups,
    Optional<CompetingRisksData> competing,
    Optional<OwnModel.Input> model,
    int leftOut) {
  /** A decimal number as people write it; {@code Double.parseDouble} alone also takes "1d". */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private static final Pattern CONTROL = Pattern.compile("[\\p{IsControl}\\u2028\\u2029]");

  /** More curves than this are a column of names by mistake; each test compares every two. */
  private static final int MOST_GROUPS = 200;

  /** The greatest whole number up to which a double can count. */
  private static final double MOST_SUBJECTS = 0x1p53;

  /**
   * Reads the columns; each row is a subject, or as many as its weight says.
   *
   * @throws UserError if a column is missing, a field is not what its column holds, no row is left,
   *     or there are too many groups
   */
  static SurvivalColumns read(String file, InputStream input, ColumnNames names) throws UserError {
    Rows rows = new Rows(names);
    CsvFile.read(file, input, rows::reader);
    try {
      return rows.columns();
    } catch (IllegalArgumentException e) { // such as weights that are all 0
      throw new UserError(file + ": " + e.getMessage());
    }
  }

  /** The rows as they come. */
  private static final class Rows {
    private final ColumnNames names;
    private final ImmutableDoubleArray.Builder entries = ImmutableDoubleArray.builder();
    private final ImmutableDoubleArray.Builder times = ImmutableDoubleArray.builder();
    private final ImmutableIntArray.Builder causes = ImmutableIntArray.builder();
    private final ImmutableDoubleArray.Builder weights = ImmutableDoubleArray.builder();
    private final List<String> labels = new ArrayList<>();
    private final Set<String> distinct = new HashSet<>();
    private Optional<ModelRows> model = Optional.empty();
    private int leftOut;

    Rows(ColumnNames names) {
      this.names = names;
    }

    CsvFile.RowReader reader(CsvFile csv) throws UserError {
      int time = csv.column(names.time());
      int event = csv.column(names.event());
      int group = column(csv, names.group());
      int entry = column(csv, names.entry());
      int weight = column(csv, names.weight());
      if (names.model().isPresent()) {
        model = Optional.of(new ModelRows(csv, names.model().get()));
      }
      Optional<ModelRows> modelRows = model;
      int[] used = IntStream.concat(
              IntStream.of(time, event, group, entry, weight).filter(column -> column >= 0),
              modelRows.map(ModelRows::places).orElse(IntStream.empty()))
          .toArray();
      return row -> {
        if (names.missing() == MissingPolicy.DROP_ROWS
            && IntStream.of(used).anyMatch(column -> isMissing(row.field(column)))) {
          leftOut++;
          return;
        }
        times.add(time(row, time));
        causes.add(cause(row, event, names.causes().size()));
        if (entry >= 0) {
          entries.add(entry(row, entry, number(row.field(time))));
        }
        if (weight >= 0) {
          weights.add(weight(row, weight));
        }
        if (group >= 0) {
          addGroup(row, group);
        }
        if (modelRows.isPresent()) {
          modelRows.get().read(row);
        }
      };
    }

    private static int column(CsvFile csv, Optional<String> name) throws UserError {
      return name.isPresent() ? csv.column(name.get()) : -1;
    }

    /** Returns whether a field is empty, or says so as R writes it. */
    private static boolean isMissing(String field) {
      return field.isBlank() || field.equals("NA");
    }

    private void addGroup(CsvFile.Row row, int column) throws UserError {
      labels.add(group(row, column));
      distinct.add(row.field(column));
      if (distinct.size() > MOST_GROUPS) {
        throw row.error(
            column, "at most " + MOST_GROUPS + " groups: does the column name subjects?");
      }
    }

    SurvivalColumns columns() {
      double[] time = times.build().toArray();
      int[] cause = causes.build().toArray();
      int[] any = IntStream.of(cause).map(c -> Math.min(c, 1)).toArray();
      if (time.length == 0) {
        throw new IllegalArgumentException(
            "each of " + leftOut + " rows has an empty field, expected at least one without");
      }
      SurvivalData data = names.entry().isPresent()
          ? SurvivalData.delayedEntry(entries.build().toArray(), time, any)
          : SurvivalData.rightCensored(time, any);
      if (names.weight().isPresent()) {
        data = data.withWeights(weights.build().toArray(), WeightKind.FREQUENCY);
      }
      SurvivalData sample = data;
      return new SurvivalColumns(
          data,
          names.group().map(name -> Groups.of(labels)),
          names.causes().isEmpty()
              ? Optional.empty()
              : Optional.of(CompetingRisksData.of(data, cause)
                  .withCauses(names.causes().toArray(new String[0]))),
          model.map(rows -> rows.input(sample)),
          leftOut);
    }
  }

  private static double time(CsvFile.Row row, int column) throws UserError {
    double time = number(row.field(column));
    if (!(time >= 0) || Double.isInfinite(time)) {
      throw row.error(column, "a number of at least 0");
    }
    return time;
  }

  private static double entry(CsvFile.Row row, int column, double time) throws UserError {
    double entry = number(row.field(column));
    if (!(entry >= 0 && entry < time)) {
      throw row.error(column, "a number of at least 0 and below the time of the row");
    }
    return entry;
  }

  private static double weight(CsvFile.Row row, int column) throws UserError {
    double weight = number(row.field(column));
    if (!(weight >= 0 && weight <= MOST_SUBJECTS && weight == Math.rint(weight))) {
      throw row.error(column, "a whole number of subjects, at least 0");
    }
    return weight;
  }

  /** Returns the cause of an event, 0 for a censored time; without causes an event is 1. */
  private static int cause(CsvFile.Row row, int column, int causes) throws UserError {
    double cause = number(row.field(column));
    if (!(cause >= 0 && cause <= Math.max(1, causes) && cause == Math.rint(cause))) {
      throw row.error(
          column,
          causes == 0
              ? "1 for an event or 0 for a censored time"
              : "0 for a censored time or the number of a cause, 1 to " + causes);
    }
    return (int) cause;
  }

  private static String group(CsvFile.Row row, int column) throws UserError {
    String name = row.field(column);
    if (!isName(name)) {
      throw row.error(column, "the name of a group, without control characters");
    }
    return name;
  }

  static boolean isName(String name) {
    return !name.isBlank() && !CONTROL.matcher(name).find();
  }

  /** Returns the number that a field holds, NaN if it holds none. */
  static double number(String field) {
    return NUMBER.matcher(field).matches() ? Double.parseDouble(field) : Double.NaN;
  }
}
