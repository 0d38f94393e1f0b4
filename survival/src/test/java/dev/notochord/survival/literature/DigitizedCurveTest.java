package dev.notochord.survival.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DigitizedCurveTest {
  private static DigitizedCurve percent(double[] time, double[] survival) {
    return DigitizedCurve.of(time, survival, CurveScale.PERCENT);
  }

  @Test
  void pointsComeInAnyOrderAndTheLowerEndOfAStepIsKept() {
    DigitizedCurve curve = percent(new double[] {12, 6, 12, 18}, new double[] {80, 80, 50, 25});

    assertThat(curve.times().toArray()).containsExactly(0, 6, 12, 18);
    assertThat(curve.survival().toArray()).containsExactly(1, 0.8, 0.5, 0.25);
    assertThat(curve.cleaning()).isEqualTo(new CurveCleaning(4, 1, 0, 0, 0));
  }

  @Test
  void aRiseIsPooledByLeastSquares() {
    DigitizedCurve curve = percent(new double[] {1, 2, 3, 4}, new double[] {90, 70, 76, 40});

    assertThat(curve.survival().toArray())
        .containsExactly(new double[] {1, 0.9, 0.73, 0.73, 0.4}, within(1e-15));
    assertThat(curve.cleaning().moved()).isEqualTo(2);
    assertThat(curve.cleaning().largestChange()).isCloseTo(0.03, within(1e-15));
    assertThat(curve.cleaning().meanChange()).isCloseTo(0.06 / 4, within(1e-15));
    assertThat(curve.cleaning())
        .hasToString("4 points clicked, 0 at the time of another, 2 moved (by at most 0.03000)");
  }

  @Test
  void noiseOutsideTheScaleIsSetToItsEnds() {
    DigitizedCurve curve = percent(new double[] {0, 1, 2}, new double[] {101.5, 40, -1});

    assertThat(curve.survival().toArray()).containsExactly(1, 0.4, 0);
    assertThat(curve.cleaning().moved()).isEqualTo(2);
    assertThat(curve.cleaning().largestChange()).isCloseTo(0.015, within(1e-15));
  }

  /** Steps: 1 to 2, 0.8 to 5, 0.4 to 10. */
  @Test
  void survivalMedianAndMeanAreReadOffTheSteps() {
    DigitizedCurve curve = percent(new double[] {2, 5, 10}, new double[] {80, 40, 40});

    assertThat(curve.survivalAt(1.9)).hasValue(1);
    assertThat(curve.survivalAt(2)).hasValue(0.8);
    assertThat(curve.survivalAt(10)).hasValue(0.4);
    assertThat(curve.survivalAt(10.1)).isEmpty();
    assertThat(curve.median()).hasValue(5);
    assertThat(curve.quantile(0.2)).hasValue(2);
    assertThat(curve.quantile(0.7)).isEmpty();
    assertThat(curve.restrictedMean(8).orElseThrow())
        .isCloseTo(2 + 0.8 * 3 + 0.4 * 3, within(1e-14));
    assertThat(curve.restrictedMean(11)).isEmpty();
    assertThat(curve)
        .hasToString(
            "digitised curve to 10.0000, survival 0.4000 there; 3 points clicked, 0 at the time of another, 0 moved"
                + " (by at most 0.000)");
  }

  @Test
  void aCurveThatHasReachedZeroIsKnownForEver() {
    DigitizedCurve curve = percent(new double[] {3}, new double[] {0});

    assertThat(curve.survivalAt(1e9)).hasValue(0);
    assertThat(curve.restrictedMean(100)).hasValue(3);
    assertThat(percent(new double[] {0, 3}, new double[] {90, 0}).survivalAt(0)).hasValue(0.9);
  }

  @Test
  void aWrongPointIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> percent(new double[] {1, Double.NaN}, new double[] {90, 80}))
        .withMessage("digitised curve: time[1] is NaN, expected a finite number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> percent(new double[] {1, 2}, new double[] {90, Double.NaN}))
        .withMessageContaining("survival[1] is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> DigitizedCurve.of(new double[] {1}, new double[] {90}, CurveScale.FRACTION))
        .withMessage(
            "digitised curve: survival[0] is 90.0, expected from 0 to 1.0 or outside by at most 2 % of it (FRACTION)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> percent(new double[] {1}, new double[] {}))
        .withMessageContaining("1 times and 0 survivals");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> percent(new double[] {}, new double[] {}))
        .withMessageContaining("no points");
    DigitizedCurve curve = percent(new double[] {1}, new double[] {90});
    assertThatIllegalArgumentException().isThrownBy(() -> curve.survivalAt(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> curve.quantile(1));
    assertThatIllegalArgumentException().isThrownBy(() -> curve.restrictedMean(0));
  }
}
