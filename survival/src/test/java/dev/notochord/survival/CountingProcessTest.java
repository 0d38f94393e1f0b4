package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Late entries, subjects of several rows and weights, counted by hand. */
class CountingProcessTest {
  private static final double[] NONE = {};

  @Test
  void aSubjectEnteringAtAnEventTimeIsNotAtRiskThere() {
    // 3 from the origin; a fourth enters at 2, when one has the event; a fifth at 3.
    RiskTable table = SurvivalData.delayedEntry(
            new double[] {0, 0, 0, 2, 3}, new double[] {2, 4, 5, 4, 6}, new int[] {1, 1, 0, 0, 1})
        .riskTable();

    assertThat(table.times().asList()).containsExactly(2.0, 3.0, 4.0, 5.0, 6.0);
    assertThat(table.atRisk().asList()).containsExactly(3L, 3L, 4L, 2L, 1L);
    assertThat(table.events().asList()).containsExactly(1L, 0L, 1L, 0L, 1L);
    assertThat(table.censored().asList()).containsExactly(0L, 0L, 1L, 1L, 0L);
    assertThat(table.entered().asList()).containsExactly(1L, 1L, 0L, 0L, 0L);
    assertThat(table.hasDelayedEntry()).isTrue();
    assertThat(table.subjects()).isEqualTo(5);
  }

  @Test
  void someoneMayEnterWhenNobodyIsLeft() {
    RiskTable table = SurvivalData.delayedEntry(
            new double[] {0, 7}, new double[] {3, 9}, new int[] {1, 1})
        .riskTable();

    assertThat(table.times().asList()).containsExactly(3.0, 7.0, 9.0);
    assertThat(table.atRisk().asList()).containsExactly(1L, 0L, 1L);
  }

