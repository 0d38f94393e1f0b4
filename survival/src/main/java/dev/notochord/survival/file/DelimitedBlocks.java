package dev.notochord.survival.file;

import com.google.common.collect.ImmutableList;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Blocks of the lines of a {@link DelimitedFile} that begin in a range of bytes. */
final class DelimitedBlocks implements BlockSource {
  private final Path file;
  private final FileChannel channel;
  private final byte separator;
  private final int[] columnOfField;
  private final ImmutableList<String> names;
  /** Lines that begin here or later are for another reader. */
  private final long to;

  /** The size of the file when it was opened. */
  private final long size;

  private final byte[] bytes = new byte[2 * DelimitedFile.LONGEST_LINE];
  /** Where in the file the buffer begins, how much is in it, and where in it the next line begins. */
  private long bufferStart;

  private int filled;
  private int at;
  private boolean atEnd;
  private boolean begun;
  private long blockStart;

  DelimitedBlocks(
      Path file,
      FileChannel channel,
      byte separator,
      int[] columnOfField,
      ImmutableList<String> names,
      long from,
      long to,
      long size) {
    this.file = file;
    this.channel = channel;
    this.separator = separator;
    this.columnOfField = columnOfField;
    this.names = names;
    this.to = to;
    this.size = size;
    this.bufferStart = from;
    this.blockStart = from;
    this.begun = from >= to;
  }

  /**
   * Goes to the first line that begins in the range. From the byte before: if that ends a line, the next begins here.
   * Before the first row is the header, with its end.
   */
  private void begin() throws IOException {
    begun = true;
    bufferStart--;
    skipLine();
  }

  private void skipLine() throws IOException {
    while (true) {
      while (at < filled && bytes[at] != '\n') {
        at++;
      }
      if (at < filled) {
        at++;
        return;
      }
      if (!readMore()) {
        return;
      }
    }
  }

  /** Moves what is left of the buffer to its start and reads more; returns whether there was more. */
  private boolean readMore() throws IOException {
    if (atEnd) {
      return false;
    }
    System.arraycopy(bytes, at, bytes, 0, filled - at);
    bufferStart += at;
    filled -= at;
    at = 0;
    int read =
        channel.read(ByteBuffer.wrap(bytes, filled, bytes.length - filled), bufferStart + filled);
    atEnd = read < 0;
    filled += Math.max(read, 0);
    return !atEnd;
  }

  @Override
  public int fill(double[][] block) throws IOException {
    if (!begun) {
      begin();
    }
    blockStart = bufferStart + at;
    int rows = 0;
    while (rows < RowReader.BLOCK_ROWS && bufferStart + at < to) {
      int end = endOfLine();
      // What is left of a line in a file that became shorter can look like a row.
      if (end == filled && bufferStart + end < size) {
        throw new EOFException(file + ": ends at byte " + (bufferStart + end)
            + ", expected more as when it was opened");
      }
      row(block, rows, end);
      at = Math.min(end + 1, filled);
      rows++;
    }
    return rows;
  }

  /** Returns where in the buffer the line ends, before LF; reads more if need be. */
  private int endOfLine() throws IOException {
    int end = at;
    while (true) {
      while (end < filled && bytes[end] != '\n') {
        end++;
      }
      if (end - at > DelimitedFile.LONGEST_LINE) {
        throw new IllegalArgumentException(lineOf(bufferStart + at)
            + ": is longer than "
            + DelimitedFile.LONGEST_LINE
            + " bytes, expected a row");
      }
      if (end < filled) {
        return end;
      }
      int length = end - at;
      if (!readMore()) {
        return filled;
      }
      end = at + length;
    }
  }

  private void row(double[][] block, int row, int end) throws IOException {
    int stop = end > at && bytes[end - 1] == '\r' ? end - 1 : end;
    int field = 0;
    int start = at;
    for (int i = at; i <= stop; i++) {
      if (i < stop && bytes[i] == '"') {
        throw new IllegalArgumentException(
            lineOf(bufferStart + at) + ": has a quote, expected text without quotes");
      }
      if (i == stop || bytes[i] == separator) {
        int column = field < columnOfField.length ? columnOfField[field] : -1;
        if (column >= 0) {
          block[column][row] = number(start, i, column);
        }
        field++;
        start = i + 1;
      }
    }
    if (field != columnOfField.length) {
      throw new IllegalArgumentException(lineOf(bufferStart + at)
          + ": fields are "
          + field
          + ", expected "
          + columnOfField.length
          + " as in the header");
    }
  }

  private double number(int from, int to, int column) throws IOException {
    double value = DecimalNumber.parse(bytes, from, to);
    if (value != Double.POSITIVE_INFINITY) {
      return value;
    }
    throw new IllegalArgumentException(lineOf(bufferStart + at)
        + ", column '"
        + names.get(column)
        + "': '"
        + new String(bytes, from, to - from, StandardCharsets.UTF_8)
        + "', expected a number such as 12, -0.5 or 1.5e-3, or NA");
  }

  @Override
  public String where(int row) throws IOException {
    return line(lineNumber(blockStart) + row);
  }

  private String lineOf(long position) throws IOException {
    return line(lineNumber(position));
  }

  private String line(long number) {
    return file + ", line " + number;
  }

  /** Counts the lines before a line, which begins at a position. */
  private long lineNumber(long position) throws IOException {
    byte[] chunk = new byte[1 << 16];
    long number = 1;
    long done = 0;
    while (done < position) {
      int length = (int) Math.min(chunk.length, position - done);
      int read = channel.read(ByteBuffer.wrap(chunk, 0, length), done);
      if (read < 0) {
        return number;
      }
      for (int i = 0; i < read; i++) {
        if (chunk[i] == '\n') {
          number++;
        }
      }
      done += read;
    }
    return number;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
