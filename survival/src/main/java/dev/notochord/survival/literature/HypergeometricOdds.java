package dev.notochord.survival.literature;

/**
 * The distribution of the events in the first group with all margins of the table fixed, given the log odds ratio:
 * Fisher's noncentral hypergeometric distribution.
 *
 * <p>P(x) is proportional to C(first, x) C(second, events - x) exp(theta x). Sums go from the mode, whose weight is
 * 1, outwards by the ratio of neighbours, as far as there is something to add: some ten standard deviations, however
 * large the table is.
 */
final class HypergeometricOdds {
  /** R's {@code fisher.test} takes probabilities that differ by less for equal. */
  private static final double EQUAL = 1 + 1e-7;
  /** Beyond this log odds ratio no table of at most 2^31 subjects tells a difference. */
  private static final double FAR = 100;
  /** A weight that changes a sum no more, nor do all those after it. */
  private static final double NEGLIGIBLE = 1e-22;

  /** Weights below are 0: products of subnormal numbers may never fall to it. */
  private static final double SMALLEST = Double.MIN_NORMAL;

  private final double first;
  private final double second;
  private final double events;
  private final long least;
  private final long greatest;
  private final long seen;

  HypergeometricOdds(TwoByTwoTable table) {
    first = table.first();
    second = table.second();
    events = table.events();
    least = Math.max(0, table.events() - table.second());
    greatest = Math.min(table.first(), table.events());
    seen = table.firstEvents();
  }

  boolean isLeast() {
    return seen == least;
  }

  boolean isGreatest() {
    return seen == greatest;
  }

  /** Returns P(x + 1) / P(x) with odds ratio 1; falls as x grows. */
  private double ratio(long x) {
    return (first - x) / (x + 1) * ((events - x) / (second - events + x + 1));
  }

  private long mode(double odds) {
    long low = least;
    long high = greatest;
    while (low < high) {
      long middle = (low + high) / 2;
      if (ratio(middle) * odds > 1) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The weights below, at and above what was seen, and of all the mean; the mode has weight 1. */
  private record Sums(double below, double at, double above, double mean) {
    double all() {
      return below + at + above;
    }
  }

  private Sums sums(double theta) {
    double odds = Math.exp(theta);
    long mode = mode(odds);
    double below = mode < seen ? 1 : 0;
    double at = mode == seen ? 1 : 0;
    double above = mode > seen ? 1 : 0;
    double moment = 0;
    double weight = 1;
    for (long x = mode + 1; x <= greatest; x++) {
      weight *= ratio(x - 1) * odds;
      if (weight < SMALLEST || (x > seen && weight <= NEGLIGIBLE * above)) {
        break;
      }
      below += x < seen ? weight : 0;
      at += x == seen ? weight : 0;
      above += x > seen ? weight : 0;
      moment += weight * (x - mode);
    }
    weight = 1;
    for (long x = mode - 1; x >= least; x--) {
      weight /= ratio(x) * odds;
      if (weight < SMALLEST || (x < seen && weight <= NEGLIGIBLE * below)) {
        break;
      }
      below += x < seen ? weight : 0;
      at += x == seen ? weight : 0;
      above += x > seen ? weight : 0;
      moment += weight * (x - mode);
    }
    return new Sums(below, at, above, mode + moment / (below + at + above));
  }

  /** Returns P(X {@code <} seen) + {@code share} P(X = seen). */
  double lowerTail(double theta, double share) {
    Sums sums = sums(theta);
    return Math.min(1, (sums.below() + share * sums.at()) / sums.all());
  }

  /** Returns P(X {@code >} seen) + {@code share} P(X = seen). */
  double upperTail(double theta, double share) {
    Sums sums = sums(theta);
    return Math.min(1, (sums.above() + share * sums.at()) / sums.all());
  }

  /** Returns the probability, with odds ratio 1, of all that is not more probable than what was seen. */
  double asImprobable() {
    long mode = mode(1);
    double bound = sums(0).at() * EQUAL;
    double all = 1;
    double sum = bound >= 1 ? 1 : 0;
    double weight = 1;
    for (long x = mode + 1; x <= greatest && weight > Math.max(SMALLEST, NEGLIGIBLE * sum); x++) {
      weight *= ratio(x - 1);
      all += weight;
      sum += weight <= bound ? weight : 0;
    }
    weight = 1;
    for (long x = mode - 1; x >= least && weight > Math.max(SMALLEST, NEGLIGIBLE * sum); x--) {
      weight /= ratio(x);
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
    return Math.exp(RootSearch.rising(theta -> sums(theta).mean() - seen, -FAR, FAR));
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
