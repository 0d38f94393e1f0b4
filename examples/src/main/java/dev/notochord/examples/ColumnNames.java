package dev.notochord.examples;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.MissingPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the columns of a survival file are called, and how they are read.
 *
 * @param time the column of the times
 * @param event the column of the events, or of the causes
 * @param group the column that parts the subjects
 * @param entry the column of the times from which subjects were observed
 * @param weight the column of the number of identical subjects in a row
 * @param causes the names of cause 1, 2, ...; none if the events are 0 and 1
 * @param model the columns of a regression model, if one is asked for
 * @param missing what happens to a row with an empty field
 */
record ColumnNames(
    String time,
    String event,
    Optional<String> group,
    Optional<String> entry,
    Optional<String> weight,
    ImmutableList<String> causes,
    Optional<ModelColumns> model,
    MissingPolicy missing) {
  static ColumnNames of(String time, String event, Optional<String> group) {
    return new ColumnNames(
        time,
        event,
        group,
        Optional.empty(),
        Optional.empty(),
        ImmutableList.of(),
        Optional.empty(),
        MissingPolicy.FAIL);
  }

  static ColumnNames of(Arguments arguments) throws UserError {
    return new ColumnNames(
        arguments.required("--time", "it names the column of the times"),
        arguments.required("--event", "it names the column of the events"),
        arguments.value("--group"),
        arguments.value("--entry"),
        arguments.value("--weight"),
        names(arguments, "--causes"),
        ModelColumns.of(arguments),
        missing(arguments));
  }

  ColumnNames withCovariates(String... names) {
    return new ColumnNames(
        time,
        event,
        group,
        entry,
        weight,
        causes,
        Optional.of(ModelColumns.of(ImmutableList.copyOf(names))),
        missing);
  }

  ColumnNames withCauses(String... names) {
    return new ColumnNames(
        time, event, group, entry, weight, ImmutableList.copyOf(names), model, missing);
  }

  /** Returns the different names that an option lists, none without the option. */
  static ImmutableList<String> names(Arguments arguments, String name) throws UserError {
    Optional<String> option = arguments.value(name);
    if (option.isEmpty()) {
      return ImmutableList.of();
    }
    List<String> names =
        Stream.of(option.get().split(",", -1)).map(String::strip).toList();
    if (names.stream().anyMatch(one -> !SurvivalColumns.isName(one))
        || new HashSet<>(names).size() < names.size()) {
      throw new UserError("option '%s': %s, expected different names with commas between them"
          .formatted(name, UserError.quote(option.get())));
    }
    return ImmutableList.copyOf(names);
  }

  private static MissingPolicy missing(Arguments arguments) throws UserError {
    String word = arguments.value("--missing").orElse("fail");
    return switch (word) {
      case "fail" -> MissingPolicy.FAIL;
      case "drop" -> MissingPolicy.DROP_ROWS;
      default ->
        throw new UserError(
            "option '--missing': " + UserError.quote(word) + ", expected fail or drop");
    };
  }
}
