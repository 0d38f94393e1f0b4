package dev.notochord.survival.file;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Goes through the rows of a file, one by one or in blocks.
 *
 * <pre>{@code
 * RiskTableAccumulator sums = RiskTableAccumulator.unweighted();
 * try (RowReader rows = files.read()) {
 *   while (rows.next()) {
 *     sums.add(rows.value(0), rows.flag(1));
 *   }
 * }
 * SurvivalCurve curve = KaplanMeier.withDefaults().estimate(sums.toTable());
 * }</pre>
 *
 * <p>Memory: one block, {@value #BLOCK_ROWS} rows of 8 bytes per column, and about as much for what was read but
 * not yet taken; it does not depend on the size of the file. Not safe for use by several threads at once: let each
 * read a part of its own.
 *
 * @see RowFile
 * @since 0.1.0
 */
public final class RowReader implements AutoCloseable {
  /** The most rows in a block. */
  public static final int BLOCK_ROWS = 1 << 13;

  private final ImmutableList<String> names;
  private final BlockSource source;
  private final double[][] block;
  private int rows;
  private int at = -1;

  RowReader(ImmutableList<String> names, BlockSource source) {
    this.names = names;
    this.source = source;
    this.block = new double[names.size()][BLOCK_ROWS];
  }

  /**
   * Goes to the next row, at first to the first one.
   *
   * @return whether there is one
   * @throws IllegalArgumentException if the file holds something else than is expected; the message names the file,
   *     the place in it, the value and what was expected
   * @throws UncheckedIOException if the file cannot be read
   */
  public boolean next() {
    if (at + 1 < rows) {
      at++;
      return true;
    }
    boolean more = fill() > 0;
    at = more ? 0 : -1;
    return more;
  }

  /**
   * Goes to the next block of rows, whose columns {@link #block} returns. A caller takes either rows or blocks.
   *
   * @return the number of rows in it, 0 after the last
   * @throws IllegalArgumentException as {@link #next()}
   * @throws IllegalStateException if {@link #next()} was called and rows of its block are left, which would be lost
   * @throws UncheckedIOException if the file cannot be read
   */
  public int nextBlock() {
    checkState(
        at == -1 || at == rows - 1,
        "rows: %s of the block are left, expected none when the next block is asked for",
        rows - 1 - at);
    at = -1;
    return fill();
  }

  private int fill() {
    try {
      rows = source.fill(block);
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * {@return a value of the row; NaN if it is missing}
   *
   * @param column the number of the column, from 0, in the order of {@link RowFile#columns()}
   * @throws IndexOutOfBoundsException if there is no such column or no row
   */
  public double value(int column) {
    return block[column][at];
  }

  /**
   * {@return a value of the row that must be a whole number, such as a cause or a group}
   *
   * @param column the number of the column, from 0
   * @throws IllegalArgumentException if the value is no whole number in the range of {@code int}, or missing
   * @throws IndexOutOfBoundsException if there is no such column or no row
   */
  public int whole(int column) {
    double value = block[column][at];
    int whole = (int) value;
    if (whole != value) {
      throw unexpected(column, "a whole number");
    }
    return whole;
  }

  /**
   * {@return whether a value of the row, which must be 0 or 1, is 1}
   *
   * @param column the number of the column, from 0
   * @throws IllegalArgumentException if the value is neither 0 nor 1, or missing
   * @throws IndexOutOfBoundsException if there is no such column or no row
   */
  public boolean flag(int column) {
    double value = block[column][at];
    if (value != 0 && value != 1) {
      throw unexpected(column, "0 or 1");
    }
    return value == 1;
  }

  private IllegalArgumentException unexpected(int column, String expected) {
    return new IllegalArgumentException(where()
        + ", column '"
        + names.get(column)
        + "': "
        + block[column][at]
        + ", expected "
        + expected);
  }

  /**
   * {@return a column of the block}
   *
   * <p>The array belongs to the reader, which fills it anew for the next block; only as many values as {@link
   * #nextBlock()} returned are of this block.
   *
   * @param column the number of the column, from 0
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public double[] block(int column) {
    return block[column];
  }

  /**
   * {@return where the row is, for a message, such as {@code line 3 of a.csv}; after {@link #nextBlock()}, the first
   * row of the block}
   *
   * <p>In the later parts of a text this counts the lines before it, which costs as much as reading them.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  public String where() {
    try {
      return source.where(Math.max(at, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the names of the columns, in the order of their numbers} */
  public ImmutableList<String> columns() {
    return names;
  }

  /**
   * Closes the files. What was read can still be seen.
   *
   * @throws UncheckedIOException if the system says that it cannot
   */
  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
