package dev.notochord.survival.file;

import java.io.Closeable;
import java.io.IOException;

/** Where a {@link RowReader} has its blocks from. */
interface BlockSource extends Closeable {
  /** Fills the columns from their start; returns the number of rows, 0 after the last. */
  int fill(double[][] columns) throws IOException;

  /** Says where a row of the block filled last is, such as {@code line 3 of a.csv}. */
  String where(int row) throws IOException;
}
