package dev.notochord.survival;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** The published samples of the tests, and the rows of the files with the answers. */
public record Samples(SurvivalData data, Groups groups) {
  /** The samples in groups, by the names that the answers use. */
  public static final ImmutableMap<String, Samples> GROUPED =
      ImmutableMap.<String, Samples>builder()
          .put("leukemia_6mp", textbook("leukemia_6mp", "group", "time_weeks", "relapse"))
          .put("ovarian", textbook("ovarian", "rx", "futime_days", "death"))
          .put("tongue", textbook("tongue", "group", "time_weeks", "death"))
          .put("larynx", textbook("larynx", "stage", "time_years", "death"))
          .put("bmt", textbook("bmt", "group", "t2_days", "d3_death_or_relapse"))
          .put("aml", textbook("aml", "group", "time_weeks", "relapse"))
          .put("veteran", textbook("veteran", "trt", "time_days", "death"))
          .put("breast_ihc", textbook("breast_ihc", "group", "time_months", "death"))
          .put("glioma_rit", textbook("glioma_rit", "group", "time_months", "event"))
          .put("tied", of(rows("golden/tied.csv"), "group", "time", "event"))
          .buildOrThrow();

  /** Returns the sample of a name. */
  public static Samples named(String name) {
    return Objects.requireNonNull(GROUPED.get(name), name);
  }

  /** Returns the sample of the subjects whose group fits. */
  public Samples only(Predicate<String> group) {
    ImmutableList.Builder<String> labels = ImmutableList.builder();
    ImmutableList.Builder<Double> time = ImmutableList.builder();
    ImmutableList.Builder<Integer> event = ImmutableList.builder();
    for (int i = 0; i < data.subjects(); i++) {
      String label = groups.names().get(groups.code(i));
      if (group.test(label)) {
        labels.add(label);
        time.add(data.time(i));
        event.add(data.event(i) ? 1 : 0);
      }
    }
    return of(labels.build(), time.build(), event.build());
  }

  /** Returns the rows of a file with a header; lines that start with # are comments. */
  public static List<NamedCsvRecord> rows(String resource) {
    try {
      String text = Resources.toString(Resources.getResource(resource), StandardCharsets.UTF_8);
      return CsvReader.builder()
          .commentStrategy(CommentStrategy.SKIP)
          .ofNamedCsvRecord(text)
          .stream()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a field as a number, NaN when it is empty. */
  public static double number(NamedCsvRecord row, String field) {
    String text = row.getField(field);
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  private static Samples textbook(String name, String group, String time, String event) {
    return of(rows("textbook/textbook_" + name + ".csv"), group, time, event);
  }

  private static Samples of(List<NamedCsvRecord> rows, String group, String time, String event) {
    return of(
        rows.stream().map(row -> row.getField(group)).toList(),
        rows.stream().map(row -> number(row, time)).toList(),
        rows.stream().map(row -> Integer.parseInt(row.getField(event))).toList());
  }

  private static Samples of(List<String> group, List<Double> time, List<Integer> event) {
    return new Samples(
        SurvivalData.rightCensored(
            time.stream().mapToDouble(t -> t).toArray(),
            event.stream().mapToInt(e -> e).toArray()),
        Groups.of(group));
  }
}
