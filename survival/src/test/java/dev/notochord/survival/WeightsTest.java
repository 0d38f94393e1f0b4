package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WeightsTest {
  private static final SurvivalData THREE =
      SurvivalData.rightCensored(new double[] {1, 2, 2}, new int[] {1, 1, 0});

  @Test
  void aFrequencyCountsAsSoManySubjectsAndZeroAsNone() {
    SurvivalData data = THREE.withFrequencies(0, 3, 2);

    assertThat(data.rows()).isEqualTo(3);
    assertThat(data.usedRows()).isEqualTo(2);
    assertThat(data.rowByTime(0)).isEqualTo(1);
    assertThat(data.rowByTime(1)).isEqualTo(2);
    assertThat(data.subjects()).isEqualTo(5);
    assertThat(data.totalEvents()).isEqualTo(3);
    assertThat(data.weightKind()).contains(WeightKind.FREQUENCY);
    assertThat(data.riskTable().times().asList()).containsExactly(2.0);
    assertThat(data.riskTable().atRisk().asList()).containsExactly(5L);
    assertThat(data.riskTable().weightAtRisk().asList()).containsExactly(5.0);
    assertThat(data.riskTable().hasSamplingWeights()).isFalse();
    assertThat(data.missing()).isEmpty();
  }

  @Test
  void aSamplingWeightLeavesTheSubjectOne() {
    SurvivalData data = THREE.withWeights(new double[] {2.5, 0, 1e100}, WeightKind.SAMPLING);

    assertThat(data.subjects()).isEqualTo(2);
    assertThat(data.weight(0)).isEqualTo(2.5);
    assertThat(data.riskTable().atRisk().asList()).containsExactly(2L, 1L);
    assertThat(data.riskTable().weightAtRisk().asList()).containsExactly(1e100, 1e100);
    assertThat(data.riskTable().weightEvents().asList()).containsExactly(2.5, 0.0);
    assertThat(THREE.weightKind()).isEmpty();
    assertThat(THREE.weight(1)).isEqualTo(1);
  }

  @Test
  void nothingOfTheLargestWeightStaysOnceItsSubjectHasLeft() {
    RiskTable table = THREE
        .withWeights(new double[] {1e100, Double.MIN_VALUE, 0}, WeightKind.SAMPLING)
        .riskTable();

    assertThat(table.weightAtRisk().asList()).containsExactly(1e100, Double.MIN_VALUE);
  }

  @Test
  void laterWeightsReplaceTheEarlier() {
    SurvivalData data =
        THREE.withFrequencies(0, 3, 2).withWeights(new double[] {1, 0.5, 0}, WeightKind.SAMPLING);

    assertThat(data.usedRows()).isEqualTo(2);
    assertThat(data.rowByTime(0)).isZero();
    assertThat(data.weightKind()).contains(WeightKind.SAMPLING);
  }

  @Test
  void namesTheRowOfAWeightThatIsNone() {
    for (double wrong : new double[] {-1, 0.5, 0x1p54, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> THREE.withWeights(new double[] {1, 1, wrong}, WeightKind.FREQUENCY))
          .withMessage("survival data: weight[2] is " + wrong
              + ", expected a whole number from 0 to 2^53, being a frequency");
    }
    for (double wrong : new double[] {-1e-300, 1.1e100, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> THREE.withWeights(new double[] {wrong, 1, 1}, WeightKind.SAMPLING))
          .withMessage(
              "survival data: weight[0] is " + wrong + ", expected a number from 0 to 1e100");
    }
    assertThat(
            THREE.withWeights(new double[] {0x1p53, 1, 1}, WeightKind.FREQUENCY).subjects())
        .isEqualTo((1L << 53) + 2);
  }

  @Test
  void aMissingWeightIsRefusedUnlessRowsMayBeDropped() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> THREE.withWeights(new double[] {1, Double.NaN, 1}, WeightKind.SAMPLING))
        .withMessage("survival data: weight[1] is missing (NaN), expected a number, or the policy"
            + " DROP_ROWS");
  }

  @Test
  void weightsAllZeroLeaveNobody() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> THREE.withFrequencies(0, 0, 0))
        .withMessage(
            "survival data: none of 3 rows is left, expected one without a missing number and"
                + " with a weight above 0");
  }

  @Test
  void tablesWithAndWithoutSamplingWeightsAreNotMerged() {
    RiskTable weighted =
        THREE.withWeights(new double[] {1, 1, 1}, WeightKind.SAMPLING).riskTable();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> weighted.merge(THREE.riskTable()))
        .withMessage(
            "risk tables: one has sampling weights and the other has none, expected both or"
                + " neither");
  }

  @Test
  void frequenciesAndSingleSubjectsAreMerged() {
    RiskTable merged = THREE.withFrequencies(1, 1, 5).riskTable().merge(THREE.riskTable());

    assertThat(merged.atRisk().asList()).containsExactly(10L, 8L);
  }

  @Test
  void tablesThatDifferInAWeightAloneAreNotEqual() {
    RiskTable one =
        THREE.withWeights(new double[] {1, 1, 1}, WeightKind.SAMPLING).riskTable();
    RiskTable two = THREE
        .withWeights(new double[] {1, 1, Math.nextUp(1.0)}, WeightKind.SAMPLING)
        .riskTable();
    RiskTable tiny = THREE
        .withWeights(new double[] {1, 1, 1}, WeightKind.SAMPLING)
        .riskTable()
        .merge(SurvivalData.rightCensored(new double[] {2}, new int[] {0})
            .withWeights(new double[] {Double.MIN_VALUE}, WeightKind.SAMPLING)
            .riskTable());

    assertThat(one).isNotEqualTo(two);
    assertThat(tiny.weightAtRisk()).isEqualTo(one.weightAtRisk());
    assertThat(tiny).isNotEqualTo(one);
  }
}
