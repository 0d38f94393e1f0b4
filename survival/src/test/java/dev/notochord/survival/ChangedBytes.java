package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.zip.CRC32C;

/** Changes the bytes of summaries, and looks at what becomes of them. */
public final class ChangedBytes {
  private ChangedBytes() {}

  /** Cuts the bytes, adds to them and turns bits over: none of that can be read. */
  public static void areRefused(byte[] bytes, Function<byte[], ?> reader, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int k = 0; k < 20; k++) {
      byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      assertThatIllegalArgumentException().isThrownBy(() -> reader.apply(cut));
      byte[] flipped = bytes.clone();
      flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      assertThatIllegalArgumentException().isThrownBy(() -> reader.apply(flipped));
    }
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    assertThatIllegalArgumentException().isThrownBy(() -> reader.apply(longer));
  }

  /**
   * Changes bytes and makes the check sum fit again: they cannot be read, or what is read can be written and read
   * again.
   */
  public static <T> void neverDoOtherHarm(
      byte[] bytes, Function<byte[], T> reader, Function<T, byte[]> writer, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int k = 0; k < 60; k++) {
      byte[] changed = bytes.clone();
      int end = changed.length - Integer.BYTES;
      for (int times = 1 + random.nextInt(3); times > 0; times--) {
        int at = 3 + random.nextInt(end - 3);
        changed[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : -1 - random.nextInt(3));
      }
      if (random.nextInt(4) == 0) {
        end = 3 + random.nextInt(end - 2);
      }
      byte[] signed = signed(changed, end);
      T read;
      try {
        read = reader.apply(signed);
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageContaining("expected");
        continue;
      }
      byte[] again = writer.apply(read);
      assertThat(writer.apply(reader.apply(again))).isEqualTo(again);
    }
  }

  /** Returns the first bytes of a summary with a check sum that fits. */
  public static byte[] signed(byte[] bytes, int end) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, end);
    byte[] signed = Arrays.copyOf(bytes, end + Integer.BYTES);
    ByteBuffer.wrap(signed).order(ByteOrder.LITTLE_ENDIAN).putInt(end, (int) sum.getValue());
    return signed;
  }
}
