package dev.notochord.survival.regression;

import dev.notochord.survival.linear.SquareMatrix;
import dev.notochord.survival.linear.SymmetricFactor;
import java.util.Arrays;

/**
 * The partial likelihood plus half the log of the determinant of the information, with its exact score.
 *
 * <p>The derivative of the information by coefficient k is the sum of third central moments over the risk sets,
 * under Efron those of every step, where a row with the event counts 1 - f:
 *
 * <pre>
 *   1/2 tr(A dI/db_k) = 1/2 sum over steps of v E[ (x - m)_k (x - m)' A (x - m) ],     A = I^-1
 * </pre>
 *
 * <p>Expanded and summed row by row in place of step by step, with H the hazard and M the hazard times the mean that
 * a row adds up while at risk, this is
 *
 * <pre>
 *   sum over rows of r ( (H x_k - M_k) x'Ax - 2 x_k x'AM )  +  2 sum over steps of v m_k m'Am
 * </pre>
 *
 * <p>so that no third moment is ever stored. Cost O(n p^2). The columns that depend on others at the start are left
 * out of the determinant; where another loses its information the value is not finite.
 */
final class FirthLikelihood implements PartialLikelihood {
  /** What a column that is constant in every risk set has left of its information, on standardised covariates. */
  private static final double ROUNDING = 1e-13;

  private final CoxRows rows;
  private final TieMethod ties;
  private final CoxLikelihood likelihood;
  private final boolean[] left;
  private final int rank;

  FirthLikelihood(CoxRows rows, TieMethod ties) {
    this.rows = rows;
    this.ties = ties;
    likelihood = new CoxLikelihood(rows, ties);
    int p = rows.columns;
    left = new boolean[p];
    double[] information = likelihood.evaluate(new double[p]).information;
    double rounding = ROUNDING * eventWeight(rows);
    for (int c = 0; c < p; c++) {
      left[c] = !(information[c * p + c] > rounding);
    }
    clear(information);
    SymmetricFactor start = SymmetricFactor.of(p, information);
    for (int c = 0; c < p; c++) {
      left[c] = start.isDependent(c);
    }
    rank = start.rank();
  }

  @Override
  public int size() {
    return rows.columns;
  }

  /** Returns the log partial likelihood without the determinant. */
  double plain(double[] beta) {
    return likelihood.evaluate(beta).logLikelihood;
  }

  /** Returns the number of columns that do not depend on others. */
  int rank() {
    return rank;
  }

  @Override
  public Evaluation evaluate(double[] beta) {
    int p = rows.columns;
    Evaluation plain = likelihood.evaluate(beta);
    if (!plain.isFinite()) {
      return plain;
    }
    double[] information = plain.information;
    double[] score = plain.score;
    for (int c = 0; c < p; c++) {
      score[c] = left[c] ? 0 : score[c];
    }
    clear(information);
    SymmetricFactor factor = SymmetricFactor.of(p, information);
    if (factor.rank() < rank) {
      return new Evaluation(Double.NEGATIVE_INFINITY, score, information);
    }
    double[] half = halfTrace(beta, factor.inverse());
    for (int c = 0; c < p; c++) {
      score[c] += left[c] ? 0 : half[c];
    }
    return new Evaluation(plain.logLikelihood + 0.5 * factor.logDeterminant(), score, information);
  }

  /** Puts zeros in the rows and columns that are left out. */
  private void clear(double[] information) {
    int p = rows.columns;
    for (int i = 0; i < p * p; i++) {
      if (left[i / p] || left[i % p]) {
        information[i] = 0;
      }
    }
  }

  private static double eventWeight(CoxRows rows) {
    double sum = 0;
    for (int j = 0; j < rows.eventTimes(); j++) {
      for (int i = rows.firstEnding[j]; i < rows.firstEnding[j] + rows.deaths[j]; i++) {
        sum += rows.weight[i];
      }
    }
    return sum;
  }

  /** Returns half the trace of the inverse times each derivative of the information. */
  private double[] halfTrace(double[] beta, double[] inverse) {
    int p = rows.columns;
    HazardPath path = HazardPath.of(rows, ties, beta);
    double[] sum = new double[p];
    double[] means = new double[p];
    double[] product = new double[p];
    for (int i = 0; i < rows.positions(); i++) {
      path.hazardMeans(i, means);
      int at = i * p;
      double square = 0;
      double mixed = 0;
      SquareMatrix.multiply(inverse, rows.x, at, product);
      for (int c = 0; c < p; c++) {
        square += rows.x[at + c] * product[c];
        mixed += means[c] * product[c];
      }
      double expected = path.expected(i);
      for (int c = 0; c < p; c++) {
        double x = rows.x[at + c];
        sum[c] += (expected * x - path.risk[i] * means[c]) * square - 2 * path.risk[i] * x * mixed;
      }
    }
    addMeans(path, inverse, sum);
    for (int c = 0; c < p; c++) {
      sum[c] /= 2;
    }
    return sum;
  }

  /** Adds twice the sum over steps of v m m'Am, m = (S1 - f D1) / s, as a polynomial in f. */
  private void addMeans(HazardPath path, double[] inverse, double[] sum) {
    int p = rows.columns;
    double[] product = new double[p];
    double[] eventProduct = new double[p];
    double[] cube = new double[4];
    new RiskSets(rows, ties).walk(path.risk, (j, sets) -> {
      cubes(j, sets, cube);
      SquareMatrix.multiply(inverse, sets.s1, 0, product);
      SquareMatrix.multiply(inverse, sets.d1, 0, eventProduct);
      double q0 = 0;
      double q1 = 0;
      double q2 = 0;
      for (int c = 0; c < p; c++) {
        q0 += sets.s1[c] * product[c];
        q1 -= 2 * sets.d1[c] * product[c];
        q2 += sets.d1[c] * eventProduct[c];
      }
      double constant = q0 * cube[0] + q1 * cube[1] + q2 * cube[2];
      double linear = q0 * cube[1] + q1 * cube[2] + q2 * cube[3];
      for (int c = 0; c < p; c++) {
        sum[c] += 2 * (sets.s1[c] * constant - sets.d1[c] * linear);
      }
    });
  }

  /** Computes the sums over the steps of v f^a / s^3 for a = 0 .. 3. */
  private void cubes(int j, RiskSets sets, double[] cube) {
    Arrays.fill(cube, 0);
    long steps = ties == TieMethod.BRESLOW ? 1 : rows.eventCount(j);
    double step = sets.terms.weight / steps;
    for (long k = 0; k < steps; k++) {
      double f = (double) k / steps;
      double s = sets.s0 - f * sets.d0;
      double term = step / s / s / s;
      for (int a = 0; a < 4; a++) {
        cube[a] += term;
        term *= f;
      }
    }
  }
}
