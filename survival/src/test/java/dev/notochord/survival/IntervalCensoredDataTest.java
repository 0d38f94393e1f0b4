package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.survival.nonparametric.Turnbull;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalCensoredDataTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void everyRowIsOneSubjectUntilCountsAreGiven() {
    IntervalCensoredData data =
        IntervalCensoredData.of(new double[] {0, 3, 4}, new double[] {2, 3, INFINITY});

    assertThat(data.rows()).isEqualTo(3);
    assertThat(data.subjects()).isEqualTo(3);
    assertThat(data.weight(1)).isEqualTo(1);
    assertThat(data.withWeights(new int[] {2, 0, 5}).subjects()).isEqualTo(7);
    assertThat(data.withWeights(new long[] {2, 0, 5}).weight(2)).isEqualTo(5);
    assertThat(data.withWeights(new int[] {9, 9, 9})
            .withWeights(new int[] {2, 0, 5})
            .subjects())
        .isEqualTo(7);
  }

  @Test
  void onlyEqualEndsAreAnExactTime() {
    IntervalCensoredData data =
        IntervalCensoredData.of(new double[] {0, 0, 5}, new double[] {0, 1, INFINITY});

    assertThat(data.isExact(0)).isTrue();
    assertThat(data.isExact(1)).isFalse();
    assertThat(data.isExact(2)).isFalse();
  }

  @Test
  void columnsAreCopied() {
    double[] left = {1};
    double[] right = {2};
    long[] count = {3};
    IntervalCensoredData data = IntervalCensoredData.of(left, right).withWeights(count);
    left[0] = 7;
    right[0] = 8;
    count[0] = 9;

    assertThat(data.left(0)).isEqualTo(1);
    assertThat(data.right(0)).isEqualTo(2);
    assertThat(data.weight(0)).isEqualTo(3);
  }

  @Test
  void aMinusZeroIsAZero() {
    IntervalCensoredData data = IntervalCensoredData.of(new double[] {-0.0}, new double[] {-0.0});

    assertThat(1 / data.left(0)).isEqualTo(INFINITY);
    assertThat(1 / data.right(0)).isEqualTo(INFINITY);
  }

  @Test
  void anEventIsExactAndACensoredSubjectLivesOn() {
    IntervalCensoredData data = IntervalCensoredData.of(
        SurvivalData.rightCensored(new double[] {4, 4}, new boolean[] {true, false}));

    assertThat(data.left(0)).isEqualTo(4);
    assertThat(data.right(0)).isEqualTo(4);
    assertThat(data.left(1)).isEqualTo(4);
    assertThat(data.right(1)).isEqualTo(INFINITY);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 2, 'interval-censored data: left[1] is -1.0, expected a finite number >= 0'",
    "NaN, 2, 'interval-censored data: left[1] is NaN, expected a finite number >= 0'",
    "Infinity, Infinity, 'interval-censored data: left[1] is Infinity, expected a finite number >= 0'",
    "3, 2, 'interval-censored data: right[1] is 2.0, expected at least left[1], which is 3.0'",
    "3, NaN, 'interval-censored data: right[1] is NaN, expected at least left[1], which is 3.0'"
  })
  void theMessageNamesTheRow(double left, double right, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IntervalCensoredData.of(new double[] {0, left}, new double[] {1, right}))
        .withMessage(message);
  }

  @Test
  void columnsMustBeOfOneLengthAndNotEmpty() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IntervalCensoredData.of(new double[2], new double[1]))
        .withMessage(
            "interval-censored data: 2 left and 1 right ends, expected one of each per row");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IntervalCensoredData.of(new double[0], new double[0]))
        .withMessage("interval-censored data: no rows, expected at least one");
  }

  @Test
  void countsAreChecked() {
    IntervalCensoredData data = IntervalCensoredData.of(new double[] {0, 0}, new double[] {1, 2});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.withWeights(new int[] {1}))
        .withMessage("interval-censored data: 2 rows and 1 counts, expected one count per row");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.withWeights(new int[] {1, -1}))
        .withMessage("interval-censored data: count[1] is -1, expected at least 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.withWeights(new int[] {0, 0}))
        .withMessage("interval-censored data: all counts are 0, expected at least one subject");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.withWeights(new long[] {Long.MAX_VALUE, Long.MAX_VALUE}))
        .withMessage(
            "interval-censored data: the counts up to row 0 sum to more than 2^53, expected at most that");
  }

  @Test
  void theLineSumsUpSubjectsAndNotRows() {
    assertThat(IntervalCensoredData.of(new double[] {0, 3, 4}, new double[] {2, 3, INFINITY})
            .withWeights(new int[] {1, 2, 3}))
        .hasToString("interval-censored data: 6 subjects, 2 exact, 3 right censored");
  }

  @Test
  void entriesWeightsAndClustersAreKeptByRow() {
    IntervalCensoredData data = IntervalCensoredData.of(
            new double[] {2, 3, 4}, new double[] {5, 3, INFINITY})
        .withDelayedEntry(1, 0, 4)
        .withWeights(new double[] {0.5, 0, 2}, WeightKind.SAMPLING)
        .withClusters(9, 7, 9);

    assertThat(data.entry(2)).isEqualTo(4);
    assertThat(data.hasDelayedEntry()).isTrue();
    assertThat(data.rowWeight(0)).isEqualTo(0.5);
    assertThat(data.weightKind()).contains(WeightKind.SAMPLING);
    assertThat(data.subjects()).isEqualTo(2);
    assertThat(data.units()).isEqualTo(2);
    assertThat(data.unit(0)).isEqualTo(data.unit(2)).isNotEqualTo(data.unit(1));
    IntervalCensoredData counted = data.withWeights(new double[] {1, 2, 3}, WeightKind.FREQUENCY);
    assertThat(counted.weightKind()).contains(WeightKind.FREQUENCY);
    assertThat(counted.weight(2)).isEqualTo(3);
    assertThat(counted.entry(0)).isEqualTo(1);
  }

  @Test
  void entriesAfterTheLeftEndAndWrongWeightsAreRefused() {
    IntervalCensoredData data = IntervalCensoredData.of(new double[] {2, 3}, new double[] {5, 3});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.withDelayedEntry(2.5, 0))
        .withMessageContaining("entry[0] is 2.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.withDelayedEntry(2, 3))
        .withMessageContaining("entry[1] is 3.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.withDelayedEntry(0, Double.NaN))
        .withMessageContaining("entry[1] is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.withWeights(new double[] {1.5, 1}, WeightKind.FREQUENCY))
        .withMessageContaining("weight[0] is 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.withWeights(new double[] {1, Double.NaN}, WeightKind.SAMPLING))
        .withMessageContaining("weight[1] is NaN");
  }

  @Test
  void theNonparametricEstimateRefusesWhatItCannotUse() {
    IntervalCensoredData data = IntervalCensoredData.of(new double[] {2, 3}, new double[] {5, 4});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Turnbull.withDefaults().estimate(data.withDelayedEntry(1, 0)))
        .withMessageContaining("late entries");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Turnbull.withDefaults().estimate(data.withClusters(1, 1)))
        .withMessageContaining("clusters");
  }

  @Test
  void aRightCensoredSampleWithClustersOrStrataIsNotTakenWithoutThem() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {2, 3}, new int[] {1, 0});
    for (SurvivalData more :
        List.of(data.withClusters(1, 1), data.withStrata(Groups.of("a", "b")))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> IntervalCensoredData.of(more))
          .withMessageContaining("clusters, strata");
    }
  }
}
