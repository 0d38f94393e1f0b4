package dev.notochord.survival.regression;

import dev.notochord.survival.linear.SymmetricFactor;

/**
 * The score test of columns times a function of time, at the coefficients of a fit and on the working scale.
 *
 * <p>Sums of g V(t) are, like the information, sums over rows of x x' times g dH over their time at risk, less
 * sums over event times of g times the products of means. Cost O(n p^2).
 */
final class TimeTrendScore {
  /** A variance of this part of the one with known coefficients is nothing but rounding. */
  private static final double NEGLIGIBLE = 1e-10;

  /** The derivative for the coefficients of x g(t), 0 where these have no variance. */
  final double[] score;
  /** Its variance given that the coefficients of x are estimated, zero in dependent columns. */
  final double[][] variance;

  private final CoxRows rows;
  private final double[] risk;
  private final double[] g;
  private final int p;
  /** For the powers 0, 1, 2 of g the lower triangle of the sum of V(t), p x p. */
  private final double[][] sums;

  private TimeTrendScore(CoxRows rows, double[] g) {
    this.rows = rows;
    this.g = g;
    p = rows.columns;
    risk = new double[rows.positions()];
    score = new double[p];
    variance = new double[p][p];
    sums = new double[3][p * p];
  }

  /**
   * Returns the score.
   *
   * @param g the function of time at each event time, centred
   * @param dependent the columns to leave out
   */
  static TimeTrendScore of(
      CoxRows rows, TieMethod ties, double[] beta, double[] g, boolean[] dependent) {
    TimeTrendScore trend = new TimeTrendScore(rows, g);
    LinearPredictor.risks(rows, beta, trend.risk, new double[rows.blockStart.length - 1]);
    trend.walk(ties);
    trend.leaveOut(dependent);
    trend.reduce();
    return trend;
  }

  private void walk(TieMethod ties) {
    CumulativeSum[] hazard = new CumulativeSum[sums.length];
    for (int power = 0; power < hazard.length; power++) {
      hazard[power] = new CumulativeSum(rows.blockStart);
    }
    double[] eventHazard = new double[g.length];
    new RiskSets(rows, ties).walk(risk, (j, sets) -> {
      RiskWeights terms = sets.terms;
      eventHazard[j] = terms.eventHazard;
      hazard[0].set(j, terms.hazard);
      hazard[1].set(j, g[j] * terms.hazard);
      hazard[2].set(j, g[j] * g[j] * terms.hazard);
      for (int c = 0; c < p; c++) {
        score[c] -= g[j] * sets.mean(c);
        double a = sets.hazardMean(c);
        double b = terms.square1 * sets.s1[c] - terms.square2 * sets.d1[c];
        for (int k = 0; k <= c; k++) {
          double product = a * sets.s1[k] - b * sets.d1[k];
          sums[0][c * p + k] -= product;
          sums[1][c * p + k] -= g[j] * product;
          sums[2][c * p + k] -= g[j] * g[j] * product;
        }
      }
    });
    for (CumulativeSum one : hazard) {
      one.accumulate();
    }
    for (int j = 0; j < g.length; j++) {
      addRows(j, hazard, eventHazard[j]);
    }
  }

  /** Adds what the rows that end at an event time or before the next add to the sums and the score. */
  private void addRows(int j, CumulativeSum[] hazard, double eventHazard) {
    int first = rows.firstEnding[j];
    int deathEnd = first + rows.deaths[j];
    double[] expected = new double[sums.length];
    for (int i = first; i < rows.firstEnding[j + 1]; i++) {
      boolean event = i < deathEnd;
      double own = event ? eventHazard : 0;
      for (int power = 0; power < expected.length; power++) {
        expected[power] = risk[i] * (hazard[power].between(rows.from[i], event ? j : j + 1) + own);
        own *= g[j];
      }
      for (int c = 0; c < p; c++) {
        double x = rows.x[i * p + c];
        if (event) {
          score[c] += rows.weight[i] * g[j] * x;
        }
        for (int k = 0; k <= c; k++) {
          double product = x * rows.x[i * p + k];
          sums[0][c * p + k] += expected[0] * product;
          sums[1][c * p + k] += expected[1] * product;
          sums[2][c * p + k] += expected[2] * product;
        }
      }
    }
  }

  private void leaveOut(boolean[] dependent) {
    for (int c = 0; c < p; c++) {
      for (int k = 0; k <= c; k++) {
        for (double[] sum : sums) {
          sum[c * p + k] = dependent[c] || dependent[k] ? 0 : sum[c * p + k];
        }
      }
    }
  }

  /** Returns an element of the information of the coefficients of x. */
  double information(int i, int k) {
    return sum(0, i, k);
  }

  private double sum(int power, int i, int k) {
    return sums[power][Math.max(i, k) * p + Math.min(i, k)];
  }

  private void reduce() {
    SymmetricFactor information = SymmetricFactor.of(p, sums[0]);
    double[] column = new double[p];
    for (int k = 0; k < p; k++) {
      if (information.isDependent(k)) {
        continue;
      }
      for (int i = 0; i < p; i++) {
        column[i] = sum(1, i, k);
      }
      double[] solved = information.solve(column);
      for (int i = 0; i < p; i++) {
        if (!information.isDependent(i)) {
          variance[i][k] = sum(2, i, k);
          for (int m = 0; m < p; m++) {
            variance[i][k] -= sum(1, i, m) * solved[m];
          }
        }
      }
    }
    for (int c = 0; c < p; c++) {
      if (!(variance[c][c] > NEGLIGIBLE * sum(2, c, c))) {
        score[c] = 0;
        for (int k = 0; k < p; k++) {
          variance[c][k] = 0;
          variance[k][c] = 0;
        }
      }
    }
    for (int i = 0; i < p; i++) {
      for (int k = 0; k < i; k++) {
        double mean = 0.5 * (variance[i][k] + variance[k][i]);
        variance[i][k] = mean;
        variance[k][i] = mean;
      }
    }
  }
}
