package dev.notochord.survival.regression;

/**
 * Running sums whose differences keep their digits: each is held as a sum of two numbers, so that a small stretch
 * after a large one is not lost in its rounding.
 */
final class CumulativeSum {
  private final double[] high;
  private final double[] low;

  CumulativeSum(int terms) {
    high = new double[terms + 1];
    low = new double[terms + 1];
  }

  /** Sets term {@code j}, before {@link #accumulate()}. */
  void set(int j, double term) {
    high[j + 1] = term;
  }

  /** Turns the terms into their running sums. */
  void accumulate() {
    for (int j = 1; j < high.length; j++) {
      double term = high[j];
      double sum = high[j - 1] + term;
      double part = sum - high[j - 1];
      low[j] = low[j - 1] + ((high[j - 1] - (sum - part)) + (term - part));
      high[j] = sum;
    }
  }

  /** Returns the sum of the terms {@code from <= j < to}. */
  double between(int from, int to) {
    return (high[to] - high[from]) + (low[to] - low[from]);
  }
}
