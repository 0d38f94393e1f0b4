package dev.notochord.survival.literature;

/**
 * The distribution of the events in the first group with all margins of the table fixed, given the log odds ratio:
 * Fisher's noncentral hypergeometric distribution.
 *
 * <p>P(x) is proportional to C(first, x) C(second, events - x) exp(theta x). Logarithms are added up from the least x.
 */
final class HypergeometricOdds {
  /** R's {@code fisher.test} takes probabilities that differ by less for equal. */
  private static final double EQUAL = 1 + 1e-7;
  /** Beyond this log odds ratio no table of at most 2^31 subjects tells a difference. */
  private static final double FAR = 800;

  private final int least;
  private final int seen;
  private final double[] logWeight;

  HypergeometricOdds(TwoByTwoTable table) {
    long lowest = Math.max(0, table.events() - table.second());
    long highest = Math.min(table.first(), table.events());
    least = (int) lowest;
    seen = (int) table.firstEvents();
    logWeight = new double[(int) (highest - lowest) + 1];
    for (int i = 1; i < logWeight.length; i++) {
      double x = (double) lowest + i - 1;
      double up = (table.first() - x) * (table.events() - x);
      double down = (x + 1) * (table.second() - table.events() + x + 1);
      logWeight[i] = logWeight[i - 1] + Math.log(up / down);
    }
  }

  boolean hasOneValue() {
    return logWeight.length == 1;
  }

  boolean isLeast() {
    return seen == least;
  }

  boolean isGreatest() {
    return seen == least + logWeight.length - 1;
  }

  /** Returns the weights, the greatest 1. */
  private double[] weights(double theta) {
    double greatest = Double.NEGATIVE_INFINITY;
    double[] weights = new double[logWeight.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = logWeight[i] + theta * i;
      greatest = Math.max(greatest, weights[i]);
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.exp(weights[i] - greatest);
    }
    return weights;
  }

  private double mean(double theta) {
    double[] weights = weights(theta);
    double all = 0;
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      all += weights[i];
      sum += weights[i] * i;
    }
    return least + sum / all;
  }

  /** Returns P(X {@code <} seen) + {@code share} P(X = seen). */
  double lowerTail(double theta, double share) {
    double[] weights = weights(theta);
    double all = 0;
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      all += weights[i];
      sum += least + i < seen ? weights[i] : least + i == seen ? share * weights[i] : 0;
    }
    return Math.min(1, sum / all);
  }

  /** Returns P(X {@code >} seen) + {@code share} P(X = seen). */
  double upperTail(double theta, double share) {
    double[] weights = weights(theta);
    double all = 0;
    double sum = 0;
    for (int i = weights.length - 1; i >= 0; i--) {
      all += weights[i];
      sum += least + i > seen ? weights[i] : least + i == seen ? share * weights[i] : 0;
    }
    return Math.min(1, sum / all);
  }

  /** Returns the probability, with odds ratio 1, of all that is not more probable than what was seen. */
  double asImprobable() {
    double[] weights = weights(0);
    double bound = weights[seen - least] * EQUAL;
    double all = 0;
    double sum = 0;
    for (double weight : weights) {
      all += weight;
      sum += weight <= bound ? weight : 0;
    }
    return Math.min(1, sum / all);
  }

  /** Returns the odds ratio with the greatest conditional likelihood. */
  double maximum() {
    if (isLeast()) {
      return 0;
    }
    if (isGreatest()) {
      return Double.POSITIVE_INFINITY;
    }
    return Math.exp(RootSearch.rising(theta -> mean(theta) - seen, -FAR, FAR));
  }

  /** Returns the odds ratio below which what was seen has less than {@code tail} above it. */
  double lowerLimit(double tail, double share) {
    return isLeast()
        ? 0
        : Math.exp(RootSearch.rising(theta -> upperTail(theta, share) - tail, -FAR, FAR));
  }

  /** Returns the odds ratio above which what was seen has less than {@code tail} below it. */
  double upperLimit(double tail, double share) {
    return isGreatest()
        ? Double.POSITIVE_INFINITY
        : Math.exp(RootSearch.falling(theta -> lowerTail(theta, share) - tail, -FAR, FAR));
  }
}
