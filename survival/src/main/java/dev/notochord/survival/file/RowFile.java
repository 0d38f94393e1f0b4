package dev.notochord.survival.file;

import com.google.common.collect.ImmutableList;
import java.io.UncheckedIOException;

/**
 * Rows of numbers in one or more files, to be read once or many times, whole or in parts.
 *
 * <p>Immutable, and safe for use by several threads, each with a reader of its own. The files must not change
 * meanwhile.
 *
 * @since 0.1.0
 */
public interface RowFile {
  /** {@return the names of the columns, in the order in which a reader numbers them} */
  ImmutableList<String> columns();

  /**
   * {@return a reader of one of several parts of the rows}
   *
   * <p>The parts together have every row once, and part after part in the order of the file; they have about the
   * same size, and some are empty where there are few rows. Opening costs the same for every part: no row before
   * it is read.
   *
   * @param part the part, from 0
   * @param parts into how many the rows are cut
   * @throws IllegalArgumentException if {@code parts} is below 1, or there is no such part
   * @throws UncheckedIOException if a file cannot be opened
   */
  RowReader readPart(int part, int parts);

  /**
   * {@return a reader of all rows}
   *
   * @throws UncheckedIOException if a file cannot be opened
   */
  default RowReader read() {
    return readPart(0, 1);
  }
}
