package dev.notochord.survival.file;

import com.google.common.collect.ImmutableList;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Blocks of a range of rows of {@link ColumnFiles}. */
final class BinaryBlocks implements BlockSource {
  private final ImmutableList<ColumnFiles.Column> columns;
  private final List<FileChannel> channels = new ArrayList<>();
  private final long to;
  /** Outside of the heap, or the channel would copy through a buffer of its own. */
  private final ByteBuffer bytes =
      ByteBuffer.allocateDirect(RowReader.BLOCK_ROWS * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);

  private long blockStart;
  private long next;

  private BinaryBlocks(ImmutableList<ColumnFiles.Column> columns, long from, long to) {
    this.columns = columns;
    this.to = to;
    this.next = from;
    this.blockStart = from;
  }

  static BinaryBlocks open(ImmutableList<ColumnFiles.Column> columns, long from, long to) {
    BinaryBlocks blocks = new BinaryBlocks(columns, from, to);
    try {
      for (ColumnFiles.Column column : columns) {
        blocks.channels.add(FileChannel.open(column.file(), StandardOpenOption.READ));
      }
      return blocks;
    } catch (IOException e) {
      try {
        blocks.close();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int fill(double[][] block) throws IOException {
    int rows = (int) Math.min(RowReader.BLOCK_ROWS, to - next);
    for (int c = 0; c < block.length && rows > 0; c++) {
      int width = columns.get(c).width();
      read(c, rows * width);
      if (width == Double.BYTES) {
        bytes.asDoubleBuffer().get(block[c], 0, rows);
      } else {
        double[] values = block[c];
        for (int i = 0; i < rows; i++) {
          values[i] = bytes.get(i);
        }
      }
    }
    blockStart = next;
    next += rows;
    return rows;
  }

  private void read(int column, int length) throws IOException {
    long start = next * columns.get(column).width();
    bytes.clear().limit(length);
    while (bytes.hasRemaining()) {
      if (channels.get(column).read(bytes, start + bytes.position()) < 0) {
        throw new EOFException(columns.get(column).file()
            + ": ends at byte "
            + channels.get(column).size()
            + ", expected at least "
            + (start + length)
            + " as when it was opened");
      }
    }
    bytes.flip();
  }

  @Override
  public String where(int row) {
    return "row "
        + (blockStart + row)
        + " (from 0) of "
        + columns.stream()
            .map(column -> column.file().toString())
            .collect(Collectors.joining(", "));
  }

  @Override
  public void close() throws IOException {
    @Nullable IOException failure = null;
    for (FileChannel channel : channels) {
      try {
        channel.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
