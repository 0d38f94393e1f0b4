package dev.notochord.survival.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class QuadraticFormTest {
  @Test
  void ofARegularMatrixIsThatOfItsInverse() {
    // The inverse of {{4, 2}, {2, 3}} is {{3, -2}, {-2, 4}} / 8.
    QuadraticForm form = QuadraticForm.of(new double[] {1, 5}, new double[][] {{4, 2}, {2, 3}});

    assertThat(form.value).isCloseTo((3 - 2 * 2 * 5 + 4 * 25) / 8.0, within(1e-14));
    assertThat(form.rank).isEqualTo(2);
  }

  @Test
  void ofAMatrixWhoseRowsSumToZeroLeavesOneOut() {
    QuadraticForm form = QuadraticForm.of(
        new double[] {1, 1, -2}, new double[][] {{2, -1, -1}, {-1, 2, -1}, {-1, -1, 2}});

    // Without the third: the inverse of {{2, -1}, {-1, 2}} is {{2, 1}, {1, 2}} / 3.
    assertThat(form.value).isCloseTo((2 + 2 + 2) / 3.0, within(1e-14));
    assertThat(form.rank).isEqualTo(2);
  }

  @Test
  void scalesDoNotMatter() {
    // Two independent parts, one 1e-30 of the other.
    QuadraticForm form =
        QuadraticForm.of(new double[] {3, 2e-15}, new double[][] {{1, 0}, {0, 1e-30}});

    assertThat(form.value).isCloseTo(9 + 4, within(1e-13));
    assertThat(form.rank).isEqualTo(2);
  }

  @Test
  void groupsThatNearlyMoveTogetherAreStillTwo() {
    // The eigenvalues are 2 - 1e-6 and 1e-6, with (1, 1) and (1, -1).
    double r = 1 - 1e-6;
    QuadraticForm form = QuadraticForm.of(new double[] {1, 0}, new double[][] {{1, r}, {r, 1}});

    assertThat(form.value).isCloseTo(0.5 / (2 - 1e-6) + 0.5 / 1e-6, withinPercentage(1e-7));
    assertThat(form.rank).isEqualTo(2);
  }

  @Test
  void numbersWhoseSquaresAreOutOfRangeAreNoTrouble() {
    for (double scale : new double[] {1e200, 1e-200}) {
      double root = Math.sqrt(scale);
      QuadraticForm form = QuadraticForm.of(new double[] {3 * root, -3 * root}, new double[][] {
        {2 * scale, -2 * scale}, {-2 * scale, 2 * scale}
      });

      assertThat(form.value).isCloseTo(9 / 2.0, withinPercentage(1e-12));
      assertThat(form.rank).isEqualTo(1);
    }
  }

  @Test
  void ofNothingHasRankZero() {
    QuadraticForm form = QuadraticForm.of(new double[2], new double[2][2]);

    assertThat(form.value).isZero();
    assertThat(form.rank).isZero();
  }
}
