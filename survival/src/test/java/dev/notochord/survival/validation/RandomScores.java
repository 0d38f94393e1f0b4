package dev.notochord.survival.validation;

import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A random sample with many ties, two scores, and what the tests ask of them. */
final class RandomScores {
  final double[] time;
  final int[] cause;
  final double[] weight;
  final double[] first;
  final double[] second;
  final int[] cluster;

  private RandomScores(
      double[] time, int[] cause, double[] weight, double[] first, double[] second, int[] cluster) {
    this.time = time;
    this.cause = cause;
    this.weight = weight;
    this.first = first;
    this.second = second;
    this.cluster = cluster;
  }

  /** Returns 8 to 40 rows with times from 1 to 9, an event at 1, and somebody beyond 6 who has no event before. */
  static RandomScores of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int rows = 8 + random.nextInt(33);
    double[] time = new double[rows];
    int[] cause = new int[rows];
    double[] weight = new double[rows];
    double[] first = new double[rows];
    double[] second = new double[rows];
    int[] cluster = new int[rows];
    for (int i = 0; i < rows; i++) {
      time[i] = 1 + random.nextInt(9);
      cause[i] = random.nextInt(3);
      weight[i] = 0.5 + random.nextInt(6) / 4.0;
      first[i] = random.nextInt(6) / 6.0;
      second[i] = random.nextInt(100) / 100.0;
      cluster[i] = random.nextInt(rows);
    }
    time[0] = 1;
    cause[0] = 1;
    time[1] = 9;
    return new RandomScores(time, cause, weight, first, second, cluster);
  }

  int rows() {
    return time.length;
  }

  boolean[] event() {
    boolean[] event = new boolean[rows()];
    for (int i = 0; i < event.length; i++) {
      event[i] = cause[i] == 1;
    }
    return event;
  }

  SurvivalData data() {
    return SurvivalData.rightCensored(time, event());
  }

  SurvivalData data(double[] weights) {
    return data().withWeights(weights, WeightKind.SAMPLING);
  }

  CompetingRisksData competing() {
    return CompetingRisksData.of(time, cause);
  }

  CompetingRisksData competing(double[] weights) {
    return competing().withWeights(weights, WeightKind.SAMPLING);
  }

  RandomScores pick(int... rows) {
    return new RandomScores(
        IntStream.of(rows).mapToDouble(i -> time[i]).toArray(),
        IntStream.of(rows).map(i -> cause[i]).toArray(),
        IntStream.of(rows).mapToDouble(i -> weight[i]).toArray(),
        IntStream.of(rows).mapToDouble(i -> first[i]).toArray(),
        IntStream.of(rows).mapToDouble(i -> second[i]).toArray(),
        IntStream.of(rows).map(i -> cluster[i]).toArray());
  }

  /** Returns the predicted survival of a score at times, by a rule. */
  static SurvivalPredictions predictions(double[] risk, double... times) {
    return SurvivalPredictions.of(
        times, risk.length, i -> t -> Math.exp(-t * (0.05 + 0.2 * risk[i])));
  }

  /** Returns the predicted risks at a time by the same rule. */
  static double[] risks(double[] risk, double time) {
    return Arrays.stream(risk).map(r -> 1 - Math.exp(-time * (0.05 + 0.2 * r))).toArray();
  }

  static double[] ones(int rows) {
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Returns the standard error from numeric derivatives by the weights, added up within units. */
  static double numericStandardError(
      double[] weight, int[] unit, ToDoubleFunction<double[]> statistic) {
    double[] sum = new double[weight.length];
    for (int i = 0; i < weight.length; i++) {
      double slope =
          (4 * slope(weight, i, 5e-4, statistic) - slope(weight, i, 1e-3, statistic)) / 3;
      sum[unit[i]] += slope;
    }
    return Math.sqrt(Arrays.stream(sum).map(u -> u * u).sum());
  }

  private static double slope(
      double[] weight, int i, double step, ToDoubleFunction<double[]> statistic) {
    double[] up = weight.clone();
    double[] down = weight.clone();
    up[i] *= 1 + step;
    down[i] *= 1 - step;
    return (statistic.applyAsDouble(up) - statistic.applyAsDouble(down)) / (2 * step);
  }

  static int[] alone(int rows) {
    return IntStream.range(0, rows).toArray();
  }
}
