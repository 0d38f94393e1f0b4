package dev.notochord.survival.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelimitedFileTest {
  @TempDir
  Path folder;

  private DelimitedFile file(String text) {
    return DelimitedFile.of(Written.text(folder.resolve("cohort.csv"), text), ',', "days", "died");
  }

  private static List<Double> values(RowReader rows) {
    List<Double> values = new ArrayList<>();
    try (rows) {
      while (rows.next()) {
        values.add(rows.value(0));
        values.add(rows.value(1));
      }
    }
    return values;
  }

  private static void read(DelimitedFile file) {
    values(file.read());
  }

  @Test
  void readsTheColumnsAskedForInTheirOrder() {
    DelimitedFile file = file("died,name,days\n1,Anna,12\n0,,3.5\n");
    assertThat(file.columns()).containsExactly("days", "died");
    assertThat(values(file.read())).containsExactly(12.0, 1.0, 3.5, 0.0);
  }

  @Test
  void takesLinesOfWindowsAMarkOfTheByteOrderAndALastLineWithoutEnd() {
    assertThat(values(file("\uFEFFdays,died\r\n1,0\r\n2,1").read()))
        .containsExactly(1.0, 0.0, 2.0, 1.0);
  }

  @Test
  void readsMissingValuesAsNaN() {
    assertThat(values(file("days,died\n,NA\nNaN,1\n").read()))
        .containsExactly(Double.NaN, Double.NaN, Double.NaN, 1.0);
  }

  @Test
  void takesOtherSeparators() {
    Path tabs = Written.text(folder.resolve("a.tsv"), "days\tdied\n1\t0\n");
    assertThat(values(DelimitedFile.of(tabs, '\t', "days", "died").read()))
        .containsExactly(1.0, 0.0);
    for (char separator : new char[] {'1', '.', '-', 'e', '"', '\n', '\u00e9'}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DelimitedFile.of(tabs, separator, "days"))
          .withMessageStartingWith("separator: ");
    }
  }

  @Test
  void namesFileLineColumnValueAndWhatWasExpected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(file("days,died\n1,0\n2,1\n3 ,1\n")))
        .withMessageMatching(
            ".*cohort.csv, line 4, column 'days': '3 ', expected a number such as .*");
    for (String wrong :
        new String[] {"0x1p3", "1d", "Infinity", "-", ".", "1e", "1e5.", "1.2.3", "1e999", "na"}) {
      assertThatIllegalArgumentException()
          .as(wrong)
          .isThrownBy(() -> read(file("days,died\n0," + wrong + "\n")))
          .withMessageContaining("line 2, column 'died': '" + wrong + "'");
    }
  }

  @Test
  void refusesRowsWithMoreOrFewerFieldsThanTheHeader() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(file("days,died\n1,0\n2\n")))
        .withMessageMatching(".*cohort.csv, line 3: fields are 1, expected 2 as in the header");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(file("days,died\n1,0,5\n")))
        .withMessageMatching(".*line 2: fields are 3, expected 2 as in the header");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(file("days,died\n1,0\n\n")))
        .withMessageMatching(".*line 3: fields are 1, .*");
  }

  @Test
  void refusesQuotesAlsoInColumnsThatAreNotTaken() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(file("name,days,died\n\"a,b\",1,0\n")))
        .withMessageMatching(".*cohort.csv, line 2: has a quote, expected text without quotes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> file("\"days\",\"died\"\n1,0\n"))
        .withMessageMatching(".*cohort.csv, line 1: has a quote, .*");
  }

  @Test
  void refusesAHeaderWithoutTheColumnOrWithTwoOfIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> file("days,status\n1,0\n"))
        .withMessageMatching(
            ".*cohort.csv, line 1: column 'died' is there 0 times, expected once among \\[days, status]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> file("days,died,died\n1,0,0\n"))
        .withMessageContaining("'died' is there 2 times");
    Path file = folder.resolve("cohort.csv");
    assertThatIllegalArgumentException().isThrownBy(() -> DelimitedFile.of(file, ','));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DelimitedFile.of(file, ',', "days", "days"));
  }

  @Test
  void aTextWithoutRowsIsRead() {
    for (String text : new String[] {"days,died\n", "days,died"}) {
      for (int part = 0; part < 3; part++) {
        assertThat(values(file(text).readPart(part, 3))).isEmpty();
      }
    }
  }

  @Test
  void refusesALineLongerThanTheBuffer() {
    String longLine = "9".repeat(DelimitedFile.LONGEST_LINE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(file("days,died\n1,0\n" + longLine + ",1\n")))
        .withMessageMatching(".*line 3: is longer than 262144 bytes, expected a row");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> file(longLine))
        .withMessageMatching(".*line 1: is longer than 262144 bytes, expected a header");
  }

  @Test
  void saysOnWhichLineARowIsInEveryPart() {
    StringBuilder text = new StringBuilder("days,died\n");
    for (int line = 2; line < 200_000; line++) {
      text.append(line).append(",1\n");
    }
    DelimitedFile file = file(text.toString());
    int expected = 2;
    for (int part = 0; part < 5; part++) {
      try (RowReader rows = file.readPart(part, 5)) {
        boolean first = true;
        while (rows.next()) {
          assertThat(rows.whole(0)).isEqualTo(expected);
          if (first) {
            assertThat(rows.where()).endsWith("cohort.csv, line " + expected);
          }
          first = false;
          expected++;
        }
      }
    }
    assertThat(expected).isEqualTo(200_000);
  }

  @Test
  void saysSoWhenTheFileBecameShorterOrIsGone() throws Exception {
    DelimitedFile file = file("days,died\n1,0\n2,1\n");
    file("days,died\n1,0\n");
    assertThatThrownBy(() -> read(file))
        .hasCauseInstanceOf(EOFException.class)
        .hasMessageContaining("cohort.csv: ends at byte 14, expected more");
    // Cut within a number, what is left looks like a row.
    DelimitedFile cut = file("days,died\n1,0\n2,12\n");
    file("days,died\n1,0\n2,1");
    assertThatThrownBy(() -> read(cut))
        .hasCauseInstanceOf(EOFException.class)
        .hasMessageContaining("cohort.csv: ends at byte 17, expected more");
    Files.delete(folder.resolve("cohort.csv"));
    assertThatThrownBy(file::read).hasCauseInstanceOf(NoSuchFileException.class);
  }

  @Test
  void refusesLinesThatEndWithCrAlone() {
    Path file = Written.text(folder.resolve("mac.csv"), "days,died\r1,0\r2,1\r");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DelimitedFile.of(file, ',', "days"))
        .withMessageMatching(".*mac.csv, line 1: has a CR within, .*");
  }

  @Test
  void anEmptyLineIsAMissingValueWhereThereIsOneColumnOnly() {
    Path file = Written.text(folder.resolve("one.csv"), "days\n1\n\r\n3\n");
    List<Double> days = new ArrayList<>();
    try (RowReader rows = DelimitedFile.of(file, ',', "days").read()) {
      while (rows.next()) {
        days.add(rows.value(0));
      }
    }
    assertThat(days).containsExactly(1.0, Double.NaN, 3.0);
  }

  @Test
  void everyCutOfAShortTextGivesEachRowOnce() {
    String text = "days,died\r\n1,0\r\n22,1\n-0,1\r\n4.5,NA";
    DelimitedFile file = file(text);
    List<Double> whole = values(file.read());
    assertThat(whole).containsExactly(1.0, 0.0, 22.0, 1.0, -0.0, 1.0, 4.5, Double.NaN);
    for (int parts = 1; parts <= text.length(); parts++) {
      List<Double> all = new ArrayList<>();
      for (int part = 0; part < parts; part++) {
        all.addAll(values(file.readPart(part, parts)));
      }
      assertThat(all).as("%s parts", parts).isEqualTo(whole);
    }
  }
}
