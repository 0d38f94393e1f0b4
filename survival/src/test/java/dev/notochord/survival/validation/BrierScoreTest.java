package dev.notochord.survival.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.SurvivalData;
import org.junit.jupiter.api.Test;

class BrierScoreTest {
  private static final BrierScore BRIER = BrierScore.withDefaults();
  private static final SurvivalData TIED = TimeDependentAucTest.TIED;
  private static final double[] RISK = {0.9, 0.2, 0.5, 0.7, 0.6, 0.1, 0.5, 0.3};

  @Test
  void anEventWeighsByTheCensoringJustBeforeItAlsoWhereOneIsTiedWithIt() {
    // weights 1, 1 and 3/2 for the events at 2, 3 and 5, 3/2 for the three beyond
    double expected =
        (0.1 * 0.1 + 0.8 * 0.8 + 1.5 * 0.4 * 0.4 + 1.5 * (0.1 * 0.1 + 0.5 * 0.5 + 0.3 * 0.3)) / 8;
    BrierEstimate result = BRIER.ofSurvival(TIED, SurvivalPredictions.ofRiskAt(5, RISK));
    assertThat(result.score(0).value()).isCloseTo(expected, within(1e-15));
    // S(5) = 9/16
    assertThat(result.nullScore(0).value()).isCloseTo(9.0 / 16 * 7 / 16, within(1e-15));
    assertThat(result.rSquared(0).value())
        .isCloseTo(1 - expected / (9.0 / 16 * 7 / 16), within(1e-14));
    assertThat(result.integrated()).isEmpty();
  }

  @Test
  void theIntegratedScoreIsTheAreaUnderTheTrapezoidsByItsLength() {
    SurvivalData data =
        SurvivalData.rightCensored(new double[] {1, 2, 3, 4}, new int[] {1, 1, 1, 1});
    SurvivalPredictions half = SurvivalPredictions.of(
        new double[] {1, 2, 4}, new double[][] {{1, .5, 0}, {1, .5, 0}, {1, .5, 0}, {1, .5, 0}});
    BrierEstimate result = BRIER.ofSurvival(data, half);
    assertThat(result.scores()).isEqualTo(ImmutableDoubleArray.of(0.25, 0.25, 0));
    assertThat(result.integrated().orElseThrow().value())
        .isCloseTo((0.25 * 1 + 0.125 * 2) / 3, within(1e-15));
    // at 4 all are dead, so that the null model makes no error
    assertThat(result.rSquared(2).value()).isNaN();
    assertThat(result.reason())
        .hasValueSatisfying(why -> assertThat(why).startsWith("no R-squared at 1 of 3 times"));
    assertThat(result.summary()).contains("integrated");
  }

  @Test
  void theCensoringMayBeThatOfAnotherSample() {
    // G of the training sample: 1/2 from 3 on; the event at 3 and what is before have the weight 1
    SurvivalData training = SurvivalData.rightCensored(new double[] {3, 9}, new int[] {0, 1});
    BrierScore brier = BRIER.withCensoringFrom(training);
    SurvivalPredictions half = SurvivalPredictions.at(5, .5, .5, .5, .5, .5, .5, .5, .5);
    // 1, 1, 2 and three times 2
    assertThat(brier.ofSurvival(TIED, half).score(0).value())
        .isCloseTo(0.25 * 10 / 8, within(1e-15));
    assertThat(brier
            .with(BrierNormalization.WEIGHTS)
            .ofSurvival(TIED, half)
            .score(0)
            .value())
        .isCloseTo(0.25, within(1e-15));
    SurvivalData shorter = SurvivalData.rightCensored(new double[] {3, 4}, new int[] {1, 0});
    assertThatThrownBy(() -> BRIER.withCensoringFrom(shorter).ofSurvival(TIED, half))
        .hasMessageContaining("time[0] is 5.0");
  }

  @Test
  void beforeAnyEventThereIsNoRSquared() {
    BrierEstimate result = BRIER.ofSurvival(TIED, SurvivalPredictions.ofRiskAt(1, RISK));
    assertThat(result.nullScore(0).value()).isZero();
    assertThat(result.rSquared(0).value()).isNaN();
    assertThat(result.reason()).isPresent();
  }

  @Test
  void timesBeyondTheFollowUpAreRefusedOrDropped() {
    double[][] survival = new double[8][2];
    SurvivalPredictions late = SurvivalPredictions.of(new double[] {5, 9}, survival);
    assertThatThrownBy(() -> BRIER.ofSurvival(TIED, late))
        .hasMessageContaining("time[1] is 9.0")
        .hasMessageContaining("8.0");
    BrierEstimate dropped = BRIER.with(Horizons.DROP).ofSurvival(TIED, late);
    assertThat(dropped.times()).isEqualTo(ImmutableDoubleArray.of(5));
    assertThat(dropped.timesBeyondFollowUp()).isEqualTo(ImmutableDoubleArray.of(9));
    assertThatThrownBy(() -> BRIER.with(Horizons.CLAMP)).hasMessageContaining("CLAMP");
  }

  @Test
  void theScoreAtTheLastTimeIsKnownIfNobodyIsCensoredThere() {
    // the last subject has the event at 8, so S(8) = 0
    BrierEstimate result = BRIER.ofSurvival(TIED, SurvivalPredictions.ofRiskAt(8, RISK));
    assertThat(result.nullRisks().get(0)).isCloseTo(1, within(1e-15));
    SurvivalData censored = SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 0});
    assertThatThrownBy(() -> BRIER.ofSurvival(censored, SurvivalPredictions.ofRiskAt(2, .5, .5)))
        .hasMessageContaining("time[0] is 2.0");
  }

  @Test
  void twoPredictionsAreComparedInPairs() {
    SurvivalPredictions one = SurvivalPredictions.ofRiskAt(5, RISK);
    SurvivalPredictions two = SurvivalPredictions.at(5, .5, .5, .5, .5, .5, .5, .5, .5);
    BrierDifference result = BRIER.compare(TIED, one, two);
    assertThat(result.difference(0).difference().value())
        .isEqualTo(result.first().score(0).value() - result.second().score(0).value());
    assertThat(result.second().score(0).value()).isCloseTo(0.25, within(1e-15));
    assertThat(result.difference(0).pValue()).isBetween(0.0, 1.0);
    assertThat(BRIER.compare(TIED, one, one).difference(0).isTestable()).isFalse();
    assertThatThrownBy(() -> BRIER.compare(TIED, one, SurvivalPredictions.ofRiskAt(4, RISK)))
        .hasMessageContaining("expected the same");
    assertThatThrownBy(() -> BRIER.ofSurvival(TIED, SurvivalPredictions.at(5, .5)))
        .hasMessageContaining("8 rows and 1 numbers");
  }
}
