package dev.notochord.survival.comparison;

import dev.notochord.survival.RiskTable;
import java.util.List;

/**
 * The weighted log-rank scores of two groups under several weights at once, and their covariance,
 * added up in one pass over the merged times of each stratum.
 *
 * <p>Sums are compensated, so that scores whose weights depend on each other have a covariance that
 * is singular to the last digits and is recognised as such.
 */
final class WeightedScores {
  private final List<LogRankWeight> weights;
  private final double[] score;
  private final double[] scoreLost;
  private final double[][] covariance;
  private final double[][] covarianceLost;
  private long events;

  WeightedScores(List<LogRankWeight> weights) {
    this.weights = weights;
    score = new double[weights.size()];
    scoreLost = new double[weights.size()];
    covariance = new double[weights.size()][weights.size()];
    covarianceLost = new double[weights.size()][weights.size()];
  }

  /** Takes note of the events of a stratum with one group alone, which say nothing of a difference. */
  void addEventsOf(RiskTable alone) {
    events += alone.totalEvents();
  }

  /** Adds a stratum. */
  void add(RiskTable first, RiskTable second) {
    int size = weights.size();
    double[] weight = new double[size];
    RiskTable all = first.merge(second);
    events += all.totalEvents();
    double survival = 1;
    double failed = 0;
    double peto = 1;
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
      // Nobody of the group enters or leaves between now and its next row, so those at risk there
      // are so now.
      long n1 = row < first.size() ? first.atRisk().get(row) : 0;
      long d1 = n1 > 0 && first.times().get(row) == now ? first.events().get(row) : 0;
      double share = (double) n1 / n;
      double surplus = d1 - d * share;
      double spread = n > 1 ? (double) d * (n - d) / (n - 1) * share * (n - n1) / n : 0;
      peto *= 1 - d / (n + 1.0);
      for (int a = 0; a < size; a++) {
        weight[a] = weights.get(a).at(survival, failed, n, (double) n, peto);
        add(score, scoreLost, a, weight[a] * surplus);
        for (int b = 0; b <= a; b++) {
          add(covariance[a], covarianceLost[a], b, weight[a] * weight[b] * spread);
        }
      }
      failed += survival * ((double) d / n);
      survival *= (double) (n - d) / n;
    }
  }

  /** Returns per weight the sum of w (d_1 - d n_1 / n): above 0 when the first group has more events. */
  double[] score() {
    double[] sum = new double[score.length];
    for (int a = 0; a < sum.length; a++) {
      sum[a] = score[a] + scoreLost[a];
    }
    return sum;
  }

  /** Returns per pair of weights the sum of w_a w_b d (n - d) / (n - 1) n_1 n_2 / n^2. */
  double[][] covariance() {
    double[][] sum = new double[score.length][score.length];
    for (int a = 0; a < sum.length; a++) {
      for (int b = 0; b <= a; b++) {
        sum[a][b] = covariance[a][b] + covarianceLost[a][b];
        sum[b][a] = sum[a][b];
      }
    }
    return sum;
  }

  /** Returns the number of events of all strata. */
  long events() {
    return events;
  }

  /** Adds to a sum and keeps what rounding lost (Neumaier). */
  private static void add(double[] sum, double[] lost, int at, double term) {
    double old = sum[at];
    double next = old + term;
    lost[at] += Math.abs(old) >= Math.abs(term) ? (old - next) + term : (term - next) + old;
    sum[at] = next;
  }
}
