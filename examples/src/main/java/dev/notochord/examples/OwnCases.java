package dev.notochord.examples;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;

/**
 * The cases in a CSV file of the reader's own.
 *
 * @param file the name of the file
 * @param rows every row of the file, in its order
 */
record OwnCases(String file, ImmutableList<CaseRow> rows) {

  static OwnCases read(Arguments arguments) throws UserError {
    Path file = Arguments.path("--cases", arguments.required("--cases", "it names the file"));
    return CsvFile.open(file, (name, input) -> new OwnCases(name, CaseFile.read(name, input)));
  }
}
