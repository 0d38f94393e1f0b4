package dev.notochord.survival.multistate;

/** Takes rounding out of covariances of probabilities that are 0 or nearly 1. */
final class SmallVariances {
  private SmallVariances() {}

  /**
   * Settles the covariance of the probabilities of all states.
   *
   * <p>A probability of 0 has no influence: it cannot fall for any weights. The state with more than
   * half of the probability is computed as 1 less the others, which keeps small variances exact when
   * nearly everybody has arrived there.
   */
  static void settle(double[] matrix, int at, double[] p, int pAt, int states) {
    int most = -1;
    for (int j = 0; j < states; j++) {
      if (p[pAt + j] == 0) {
        for (int k = 0; k < states; k++) {
          matrix[at + j * states + k] = 0;
          matrix[at + k * states + j] = 0;
        }
      } else if (p[pAt + j] > 0.5) {
        most = j;
      }
    }
    if (most >= 0) {
      balance(matrix, at, most, states);
    }
  }

  private static void balance(double[] matrix, int at, int most, int states) {
    double total = 0;
    for (int j = 0; j < states; j++) {
      if (j != most) {
        double sum = 0;
        for (int k = 0; k < states; k++) {
          sum += k == most ? 0 : matrix[at + j * states + k];
        }
        matrix[at + j * states + most] = -sum;
        matrix[at + most * states + j] = -sum;
        total += sum;
      }
    }
    matrix[at + most * states + most] = total;
  }
}
