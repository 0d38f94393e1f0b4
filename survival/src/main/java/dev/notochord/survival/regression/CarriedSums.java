package dev.notochord.survival.regression;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the subjects carried on after a competing event add to the sums over those at risk, at some coefficients.
 * Cost O(n p + m q p) for n rows, m event times and q censoring groups.
 */
final class CarriedSums {
  final CarriedRows carried;
  /** Per carried row its weight over K(T-), times exp(linear predictor - shift). */
  final double[] risk;
  /** Per event time the sum of risks, weighted by K(t-). */
  private final double[] sum;
  /** Per event time and column the sum of risk times covariates. */
  private final double[] moments;

  private CarriedSums(CarriedRows carried) {
    this.carried = carried;
    risk = new double[carried.count()];
    sum = new double[carried.rows.eventTimes()];
    moments = new double[carried.rows.eventTimes() * carried.rows.columns];
  }

  /**
   * Computes the risks of the rows of a sample and, if some are carried on, what these add to the sums.
   *
   * @param risk filled, one per position
   * @param shift filled, one per stratum, also no less than the linear predictor of those carried
   */
  static @Nullable CarriedSums with(
      @Nullable CarriedRows carried, CoxRows rows, double[] beta, double[] risk, double[] shift) {
    if (carried == null) {
      LinearPredictor.risks(rows, beta, risk, shift);
      return null;
    }
    CarriedSums sums = new CarriedSums(carried);
    Arrays.fill(shift, Double.NEGATIVE_INFINITY);
    for (int s = 0; s < shift.length; s++) {
      for (int i = carried.stratumStart[s]; i < carried.stratumStart[s + 1]; i++) {
        sums.risk[i] = carried.linearPredictor(beta, i);
        shift[s] = Math.max(shift[s], sums.risk[i]);
      }
    }
    LinearPredictor.risksFrom(shift, rows, beta, risk);
    sums.add(shift);
    return sums;
  }

  private void add(double[] shift) {
    CoxRows rows = carried.rows;
    int p = rows.columns;
    int q = carried.curve.length;
    double[] s0 = new double[q];
    double[] s1 = new double[q * p];
    for (int s = 0; s < shift.length; s++) {
      Arrays.fill(s0, 0);
      Arrays.fill(s1, 0);
      int i = carried.stratumStart[s];
      for (int j = rows.blockStart[s]; j < rows.blockStart[s + 1]; j++) {
        for (; i < carried.stratumStart[s + 1] && carried.from[i] == j; i++) {
          risk[i] = carried.weight[i] * Math.exp(risk[i] - shift[s]);
          int g = carried.group[i];
          s0[g] += risk[i];
          for (int c = 0; c < p; c++) {
            s1[g * p + c] += risk[i] * carried.x[i * p + c];
          }
        }
        for (int g = 0; g < q; g++) {
          double k = carried.curve[g][j];
          sum[j] += k * s0[g];
          for (int c = 0; c < p; c++) {
            moments[j * p + c] += k * s1[g * p + c];
          }
        }
      }
    }
  }

  double sum(int j) {
    return sum[j];
  }

  void addMoments(int j, double[] target) {
    for (int c = 0; c < target.length; c++) {
      target[c] += moments[j * target.length + c];
    }
  }

  /** Adds x x' of each carried row times its expected events while it is carried. */
  void addProducts(CumulativeSum hazard, Gram products) {
    double[] increments = new double[carried.rows.eventTimes()];
    for (int j = 0; j < increments.length; j++) {
      increments[j] = hazard.term(j);
    }
    double[][] tails = tails(increments, 1);
    double[] expected = new double[RiskSetLikelihood.BLOCK];
    for (int start = 0; start < risk.length; start += expected.length) {
      int end = Math.min(risk.length, start + expected.length);
      for (int i = start; i < end; i++) {
        expected[i - start] = risk[i] * tails[carried.group[i]][carried.from[i]];
      }
      products.add(carried.x, start, end, expected);
    }
  }

  /**
   * Returns per group the sums of K(t-) times increments from each event time to the end of its stratum.
   *
   * @param increments event times times columns
   */
  double[][] tails(double[] increments, int columns) {
    CoxRows rows = carried.rows;
    double[][] tails = new double[carried.curve.length][];
    for (int g = 0; g < tails.length; g++) {
      double[] tail = new double[increments.length];
      for (int s = 0; s + 1 < rows.blockStart.length; s++) {
        for (int j = rows.blockStart[s + 1] - 1; j >= rows.blockStart[s]; j--) {
          for (int c = 0; c < columns; c++) {
            int at = j * columns + c;
            double later = j + 1 < rows.blockStart[s + 1] ? tail[at + columns] : 0;
            tail[at] = later + carried.curve[g][j] * increments[at];
          }
        }
      }
      tails[g] = tail;
    }
    return tails;
  }
}
