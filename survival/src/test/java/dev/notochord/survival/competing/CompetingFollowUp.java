package dev.notochord.survival.competing;

import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.FollowUp;
import dev.notochord.survival.Groups;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Columns of competing risks made of any follow-up: the causes, entries, weights and clusters are drawn. */
final class CompetingFollowUp {
  private final double[] entry;
  private final double[] time;
  private final int[] cause;
  private final double[] weight;
  private final int[] cluster;
  private final String[] group;

  private CompetingFollowUp(
      double[] entry, double[] time, int[] cause, double[] weight, int[] cluster, String[] group) {
    this.entry = entry;
    this.time = time;
    this.cause = cause;
    this.weight = weight;
    this.cluster = cluster;
    this.group = group;
  }

  double[] entry() {
    return entry;
  }

  double[] time() {
    return time;
  }

  int[] cause() {
    return cause;
  }

  double[] weight() {
    return weight;
  }

  int[] cluster() {
    return cluster;
  }

  static CompetingFollowUp of(FollowUp sample, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = sample.subjects();
    int causes = Math.min(n, 1 + random.nextInt(3));
    double[] time = sample.time();
    double[] entry = new double[n];
    int[] cause = new int[n];
    double[] weight = new double[n];
    int[] cluster = new int[n];
    for (int i = 0; i < n; i++) {
      cause[i] = sample.event()[i] ? 1 + random.nextInt(causes) : 0;
      // Half of the late ones enter when another leaves.
      double begin = random.nextBoolean() ? time[random.nextInt(n)] : random.nextDouble() * time[i];
      entry[i] = random.nextInt(3) > 0 && begin < time[i] ? begin : 0;
      weight[i] = 0.1 + random.nextInt(40) / 8.0;
      cluster[i] = random.nextInt(1 + n / 3);
    }
    return new CompetingFollowUp(entry, time, cause, weight, cluster, sample.group());
  }

  int subjects() {
    return time.length;
  }

  Groups groups() {
    return Groups.of(group);
  }

  /** Returns the sample with everybody observed from the origin, alike and independent. */
  CompetingRisksData plain() {
    return CompetingRisksData.of(time, cause);
  }

  CompetingRisksData delayed() {
    return IntStream.range(0, subjects()).allMatch(i -> time[i] > entry[i])
        ? CompetingRisksData.delayedEntry(entry, time, cause)
        : plain();
  }

  CompetingRisksData everything() {
    return delayed().withWeights(weight, WeightKind.SAMPLING).withClusters(cluster);
  }

  CompetingFollowUp scaled(double factor) {
    return new CompetingFollowUp(
        times(entry, factor), times(time, factor), cause, weight, cluster, group);
  }

  private static double[] times(double[] column, double factor) {
    return Arrays.stream(column).map(x -> x * factor).toArray();
  }

  /** Returns the rows in another order. */
  CompetingFollowUp reversed() {
    return pick(IntStream.range(0, subjects()).map(i -> subjects() - 1 - i).toArray());
  }

  CompetingFollowUp pick(int... rows) {
    return new CompetingFollowUp(
        Arrays.stream(rows).mapToDouble(i -> entry[i]).toArray(),
        Arrays.stream(rows).mapToDouble(i -> time[i]).toArray(),
        Arrays.stream(rows).map(i -> cause[i]).toArray(),
        Arrays.stream(rows).mapToDouble(i -> weight[i]).toArray(),
        Arrays.stream(rows).map(i -> cluster[i]).toArray(),
        Arrays.stream(rows).mapToObj(i -> group[i]).toArray(String[]::new));
  }
}
