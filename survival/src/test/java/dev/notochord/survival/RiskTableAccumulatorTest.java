package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RiskTableAccumulatorTest {
  /** More than two full buffers. */
  private static final int MANY = 150_000;

  @Test
  void countsWhatIsAdded() {
    RiskTableAccumulator sums = RiskTableAccumulator.unweighted();
    sums.add(2, false);
    sums.add(1, true);
    sums.add(1, 4, 1);

    RiskTable table = sums.toTable();
    assertThat(table.times().asList()).containsExactly(1.0, 2.0, 4.0);
    assertThat(table.atRisk().asList()).containsExactly(2L, 2L, 1L);
    assertThat(table.events().asList()).containsExactly(1L, 0L, 1L);
    assertThat(table.censored().asList()).containsExactly(0L, 1L, 0L);
    assertThat(table.entered().asList()).containsExactly(1L, 0L, 0L);
  }

  @Test
  void moreCanBeAddedToWhatWasCounted() {
    RiskTableAccumulator sums = RiskTableAccumulator.unweighted();
    sums.add(2, true);
    RiskTable first = sums.toTable();
    sums.add(3, true);

    assertThat(first.size()).isEqualTo(1);
    assertThat(sums.toTable().atRisk().asList()).containsExactly(2L, 1L);
    assertThat(sums.toTable()).isSameAs(sums.toTable());
  }

  @Test
  void minusZeroIsZero() {
    for (int more : new int[] {0, 300}) {
      RiskTableAccumulator sums = RiskTableAccumulator.unweighted();
      sums.add(0.0, true);
      sums.add(-0.0, false);
      sums.add(-0.0, 1, 0);
      for (int i = 0; i < more; i++) {
        sums.add(1, false);
      }
      RiskTable table = sums.toTable();
      assertThat(table.times().asList()).containsExactly(0.0, 1.0);
      assertThat(table.atRisk().asList()).containsExactly(more + 3L, more + 1L);
      assertThat(table.hasDelayedEntry()).isFalse();
    }
  }

  @Test
  void whoHasTheEventAtTheOriginIsAtRiskThereBesideLateEntries() {
    RiskTableAccumulator sums = RiskTableAccumulator.unweighted();
    sums.add(0, true);
    sums.add(0, 3, 0);
    sums.add(1, 2, 1);

    RiskTable table = sums.toTable();
    assertThat(table.times().asList()).containsExactly(0.0, 1.0, 2.0, 3.0);
    assertThat(table.atRisk().asList()).containsExactly(2L, 1L, 2L, 1L);
  }

  @Test
  void aSubjectOfWeightZeroIsNobodyButMustBeWellFormed() {
    RiskTableAccumulator sums = RiskTableAccumulator.weighted(1, WeightKind.FREQUENCY);
    sums.add(0, 5, 1, 0);

    assertThat(sums.isEmpty()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sums.add(0, Double.NaN, 1, 0))
        .withMessage("risk table: time is NaN, expected a finite number >= 0");
  }

  @Test
  void manySubjectsInPartsOnSeveralThreadsGiveTheTableOfTheSample() {
    SplittableRandom random = new SplittableRandom(20261120);
    double[] time = random.doubles(MANY, 0, 1000).map(Math::ceil).toArray();
    double[] entry = new double[MANY];
    double[] weight = random.doubles(MANY, 0, 10).toArray();
    int[] cause = random.ints(MANY, 0, 3).toArray();
    for (int i = 0; i < MANY; i++) {
      entry[i] = i % 3 == 0 ? time[i] / 2 : 0;
    }
    RiskTableAccumulator parallel = IntStream.range(0, MANY)
        .parallel()
        .collect(
            () -> RiskTableAccumulator.weighted(2, WeightKind.SAMPLING),
            (sums, i) -> sums.add(entry[i], time[i], cause[i], weight[i]),
            RiskTableAccumulator::merge);
    RiskTableAccumulator backwards = RiskTableAccumulator.weighted(2, WeightKind.SAMPLING);
    for (int i = MANY - 1; i >= 0; i--) {
      backwards.add(entry[i], time[i], cause[i], weight[i]);
    }
    RiskTable sample = CompetingRisksData.delayedEntry(entry, time, cause)
        .withWeights(weight, WeightKind.SAMPLING)
        .riskTable();

    assertThat(parallel.toTable()).isEqualTo(sample);
    assertThat(backwards.toTable()).isEqualTo(sample);
    assertThat(parallel.toTable().weightAtRisk()).isEqualTo(sample.weightAtRisk());
  }

  @Test
  void manySubjectsWithoutWeightsGiveTheTableOfTheSample() {
    double[] time = new SplittableRandom(7).doubles(MANY, 0, 1000).toArray();
    boolean[] event = new boolean[MANY];
    RiskTableAccumulator sums = RiskTableAccumulator.unweighted();
    for (int i = 0; i < MANY; i++) {
      event[i] = i % 2 == 0;
      sums.add(time[i], event[i]);
    }

    assertThat(sums.toTable()).isEqualTo(SurvivalData.rightCensored(time, event).riskTable());
  }

  @Test
  void mergingLeavesTheOtherAsItWas() {
    RiskTableAccumulator one = RiskTableAccumulator.unweighted();
    RiskTableAccumulator two = RiskTableAccumulator.unweighted();
    one.add(1, true);
    two.add(2, true);

    assertThat(one.merge(two)).isSameAs(one);
    assertThat(one.toTable().subjects()).isEqualTo(2);
    assertThat(two.toTable().subjects()).isEqualTo(1);
    assertThat(one.merge(RiskTableAccumulator.unweighted()).toTable().subjects())
        .isEqualTo(2);
    assertThat(RiskTableAccumulator.unweighted().merge(one).toTable()).isEqualTo(one.toTable());
  }

  @Test
  void anEmptyOneHasNoTable() {
    RiskTableAccumulator sums = RiskTableAccumulator.unweighted();

    assertThat(sums.isEmpty()).isTrue();
    assertThatIllegalStateException()
        .isThrownBy(sums::toTable)
        .withMessage("risk table: no subjects, expected at least one");
    sums.add(1, false);
    assertThat(sums.isEmpty()).isFalse();
    assertThat(sums).hasToString("risk table accumulator: 0 tables, 1 subjects more");
    sums.toTable();
    assertThat(sums.isEmpty()).isFalse();
    assertThat(sums).hasToString("risk table accumulator: 1 tables, 0 subjects more");
  }

  @Test
  void refusesWhatIsNoSubject() {
    RiskTableAccumulator sums = RiskTableAccumulator.ofCauses(2);
    for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sums.add(wrong, true))
          .withMessage("risk table: time is " + wrong + ", expected a finite number >= 0");
    }
    for (double wrong : new double[] {-1, Double.NaN, 5, 6}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sums.add(wrong, 5, 0))
          .withMessage(
              "risk table: entry is " + wrong + ", expected 0 or a number below the time 5.0");
    }
    for (int wrong : new int[] {-1, 3}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sums.add(0, 5, wrong))
          .withMessage("risk table: cause is " + wrong + ", expected 0 to 2");
    }
    assertThat(sums.isEmpty()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RiskTableAccumulator.ofCauses(0))
        .withMessage("risk table: causes are 0, expected at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RiskTableAccumulator.weighted(0, WeightKind.SAMPLING));
  }

  @Test
  void allSubjectsHaveAWeightOrNoneHas() {
    RiskTableAccumulator weighted = RiskTableAccumulator.weighted(1, WeightKind.FREQUENCY);
    RiskTableAccumulator plain = RiskTableAccumulator.unweighted();

    assertThatIllegalStateException()
        .isThrownBy(() -> weighted.add(1, true))
        .withMessage("risk table: a subject has no weight, expected one as of the others");
    assertThatIllegalStateException()
        .isThrownBy(() -> plain.add(0, 1, 1, 2))
        .withMessage("risk table: a subject has a weight, expected none as of the others");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> weighted.add(0, 1, 1, 0.5))
        .withMessage("risk table: weight is 0.5, expected a whole number from 0 to 2^53, being a"
            + " frequency");
    assertThatIllegalArgumentException().isThrownBy(() -> weighted.add(0, 1, 1, Double.NaN));
  }

  @Test
  void onlyOnesOfTheSameKindAreMerged() {
    RiskTableAccumulator one = RiskTableAccumulator.unweighted();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.merge(one))
        .withMessage("risk table: an accumulator cannot be merged with itself");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.merge(RiskTableAccumulator.ofCauses(2)))
        .withMessage(
            "risk table: one accumulator has 1 causes and no weights, the other 2 causes and no"
                + " weights, expected the same");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.merge(RiskTableAccumulator.weighted(1, WeightKind.SAMPLING)))
        .withMessage(
            "risk table: one accumulator has 1 causes and no weights, the other 1 causes and"
                + " SAMPLING weights, expected the same");
  }

  @Test
  void aHundredThousandCausesTakeNoMoreMemoryThanOne() {
    RiskTableAccumulator[] sums = new RiskTableAccumulator[20];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = RiskTableAccumulator.ofCauses(100_000);
      sums[i].add(0, 0, 100_000);
    }
    assertThat(sums[19].toTable().eventsAt(0, 100_000)).isEqualTo(1);
  }

  @Test
  void moreSubjectsThanALongCountsAreRefused() {
    RiskTableAccumulator sums = RiskTableAccumulator.weighted(1, WeightKind.FREQUENCY);
    for (int i = 0; i < 1023; i++) {
      sums.add(0, 1, 1, 0x1p53);
    }
    assertThat(sums.toTable().eventsAt(0)).isEqualTo(1023L << 53);
    sums.add(0, 2, 0, 0x1p53);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(sums::toTable);
  }
}
