package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class EstimateTest {
  @Test
  void aNumberThatIsNotDefinedIsAllowed() {
    ConfidenceInterval interval = new ConfidenceInterval(Double.NaN, Double.NaN, 0.95);

    assertThat(new Estimate(0, Double.NaN, interval).interval().lower()).isNaN();
  }

  @Test
  void refusesLimitsInTheWrongOrder() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConfidenceInterval(0.5, 0.4, 0.95))
        .withMessage(
            "confidence interval: lower limit is 0.5, expected at most the upper limit 0.4");
  }

  @Test
  void refusesALevelThatIsNone() {
    for (double level : new double[] {0, 1, 95, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ConfidenceInterval(0, 1, level))
          .withMessage("confidence interval: level is " + level + ", expected above 0 and below 1");
    }
  }

  @Test
  void refusesANegativeStandardError() {
    ConfidenceInterval interval = new ConfidenceInterval(0, 1, 0.95);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Estimate(0.5, -0.1, interval))
        .withMessage("estimate: standard error is -0.1, expected at least 0");
  }
}
