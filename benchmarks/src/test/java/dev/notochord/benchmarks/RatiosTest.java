package dev.notochord.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatiosTest {
  private static final List<String> TIMES = List.of(
      "time,1,java,km,c,10000,99,0.1",
      "time,2,java,km,c,10000,99,0.2",
      "time,3,java,km,c,10000,99,0.1",
      "time,1,r-user,km,c,10000,99,3",
      "time,2,r-user,km,c,10000,99,4",
      "time,3,r-user,km,c,10000,99,5",
      "answer,r-user,km,c,10000,0.5,0.25");

  @Test
  void aRatioIsTheMedianOfRatiosWithinRounds() {
    // 3 / 0.1, 4 / 0.2 and 5 / 0.1: the processor's times.
    assertThat(table("answer,java,km,c,10000,0.5,0.25"))
        .contains("| km | c | 10000 | r-user km | 30 (20 to 50) | 3 |");
  }

  @Test
  void onTwoThreadsOurElapsedTimeCounts() {
    assertThat(table("time,1,java2,km,c,10000,0.05,0.001", "time,1,c2,km,c,10000,0.02,0.04"))
        .contains("| km | c | 10000 | r-user km | 60 (60 to 60) | 1 |")
        .contains("| km | c | 10000 | c2 km | 2.5 (2.5 to 2.5) | 1 |");
  }

  @Test
  void thereIsNoRatioOfDifferentAnswers() {
    assertThat(table("answer,java,km,c,10000,0.50000001,0.25"))
        .contains("none: answers differ by 2.0e-08");
    assertThat(table("answer,java,km,c,10000,NaN,0.25")).contains("none: answers differ by NaN");
    assertThat(table("answer,java,km,c,10000,0.5000000001,0.25")).doesNotContain("none");
  }

  @Test
  void anExponentIsFittedFromTenThousandRowsOn() {
    assertThat(table(
            "time,1,java,km,c,1000,7,7",
            "time,1,java,km,c,100000,1,1",
            "time,1,java,km,c,1000000,10,10"))
        .contains("| km | c | java | 1.00 | 1000000 |");
    assertThat(Machine.growthExponent(new double[] {10, 100, 1000}, new double[] {1, 100, 10_000}))
        .isCloseTo(2, within(1e-12));
  }

  @Test
  void memoryIsComparedByOperation() {
    assertThat(table("memory,1,java,km,c,1000000,100", "memory,1,r-user,km,c,1000000,519"))
        .contains("| km | c | 1000000 | 100 | r-user | 519 | 5.2 |");
  }

  private static String table(String... more) {
    List<String> lines = new ArrayList<>(TIMES);
    lines.addAll(List.of(more));
    return new Ratios(lines).toMarkdown();
  }
}
