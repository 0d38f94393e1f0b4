package dev.notochord.survival.comparison;

import java.util.Arrays;
import java.util.Optional;

/**
 * Enumerates the sums of scores that the first of two groups may get.
 *
 * <p>A stratum deals out as many of its subjects to the first group as that has there. Subjects with equal
 * scores are interchangeable, so that a state is a number of subjects and a sum, with the number of ways
 * that lead to it. One stratum is cut into two halves whose states are paired at the end: 40 subjects take two
 * times 2^20 states, not 2^40. Several strata are shared out between the two sides.
 */
final class TwoGroupPermutations {
  private static final int MOST_STATES = 1 << 22;

  /** Partial sums are merged when nearer than this part of the tolerance, since errors add up. */
  private static final double MERGED = 1e-3;

  private TwoGroupPermutations() {}

  /** Returns the tails, or nothing if there are too many states. */
  static Optional<Tails> enumerate(PermutationScores scores) {
    double observed = scores.sum[0];
    try {
      return Optional.of(
          scores.score.length == 1 ? ofHalves(scores, observed) : ofStrata(scores, observed));
    } catch (TooMany e) {
      return Optional.empty();
    }
  }

  private static Tails ofHalves(PermutationScores scores, double observed) throws TooMany {
    double[] sorted = scores.score[0].clone();
    Arrays.sort(sorted);
    int chosen = chosen(scores, 0);
    int half = half(sorted);
    States[] left = states(Arrays.copyOf(sorted, half), chosen, scores.tolerance);
    States[] right =
        states(Arrays.copyOfRange(sorted, half, sorted.length), chosen, scores.tolerance);
    TailSums sums = new TailSums(observed, scores.tolerance);
    for (int k = 0; k <= chosen; k++) {
      if (k < left.length && chosen - k < right.length) {
        sums.add(left[k], right[chosen - k]);
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

  private static Tails ofStrata(PermutationScores scores, double observed) throws TooMany {
    States left = States.nothing();
    States right = States.nothing();
    for (int s = 0; s < scores.score.length; s++) {
      double[] sorted = scores.score[s].clone();
      Arrays.sort(sorted);
      int chosen = chosen(scores, s);
      States own = states(sorted, chosen, scores.tolerance)[chosen];
      if (left.size <= right.size) {
        left = left.plus(own, scores.tolerance);
      } else {
        right = right.plus(own, scores.tolerance);
      }
    }
    TailSums sums = new TailSums(observed, scores.tolerance);
    sums.add(left, right);
    return sums.tails();
  }

  private static int chosen(PermutationScores scores, int stratum) {
    return (int) Arrays.stream(scores.group[stratum]).filter(g -> g == 0).count();
  }

  /** Returns by number of subjects, up to {@code most}, the sums that so many of the sorted scores can have. */
  private static States[] states(double[] sorted, int most, double tolerance) throws TooMany {
    States[] byCount = {States.nothing()};
    int first = 0;
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
        if (total > MOST_STATES) {
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
