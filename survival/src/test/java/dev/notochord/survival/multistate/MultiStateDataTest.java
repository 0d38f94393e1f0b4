package dev.notochord.survival.multistate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MultiStateDataTest {
  private static final int CENSORED = MultiStateData.CENSORED;
  private static final double NEVER = Double.NaN;
  private static final MultiStateModel MODEL =
      MultiStateModel.illnessDeath("free", "recurrence", "death");

  /** Rows of one subject, 17. */
  private static MultiStateData rows(double[] start, double[] stop, int[] from, int[] to) {
    int[] subject = new int[start.length];
    java.util.Arrays.fill(subject, 17);
    return MultiStateData.of(MODEL, subject, start, stop, from, to);
  }

  private static double[] times(double... times) {
    return times;
  }

  private static int[] codes(int... codes) {
    return codes;
  }

  @Test
  void putsRowsInTheOrderOfSubjectAndTime() {
    MultiStateData data = MultiStateData.of(
        MODEL,
        new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE},
        times(-0.0, -3, -2),
        times(5, 4, 0),
        codes(1, 0, 0),
        codes(CENSORED, 2, 1));

    assertThat(data.subjects()).isEqualTo(2);
    assertThat(data.rows()).isEqualTo(3);
    assertThat(data.line).containsExactly(1, 2, 0);
    assertThat(data.transitions("free", "recurrence")).isEqualTo(1);
    assertThat(data.transitions("recurrence", "death")).isZero();
    assertThat(data).hasToString("multi-state data: 2 subjects, 3 rows, 2 transitions");
  }

  @Test
  void entryTimesAreRowsBetweenThem() {
    MultiStateData data = MultiStateData.ofEntryTimes(
        MODEL,
        new double[][] {{0, 1, 0, NEVER}, {5, NEVER, NEVER, 2}, {9, 7, NEVER, NEVER}},
        times(9, 8, 8, 3));

    assertThat(data.subject).containsExactly(0, 0, 1, 2, 3);
    assertThat(data.start).containsExactly(0, 5, 1, 0, 2);
    assertThat(data.stop).containsExactly(5, 9, 7, 8, 3);
    assertThat(data.from).containsExactly(0, 1, 0, 0, 1);
    assertThat(data.to).containsExactly(1, 2, 2, CENSORED, CENSORED);
  }

  @Test
  void entryTimesThatMakeNoHistoryAreRefused() {
    assertRefusedEntry(
        times(0),
        times(5),
        times(5),
        times(5),
        "subject 0 entered 'recurrence' and 'death' both at 5.0");
    assertRefusedEntry(
        times(5), times(0), times(NEVER), times(5), "subject 0 goes from 'recurrence' to 'free'");
    assertRefusedEntry(
        times(0), times(6), times(NEVER), times(5), "end[0] is 5.0, expected a finite number");
    assertRefusedEntry(
        times(0), times(NEVER), times(NEVER), times(NEVER), "end[0] is NaN, expected a finite");
    assertRefusedEntry(
        times(NEVER), times(NEVER), times(NEVER), times(5), "subject 0 never entered a state");
    assertRefusedEntry(
        times(NEVER),
        times(NEVER),
        times(2),
        times(5),
        "subject 0 was not followed after entering 'death'");
    assertRefusedEntry(
        times(Double.NEGATIVE_INFINITY),
        times(1),
        times(2),
        times(5),
        "subject 0 entered 'free' at -Infinity");
    assertRefusedEntry(
        times(0, 0), times(1), times(2), times(5), "2 entry times into 'free' and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultiStateData.ofEntryTimes(MODEL, new double[2][1], times(5)))
        .withMessageContaining("entry times of 2 states");
  }

  private static void assertRefusedEntry(
      double[] free, double[] recurrence, double[] death, double[] end, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> MultiStateData.ofEntryTimes(MODEL, new double[][] {free, recurrence, death}, end))
        .withMessageStartingWith("multi-state data: " + message);
  }

  @Test
  void rowsOfASubjectMustNotOverlap() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows(times(4, 0), times(6, 5), codes(0, 0), codes(CENSORED, CENSORED)))
        .withMessage(
            "multi-state data: rows 1 and 0 of subject 17 are (0.0, 5.0] and (4.0, 6.0], expected no overlap");
  }

  @Test
  void rowsThatTouchMustJoinUp() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows(times(0, 5), times(5, 6), codes(0, 0), codes(1, CENSORED)))
        .withMessage(
            "multi-state data: row 1 of subject 17 starts at 5.0 in 'free', but row 0 ended there in 'recurrence', expected the same state");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows(times(0, 5), times(5, 6), codes(0, 1), codes(CENSORED, CENSORED)))
        .withMessageContaining("row 0 ended there in 'free'");
  }

  @Test
  void afterAGapASubjectIsInAStateThatCanBeReached() {
    assertThat(rows(times(0, 6), times(5, 8), codes(0, 1), codes(CENSORED, 2)).rows())
        .isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows(times(0, 6), times(5, 8), codes(0, 0), codes(1, CENSORED)))
        .withMessage(
            "multi-state data: row 1 of subject 17 is in 'free', but row 0 before it ended in 'recurrence', expected a state that can be reached");
  }

  @Test
  void everyRowIsCheckedByItself() {
    assertRefused(5, 5, 0, 1, "start[0] is 5.0 and stop[0] is 5.0, expected start < stop");
    assertRefused(Double.NaN, 5, 0, 1, "start[0] is NaN, expected a finite number");
    assertRefused(0, Double.POSITIVE_INFINITY, 0, 1, "stop[0] is Infinity");
    assertRefused(0, 1, 3, 1, "from[0] is 3, expected the code of one of");
    assertRefused(0, 1, 0, -2, "to[0] is -2, expected the code of one of");
    assertRefused(0, 1, 1, 0, "row 0 goes from 'recurrence' to 'free', expected one of [free ->");
    assertRefused(0, 1, 1, 1, "row 0 goes from 'recurrence' to 'recurrence'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows(times(), times(), codes(), codes()))
        .withMessage("multi-state data: no rows, expected at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows(times(0), times(1, 2), codes(0), codes(1)))
        .withMessageContaining("1 subjects, 1 starts, 2 stops");
  }

  private static void assertRefused(double start, double stop, int from, int to, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows(times(start), times(stop), codes(from), codes(to)))
        .withMessageStartingWith("multi-state data: " + message);
  }

  @Test
  void weightsFrequenciesAndClustersAreChecked() {
    MultiStateData data = rows(times(0, 5), times(5, 6), codes(0, 0), codes(CENSORED, 2));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.withSamplingWeights(times(1)))
        .withMessage(
            "multi-state data: 1 values of weight, expected one per line of the 2 that were given");
    for (double none : times(0, -1, Double.NaN, Double.POSITIVE_INFINITY)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> data.withSamplingWeights(times(1, none)))
          .withMessage("multi-state data: weight[1] is " + none + ", expected a finite number > 0");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.withFrequencies(codes(0, 1)))
        .withMessage("multi-state data: frequency[0] is 0, expected at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.withFrequencies(codes(2, 1)))
        .withMessage(
            "multi-state data: frequency[1] is 1 and frequency[0] is 2, expected the same in all rows of a subject");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.withClusters(codes(2, 1)))
        .withMessageContaining("cluster[1] is 1 and cluster[0] is 2");
  }

  @Test
  void competingRisksAreChecked() {
    MultiStateModel model = MultiStateModel.competingRisks("free", "recurrence", "death");

    assertThat(MultiStateData.competingRisks(model, times(2, 3), codes(2, 0)).to)
        .containsExactly(2, CENSORED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultiStateData.competingRisks(model, times(2, 0), codes(2, 0)))
        .withMessage("competing risks: time[1] is 0.0, expected a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultiStateData.competingRisks(model, times(2, 3), codes(2, 3)))
        .withMessage(
            "competing risks: cause[1] is 3, expected 0 for censored or the code of a state entered from 'free'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultiStateData.competingRisks(model, times(2, 3), codes(2)))
        .withMessageContaining("2 times and 1 causes");
  }

  @Test
  void theColumnsAreCopied() {
    double[] stop = times(5);
    MultiStateData data = rows(times(0), stop, codes(0), codes(2));
    stop[0] = 50;

    assertThat(AalenJohansen.withDefaults().estimate(data).maxTime()).isEqualTo(5);
  }
}
