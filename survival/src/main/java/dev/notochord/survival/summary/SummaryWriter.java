package dev.notochord.survival.summary;

import static com.google.common.base.Preconditions.checkState;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Writes a summary as bytes: a mark, its kind and version in 3 bytes, then what is written, then a check sum of
 * 4 bytes.
 *
 * <p>Counts have 7 bits to a byte, the lowest first; numbers are the 8 bytes of a {@code double}, the lowest
 * first. What takes more than 2 GB cannot be written: the method that would exceed it throws an {@code
 * IllegalStateException}.
 *
 * @since 0.1.0
 */
public final class SummaryWriter {
  static final byte MARK = 'N';
  static final int HEADER = 3;
  static final int CHECK_SUM = Integer.BYTES;

  /** The longest array that every Java machine can make. */
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private ByteBuffer buffer = ByteBuffer.allocate(1 << 8).order(ByteOrder.LITTLE_ENDIAN);

  /**
   * Begins a summary.
   *
   * @param kind what it is
   */
  public SummaryWriter(SummaryKind kind) {
    buffer.put(MARK).put(kind.code).put(kind.version);
  }

  /**
   * Writes a count.
   *
   * @param count the count, at least 0
   */
  public void count(long count) {
    room(10);
    long rest = count;
    while ((rest & ~0x7FL) != 0) {
      buffer.put((byte) (rest | 0x80));
      rest >>>= 7;
    }
    buffer.put((byte) rest);
  }

  /**
   * Writes a whole number with a sign.
   *
   * @param number the number
   */
  public void signed(long number) {
    count((number << 1) ^ (number >> 63));
  }

  /**
   * Writes yes or no.
   *
   * @param flag which
   */
  public void flag(boolean flag) {
    room(1);
    buffer.put((byte) (flag ? 1 : 0));
  }

  /**
   * Writes a number, to the last bit.
   *
   * @param number the number
   */
  public void number(double number) {
    room(Double.BYTES);
    buffer.putDouble(number);
  }

  /**
   * Writes numbers whose count the reader knows.
   *
   * @param numbers the numbers
   */
  public void numbers(double[] numbers) {
    room((long) Double.BYTES * numbers.length);
    for (double number : numbers) {
      buffer.putDouble(number);
    }
  }

  /**
   * Writes a count and as many numbers.
   *
   * @param numbers the numbers
   */
  public void list(double[] numbers) {
    count(numbers.length);
    numbers(numbers);
  }

  /**
   * Writes increasing times: as differences where all are whole numbers from 0 to below 2^31, else as numbers.
   *
   * @param times the times, at least 0
   */
  public void times(double[] times) {
    boolean whole = true;
    for (double time : times) {
      // By bits, which tell -0.0 from 0.0.
      whole &= Double.doubleToRawLongBits((int) time) == Double.doubleToRawLongBits(time);
    }
    count(times.length);
    flag(whole);
    if (!whole) {
      numbers(times);
      return;
    }
    long before = 0;
    for (double time : times) {
      count((long) time - before);
      before = (long) time;
    }
  }

  /**
   * Writes a name.
   *
   * @param text the name
   */
  public void text(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes bytes, such as those of another summary.
   *
   * @param bytes the bytes
   */
  public void bytes(byte[] bytes) {
    count(bytes.length);
    room(bytes.length);
    buffer.put(bytes);
  }

  private void room(long bytes) {
    if (buffer.remaining() < bytes) {
      long least = buffer.position() + bytes;
      checkState(
          least <= LARGEST, "summary: it has %s bytes or more, expected at most 2^31 - 9", least);
      int capacity = (int) Math.min(Math.max(least, 2L * buffer.capacity()), LARGEST);
      buffer = ByteBuffer.allocate(capacity)
          .order(ByteOrder.LITTLE_ENDIAN)
          .put(buffer.array(), 0, buffer.position());
    }
  }

  /** {@return the bytes of all that was written} */
  public byte[] toBytes() {
    CRC32C sum = new CRC32C();
    sum.update(buffer.array(), 0, buffer.position());
    room(CHECK_SUM);
    buffer.putInt((int) sum.getValue());
    return Arrays.copyOf(buffer.array(), buffer.position());
  }
}
