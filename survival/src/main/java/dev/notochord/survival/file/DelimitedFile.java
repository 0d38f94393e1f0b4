package dev.notochord.survival.file;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;

/**
 * A text of lines with a header, such as CSV, from which some columns of numbers are taken.
 *
 * <pre>{@code
 * DelimitedFile file = DelimitedFile.of(Path.of("cohort.csv"), ',', "days", "died");
 * }</pre>
 *
 * <p>The first line has the names of the columns, every other line one row with as many fields. An empty line has one
 * field, which is empty. Lines end with LF or CR LF, the last one with either or nothing; the text is ASCII or UTF-8,
 * with or without a byte order mark. What a reader does not understand it refuses, naming the file, the line, the
 * column, what it found and what it expected:
 *
 * <ul>
 *   <li>A number is written as {@code 12}, {@code -0.5} or {@code 1.5e-3}, with a point and without spaces, and reads
 *       as the nearest {@code double}. Hexadecimal numbers, infinities and commas for points are refused.
 *   <li>An empty field, {@code NA} and {@code NaN} are missing values and read as NaN.
 *   <li>A line with a double quote anywhere is refused: a quoted field can hide a separator or the end of a line, and
 *       a text whose lines cannot be told apart cannot be cut into parts. R writes none with {@code
 *       write.csv(..., quote = FALSE, row.names = FALSE)}.
 * </ul>
 *
 * <p>Only the columns that were asked for are read as numbers; the others may hold any text without quotes. The text
 * is read through a buffer of fixed size; a line longer than {@value #LONGEST_LINE} bytes is refused. Reading costs
 * several times as much as the same numbers in {@link ColumnFiles}.
 *
 * @see RowReader
 * @since 0.1.0
 */
public final class DelimitedFile implements RowFile {
  /** The longest line that is read, in bytes. */
  public static final int LONGEST_LINE = 1 << 18;

  private final Path file;
  private final byte separator;
  private final ImmutableList<String> names;
  /** For each field of a line the number of the column it goes to, or -1. */
  private final int[] columnOfField;

  private final HeaderLine header;
  private final long size;

  private DelimitedFile(Path file, byte separator, ImmutableList<String> names) {
    this.file = file;
    this.separator = separator;
    this.names = names;
    checkArgument(!names.isEmpty(), "%s: no columns asked for, expected at least one", file);
    checkArgument(
        names.stream().distinct().count() == names.size(),
        "%s: columns asked for are %s, expected different ones",
        file,
        names);
    try {
      this.header = HeaderLine.first(file);
      this.size = Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> found = Splitter.on((char) separator).splitToList(header.text());
    this.columnOfField = found.stream().mapToInt(names::indexOf).toArray();
    for (String name : names) {
      checkArgument(
          Collections.frequency(found, name) == 1,
          "%s, line 1: column '%s' is there %s times, expected once among %s",
          file,
          name,
          Collections.frequency(found, name),
          found);
    }
  }

  /**
   * {@return a text, of which the header is read at once}
   *
   * @param file the file
   * @param separator what is between the fields, such as {@code ','}, {@code ';'} or {@code '\t'}
   * @param columns the names of the columns to read, in the order in which a reader is to number them
   * @throws IllegalArgumentException if the separator can be part of a number, a quote or no ASCII character; no column
   *     is named, or one twice; the header has quotes, is too long or ends with CR alone, or does not have each column once
   * @throws UncheckedIOException if the file cannot be read
   */
  public static DelimitedFile of(Path file, char separator, String... columns) {
    checkArgument(
        separator == '\t' || (separator >= ' ' && separator < 127 && !isOfNumber(separator)),
        "separator: '%s', expected a tab or an ASCII character that is no letter, digit, sign, point or quote",
        separator);
    return new DelimitedFile(file, (byte) separator, ImmutableList.copyOf(columns));
  }

  private static boolean isOfNumber(char character) {
    return Character.isLetterOrDigit(character) || "+-.\"".indexOf(character) >= 0;
  }

  @Override
  public ImmutableList<String> columns() {
    return names;
  }

  @Override
  public RowReader readPart(int part, int parts) {
    Part.check(part, parts);
    long rest = size - header.end();
    long from = header.end() + Part.start(rest, part, parts);
    long to = header.end() + Part.start(rest, part + 1, parts);
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
      DelimitedBlocks blocks =
          new DelimitedBlocks(file, channel, separator, columnOfField, names, from, to, size);
      return new RowReader(names, blocks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return one line with the file and the columns} */
  @Override
  public String toString() {
    return file + " " + names;
  }
}
