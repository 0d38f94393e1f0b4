package dev.notochord.survival.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.literature.EValue.Measure;
import org.junit.jupiter.api.Test;

class EValueTest {
  @Test
  void theExampleOfThePaperComesOut() {
    EValue value = EValue.of(Measure.RISK_RATIO, 3.9, 1.8, 8.7);
    assertThat(value.ofEstimate()).isCloseTo(3.9 + Math.sqrt(3.9 * 2.9), within(1e-12));
    assertThat(value.ofLimit()).isCloseTo(1.8 + Math.sqrt(1.8 * 0.8), within(1e-12));
    assertThat(value).hasToString("E-value 7.26, of the limit 3.00");
  }

  @Test
  void aRatioBelowOneIsInvertedAndTheUpperLimitTaken() {
    EValue value = EValue.of(Measure.RISK_RATIO, 0.5, 0.25, 0.8);
    assertThat(value.ofEstimate()).isCloseTo(2 + Math.sqrt(2), within(1e-12));
    assertThat(value.ofLimit()).isCloseTo(1.25 + Math.sqrt(1.25 * 0.25), within(1e-12));
  }

  @Test
  void commonOutcomesAreTurnedIntoRiskRatios() {
    assertThat(Measure.ODDS_RATIO_COMMON.riskRatio(4)).isEqualTo(2);
    // (1 - 0.5^2) / (1 - 0.5^(1/2))
    assertThat(Measure.HAZARD_RATIO_COMMON.riskRatio(4))
        .isCloseTo(0.75 / (1 - Math.sqrt(0.5)), within(1e-14));
    assertThat(Measure.HAZARD_RATIO_RARE.riskRatio(4)).isEqualTo(4);
    assertThat(EValue.of(Measure.HAZARD_RATIO_COMMON, 1).ofEstimate()).isEqualTo(1);
  }

  @Test
  void anotherTruthThanNoEffectCanBeAsked() {
    EValue value = EValue.of(Measure.RISK_RATIO, 3, 2.5, 3.6, 1.5);
    assertThat(value.ofEstimate()).isCloseTo(2 + Math.sqrt(2), within(1e-12));
    assertThat(value.ofLimit())
        .isCloseTo(2.5 / 1.5 + Math.sqrt(2.5 / 1.5 * (1 / 1.5)), within(1e-12));
    assertThat(EValue.of(Measure.RISK_RATIO, 1.2, 0.8, 1.9, 1.5).ofLimit()).isEqualTo(1);
    // the ratio lies below the truth, so that the upper limit is the nearer one
    assertThat(EValue.of(Measure.RISK_RATIO, 1, 0.9, 1.2, 2.4).ofLimit())
        .isCloseTo(2 + Math.sqrt(2), within(1e-12));
  }

  @Test
  void limitsOnOneSideAreRefused() {
    assertThatThrownBy(() -> EValue.of(Measure.RISK_RATIO, 2, 2.1, 3))
        .hasMessageContaining("limits are 2.1 and 3.0");
    assertThatThrownBy(() -> EValue.of(Measure.RISK_RATIO, Double.NaN))
        .hasMessageContaining("estimate is NaN");
    assertThat(EValue.of(Measure.RISK_RATIO, 2).ofLimit()).isNaN();
    assertThat(EValue.of(Measure.HAZARD_RATIO_COMMON, 2, 1.5, Double.POSITIVE_INFINITY)
            .ofLimit())
        .isGreaterThan(1);
  }
}
