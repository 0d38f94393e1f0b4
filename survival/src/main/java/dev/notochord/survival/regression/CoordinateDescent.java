package dev.notochord.survival.regression;

import dev.notochord.survival.linear.SymmetricFactor;

/**
 * The maximum of a parabola less absolute values and squares:
 *
 * <pre>
 *   u'd - 1/2 d'Id - sum of a_c |b_c| - 1/2 sum of s_c b_c^2,     d = b - b0
 * </pre>
 *
 * <p>One coefficient after the other goes to its best value. When a few sweeps have found which are 0, the others solve
 * a linear system, and if none changes its sign by that and none of the zeros wants to leave, it is the answer. Cost
 * O(q^2) a sweep and O(q^3) a system for q coefficients.
 */
final class CoordinateDescent {
  private static final int SWEEPS = 5;
  private static final int MOST_ROUNDS = 2000;

  private final int p;
  private final double[] information;
  private final double[] score;
  private final double[] start;
  private final double[] absolute;
  private final double[] square;
  private final double[] b;
  /** u - I d. */
  private final double[] rest;

  private CoordinateDescent(
      double[] information, double[] score, double[] start, double[] absolute, double[] square) {
    p = start.length;
    this.information = information;
    this.score = score;
    this.start = start;
    this.absolute = absolute;
    this.square = square;
    b = start.clone();
    rest = score.clone();
  }

  /**
   * Returns b.
   *
   * @param tolerance how large a derivative may be left
   */
  static double[] maximize(
      double[] information,
      double[] score,
      double[] start,
      double[] absolute,
      double[] square,
      double tolerance) {
    CoordinateDescent descent = new CoordinateDescent(information, score, start, absolute, square);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      for (int sweep = 0; sweep < SWEEPS; sweep++) {
        descent.sweep();
      }
      if (descent.violation() <= tolerance || descent.solveActive(tolerance)) {
        break;
      }
    }
    return descent.b;
  }

  private void sweep() {
    for (int c = 0; c < p; c++) {
      double own = information[c * p + c];
      double total = own + square[c];
      if (!(total > 0)) {
        continue;
      }
      double pull = rest[c] + own * b[c];
      double size = Math.abs(pull) - absolute[c];
      double next = size > 0 ? Math.copySign(size, pull) / total : 0;
      double change = next - b[c];
      if (change != 0) {
        b[c] = next;
        for (int k = 0; k < p; k++) {
          rest[k] -= change * information[k * p + c];
        }
      }
    }
  }

  private double violation() {
    double largest = 0;
    for (int c = 0; c < p; c++) {
      largest = Math.max(largest, violation(rest[c], b[c], absolute[c], square[c]));
    }
    return largest;
  }

  /** Returns how far a derivative is from what a maximum asks for at a coefficient. */
  static double violation(double slope, double b, double absolute, double square) {
    return b == 0
        ? Math.max(0, Math.abs(slope) - absolute)
        : Math.abs(slope - square * b - Math.copySign(absolute, b));
  }

  private boolean solveActive(double tolerance) {
    int[] active = new int[p];
    int q = 0;
    for (int c = 0; c < p; c++) {
      if (b[c] != 0) {
        active[q++] = c;
      }
    }
    double[] matrix = new double[q * q];
    double[] side = new double[q];
    for (int i = 0; i < q; i++) {
      int c = active[i];
      side[i] = score[c] - Math.copySign(absolute[c], b[c]);
      for (int k = 0; k < p; k++) {
        side[i] += information[c * p + k] * start[k];
      }
      for (int k = 0; k < q; k++) {
        matrix[i * q + k] = information[c * p + active[k]];
      }
      matrix[i * q + i] += square[c];
    }
    SymmetricFactor factor = SymmetricFactor.of(q, matrix);
    double[] solved = factor.solve(side);
    for (int i = 0; i < q; i++) {
      boolean flips = absolute[active[i]] > 0 && !(solved[i] * b[active[i]] > 0);
      if (flips || factor.rank() < q) {
        return false;
      }
    }
    for (int i = 0; i < q; i++) {
      b[active[i]] = solved[i];
    }
    for (int c = 0; c < p; c++) {
      rest[c] = score[c];
      for (int k = 0; k < p; k++) {
        rest[c] -= information[c * p + k] * (b[k] - start[k]);
      }
    }
    return violation() <= tolerance;
  }
}
