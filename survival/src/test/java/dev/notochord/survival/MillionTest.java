package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MillionTest {
  @Test
  void theRowsHaveTheSumsThatRFound() {
    Million million = Million.rows();
    List<NamedCsvRecord> checksums = Samples.rows("golden/million.csv").stream()
        .filter(row -> row.getField("analysis").equals("checksum"))
        .toList();
    assertThat(checksums).hasSize(10);
    for (NamedCsvRecord row : checksums) {
      double[] column = switch (row.getField("times")) {
        case "a" -> million.draw();
        case "days" -> million.days();
        case "cause" -> Arrays.stream(million.cause()).asDoubleStream().toArray();
        case "group" -> Arrays.stream(million.group()).asDoubleStream().toArray();
        case "entry" -> million.entry();
        default -> throw new AssertionError(row);
      };
      long sum = 0;
      for (int i = 0; i < column.length; i++) {
        sum += ((long) column[i]) * (row.getField("term").equals("sum") ? 1 : i % 7);
      }
      assertThat((double) sum).as("%s", row).isEqualTo(Samples.number(row, "value"));
    }
  }

  @Test
  void theExactTimesThatRPrintsAreAmongOurs() {
    double[] exact = Million.rows().exact();
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
    Million million = Million.rows();
    assertThat(IntStream.range(0, Million.ROWS)
            .filter(i -> !(million.entry()[i] < million.days()[i])))
        .isEmpty();
  }
}
