package dev.notochord.survival.file;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A table of numbers with one binary file per column and nothing in the files but the values.
 *
 * <pre>{@code
 * ColumnFiles files = ColumnFiles.builder()
 *     .doubles("days", Path.of("days.f64"))
 *     .bytes("died", Path.of("died.i8"))
 *     .build();
 * }</pre>
 *
 * <p>The files are those that these write, on the usual machines:
 *
 * <table>
 * <caption>Programs that write such files</caption>
 * <tr><th></th><th>doubles, 8 bytes</th><th>bytes</th></tr>
 * <tr><td>numpy</td><td>{@code days.astype('<f8').tofile('days.f64')}</td>
 *     <td>{@code died.astype('i1').tofile('died.i8')}</td></tr>
 * <tr><td>R</td><td>{@code writeBin(as.double(days), "days.f64", endian = "little")}</td>
 *     <td>{@code writeBin(as.integer(died), "died.i8", size = 1)}</td></tr>
 * </table>
 *
 * <p>NaN is a missing value, also with the bits that R gives to {@code NA}. Bytes are whole numbers from -128 to 127
 * and are never missing; take them only for columns without {@code NA}, which R writes as 0.
 *
 * <p>All files must have the same number of rows. They are checked when the table is built, and again by each
 * reader, which says so when a file has become shorter. Reading costs little more than the operating system takes to
 * hand the bytes over.
 *
 * @see RowReader
 * @since 0.1.0
 */
public final class ColumnFiles implements RowFile {
  /** A column: its name, its file and how many bytes its values have. */
  record Column(String name, Path file, int width) {
    long size() {
      try {
        return Files.size(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final ImmutableList<Column> columns;
  private final ImmutableList<String> names;
  private final long rows;

  private ColumnFiles(ImmutableList<Column> columns) {
    this.columns = columns;
    this.names = columns.stream().map(Column::name).collect(ImmutableList.toImmutableList());
    checkArgument(!columns.isEmpty(), "column files: no columns, expected at least one");
    checkArgument(
        names.stream().distinct().count() == names.size(),
        "column files: names are %s, expected different ones",
        names);
    Column first = columns.get(0);
    for (Column column : columns) {
      long size = column.size();
      checkArgument(
          size % column.width == 0,
          "%s: size is %s bytes, expected a multiple of %s",
          column.file,
          size,
          column.width);
      checkArgument(
          size / column.width == first.size() / first.width,
          "%s: rows are %s, expected %s as in %s",
          column.file,
          size / column.width,
          first.size() / first.width,
          first.file);
    }
    this.rows = first.size() / first.width;
  }

  /** {@return a builder without columns} */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public ImmutableList<String> columns() {
    return names;
  }

  /** {@return the number of rows, possibly 0} */
  public long rows() {
    return rows;
  }

  /**
   * {@return a reader of the rows from one, included, to another, excluded}
   *
   * @param from the first row, from 0
   * @param to the row after the last
   * @throws IllegalArgumentException if {@code from} is negative or above {@code to}, or {@code to} above the number
   *     of rows
   * @throws UncheckedIOException if a file cannot be opened
   */
  public RowReader rows(long from, long to) {
    checkArgument(
        from >= 0 && from <= to && to <= rows,
        "rows of column files: %s to %s, expected a range within 0 to %s",
        from,
        to,
        rows);
    return new RowReader(names, BinaryBlocks.open(columns, from, to));
  }

  @Override
  public RowReader readPart(int part, int parts) {
    Part.check(part, parts);
    return rows(Part.start(rows, part, parts), Part.start(rows, part + 1, parts));
  }

  /** {@return one line with the columns and the number of rows} */
  @Override
  public String toString() {
    return "column files " + names + ", " + rows + " rows";
  }

  /**
   * Names the columns of a table. Not safe for use by several threads.
   *
   * @since 0.1.0
   */
  public static final class Builder {
    private final ImmutableList.Builder<Column> columns = ImmutableList.builder();

    private Builder() {}

    /**
     * Adds a column of doubles, 8 bytes each, the lowest byte first.
     *
     * @param name the name of the column
     * @param file its file
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder doubles(String name, Path file) {
      columns.add(new Column(name, file, Double.BYTES));
      return this;
    }

    /**
     * Adds a column of whole numbers from -128 to 127, a byte each.
     *
     * @param name the name of the column
     * @param file its file
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder bytes(String name, Path file) {
      columns.add(new Column(name, file, Byte.BYTES));
      return this;
    }

    /**
     * {@return the table}
     *
     * @throws IllegalArgumentException if there is no column, two have one name, the size of a file is no multiple of
     *     that of its values, or the files have different numbers of rows
     * @throws UncheckedIOException if there is no such file or its size cannot be found out
     */
    public ColumnFiles build() {
      return new ColumnFiles(columns.build());
    }
  }
}
