package dev.notochord.survival.multistate;

import java.util.Arrays;

/**
 * The covariances of the state probabilities at all positions under the Markov model: the recursion
 * of Andersen, Borgan, Gill and Keiding (1993), section IV.4.1.3.
 *
 * <pre>
 *   C(t) = (I + dA)' C(t-) (I + dA) + sum over j of p_j(t-)^2 cov(dA_j)
 * </pre>
 *
 * <p>with the covariance of a multinomial proportion (Greenwood) or of Poisson counts (Aalen) for
 * the row of each state.
 */
final class ModelCovariance {
  private ModelCovariance() {}

  /** Returns the covariances, position by position and row by row. */
  static double[] of(
      RowsAtRisk rows, Steps steps, StateVariance variance, double[] p, double[] initialInfluence) {
    int states = steps.states;
    int square = states * states;
    double[] all = new double[(steps.size + 1) * square];
    for (int c = 0; c < rows.units(); c++) {
      for (int j = 0; j < states; j++) {
        for (int k = 0; k < states; k++) {
          all[j * states + k] +=
              rows.copies[c] * initialInfluence[c * states + j] * initialInfluence[c * states + k];
        }
      }
    }
    double[] mean = new double[states];
    for (int i = 0; i < steps.size; i++) {
      int next = (i + 1) * square;
      System.arraycopy(all, next - square, all, next, square);
      for (int j = 0; j < states; j++) {
        steps.forward(i, all, next + j * states, 1);
      }
      for (int j = 0; j < states; j++) {
        steps.forward(i, all, next + j, states);
      }
      for (int j = 0; j < states; j++) {
        if (steps.atRisk[i * states + j] > 0) {
          double scale = p[i * states + j] * p[i * states + j] / steps.atRisk[i * states + j];
          addCounts(steps, i, j, scale, all, next);
          if (variance == StateVariance.GREENWOOD) {
            Arrays.fill(mean, 0);
            steps.addHazard(i, j, 1, mean, 0);
            for (int x = 0; x < square; x++) {
              all[next + x] -= scale * mean[x / states] * mean[x % states];
            }
          }
        }
      }
      if (variance == StateVariance.GREENWOOD) {
        SmallVariances.settle(all, next, p, (i + 1) * states, states);
      }
    }
    return all;
  }

  private static void addCounts(Steps steps, int i, int j, double scale, double[] matrix, int at) {
    int states = steps.states;
    for (int e : steps.leaving(j)) {
      double part = scale * steps.hazard[i * steps.moves + e];
      int k = steps.target[e];
      matrix[at + j * states + j] += part;
      matrix[at + k * states + k] += part;
      matrix[at + j * states + k] -= part;
      matrix[at + k * states + j] -= part;
    }
  }
}
