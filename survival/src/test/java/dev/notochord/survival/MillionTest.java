package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MillionTest {
  private static final Million MILLION = Million.rows();

  @Test
  void theRowsHaveTheSumsThatRFound() {
    List<NamedCsvRecord> checksums = Samples.rows("golden/million.csv").stream()
        .filter(row -> row.getField("analysis").equals("checksum"))
        .toList();
    assertThat(checksums).hasSize(10);
    for (NamedCsvRecord row : checksums) {
      double[] column = switch (row.getField("times")) {
        case "a" -> MILLION.draw();
        case "days" -> MILLION.days();
        case "cause" -> Arrays.stream(MILLION.cause()).asDoubleStream().toArray();
        case "group" -> Arrays.stream(MILLION.group()).asDoubleStream().toArray();
        case "entry" -> MILLION.entry();
        default -> throw new AssertionError(row);
      };
      boolean weighted = row.getField("term").equals("weighted");
      long sum = 0;
      for (int i = 0; i < column.length; i++) {
        sum += ((long) column[i]) * (weighted ? i % 7 : 1);
      }
      assertThat((double) sum).as("%s", row).isEqualTo(Samples.number(row, "value"));
    }
  }

  @Test
  void theExactTimesThatRPrintsAreAmongOurs() {
    double[] exact = MILLION.exact().clone();
    Arrays.sort(exact);
    List<NamedCsvRecord> printed = Samples.rows("golden/million.csv").stream()
        .filter(row -> row.getField("times").equals("exact"))
        .filter(row -> row.getField("analysis").equals("kaplan-meier"))
        .toList();
    assertThat(printed).hasSize(20);
    for (NamedCsvRecord row : printed) {
      int place = Arrays.binarySearch(exact, Samples.number(row, "time"));
      assertThat(place).as("%s", row).isNotNegative();
      assertThat(Million.ROWS - place).as("%s", row).isEqualTo((int) Samples.number(row, "n_risk"));
    }
  }

  @Test
  void everyEntryIsBeforeItsDay() {
    assertThat(IntStream.range(0, Million.ROWS)
            .filter(i -> !(MILLION.entry()[i] < MILLION.days()[i])))
        .isEmpty();
  }
}
