package dev.notochord.survival.summary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Reads what {@link SummaryWriter} wrote. Bytes that are not such are an {@code IllegalArgumentException}, never
 * another exception or a wish for much memory.
 *
 * @since 0.1.0
 */
public final class SummaryReader {
  private final String subject;
  private final ByteBuffer buffer;

  /**
   * Opens a summary.
   *
   * @param bytes the bytes; not changed
   * @param kind what is expected
   * @throws IllegalArgumentException if they are no summary of that kind and version, or were cut or changed
   */
  public SummaryReader(byte[] bytes, SummaryKind kind) {
    subject = kind.subject;
    int end = bytes.length - SummaryWriter.CHECK_SUM;
    if (end < SummaryWriter.HEADER) {
      throw wrong(bytes.length + " of them, expected more");
    }
    if (bytes[0] != SummaryWriter.MARK || bytes[1] != kind.code) {
      throw wrong("they begin with " + bytes[0] + ", " + bytes[1] + ", expected "
          + SummaryWriter.MARK + ", " + kind.code);
    }
    if (bytes[2] != kind.version) {
      throw wrong("their version is " + bytes[2] + ", expected " + kind.version);
    }
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, end);
    buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (buffer.getInt(end) != (int) sum.getValue()) {
      throw wrong("their check sum does not fit, expected bytes that were neither cut nor changed");
    }
    buffer.position(SummaryWriter.HEADER).limit(end);
  }

  /**
   * Returns what to throw for bytes that say something impossible.
   *
   * @param what what it is and what was expected
   * @return the exception
   */
  public IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(subject + " from bytes: " + what);
  }

  /**
   * Checks something that was read.
   *
   * @param fact whether it is as expected
   * @param what what it is and what was expected
   * @throws IllegalArgumentException if it is not
   */
  public void check(boolean fact, String what) {
    if (!fact) {
      throw wrong(what);
    }
  }

  /**
   * Checks that there is enough left to read, before memory for it is taken.
   *
   * @param bytes how many bytes it takes at least
   * @throws IllegalArgumentException if there are fewer
   */
  public void need(long bytes) {
    if (bytes > buffer.remaining()) {
      throw wrong(
          "they end too early, expected " + bytes + " more where there are " + buffer.remaining());
    }
  }

  /** {@return a count, at least 0} */
  public long count() {
    long count = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      need(1);
      byte next = buffer.get();
      long bits = next & 0x7F;
      if (shift == 63 && bits > 1) {
        break;
      }
      count |= bits << shift;
      if (next >= 0) {
        check(count >= 0, "a count is 2^63 or more, expected less");
        return count;
      }
    }
    throw wrong("a count has no end, expected at most 10 bytes");
  }

  /** {@return a whole number with a sign} */
  public long signed() {
    long number = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      need(1);
      byte next = buffer.get();
      number |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return (number >>> 1) ^ -(number & 1);
      }
    }
    throw wrong("a number has no end, expected at most 10 bytes");
  }

  /**
   * {@return the size of a list that follows}
   *
   * @param leastBytes how many bytes each element has at least
   */
  public int size(int leastBytes) {
    long size = count();
    if (size > buffer.remaining() / Math.max(1, leastBytes)) {
      throw wrong("a list has " + size + " elements, expected no more than the bytes hold");
    }
    return (int) size;
  }

  /**
   * {@return a count that is small}
   *
   * @param least the smallest it may be
   * @param most the largest it may be
   */
  public int count(int least, int most) {
    long count = count();
    if (count < least || count > most) {
      throw wrong("a count is " + count + ", expected " + least + " to " + most);
    }
    return (int) count;
  }

  /** {@return yes or no} */
  public boolean flag() {
    need(1);
    byte flag = buffer.get();
    check(flag == 0 || flag == 1, "a flag is neither 0 nor 1, expected one of them");
    return flag == 1;
  }

  /** {@return a number, which may be any} */
  public double number() {
    need(Double.BYTES);
    return buffer.getDouble();
  }

  /**
   * {@return numbers, all finite}
   *
   * @param count how many
   */
  public double[] numbers(long count) {
    need(count > Integer.MAX_VALUE ? Long.MAX_VALUE : Double.BYTES * count);
    double[] numbers = new double[(int) count];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = buffer.getDouble();
      check(Double.isFinite(numbers[i]), "a number is not finite, expected finite ones");
    }
    return numbers;
  }

  /** {@return a count and as many numbers, all finite} */
  public double[] list() {
    return numbers(size(Double.BYTES));
  }

  /** {@return times, finite, at least 0 and increasing} */
  public double[] times() {
    int size = size(1);
    boolean whole = flag();
    double[] times = whole ? new double[size] : numbers(size);
    long before = 0;
    for (int i = 0; i < size; i++) {
      if (whole) {
        before += count(0, Integer.MAX_VALUE);
        times[i] = before;
      }
      double least = i == 0 ? -Double.MIN_VALUE : times[i - 1];
      check(times[i] > least, "times do not increase from 0, expected it");
      // Without the sign of -0.0.
      times[i] += 0.0;
    }
    return times;
  }

  /** {@return a name} */
  public String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** {@return bytes, such as those of another summary} */
  public byte[] bytes() {
    byte[] bytes = new byte[size(1)];
    buffer.get(bytes);
    return bytes;
  }

  /** Checks that nothing is left to read. */
  public void end() {
    check(!buffer.hasRemaining(), buffer.remaining() + " of them are left over, expected none");
  }
}
