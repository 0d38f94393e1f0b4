package dev.notochord.survival.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.SurvivalData;
import org.junit.jupiter.api.Test;

class DecisionCurveTest {
  private static final SurvivalData TIED = TimeDependentAucTest.TIED;
  private static final double[] RISK = {0.9, 0.2, 0.5, 0.1, 0.6, 0.1, 0.5, 0.3};
  private static final DecisionCurve CURVE =
      DecisionCurve.withDefaults().withThresholds(0.25, 0.95);

  @Test
  void theNetBenefitIsThatOfTheCurveOfThoseAtOrAboveTheThreshold() {
    // 2, 3+, 5, 7+ and 8: S(5) = 4/5 * 2/3; of all S(5) = 9/16
    double f = 1 - 4.0 / 5 * 2 / 3;
    NetBenefit result = CURVE.ofRisk(TIED, 5, RISK).model("model");
    double expected = 5.0 / 8 * (f - (1 - f) / 3);
    double all = 7.0 / 16 - 9.0 / 16 / 3;
    assertThat(result.netBenefit(0).value()).isCloseTo(expected, within(1e-15));
    assertThat(result.positives().get(0)).isEqualTo(5.0 / 8);
    assertThat(result.advantageOverTreatingAll(0).difference().value())
        .isCloseTo(expected - all, within(1e-15));
    assertThat(result.interventionsAvoided(0).value())
        .isCloseTo(100 * (expected - all) * 3, within(1e-12));
  }

  @Test
  void withoutCensoringTheErrorIsThatOfAMean() {
    SurvivalData data =
        SurvivalData.rightCensored(new double[] {1, 2, 3, 4}, new int[] {1, 1, 1, 1});
    // a true positive counts 1, the false ones -1/3 each, the negative 0
    double[] gain = {1, 0, -1.0 / 3, -1.0 / 3};
    NetBenefit result = CURVE.ofRisk(data, 2, new double[] {.5, .1, .5, .5}).model("model");
    double mean = 1.0 / 12;
    double variance = 0;
    for (double g : gain) {
      variance += (g - mean) * (g - mean) / 16;
    }
    assertThat(result.netBenefit(0).value()).isCloseTo(mean, within(1e-15));
    assertThat(result.netBenefit(0).standardError()).isCloseTo(Math.sqrt(variance), within(1e-15));
  }

  @Test
  void whereNobodyIsTreatedNothingIsGained() {
    NetBenefit result = CURVE.ofRisk(TIED, 5, RISK).model("model");
    assertThat(result.netBenefit(1).value()).isZero();
    assertThat(result.netBenefit(1).standardError()).isZero();
    assertThat(result.reason(1)).isEmpty();
  }

  @Test
  void thereIsNoNetBenefitIfTheFollowUpOfThePositivesEndsBefore() {
    double[] risk = {0.9, 0.2, 0.99, 0.1, 0.6, 0.1, 0.5, 0.3};
    NetBenefit result = CURVE.ofRisk(TIED, 5, risk).model("model");
    assertThat(result.netBenefit(1).value()).isNaN();
    assertThat(result.reason(1)).contains(NetBenefitSum.TOO_SHORT);
    assertThat(result.advantageOverTreatingAll(1).reason()).contains(NetBenefitSum.TOO_SHORT);
    assertThat(result.reason(0)).isEmpty();
  }

  @Test
  void severalModelsAreInOneResultAndCanBeComparedInPairs() {
    double[] other = {0.3, 0.3, 0.3, 0.3, 0.3, 0.1, 0.1, 0.1};
    DecisionCurveEstimate result =
        CURVE.ofRisk(TIED, 5, ImmutableMap.of("score", RISK, "table", other));
    assertThat(result.models().keySet()).containsExactly("score", "table");
    assertThat(result.summary()).contains("treat all").contains("score").contains("table");
    assertThat(CURVE.compareRisks(TIED, 5, RISK, other).get(0).difference().value())
        .isEqualTo(result.model("score").netBenefit(0).value()
            - result.model("table").netBenefit(0).value());
    assertThatThrownBy(() -> result.model("none")).hasMessageContaining("[score, table]");
  }

  @Test
  void whatCannotBeJudgedIsRefused() {
    assertThatThrownBy(() -> CURVE.ofRisk(TIED, 5, new double[] {1, 0, 1, 0, 1, 0, 1, 1.5}))
        .hasMessageContaining("risk of model[7] is 1.5");
    SurvivalData censored = SurvivalData.rightCensored(new double[] {1, 2}, new int[] {1, 0});
    assertThatThrownBy(() -> CURVE.ofRisk(censored, 3, new double[2]))
        .hasMessageContaining("time is 3.0");
    assertThatThrownBy(() -> CURVE.ofRisk(TIED, Double.NaN, RISK)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> CURVE.withThresholds(0.5, 0.5)).hasMessageContaining("threshold[1]");
    assertThatThrownBy(() -> CURVE.withThresholds(1)).hasMessageContaining("threshold[0] is 1.0");
    assertThat(DecisionCurve.withDefaults().thresholds().length()).isEqualTo(99);
  }
}
