package dev.notochord.survival.comparison;

import dev.notochord.survival.linear.QuadraticForm;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/** Deals subjects out to groups one by one: in every way if these are few, or in ways drawn at random. */
final class ManyGroupPermutations {
  private static final double MOST_WAYS = 1e6;

  /** More cannot be in one stratum of three groups with 10^6 ways; each is a step of the recursion. */
  private static final int MOST_DEALT = 1001;

  private ManyGroupPermutations() {}

  /** Returns the tail over all ways, or nothing if these are more than 10^6 or deal out too many subjects. */
  static Optional<Tails> enumerate(PermutationScores scores) {
    double ways = 1;
    long dealt = 0;
    for (int[] group : scores.group) {
      int[] count = new int[scores.names.size()];
      dealt += isDealt(group) ? group.length : 0;
      for (int i = 0; i < group.length; i++) {
        count[group[i]]++;
        ways *= (i + 1.0) / count[group[i]];
      }
    }
    return ways <= MOST_WAYS * (1 + 1e-9) && dealt <= MOST_DEALT
        ? Optional.of(new Enumeration(scores).tails())
        : Optional.empty();
  }

  /** Whether a stratum has subjects of several groups; the scores of one with a single group sum to 0. */
  private static boolean isDealt(int[] group) {
    return Arrays.stream(group).anyMatch(g -> g != group[0]);
  }

  /** Returns the tails over ways drawn at random and the way seen, so that no p-value is 0. */
  static Tails draw(PermutationScores scores, int ways, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Statistic statistic = new Statistic(scores);
    int[][] group = new int[scores.group.length][];
    for (int s = 0; s < group.length; s++) {
      group[s] = scores.group[s].clone();
    }
    double[] sum = new double[scores.names.size()];
    int extreme = 1;
    int fewer = 1;
    int more = 1;
    for (int way = 0; way < ways; way++) {
      Arrays.fill(sum, 0);
      for (int s = 0; s < group.length; s++) {
        int[] own = group[s];
        for (int i = own.length - 1; i >= 0; i--) {
          int j = random.nextInt(i + 1);
          int moved = own[j];
          own[j] = own[i];
          own[i] = moved;
          sum[moved] += scores.score[s][i];
        }
      }
      extreme += statistic.isExtreme(sum) ? 1 : 0;
      fewer += sum[0] <= scores.sum[0] + scores.tolerance ? 1 : 0;
      more += sum[0] >= scores.sum[0] - scores.tolerance ? 1 : 0;
    }
    double all = ways + 1.0;
    return new Tails(extreme / all, fewer / all, more / all, ways);
  }

  /** Whether the sums of the groups are as far from 0 as those seen. */
  static final class Statistic {
    private final double[][] covariance;
    private final boolean two;
    private final double seen;

    Statistic(PermutationScores scores) {
      covariance = scores.covariance();
      two = scores.names.size() == 2;
      // A square loses half the digits of its root; the tolerance of a sum is far below those of a
      // way that differs.
      seen = two
          ? Math.abs(scores.sum[0]) - scores.tolerance
          : QuadraticForm.of(scores.sum, covariance).value * (1 - 1e-9);
    }

    boolean isExtreme(double[] sum) {
      return (two ? Math.abs(sum[0]) : QuadraticForm.of(sum, covariance).value) >= seen;
    }
  }

  /** Goes through all ways, subject after subject. */
  private static final class Enumeration {
    private final PermutationScores scores;
    private final Statistic statistic;
    private final double[] sum;
    private final int[][] left;
    private final boolean[] isDealt;
    private long all;
    private long extreme;

    Enumeration(PermutationScores scores) {
      this.scores = scores;
      this.statistic = new Statistic(scores);
      this.sum = new double[scores.names.size()];
      this.left = new int[scores.group.length][scores.names.size()];
      this.isDealt = new boolean[left.length];
      for (int s = 0; s < left.length; s++) {
        isDealt[s] = isDealt(scores.group[s]);
        for (int g : scores.group[s]) {
          left[s][g]++;
        }
      }
    }

    Tails tails() {
      deal(0, 0);
      double twoSided = (double) extreme / all;
      return new Tails(twoSided, Double.NaN, Double.NaN, 0);
    }

    private void deal(int from, int subject) {
      int stratum = from;
      while (stratum < scores.score.length && !isDealt[stratum]) {
        stratum++;
      }
      if (stratum == scores.score.length) {
        all++;
        extreme += statistic.isExtreme(sum) ? 1 : 0;
        return;
      }
      if (subject == scores.score[stratum].length) {
        deal(stratum + 1, 0);
        return;
      }
      double score = scores.score[stratum][subject];
      for (int g = 0; g < sum.length; g++) {
        if (left[stratum][g] > 0) {
          double before = sum[g];
          left[stratum][g]--;
          sum[g] = before + score;
          deal(stratum, subject + 1);
          sum[g] = before;
          left[stratum][g]++;
        }
      }
    }
  }
}
