package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.linear.SquareMatrix;
import java.util.Arrays;

/** The sandwich covariance of the coefficients, on the working scale. Cost O(n p + u p^2) for u units. */
final class RobustVariance {
  /** Units whose scores are multiplied together while they are in the cache. */
  private static final int BLOCK = 256;

  /** The covariance, row after row. */
  final double[] variance;
  /** The covariance of the score, row after row. */
  final double[] meat;

  private RobustVariance(double[] variance, double[] meat) {
    this.variance = variance;
    this.meat = meat;
  }

  /**
   * Returns the covariance.
   *
   * @param inverse the inverse of the information
   */
  static RobustVariance of(SurvivalData data, HazardPath path, double[] inverse) {
    CoxRows rows = path.rows;
    if (data.hasClusters() || data.hasSubjects()) {
      return of(scores(data, path), copies(data, rows), inverse, rows.columns);
    }
    // Each row is its own unit: their order does not matter, and their scores need not be kept.
    int p = rows.columns;
    Gram meat = new Gram(p);
    double[] factor = new double[BLOCK];
    Arrays.fill(factor, 1);
    for (int start = 0; start < rows.positions(); start += BLOCK) {
      int count = Math.min(BLOCK, rows.positions() - start);
      double[] scores = new double[count * p];
      for (int i = 0; i < count; i++) {
        path.addScore(start + i, scores, i * p);
        factor[i] = rows.frequencies ? 1 / rows.weight[start + i] : 1;
      }
      meat.add(scores, 0, count, factor);
    }
    return of(meat, inverse, p);
  }

  /** Returns the sums of the score residuals of each unit, unit after unit. */
  static double[] scores(SurvivalData data, HazardPath path) {
    int p = path.rows.columns;
    double[] scores = new double[Math.multiplyExact(data.units(), p)];
    for (int i = 0; i < path.rows.positions(); i++) {
      path.addScore(i, scores, data.unit(path.rows.row[i]) * p);
    }
    return scores;
  }

  /**
   * Returns the covariance from the scores of units.
   *
   * @param scores the scores, unit after unit
   * @param copies how many subjects of the same score each unit stands for; empty when each is one
   * @param inverse the inverse of the information
   * @param p the number of columns
   */
  static RobustVariance of(double[] scores, double[] copies, double[] inverse, int p) {
    Gram meat = new Gram(p);
    int units = p == 0 ? 0 : scores.length / p;
    double[] share = new double[BLOCK];
    for (int start = 0; start < units; start += BLOCK) {
      int end = Math.min(units, start + BLOCK);
      for (int u = start; u < end; u++) {
        share[u - start] = copies.length == 0 || copies[u] == 0 ? 1 : 1 / copies[u];
      }
      meat.add(scores, start, end, share);
    }
    return of(meat, inverse, p);
  }

  private static RobustVariance of(Gram scores, double[] inverse, int p) {
    double[] meat = scores.sum;
    for (int c = 0; c < p; c++) {
      for (int k = 0; k < c; k++) {
        meat[k * p + c] = meat[c * p + k];
      }
    }
    double[] half = SquareMatrix.product(inverse, meat, p);
    return new RobustVariance(SquareMatrix.product(half, inverse, p), meat);
  }

  /** Returns how many subjects of the same score each unit stands for; empty when each is one. */
  private static double[] copies(SurvivalData data, CoxRows rows) {
    if (!rows.frequencies || data.hasClusters()) {
      return new double[0];
    }
    double[] copies = new double[data.units()];
    for (int i = 0; i < rows.positions(); i++) {
      int unit = data.unit(rows.row[i]);
      checkArgument(
          copies[unit] == 0 || copies[unit] == rows.weight[i],
          "Cox model: rows of one subject have the frequencies %s and %s, expected one for a robust variance",
          copies[unit],
          rows.weight[i]);
      copies[unit] = rows.weight[i];
    }
    return copies;
  }

  /** Returns the frequency of each unit, for data with one row per unit; empty when each unit is one. */
  static double[] copies(SurvivalData data) {
    boolean frequencies = data.weightKind().filter(WeightKind.FREQUENCY::equals).isPresent();
    if (!frequencies || data.hasClusters()) {
      return new double[0];
    }
    double[] copies = new double[data.units()];
    for (int i = 0; i < data.usedRows(); i++) {
      copies[data.unit(data.rowByTime(i))] = data.weight(data.rowByTime(i));
    }
    return copies;
  }
}
