package dev.notochord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that the README quotes do what it says. */
class AnalysesTest {
  @Test
  void recurrenceAtTwoYearsAndItsFigureAreThere() {
    // One of four recurs at 6, one of three dies at 12, one of two recurs at 24.
    assertThat(Analyses.competing(new double[] {6, 12, 24, 36}, new int[] {1, 2, 1, 0}))
        .startsWith("Estimate[value=0.5,")
        .contains("<svg")
        .contains("recurrence");
  }

  @Test
  void lateDifferenceAndMonthsGainedAreThere() {
    // The mean up to 60 is (30 + 60 + 60) / 3 against (12 + 24 + 60) / 3.
    SurvivalData data = SurvivalData.rightCensored(
        new double[] {30, 70, 80, 12, 24, 65}, new int[] {1, 0, 0, 1, 1, 0});
    assertThat(Analyses.comparison(data, Groups.of(List.of("a", "a", "a", "b", "b", "b"))))
        .contains("18");
  }

  @Test
  void aModelTellsOfAgeAndGradeOfOnePatientAndOfItself() {
    SurvivalData data = SurvivalData.rightCensored(
        new double[] {5, 9, 14, 20, 27, 33, 40, 52}, new int[] {1, 1, 1, 0, 1, 1, 0, 1});
    assertThat(Analyses.regression(
            data,
            new double[] {71, 55, 66, 48, 60, 52, 45, 57},
            List.of("high", "high", "low", "high", "low", "high", "low", "low")))
        .contains("converged")
        .contains("high")
        .containsPattern("low +1 +reference");
  }

  @Test
  void aFileIsCountedRowByRow(@TempDir Path folder) throws IOException {
    // A loses one of two at 6 and the other at 9, so that half survive from 6 to 9; of B one of one
    // at 12.
    // Observed 2 and expected 1/2 + 1/2 in A, variance 1/4 + 1/4: 1 / 0.5.
    Path file = folder.resolve("rows.csv");
    Files.writeString(file, "id,days,died,arm\n1,6,1,0\n2,9,1,0\n3,8,0,1\n4,12,1,1\n");
    assertThat(Analyses.largeFile(file))
        .contains("7.5 (6 to")
        .contains("Log-rank test: chi-square 2.000");
  }
}
