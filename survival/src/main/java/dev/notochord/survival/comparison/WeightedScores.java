package dev.notochord.survival.comparison;

import dev.notochord.survival.RiskTable;
import java.util.List;

/**
 * The weighted log-rank scores of two groups under several weights at once, and their covariance,
 * added up in one pass over the merged times.
 *
 * <p>Sums are compensated, so that scores whose weights depend on each other have a covariance that
 * is singular to the last digits and is recognised as such.
 */
final class WeightedScores {
  /** Per weight the sum of w (d_1 - d n_1 / n): above 0 when the first group has more events. */
  final double[] score;

  /** Per pair of weights the sum of w_a w_b d (n - d) / (n - 1) n_1 n_2 / n^2. */
  final double[][] covariance;

  private WeightedScores(int weights) {
    score = new double[weights];
    covariance = new double[weights][weights];
  }

  static WeightedScores of(
      RiskTable first, RiskTable second, List<FlemingHarringtonWeight> weights) {
    int size = weights.size();
    WeightedScores sums = new WeightedScores(size);
    double[] scoreLost = new double[size];
    double[][] covarianceLost = new double[size][size];
    double[] weight = new double[size];
    RiskTable all = first.merge(second);
    double survival = 1;
    int row = 0;
    for (int i = 0; i < all.size(); i++) {
      double now = all.times().get(i);
      while (row < first.size() && first.times().get(row) < now) {
        row++;
      }
      long n = all.atRisk().get(i);
      long d = all.events().get(i);
      if (d == 0) {
        continue;
      }
      // The next exit of the group is not before now, so all who remain are at risk now.
      long n1 = row < first.size() ? first.atRisk().get(row) : 0;
      long d1 = n1 > 0 && first.times().get(row) == now ? first.events().get(row) : 0;
      double share = (double) n1 / n;
      double surplus = d1 - d * share;
      double spread = n > 1 ? (double) d * (n - d) / (n - 1) * share * (n - n1) / n : 0;
      for (int a = 0; a < size; a++) {
        weight[a] = weights.get(a).at(survival);
        add(sums.score, scoreLost, a, weight[a] * surplus);
        for (int b = 0; b <= a; b++) {
          add(sums.covariance[a], covarianceLost[a], b, weight[a] * weight[b] * spread);
        }
      }
      survival *= (double) (n - d) / n;
    }
    for (int a = 0; a < size; a++) {
      sums.score[a] += scoreLost[a];
      for (int b = 0; b <= a; b++) {
        sums.covariance[a][b] += covarianceLost[a][b];
        sums.covariance[b][a] = sums.covariance[a][b];
      }
    }
    return sums;
  }

  /** Adds to a sum and keeps what rounding lost (Neumaier). */
  private static void add(double[] sum, double[] lost, int at, double term) {
    double old = sum[at];
    double next = old + term;
    lost[at] += Math.abs(old) >= Math.abs(term) ? (old - next) + term : (term - next) + old;
    sum[at] = next;
  }
}
