package dev.notochord.examples;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * A comma-separated file with a header row, read strictly: each row has as many fields as the
 * header.
 *
 * <p>Whatever is wrong is told as one line that names the file, the line, the column and the value.
 */
final class CsvFile {
  /** One row. */
  interface Row {
    /** Returns the field in a column, without the spaces around it. */
    String field(int column);

    /** Returns the error that a field of this row is not as expected. */
    UserError error(int column, String expected);
  }

  /** Takes the rows in their order. */
  interface RowReader {
    void read(Row row) throws UserError;
  }

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String name;
  private final ImmutableList<String> columns;

  private CsvFile(String name, ImmutableList<String> columns) {
    this.name = name;
    this.columns = columns;
  }

  /** Opens the rows of a file once its header is known. */
  interface RowReaderFactory {
    RowReader open(CsvFile file) throws UserError;
  }

  /** What is made of a file. */
  interface Content<T> {
    T read(String name, InputStream input) throws UserError;
  }

  /** Returns what is made of a file that the command line names. */
  static <T> T open(Path file, Content<T> content) throws UserError {
    if (Files.isDirectory(file)) {
      throw new UserError(file + ": is a folder, expected a CSV file");
    }
    try (InputStream input = Files.newInputStream(file)) {
      return content.read(file.toString(), input);
    } catch (NoSuchFileException e) {
      throw new UserError(file + ": there is no such file");
    } catch (IOException e) {
      throw new UserError(file + ": cannot be read: " + e.getMessage());
    }
  }

  /** Reads a whole file; nothing may be used of it if this throws. */
  static void read(String name, InputStream input, RowReaderFactory factory) throws UserError {
    try (CsvReader<CsvRecord> reader = CsvReader.builder()
        .allowUnclosedQuote(false) // it would swallow the rows below it
        .skipEmptyLines(true)
        .trimWhitespacesAroundQuotes(true)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE) // told below, with the line
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text(input))) {
      Iterator<CsvRecord> records = reader.iterator();
      if (!records.hasNext()) {
        throw new UserError(name + ": the file is empty, expected a header row");
      }
      CsvFile file = new CsvFile(name, header(records.next()));
      RowReader rows = factory.open(file);
      int read = 0;
      while (records.hasNext()) {
        rows.read(file.row(records.next()));
        read++;
      }
      if (read == 0) {
        throw new UserError(name + ": no row below the header, expected at least one");
      }
    } catch (CsvParseException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new UserError(name + ": " + cause.getMessage());
    } catch (IOException | UncheckedIOException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new UserError(
          cause instanceof CharacterCodingException
              ? name + ": is not UTF-8 text, expected a CSV file saved as UTF-8"
              : name + ": cannot be read: " + cause.getMessage());
    }
  }

  /**
   * Opens UTF-8 text, behind its byte order mark if it has one. Bytes that are not UTF-8 are an
   * error: replaced by the same sign, as readers do by default, they would make two names one.
   */
  private static Reader text(InputStream input) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder()));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private static ImmutableList<String> header(CsvRecord record) {
    return record.getFields().stream().map(String::strip).collect(ImmutableList.toImmutableList());
  }

  /** Returns whether the file has a column. */
  boolean has(String column) {
    return columns.contains(column);
  }

  /** Returns the place of a column in each row. */
  int column(String column) throws UserError {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new UserError("%s: line 1: no column %s, expected one of %s%s"
          .formatted(name, UserError.quote(column), UserError.list(columns), separatorHint()));
    }
    if (index != columns.lastIndexOf(column)) {
      throw new UserError(
          name + ": line 1: the column " + UserError.quote(column) + " stands twice");
    }
    return index;
  }

  /** Refuses a file that lacks some of the columns. */
  void require(List<String> required) throws UserError {
    List<String> missing = required.stream().filter(column -> !has(column)).toList();
    if (!missing.isEmpty()) {
      throw new UserError("%s: line 1: no column %s; the columns are %s%s"
          .formatted(name, String.join(", ", missing), UserError.list(columns), separatorHint()));
    }
  }

  private String separatorHint() {
    return columns.size() == 1 && columns.get(0).matches(".*[;\\t|].*")
        ? "; is the file separated by commas?"
        : "";
  }

  private Row row(CsvRecord record) throws UserError {
    String place = name + ": line " + record.getStartingLineNumber();
    if (record.getFieldCount() != columns.size()) {
      throw new UserError("%s: %d fields, expected %d as in the header"
          .formatted(place, record.getFieldCount(), columns.size()));
    }
    return new Row() {
      @Override
      public String field(int column) {
        return record.getField(column).strip();
      }

      @Override
      public UserError error(int column, String expected) {
        return new UserError("%s, column %s: %s, expected %s"
            .formatted(
                place,
                UserError.quote(columns.get(column)),
                UserError.quote(field(column)),
                expected));
      }
    };
  }
}
