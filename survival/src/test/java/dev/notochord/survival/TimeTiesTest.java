package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TimeTiesTest {
  private static final double TOLERANCE = 0x1p-26;

  @Test
  void theRuleOfRMergesWhatRMerges() {
    Map<String, List<NamedCsvRecord>> cases = Samples.rows("golden/time-ties.csv").stream()
        .collect(Collectors.groupingBy(
            row -> row.getField("case"), LinkedHashMap::new, Collectors.toList()));
    assertThat(cases).hasSize(19);
    cases.forEach((name, rows) -> {
      double[] entry = column(rows, "entry");
      SurvivalData given = Double.isNaN(entry[0])
          ? SurvivalData.rightCensored(column(rows, "time"), new boolean[rows.size()])
          : SurvivalData.delayedEntry(entry, column(rows, "time"), new boolean[rows.size()]);
      SurvivalData tied = given.withTies(TimeTies.R_COMPATIBLE);
      for (int i = 0; i < rows.size(); i++) {
        double tiedEntry = Samples.number(rows.get(i), "tied_entry");
        assertThat(tied.time(i))
            .as("%s, time[%s]", name, i)
            .isEqualTo(Samples.number(rows.get(i), "tied_time"));
        assertThat(tied.entry(i))
            .as("%s, entry[%s]", name, i)
            .isEqualTo(Double.isNaN(tiedEntry) ? 0 : tiedEntry);
      }
    });
  }

  @Test
  void aSmallUnitIsMergedByTheRuleOfRAlone() {
    assertThat(merged(TimeTies.R_COMPATIBLE, 1e-9, 2e-9, 3e-9, 4e-9)).containsOnly(1e-9);
    assertThat(merged(TimeTies.RELATIVE, 1e-9, 2e-9, 3e-9, 4e-9))
        .containsExactly(1e-9, 2e-9, 3e-9, 4e-9);
  }

  @Test
  void aChainOfSmallStepsDriftsByTheRuleOfRAlone() {
    double[] chain = {1, 1 + 1e-9, 1 + 1.4e-8, 1 + 2.8e-8};

    assertThat(merged(TimeTies.R_COMPATIBLE, chain)).containsOnly(1);
    assertThat(merged(TimeTies.RELATIVE, chain)).containsExactly(1, 1, 1, 1 + 2.8e-8);
  }

  @Test
  void timesFarFromTheirOriginAreMergedByBothRules() {
    double now = 1.7e12;
    double[] milliseconds = {now, now + 10_000, now + 20_000, now + 86_400_000};

    assertThat(merged(TimeTies.R_COMPATIBLE, milliseconds))
        .containsExactly(now, now, now, now + 86_400_000);
    assertThat(merged(TimeTies.RELATIVE, milliseconds))
        .containsExactly(now, now, now, now + 86_400_000);
    assertThat(merged(TimeTies.RELATIVE, now, now + 26_000)).containsExactly(now, now + 26_000);
  }

  @Test
  void aGapOfTheToleranceIsTiedAndOneBeyondIsNot() {
    // 2^26 + 1 exceeds 2^26 by less than 2^-26 of itself, and 2^26 - 1 is exceeded by 1 by more.
    double large = 0x1p26;
    assertThat(merged(TimeTies.RELATIVE, large - 1, large)).containsExactly(large - 1, large - 1);
    assertThat(merged(TimeTies.RELATIVE, large - 2, large - 1))
        .containsExactly(large - 2, large - 1);
    assertThat(merged(TimeTies.RELATIVE, large, large + 1)).containsExactly(large, large);
    assertThat(merged(TimeTies.R_COMPATIBLE, 0.5, 0.5 + TOLERANCE)).containsExactly(0.5, 0.5);
    assertThat(merged(TimeTies.R_COMPATIBLE, 0.5, Math.nextUp(0.5 + TOLERANCE)))
        .containsExactly(0.5, Math.nextUp(0.5 + TOLERANCE));
  }

  @Test
  void nothingIsNearlyZeroExceptByTheRuleOfR() {
    double least = Double.MIN_VALUE;

    assertThat(merged(TimeTies.RELATIVE, 0, least, 2 * least)).containsExactly(0, least, 2 * least);
    assertThat(merged(TimeTies.R_COMPATIBLE, 0, least, 1)).containsExactly(0, 0, 1);
  }

  @Test
  void theSmallestNumbersAreTiedByTheSameGapAsOthers() {
    // One step is 2^-25 of these times, twice the tolerance; half of it would round up to a step.
    double time = 0x1p25 * Double.MIN_VALUE;
    assertThat(merged(TimeTies.RELATIVE, Math.nextUp(time), Math.nextUp(Math.nextUp(time))))
        .containsExactly(Math.nextUp(time), Math.nextUp(Math.nextUp(time)));
  }

  @Test
  void equalTimesAloneAreTiedExactly() {
    SurvivalData data =
        SurvivalData.rightCensored(new double[] {1, 1, Math.nextUp(1.0)}, new boolean[3]);

    assertThat(data.timeTies()).isEqualTo(new TimeTieReport(TimeTies.EXACT, 2, 2, 0));
    assertThat(data.withTies(TimeTies.EXACT).timeTies()).isEqualTo(data.timeTies());
    assertThat(data.withTies(TimeTies.EXACT).riskTable()).isEqualTo(data.riskTable());
  }

  @Test
  void theReportSaysHowManyTimesWereMergedAndHowFar() {
    // Exits 1, 2, 2 + 2^-30, 4 and the entry 1 + 2^-40; the row from the origin adds 0.
    SurvivalData data = SurvivalData.delayedEntry(
            new double[] {0, 1 + 0x1p-40, 0, 1 + 0x1p-40},
            new double[] {1, 2, 2 + 0x1p-30, 4},
            new boolean[] {true, true, true, true})
        .withTies(TimeTies.RELATIVE);

    assertThat(data.timeTies()).isEqualTo(new TimeTieReport(TimeTies.RELATIVE, 6, 4, 0x1p-30));
    assertThat(data.timeTies().merged()).isEqualTo(2);
    assertThat(data.timeTies())
        .hasToString(
            "RELATIVE: 2 of 6 distinct times merged, moved by at most 9.313225746154785E-10");
    assertThat(data.riskTable().times().asList()).containsExactly(1.0, 2.0, 4.0);
    assertThat(data.riskTable().entered().asList()).containsExactly(2L, 0L, 0L);
    assertThat(data.riskTable().events().asList()).containsExactly(1L, 2L, 1L);
    assertThat(SurvivalData.rightCensored(new double[] {1, 2}, new boolean[2]).timeTies())
        .hasToString("EXACT: 0 of 2 distinct times merged");
  }

  @Test
  void timesThatWereEnteredCountAmongTheDistinctOnes() {
    SurvivalData late =
        SurvivalData.delayedEntry(new double[] {1, 1, 3}, new double[] {3, 4, 4}, new boolean[3]);

    assertThat(late.timeTies().distinctTimes()).isEqualTo(3);
    assertThat(SurvivalData.delayedEntry(
                new double[] {0, 1, 3}, new double[] {3, 4, 4}, new boolean[3])
            .timeTies()
            .distinctTimes())
        .isEqualTo(4);
  }

  @Test
  void anIntervalWhoseEndsAreMergedIsRefused() {
    SurvivalData data =
        SurvivalData.delayedEntry(new double[] {0, 5}, new double[] {5, 5 + 1e-9}, new boolean[2]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.withTies(TimeTies.RELATIVE))
        .withMessage(
            "survival data: time[1] is 5.0, expected a number above its entry 5.0 once nearly"
                + " equal times are merged (RELATIVE)");
  }

  @Test
  void aTimeThatRTakesForTheOriginLeavesAnEmptyInterval() {
    SurvivalData data =
        SurvivalData.delayedEntry(new double[] {0, 0}, new double[] {1e-9, 5}, new boolean[2]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.withTies(TimeTies.R_COMPATIBLE))
        .withMessageStartingWith(
            "survival data: time[0] is 0.0, expected a number above its entry 0.0");
    assertThat(data.withTies(TimeTies.RELATIVE).time(0)).isEqualTo(1e-9);
  }

  @Test
  void anEntryThatRTakesForTheOriginIsOneFromTheOrigin() {
    SurvivalData data = SurvivalData.delayedEntry(
            new double[] {1e-9, 0}, new double[] {3, 5}, new boolean[2])
        .withTies(TimeTies.R_COMPATIBLE);

    assertThat(data.hasDelayedEntry()).isFalse();
    assertThat(data.riskTable().atRisk().asList()).containsExactly(2L, 1L);
  }

  @Test
  void rowsOfASubjectThatOverlapByARoundingErrorCanBeMergedFirst() {
    double[] start = {0, 5};
    double[] stop = {5 + 1e-12, 8};
    boolean[] event = {false, true};

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivalData.countingProcess(new int[] {7, 7}, start, stop, event));
    SurvivalData merged = SurvivalData.delayedEntry(start, stop, event)
        .withTies(TimeTies.RELATIVE)
        .withSubjects(7, 7);
    assertThat(merged.riskTable())
        .isEqualTo(SurvivalData.rightCensored(new double[] {8}, new int[] {1}).riskTable());
  }

  @Test
  void aGapThatIsNoneOnceTimesAreMergedCloses() {
    SurvivalData data = SurvivalData.countingProcess(
        new int[] {7, 7}, new double[] {0, 5 + 1e-12}, new double[] {5, 8}, new int[] {0, 1});

    assertThat(data.riskTable().size()).isEqualTo(3);
    assertThat(data.withTies(TimeTies.RELATIVE).riskTable().size()).isEqualTo(1);
  }

  @Test
  void rowsNotInUseNeitherMoveNorCount() {
    SurvivalData data = SurvivalData.rightCensored(
            new double[] {1, 1 + 1e-12, 1 + 2e-12}, new boolean[3])
        .withFrequencies(0, 1, 1)
        .withTies(TimeTies.RELATIVE);

    assertThat(data.time(0)).isEqualTo(1);
    assertThat(data.time(2)).isEqualTo(1 + 1e-12);
    assertThat(data.timeTies().distinctTimes()).isEqualTo(2);
  }

  private static double[] merged(TimeTies rule, double... times) {
    SurvivalData data =
        SurvivalData.rightCensored(times, new boolean[times.length]).withTies(rule);
    double[] merged = new double[times.length];
    Arrays.setAll(merged, data::time);
    return merged;
  }

  private static double[] column(List<NamedCsvRecord> rows, String name) {
    return rows.stream().mapToDouble(row -> Samples.number(row, name)).toArray();
  }
}
