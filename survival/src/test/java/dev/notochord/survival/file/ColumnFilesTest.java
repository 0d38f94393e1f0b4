package dev.notochord.survival.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnFilesTest {
  @TempDir
  Path folder;

  private ColumnFiles table(double[] days, byte[] died) {
    return ColumnFiles.builder()
        .doubles("days", Written.doubles(folder.resolve("days.f64"), days))
        .bytes("died", Written.bytes(folder.resolve("died.i8"), died))
        .build();
  }

  private ColumnFiles small() {
    return table(new double[] {5, 0.25, 1e300, -0.0}, new byte[] {1, 0, -128, 127});
  }

  @Test
  void readsRowAfterRow() {
    try (RowReader rows = small().read()) {
      List<Double> seen = new ArrayList<>();
      while (rows.next()) {
        seen.add(rows.value(0));
        seen.add(rows.value(1));
      }
      assertThat(seen).containsExactly(5.0, 1.0, 0.25, 0.0, 1e300, -128.0, -0.0, 127.0);
      assertThat(rows.next()).isFalse();
    }
  }

  @Test
  void knowsItsColumnsAndRows() {
    assertThat(small().columns()).containsExactly("days", "died");
    assertThat(small().rows()).isEqualTo(4);
    assertThat(small()).hasToString("column files [days, died], 4 rows");
    try (RowReader rows = small().read()) {
      assertThat(rows.columns()).containsExactly("days", "died");
    }
  }

  @Test
  void readsTheBytesThatNumpyAndRWrite() {
    // numpy: array([1.5, nan]).tofile(); R: writeBin(NA_real_, endian = "little")
    Path file = Written.bytes(folder.resolve("x"), new byte[] {
      0,
      0,
      0,
      0,
      0,
      0,
      (byte) 0xf8,
      0x3f,
      0,
      0,
      0,
      0,
      0,
      0,
      (byte) 0xf8,
      0x7f,
      (byte) 0xa2,
      7,
      0,
      0,
      0,
      0,
      (byte) 0xf0,
      0x7f
    });
    try (RowReader rows = ColumnFiles.builder().doubles("x", file).build().read()) {
      assertThat(rows.nextBlock()).isEqualTo(3);
      assertThat(Arrays.copyOf(rows.block(0), 3)).containsExactly(1.5, Double.NaN, Double.NaN);
      assertThat(rows.nextBlock()).isZero();
    }
  }

  @Test
  void readsARangeOfRowsAcrossBlocks() {
    int n = 3 * RowReader.BLOCK_ROWS + 5;
    double[] days = IntStream.range(0, n).asDoubleStream().toArray();
    byte[] died = new byte[n];
    for (int i = 0; i < n; i++) {
      died[i] = (byte) (i % 2);
    }
    try (RowReader rows = table(days, died).rows(7, n - 2)) {
      int expected = 7;
      while (rows.next()) {
        assertThat(rows.whole(0)).isEqualTo(expected);
        assertThat(rows.flag(1)).isEqualTo(expected % 2 == 1);
        expected++;
      }
      assertThat(expected).isEqualTo(n - 2);
    }
  }

  @Test
  void aTableWithoutRowsIsRead() {
    ColumnFiles none = table(new double[0], new byte[0]);
    assertThat(none.rows()).isZero();
    try (RowReader rows = none.readPart(2, 3)) {
      assertThat(rows.next()).isFalse();
      assertThat(rows.nextBlock()).isZero();
    }
  }

  @Test
  void refusesFilesOfDifferentLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(new double[] {1, 2, 3}, new byte[] {1, 0}))
        .withMessageMatching(".*died.i8: rows are 2, expected 3 as in .*days.f64");
  }

  @Test
  void refusesAFileThatEndsWithinAValue() {
    Path file = Written.bytes(folder.resolve("cut.f64"), new byte[20]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ColumnFiles.builder().doubles("days", file).build())
        .withMessageMatching(".*cut.f64: size is 20 bytes, expected a multiple of 8");
  }

  @Test
  void saysSoWhenAFileBecameShorter() throws Exception {
    ColumnFiles files = small();
    Files.write(folder.resolve("days.f64"), new byte[24]);
    try (RowReader rows = files.read()) {
      assertThatThrownBy(rows::next)
          .isInstanceOf(UncheckedIOException.class)
          .hasCauseInstanceOf(EOFException.class)
          .hasMessageContaining("ends at byte 24, expected at least 32");
    }
    Files.delete(folder.resolve("died.i8"));
    assertThatThrownBy(files::read).hasCauseInstanceOf(NoSuchFileException.class);
  }

  @Test
  void refusesNoColumnAndTwoOfOneName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ColumnFiles.builder().build())
        .withMessage("column files: no columns, expected at least one");
    Path file = Written.doubles(folder.resolve("x"), 1);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ColumnFiles.builder().doubles("x", file).doubles("x", file).build())
        .withMessage("column files: names are [x, x], expected different ones");
  }

  @Test
  void refusesRangesAndPartsThatAreNotThere() {
    ColumnFiles files = small();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> files.rows(3, 5))
        .withMessage("rows of column files: 3 to 5, expected a range within 0 to 4");
    assertThatIllegalArgumentException().isThrownBy(() -> files.rows(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> files.rows(-1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> files.readPart(2, 2))
        .withMessage("part of a file: 2, expected 0 to 1");
    assertThatIllegalArgumentException().isThrownBy(() -> files.readPart(-1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> files.readPart(0, 0))
        .withMessage("parts of a file: 0, expected at least 1");
  }

  @Test
  void namesTheRowOfAValueThatIsNoFlagOrWholeNumber() {
    try (RowReader rows =
        table(new double[] {1, 1.5, Double.NaN}, new byte[] {1, 0, 2}).rows(1, 3)) {
      rows.next();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> rows.whole(0))
          .withMessageMatching(
              "row 1 \\(from 0\\) of .*days.f64, .*died.i8, column 'days': 1.5, expected a whole number");
      rows.next();
      assertThatIllegalArgumentException().isThrownBy(() -> rows.whole(0));
      assertThatIllegalArgumentException().isThrownBy(() -> rows.flag(0));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> rows.flag(1))
          .withMessageMatching("row 2 .*, column 'died': 2.0, expected 0 or 1");
    }
  }

  @Test
  void doesNotLoseRowsBetweenRowsAndBlocks() {
    try (RowReader rows = small().read()) {
      rows.next();
      assertThatIllegalStateException()
          .isThrownBy(rows::nextBlock)
          .withMessage(
              "rows: 3 of the block are left, expected none when the next block is asked for");
    }
  }

  @Test
  void partsOfManyRowsDoNotOverflow() {
    long rows = Long.MAX_VALUE - 3;
    assertThat(Part.start(rows, 0, Integer.MAX_VALUE)).isZero();
    assertThat(Part.start(rows, Integer.MAX_VALUE, Integer.MAX_VALUE)).isEqualTo(rows);
  }
}
