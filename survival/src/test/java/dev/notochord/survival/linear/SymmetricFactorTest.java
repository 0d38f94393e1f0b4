package dev.notochord.survival.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SymmetricFactorTest {
  @Test
  void solvesAndInverts() {
    // 4 2 | 2 3 has the inverse 3 -2 | -2 4 over 8.
    SymmetricFactor factor = SymmetricFactor.of(2, new double[] {4, 2, 2, 3});
    assertThat(factor.rank()).isEqualTo(2);
    assertThat(factor.inverse())
        .containsExactly(new double[] {0.375, -0.25, -0.25, 0.5}, within(1e-15));
    assertThat(factor.solve(new double[] {8, 8}))
        .containsExactly(new double[] {1, 2}, within(1e-15));
  }

  @Test
  void aColumnThatDependsOnThoseBeforeIsLeftOut() {
    // The third is the sum of the first two.
    double[] matrix = {2, 1, 3, 1, 2, 3, 3, 3, 6};
    SymmetricFactor factor = SymmetricFactor.of(3, matrix);
    assertThat(factor.rank()).isEqualTo(2);
    assertThat(factor.isDependent(2)).isTrue();
    assertThat(factor.isPositive()).isTrue();
    assertThat(factor.solve(new double[] {3, 3, 6}))
        .containsExactly(new double[] {1, 1, 0}, within(1e-15));
    assertThat(factor.inverse()[8]).isZero();
  }

  @Test
  void aNegativePivotIsNoCovariance() {
    assertThat(SymmetricFactor.of(2, new double[] {1, 2, 2, 1}).isPositive()).isFalse();
  }

  @Test
  void anElementThatIsTheRestOfLargeNumbersIsNothing() {
    double[] matrix = {3e-16};
    assertThat(SymmetricFactor.of(1, matrix).rank()).isEqualTo(1);
    assertThat(SymmetricFactor.of(1, matrix, new double[] {5}).rank()).isZero();
  }

  /** Forty columns in general position on twenty rows: the rank is that of the rows, whatever rounding says. */
  @Test
  void moreColumnsThanRowsHaveTheRankOfTheRows() {
    int size = 40;
    int rows = 20;
    for (int seed = 0; seed < 50; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] x = random.doubles((long) rows * size).map(u -> u - 0.5).toArray();
      double[] matrix = new double[size * size];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          for (int r = 0; r < rows; r++) {
            matrix[i * size + j] += x[r * size + i] * x[r * size + j];
          }
        }
      }
      SymmetricFactor factor = SymmetricFactor.of(size, matrix);
      assertThat(factor.rank()).isEqualTo(rows);
      assertThat(factor.isDependent(rows - 1)).isFalse();
    }
  }
}
