package dev.notochord.survival.validation;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** How far the largest of several correlated standard normal variables strays from 0, by simulation with a seed. */
final class SimultaneousLimit {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  /** What is left of a variance that the variables before explain, beyond which it counts as none. */
  private static final double EXPLAINED = 1e-12;

  private SimultaneousLimit() {}

  /**
   * Returns c such that all variables are within c of 0 with probability {@code level}.
   *
   * @param covariance the covariances; variables without variance are left out
   */
  static double of(double[][] covariance, double level, int draws, long seed) {
    int[] kept = new int[covariance.length];
    int count = 0;
    for (int k = 0; k < covariance.length; k++) {
      if (covariance[k][k] > 0) {
        kept[count++] = k;
      }
    }
    if (count == 0) {
      return Double.NaN;
    }
    if (count == 1) {
      return NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }
    double[][] factor = factor(covariance, kept, count);
    SplittableRandom random = new SplittableRandom(seed);
    double[] normal = new double[count];
    double[] largest = new double[draws];
    for (int d = 0; d < draws; d++) {
      for (int k = 0; k < count; k++) {
        double uniform = ((random.nextLong() >>> 11) + 0.5) * 0x1p-53;
        normal[k] = NORMAL.inverseCumulativeProbability(uniform);
      }
      for (double[] row : factor) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
          sum += row[j] * normal[j];
        }
        largest[d] = Math.max(largest[d], Math.abs(sum));
      }
    }
    Arrays.sort(largest);
    return largest[(int) Math.min(draws - 1.0, Math.ceil(level * draws) - 1)];
  }

  /** Returns the lower triangle whose product with its transpose is the matrix of correlations, which may be singular. */
  private static double[][] factor(double[][] covariance, int[] kept, int count) {
    double[][] factor = new double[count][];
    for (int i = 0; i < count; i++) {
      factor[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double scale =
            Math.sqrt(covariance[kept[i]][kept[i]]) * Math.sqrt(covariance[kept[j]][kept[j]]);
        double rest = i == j ? 1 : covariance[kept[i]][kept[j]] / scale;
        for (int m = 0; m < j; m++) {
          rest -= factor[i][m] * factor[j][m];
        }
        if (i == j) {
          factor[i][i] = rest > EXPLAINED ? Math.sqrt(rest) : 0;
        } else {
          factor[i][j] = factor[j][j] > 0 ? rest / factor[j][j] : 0;
        }
      }
    }
    return factor;
  }
}
