package dev.notochord.survival.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.survival.RiskTable;
import dev.notochord.survival.RiskTableAccumulator;
import dev.notochord.survival.SurvivalData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** However a file is cut, the table of its rows is that of the sample in memory, to the last bit. */
class RowFileCutsPropertyTest {
  private static Path folder = Path.of("");

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("cuts");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    for (String name : new String[] {"days", "died", "text"}) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }

  private static RiskTableAccumulator count(RowReader reader) {
    RiskTableAccumulator sums = RiskTableAccumulator.unweighted();
    try (RowReader rows = reader) {
      while (rows.next()) {
        sums.add(rows.value(0), rows.flag(1));
      }
    }
    return sums;
  }

  @Property(tries = 12)
  void anyCutGivesTheTableOfTheWhole(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 20_000) int subjects,
      @ForAll @IntRange(min = 1, max = 40) int parts,
      @ForAll boolean wholeDays) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] days = new double[subjects];
    boolean[] died = new boolean[subjects];
    byte[] flags = new byte[subjects];
    StringBuilder text = new StringBuilder("died,note,days\n");
    for (int i = 0; i < subjects; i++) {
      double day = random.nextDouble() * 300;
      days[i] = wholeDays ? Math.floor(day) : day;
      died[i] = random.nextBoolean();
      flags[i] = (byte) (died[i] ? 1 : 0);
      text.append(flags[i])
          .append(random.nextBoolean() ? ",x," : ",,")
          .append(days[i])
          .append(random.nextBoolean() ? "\r\n" : "\n");
    }
    ColumnFiles binary = ColumnFiles.builder()
        .doubles("days", Written.doubles(folder.resolve("days"), days))
        .bytes("died", Written.bytes(folder.resolve("died"), flags))
        .build();
    DelimitedFile delimited = DelimitedFile.of(
        Written.text(folder.resolve("text"), text.toString()), ',', "days", "died");
    RiskTable expected = SurvivalData.rightCensored(days, died).riskTable();

    assertThat(count(binary.read()).toTable()).isEqualTo(expected);
    for (RowFile file : new RowFile[] {binary, delimited}) {
      RiskTableAccumulator all = RiskTableAccumulator.unweighted();
      for (int part = parts - 1; part >= 0; part--) {
        all.merge(count(file.readPart(part, parts)));
      }
      assertThat(all.toTable()).isEqualTo(expected);
    }
    long[] cuts = random.longs(parts - 1, 0, subjects + 1L).sorted().toArray();
    RiskTableAccumulator all = RiskTableAccumulator.unweighted();
    for (int i = 0; i < parts; i++) {
      long from = i == 0 ? 0 : cuts[i - 1];
      all.merge(count(binary.rows(from, i == parts - 1 ? subjects : cuts[i])));
    }
    assertThat(all.toTable()).isEqualTo(expected);
  }

  @Property(tries = 12)
  void blocksHaveTheValuesOfTheRows(
      @ForAll long seed, @ForAll @IntRange(max = 20_000) int subjects) {
    double[] days = new SplittableRandom(seed).doubles(subjects).toArray();
    ColumnFiles file = ColumnFiles.builder()
        .doubles("days", Written.doubles(folder.resolve("days"), days))
        .build();
    double[] read = new double[subjects];
    int taken = 0;
    try (RowReader rows = file.read()) {
      for (int length = rows.nextBlock(); length > 0; length = rows.nextBlock()) {
        System.arraycopy(rows.block(0), 0, read, taken, length);
        taken += length;
      }
    }
    assertThat(taken).isEqualTo(subjects);
    assertThat(Arrays.equals(read, days)).isTrue();
  }
}
