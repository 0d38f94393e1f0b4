package dev.notochord.survival.comparison;

import java.util.Arrays;
import java.util.Optional;

/**
 * Enumerates the sums of scores that the first of two groups may get.
 *
 * <p>A stratum deals out as many of its subjects as the smaller of its groups has: what the first group gets
 * is what the second one does not, so that of the second one the scores count with the other sign. Subjects
 * with equal scores are interchangeable, so that a state is a number of subjects and a sum, with the number of ways
 * that lead to it. One stratum is cut into two halves whose states are paired at the end: 40 subjects take two
 * times 2^20 states, not 2^40. Several strata are shared out between the two sides.
 */
final class TwoGroupPermutations {
  private static final int MOST_STATES = 1 << 22;

  /** So many states made on the way take some seconds. */
  private static final long MOST_WORK = 1L << 26;

  /** Above this logarithm the number of ways exceeds what a {@code double} can count. */
  private static final double MOST_LOG_WAYS = 690;

  /** Partial sums are merged when nearer than this part of the tolerance, since errors add up. */
  private static final double MERGED = 1e-3;

  private TwoGroupPermutations() {}

  /** Returns the tails, or nothing if there are too many states. */
  static Optional<Tails> enumerate(PermutationScores scores) {
    Deal[] deals = new Deal[scores.score.length];
    double observed = scores.sum[0];
    double logWays = 0;
    for (int s = 0; s < deals.length; s++) {
      deals[s] = Deal.of(scores.score[s], scores.group[s]);
      logWays += deals[s].logWays();
    }
    if (logWays > MOST_LOG_WAYS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          deals.length == 1
              ? ofHalves(deals[0], observed, scores.tolerance)
              : ofStrata(deals, observed, scores.tolerance));
    } catch (TooMany e) {
      return Optional.empty();
    }
  }

  private static Tails ofHalves(Deal deal, double observed, double tolerance) throws TooMany {
    double[] sorted = deal.sorted;
    int half = half(sorted);
    States[] left = states(Arrays.copyOf(sorted, half), deal.chosen, tolerance);
    States[] right =
        states(Arrays.copyOfRange(sorted, half, sorted.length), deal.chosen, tolerance);
    TailSums sums = new TailSums(observed, tolerance);
    for (int k = 0; k <= deal.chosen; k++) {
      if (k < left.length && deal.chosen - k < right.length) {
        sums.add(left[k], right[deal.chosen - k]);
      }
    }
    return sums.tails();
  }

  /** Returns the middle of the sorted scores, moved so that equal ones stay together. */
  private static int half(double[] sorted) {
    int half = sorted.length / 2;
    while (half > 0 && sorted[half - 1] == sorted[half]) {
      half--;
    }
    return half;
  }

  private static Tails ofStrata(Deal[] deals, double observed, double tolerance) throws TooMany {
    States left = States.nothing();
    States right = States.nothing();
    for (Deal deal : deals) {
      if (deal.chosen == 0) {
        continue;
      }
      States own = states(deal.sorted, deal.chosen, tolerance)[deal.chosen];
      if (left.size <= right.size) {
        left = left.plus(own, tolerance);
      } else {
        right = right.plus(own, tolerance);
      }
    }
    TailSums sums = new TailSums(observed, tolerance);
    sums.add(left, right);
    return sums.tails();
  }

  /**
   * How a stratum deals out its subjects.
   *
   * @param sorted the scores to choose from, in increasing order
   * @param chosen how many are chosen, at most half of them
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Deal(double[] sorted, int chosen) {
    static Deal of(double[] score, int[] group) {
      int first = (int) Arrays.stream(group).filter(g -> g == 0).count();
      double[] sorted = score.clone();
      if (first <= score.length - first) {
        Arrays.sort(sorted);
        return new Deal(sorted, first);
      }
      // The scores of a stratum sum to 0.
      for (int i = 0; i < sorted.length; i++) {
        sorted[i] = -sorted[i];
      }
      Arrays.sort(sorted);
      return new Deal(sorted, score.length - first);
    }

    double logWays() {
      double log = 0;
      for (int i = 1; i <= chosen; i++) {
        log += Math.log((sorted.length - chosen + i) / (double) i);
      }
      return log;
    }
  }

  /** Returns by number of subjects, up to {@code most}, the sums that so many of the sorted scores can have. */
  private static States[] states(double[] sorted, int most, double tolerance) throws TooMany {
    States[] byCount = {States.nothing()};
    int first = 0;
    long work = 0;
    while (first < sorted.length) {
      int next = first;
      while (next < sorted.length && sorted[next] == sorted[first]) {
        next++;
      }
      int equal = next - first;
      int counts = Math.min(most, byCount.length - 1 + equal);
      States[] more = new States[counts + 1];
      long total = 0;
      for (int k = 0; k <= counts; k++) {
        int size = 0;
        for (int j = Math.max(0, k - byCount.length + 1); j <= Math.min(k, equal); j++) {
          size += byCount[k - j].size;
        }
        total += size;
        work += size;
        if (total > MOST_STATES || work > MOST_WORK) {
          throw new TooMany();
        }
        more[k] = new States(size);
        double ways = 1;
        for (int j = 0; j <= Math.min(k, equal); j++) {
          if (j > 0) {
            ways *= (double) (equal - j + 1) / j;
          }
          if (k - j < byCount.length) {
            more[k].append(byCount[k - j], j * sorted[first], Math.rint(ways));
          }
        }
        more[k].sortAndMerge(tolerance * MERGED);
      }
      byCount = more;
      first = next;
    }
    return byCount;
  }

  /** Sums in increasing order, each with the number of ways that lead to it. */
  private static final class States {
    private double[] sum;
    private double[] ways;
    private int size;

    States(int capacity) {
      sum = new double[capacity];
      ways = new double[capacity];
    }

    static States nothing() {
      States states = new States(1);
      states.ways[0] = 1;
      states.size = 1;
      return states;
    }

    void append(States other, double shift, double factor) {
      for (int i = 0; i < other.size; i++) {
        sum[size] = other.sum[i] + shift;
        ways[size++] = other.ways[i] * factor;
      }
    }

    States plus(States other, double tolerance) throws TooMany {
      if ((long) size * other.size > MOST_STATES) {
        throw new TooMany();
      }
      States result = new States(size * other.size);
      for (int i = 0; i < size; i++) {
        result.append(other, sum[i], ways[i]);
      }
      result.sortAndMerge(tolerance * MERGED);
      return result;
    }

    /** Brings the sums into order and makes one of those that differ by rounding. */
    void sortAndMerge(double tolerance) {
      double[] distinct = Arrays.copyOf(sum, size);
      Arrays.sort(distinct);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (kept == 0 || distinct[i] - distinct[kept - 1] > tolerance) {
          distinct[kept++] = distinct[i];
        }
      }
      double[] merged = new double[kept];
      for (int i = 0; i < size; i++) {
        int place = Arrays.binarySearch(distinct, 0, kept, sum[i]);
        merged[place >= 0 ? place : -place - 2] += ways[i];
      }
      sum = Arrays.copyOf(distinct, kept);
      ways = merged;
      size = kept;
    }
  }

  /** Counts the pairs of two sides whose sum is as extreme as the observed one. */
  private static final class TailSums {
    private final double observed;
    private final double tolerance;
    private double all;
    private double below;
    private double above;
    private double farBelow;
    private double farAbove;

    TailSums(double observed, double tolerance) {
      this.observed = observed;
      this.tolerance = tolerance;
    }

    void add(States left, States right) {
      double[] first = new double[right.size + 1];
      for (int i = 0; i < right.size; i++) {
        first[i + 1] = first[i] + right.ways[i];
      }
      // Added up from the other end, not a difference, which would have no digits for a rare tail.
      double[] from = new double[right.size + 1];
      for (int i = right.size - 1; i >= 0; i--) {
        from[i] = from[i + 1] + right.ways[i];
      }
      double far = Math.abs(observed);
      for (int i = 0; i < left.size; i++) {
        double ways = left.ways[i];
        double sum = left.sum[i];
        all += ways * first[right.size];
        below += ways * first[notAbove(right, observed - sum + tolerance)];
        above += ways * from[notAbove(right, observed - sum - tolerance)];
        farBelow += ways * first[notAbove(right, -far - sum + tolerance)];
        farAbove += ways * from[notAbove(right, far - sum - tolerance)];
      }
    }

    private static int notAbove(States states, double limit) {
      int low = 0;
      int high = states.size;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (states.sum[middle] <= limit) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    Tails tails() {
      return new Tails(
          Math.min(1, (farBelow + farAbove) / all),
          Math.min(1, below / all),
          Math.min(1, above / all),
          0);
    }
  }

  /** The states do not fit. */
  private static final class TooMany extends Exception {
    private static final long serialVersionUID = 1;

    TooMany() {
      super("too many states", null, false, false);
    }
  }
}
