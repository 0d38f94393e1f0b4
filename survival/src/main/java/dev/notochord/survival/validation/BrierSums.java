package dev.notochord.survival.validation;

/** Brier scores over some times, those of the null model, and what each unit moves them. */
final class BrierSums {
  final EvaluationTimes times;
  final boolean spread;
  final double[] score;
  final double[] nullScore;
  final double[] nullRisk;
  /** Per time what each unit moves the score, and that of the null model. */
  final double[][] influence;

  final double[][] nullInfluence;

  BrierSums(
      WeightedSample sample,
      EvaluationTimes times,
      double[][] risk,
      BrierNormalization normalization) {
    this.times = times;
    int count = times.time.length;
    spread = sample.rows.hasSpread();
    score = new double[count];
    nullScore = new double[count];
    nullRisk = new double[count];
    influence = new double[count][];
    nullInfluence = new double[count][];
    for (int k = 0; k < count; k++) {
      evaluate(sample, k, risk[k], normalization);
    }
  }

  private void evaluate(
      WeightedSample sample, int k, double[] risk, BrierNormalization normalization) {
    double t = times.time[k];
    TimedRows rows = sample.rows;
    double[] weights = sample.weights(t);
    double[] square = new double[rows.size()];
    double sum = 0;
    double all = 0;
    double events = 0;
    for (int i = 0; i < square.length; i++) {
      boolean event = isEvent(rows, i, t);
      double error = event ? 1 - risk[i] : risk[i];
      square[i] = error * error;
      double mass = rows.weight[i] * weights[i];
      sum += mass * square[i];
      all += mass;
      events += event ? mass : 0;
    }
    boolean byRows = normalization == BrierNormalization.ROWS;
    double divisor = byRows ? rows.total : all;
    score[k] = sum / divisor;
    double mean = events / all;
    nullRisk[k] = mean;
    nullScore[k] = (events * (1 - mean) * (1 - mean) + (all - events) * mean * mean) / divisor;
    influence[k] = influence(sample, t, weights, square, score[k], divisor, byRows);
    // The null risk makes its score least: that it is estimated moves nothing.
    for (int i = 0; i < square.length; i++) {
      double error = isEvent(rows, i, t) ? 1 - mean : mean;
      square[i] = error * error;
    }
    nullInfluence[k] = influence(sample, t, weights, square, nullScore[k], divisor, byRows);
  }

  private static boolean isEvent(TimedRows rows, int i, double t) {
    return rows.status[i] == TimedRows.EVENT && rows.time[i] <= t;
  }

  private static double[] influence(
      WeightedSample sample,
      double t,
      double[] weights,
      double[] square,
      double value,
      double divisor,
      boolean byRows) {
    double[] gradient = new double[square.length];
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = (byRows ? square[i] : square[i] - value) / divisor;
    }
    return sample.influence(t, weights, gradient, byRows ? -value / divisor : 0);
  }

  /** Returns whether there is an area under the score. */
  boolean isIntegrable() {
    return score.length > 1;
  }

  /** Returns the mean of a column over the times by the trapezoid rule. */
  double mean(double[] column) {
    double sum = 0;
    for (int k = 0; k < column.length; k++) {
      sum += share(k) * column[k];
    }
    return sum;
  }

  /** Returns what each unit moves the mean over the times. */
  double[] meanInfluence(double[][] byTime) {
    double[] sum = new double[byTime[0].length];
    for (int k = 0; k < byTime.length; k++) {
      UnitInfluence.add(share(k), byTime[k], sum);
    }
    return sum;
  }

  private double share(int k) {
    double[] t = times.time;
    int last = t.length - 1;
    return (t[Math.min(k + 1, last)] - t[Math.max(k - 1, 0)]) / 2 / (t[last] - t[0]);
  }
}