  @Test
  void entriesAtTheOriginAreNoLateEntries() {
    SurvivalData late =
        SurvivalData.delayedEntry(new double[] {0, -0.0}, new double[] {1, 2}, new int[] {1, 0});
    SurvivalData plain = SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 0});

    assertThat(late.hasDelayedEntry()).isFalse();
    assertThat(late.riskTable()).isEqualTo(plain.riskTable());
    assertThat(late.riskTable().hasDelayedEntry()).isFalse();
    assertThat(late.riskTable().entered().asList()).containsExactly(0L, 0L);
  }

  @Test
  void touchingRowsAreOneStayAndAGapIsNone() {
    // Subject 1: (0,2] (2,5]; subject 2: (0,3] gap (4,6]; subject 3: (0,7].
    int[] subject = {1, 2, 1, 3, 2};
    double[] start = {2, 4, 0, 0, 0};
    double[] stop = {5, 6, 2, 7, 3};
    int[] event = {1, 1, 0, 0, 0};
    SurvivalData data = SurvivalData.countingProcess(subject, start, stop, event);
    RiskTable table = data.riskTable();

    assertThat(table.times().asList()).containsExactly(3.0, 4.0, 5.0, 6.0, 7.0);
    assertThat(table.atRisk().asList()).containsExactly(3L, 2L, 3L, 2L, 1L);
    assertThat(table.entered().asList()).containsExactly(-1L, 1L, 0L, 0L, 0L);
    assertThat(table.events().asList()).containsExactly(0L, 0L, 1L, 1L, 0L);
    assertThat(table.censored().asList()).containsExactly(0L, 0L, 0L, 0L, 1L);
    assertThat(table.subjects()).isEqualTo(3);
    assertThat(data.subjects()).isEqualTo(3);
    assertThat(data.units()).isEqualTo(3);
    assertThat(data.hasSubjects()).isTrue();
    assertThat(data.hasRecurrentEvents()).isFalse();
    assertThat(data).hasToString("survival data: 3 subjects, 2 events");
    assertThat(SurvivalData.countingProcess(
                subject, start, stop, new boolean[] {true, true, false, false, false})
            .riskTable())
        .isEqualTo(table);
  }

  @Test
  void withoutSubjectsTheEndOfARowIsACensoring() {
    RiskTable table = SurvivalData.delayedEntry(
            new double[] {0, 2}, new double[] {2, 5}, new int[] {0, 1})
        .riskTable();

    assertThat(table.censored().asList()).containsExactly(1L, 0L);
    assertThat(table.entered().asList()).containsExactly(1L, 0L);
  }

  @Test
  void whereOneGoesAsAnotherComesThereIsNoRow() {
    // Subject 1 pauses at 3, and subject 2 enters there.
    RiskTable table = SurvivalData.countingProcess(
            new int[] {1, 1, 2}, new double[] {0, 5, 3}, new double[] {3, 6, 6}, new int[] {0, 1, 0
            })
        .riskTable();

    assertThat(table.times().asList()).containsExactly(5.0, 6.0);
    assertThat(table.atRisk().asList()).containsExactly(1L, 2L);
  }

  @Test
  void aSubjectWithRowsAfterAnEventHasARecurrentOne() {
    SurvivalData data = SurvivalData.countingProcess(
        new int[] {4, 4, 4}, new double[] {0, 2, 6}, new double[] {2, 5, 9}, new int[] {1, 1, 0});
    RiskTable table = data.riskTable();

    assertThat(data.hasRecurrentEvents()).isTrue();
    assertThat(data.isFollowedUpLater(0)).isFalse();
    assertThat(data.subjects()).isEqualTo(1);
    assertThat(table.times().asList()).containsExactly(2.0, 5.0, 6.0, 9.0);
    assertThat(table.atRisk().asList()).containsExactly(1L, 1L, 0L, 1L);
    assertThat(table.events().asList()).containsExactly(1L, 1L, 0L, 0L);
    assertThat(table.entered().asList()).containsExactly(1L, 0L, 1L, 0L);
    assertThat(table.censored().asList()).containsExactly(0L, 0L, 0L, 1L);
    assertThat(table.subjects()).isEqualTo(3);
  }

  @Test
  void anEventOfAnotherCauseThatTheSubjectSurvivesIsNoCensoring() {
    SurvivalData recurrent = SurvivalData.countingProcess(
        new int[] {4, 4}, new double[] {0, 2}, new double[] {2, 5}, new int[] {1, 1});
    CompetingRisksData data = CompetingRisksData.of(recurrent, new int[] {2, 1});
    SurvivalData first = data.causeSpecific(1);

    assertThat(first.riskTable().times().asList()).containsExactly(5.0);
    assertThat(first.riskTable().atRisk().asList()).containsExactly(1L);
    assertThat(first.hasRecurrentEvents()).isFalse();
    assertThat(data.causeSpecific(2).hasRecurrentEvents()).isTrue();
  }

  @Test
  void aWeightMayChangeWhereARowIsSplit() {
    SurvivalData rows = SurvivalData.countingProcess(
        new int[] {1, 1, 2}, new double[] {0, 2, 0}, new double[] {2, 5, 4}, new int[] {0, 1, 1});
    RiskTable sampling =
        rows.withWeights(new double[] {0.1, 0.7, 3}, WeightKind.SAMPLING).riskTable();
    RiskTable frequency = rows.withFrequencies(2, 3, 1).riskTable();

    assertThat(sampling.times().asList()).containsExactly(2.0, 4.0, 5.0);
    assertThat(sampling.atRisk().asList()).containsExactly(2L, 2L, 1L);
    assertThat(sampling.entered().asList()).containsExactly(0L, 0L, 0L);
    assertThat(sampling.weightAtRisk().asList()).containsExactly(3.1, 3.7, 0.7);
    assertThat(sampling.weightEvents().asList()).containsExactly(0.0, 3.0, 0.7);
    assertThat(sampling.hasDelayedEntry()).isFalse();
    assertThat(frequency.atRisk().asList()).containsExactly(3L, 4L, 3L);
    assertThat(frequency.entered().asList()).containsExactly(1L, 0L, 0L);
    assertThat(rows.withFrequencies(2, 3, 1).subjects()).isEqualTo(3);
  }

  @Test
  void aRowWithoutWeightIsAGapInTheFollowUp() {
    SurvivalData rows = SurvivalData.countingProcess(
        new int[] {1, 1, 1}, new double[] {0, 2, 5}, new double[] {2, 5, 8}, new int[] {0, 1, 1});
    RiskTable middle = rows.withFrequencies(1, 0, 1).riskTable();
    RiskTable last = rows.withFrequencies(1, 0, 0).riskTable();

    assertThat(middle.times().asList()).containsExactly(2.0, 5.0, 8.0);
    assertThat(middle.entered().asList()).containsExactly(-1L, 1L, 0L);
    assertThat(middle.totalEvents()).isEqualTo(1);
    assertThat(last.times().asList()).containsExactly(2.0);
    assertThat(last.censored().asList()).containsExactly(1L);
  }

  @Test
  void rowsThatOverlapAreRefusedUnlessOneHasNoWeight() {
    double[] start = {0, 1, 0};
    double[] stop = {2, 3, 9};
    String message =
        "survival data: rows 0 and 1 are of one subject and overlap, expected intervals that do not";

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SurvivalData.countingProcess(new int[] {5, 5, 6}, start, stop, new int[3]))
        .withMessage(message);
    SurvivalData data = SurvivalData.delayedEntry(start, stop, new int[3]);
    SurvivalData weighted = data.withFrequencies(1, 0, 1).withSubjects(5, 5, 6);
    assertThat(weighted.subjects()).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> weighted.withFrequencies(1, 1, 1))
        .withMessage(message);
  }

  @Test
  void rowsOfASubjectThatEndTogetherOrAllBeginAtTheOriginOverlap() {
    SurvivalData together =
        SurvivalData.delayedEntry(new double[] {3, 1}, new double[] {4, 4}, new int[] {0, 1});
    SurvivalData plain = SurvivalData.rightCensored(new double[] {0, 4}, new int[] {0, 1});

    for (SurvivalData data : new SurvivalData[] {together, plain}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> data.withSubjects(8, 8))
          .withMessageContaining("rows 0 and 1 are of one subject and overlap");
    }
    assertThat(plain.withSubjects(8, 9).subjects()).isEqualTo(2);
  }

  @Test
  void aPartOfTheSampleKnowsOnlyTheRowsOfASubjectThatAreInIt() {
    SurvivalData data = SurvivalData.countingProcess(
        new int[] {1, 1, 2}, new double[] {0, 2, 0}, new double[] {2, 5, 4}, new int[] {0, 1, 0});
    var parts = data.split(Groups.of("before", "after", "after"));

    RiskTable before = parts.values().asList().get(1).riskTable();
    RiskTable after = parts.values().asList().get(0).riskTable();
    assertThat(before.censored().asList()).containsExactly(1L);
    assertThat(after.times().asList()).containsExactly(2.0, 4.0, 5.0);
    assertThat(after.entered().asList()).containsExactly(1L, 0L, 0L);
    assertThat(before.merge(after).atRisk().asList()).containsExactly(2L, 2L, 1L);
  }

  @Test
  void unitsAreClustersBeforeSubjectsBeforeRows() {
    SurvivalData rows = SurvivalData.delayedEntry(
        new double[] {0, 0, 2}, new double[] {2, 4, 3}, new int[] {0, 1, 1});
    SurvivalData subjects = rows.withSubjects(9, Integer.MIN_VALUE, 9);
    SurvivalData clusters = subjects.withClusters(5, 5, 5);

    assertThat(rows.units()).isEqualTo(3);
    assertThat(rows.unit(2)).isEqualTo(2);
    assertThat(rows.hasClusters()).isFalse();
    assertThat(rows.hasSubjects()).isFalse();
    assertThat(subjects.units()).isEqualTo(2);
    assertThat(subjects.unit(0)).isEqualTo(subjects.unit(2)).isEqualTo(1);
    assertThat(subjects.unit(1)).isZero();
    assertThat(clusters.units()).isEqualTo(1);
    assertThat(clusters.unit(1)).isZero();
    assertThat(clusters.hasClusters()).isTrue();
    assertThat(clusters.riskTable()).isSameAs(subjects.riskTable());
    assertThat(rows.withStrata(Groups.of("a", "b", "a")).riskTable()).isSameAs(rows.riskTable());
  }

  @Test
  void frequenciesBeyondALongAreAnErrorAndNoWrongNumber() {
    double[] stop = new double[1100];
    double[] start = new double[1100];
    double[] most = new double[1100];
    Arrays.fill(most, 0x1p53);
    for (int i = 0; i < stop.length; i++) {
      start[i] = i + 1;
      stop[i] = i + 2;
    }
    SurvivalData together =
        SurvivalData.rightCensored(stop, new int[1100]).withWeights(most, WeightKind.FREQUENCY);
    SurvivalData apart = SurvivalData.delayedEntry(start, stop, new int[1100])
        .withWeights(most, WeightKind.FREQUENCY);

    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(together::subjects);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(together::riskTable);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(apart::riskTable);
    // 1000 times 2^53 still fits.
    Arrays.fill(most, 1000, 1100, 0);
    assertThat(SurvivalData.rightCensored(stop, new int[1100])
            .withWeights(most, WeightKind.FREQUENCY)
            .subjects())
        .isEqualTo(1000L << 53);
  }

  @Test
  void entriesOfTooManySubjectsAtOneTimeAreAnErrorToo() {
    double[] most = new double[1100];
    double[] start = new double[1100];
    double[] stop = new double[1100];
    Arrays.fill(most, 0x1p53);
    Arrays.fill(start, 1);
    Arrays.fill(stop, 2);
    SurvivalData data = SurvivalData.delayedEntry(start, stop, new int[1100])
        .withWeights(most, WeightKind.FREQUENCY);

    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(data::riskTable);
  }

  @Test
  void namesTheRowThatIsNoInterval() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SurvivalData.delayedEntry(new double[] {0, 4}, new double[] {1, 4}, new int[2]))
        .withMessage("survival data: time[1] is 4.0, expected a number above its entry 4.0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SurvivalData.delayedEntry(new double[] {0, -1}, new double[] {1, 4}, new int[2]))
        .withMessage("survival data: entry[1] is -1.0, expected a finite number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivalData.delayedEntry(
            new double[] {0, Double.NaN}, new double[] {1, 4}, new boolean[2]))
        .withMessage("survival data: entry[1] is NaN, expected a finite number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivalData.delayedEntry(
            new double[] {0, 1}, new double[] {1, Double.POSITIVE_INFINITY}, new boolean[2]))
        .withMessage("survival data: time[1] is Infinity, expected a finite number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SurvivalData.delayedEntry(new double[] {0}, new double[] {1, 2}, new int[2]))
        .withMessage("survival data: 2 rows and 1 entry times, expected one per row");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivalData.delayedEntry(NONE, NONE, new int[0]))
        .withMessage("survival data: no subjects, expected at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            SurvivalData.delayedEntry(new double[] {0, 1}, new double[] {1, 2}, new int[] {0, 3}))
        .withMessage("survival data: event[1] is 3, expected 0 or 1");
  }

  @Test
  void refusesColumnsOfAnotherLength() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {1, 2}, new int[2]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.withSubjects(1))
        .withMessage("survival data: 2 rows and 1 subjects, expected one per row");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.withClusters(1, 2, 3))
        .withMessage("survival data: 2 rows and 3 clusters, expected one per row");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.withStrata(Groups.of("a")))
        .withMessage("survival data: 2 rows and 1 strata, expected one per row");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.withFrequencies(1))
        .withMessage("survival data: 2 rows and 1 weights, expected one per row");
  }

  @Test
  void doesNotFollowLaterChangesOfTheColumns() {
    double[] start = {0, 1};
    double[] stop = {4, 3};
    double[] weight = {1, 2};
    SurvivalData data = SurvivalData.delayedEntry(start, stop, new int[] {1, 0})
        .withWeights(weight, WeightKind.SAMPLING);
    start[1] = 2;
    stop[0] = 1;
    weight[0] = 7;

    assertThat(data.entry(1)).isEqualTo(1);
    assertThat(data.time(0)).isEqualTo(4);
    assertThat(data.weight(0)).isEqualTo(1);
  }
}
