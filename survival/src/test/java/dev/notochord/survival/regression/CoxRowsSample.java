package dev.notochord.survival.regression;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Rows made up from a seed: late entry, strata, weights, offsets and two covariates, with or without ties. */
final class CoxRowsSample {
  final double[] entry;
  final double[] time;
  final boolean[] event;
  final int[] stratum;
  final double[] weight;
  final double[] offset;
  final double[][] x;

  private CoxRowsSample(int n) {
    entry = new double[n];
    time = new double[n];
    event = new boolean[n];
    stratum = new int[n];
    weight = new double[n];
    offset = new double[n];
    x = new double[2][n];
  }

  /** Returns rows with times that are whole numbers, of 1 to {@code times} apart. */
  static CoxRowsSample tied(long seed, int n, int times) {
    SplittableRandom random = new SplittableRandom(seed);
    CoxRowsSample sample = new CoxRowsSample(n);
    for (int i = 0; i < n; i++) {
      sample.entry[i] = random.nextInt(3);
      sample.time[i] = sample.entry[i] + 1 + random.nextInt(times);
      sample.fill(i, random);
    }
    return sample;
  }

  /** Returns rows with different times. */
  static CoxRowsSample untied(long seed, int n) {
    SplittableRandom random = new SplittableRandom(seed);
    CoxRowsSample sample = new CoxRowsSample(n);
    for (int i = 0; i < n; i++) {
      sample.entry[i] = random.nextInt(3);
      sample.time[i] = sample.entry[i] + random.nextDouble(0.1, 4);
      sample.fill(i, random);
    }
    return sample;
  }

  private void fill(int i, SplittableRandom random) {
    event[i] = random.nextInt(3) > 0;
    stratum[i] = random.nextInt(2);
    weight[i] = 1 + random.nextInt(3);
    offset[i] = random.nextInt(3) - 1;
    x[0][i] = random.nextInt(2);
    x[1][i] = random.nextInt(-10, 10) / 4.0;
  }

  int rows() {
    return time.length;
  }

  /** Returns some of the rows, which may repeat. */
  CoxRowsSample pick(int... rows) {
    CoxRowsSample picked = new CoxRowsSample(rows.length);
    for (int i = 0; i < rows.length; i++) {
      picked.entry[i] = entry[rows[i]];
      picked.time[i] = time[rows[i]];
      picked.event[i] = event[rows[i]];
      picked.stratum[i] = stratum[rows[i]];
      picked.weight[i] = weight[rows[i]];
      picked.offset[i] = offset[rows[i]];
      picked.x[0][i] = x[0][rows[i]];
      picked.x[1][i] = x[1][rows[i]];
    }
    return picked;
  }

  /** Returns every row as often as its weight says. */
  CoxRowsSample repeated() {
    return pick(IntStream.range(0, rows())
        .flatMap(i -> IntStream.generate(() -> i).limit((long) weight[i]))
        .toArray());
  }

  SurvivalData data() {
    String[] labels =
        Arrays.stream(stratum).mapToObj(s -> s == 0 ? "first" : "second").toArray(String[]::new);
    return SurvivalData.delayedEntry(entry, time, event).withStrata(Groups.of(labels));
  }

  SurvivalData data(WeightKind kind) {
    return data().withWeights(weight, kind);
  }

  Covariates covariates() {
    return Covariates.builder()
        .numeric("binary", x[0])
        .numeric("x", x[1])
        .offset(offset)
        .build();
  }

  /** Returns the likelihood, and the coefficients on its working scale. */
  static PartialLikelihood likelihood(SurvivalData data, Covariates covariates, TieMethod ties) {
    return CoxModel.withDefaults().with(ties).likelihood(CoxRows.of(data, covariates));
  }

  /** Returns the log-likelihood by its definition: sums over the rows at risk, and over subsets, written out. */
  double logLikelihood(TieMethod ties, boolean weighted, double... beta) {
    double sum = 0;
    for (int s = 0; s < 2; s++) {
      int stratumNow = s;
      double[] eventTimes = IntStream.range(0, rows())
          .filter(i -> event[i] && stratum[i] == stratumNow)
          .mapToDouble(i -> time[i])
          .distinct()
          .toArray();
      for (double t : eventTimes) {
        List<Integer> atRisk = IntStream.range(0, rows())
            .filter(i -> stratum[i] == stratumNow && entry[i] < t && t <= time[i])
            .boxed()
            .toList();
        List<Integer> deaths =
            atRisk.stream().filter(i -> event[i] && time[i] == t).toList();
        sum += ties == TieMethod.EXACT
            ? exact(atRisk, deaths, beta)
            : brokenTies(ties, weighted, atRisk, deaths, beta);
      }
    }
    return sum;
  }

  private double predictor(int i, double... beta) {
    return offset[i] + beta[0] * x[0][i] + beta[1] * x[1][i];
  }

  private double brokenTies(
      TieMethod ties,
      boolean weighted,
      List<Integer> atRisk,
      List<Integer> deaths,
      double... beta) {
    double all = 0;
    double dead = 0;
    double deadWeight = 0;
    double sum = 0;
    for (int i : atRisk) {
      double w = weighted ? weight[i] : 1;
      all += w * Math.exp(predictor(i, beta));
      if (deaths.contains(i)) {
        dead += w * Math.exp(predictor(i, beta));
        deadWeight += w;
        sum += w * predictor(i, beta);
      }
    }
    int d = deaths.size();
    for (int k = 0; k < d; k++) {
      double gone = ties == TieMethod.EFRON ? (double) k / d : 0;
      sum -= deadWeight / d * Math.log(all - gone * dead);
    }
    return sum;
  }

  private double exact(List<Integer> atRisk, List<Integer> deaths, double... beta) {
    double own = 0;
    for (int i : deaths) {
      own += predictor(i, beta);
    }
    double all = 0;
    for (int subset = 0; subset < 1 << atRisk.size(); subset++) {
      if (Integer.bitCount(subset) == deaths.size()) {
        double product = 1;
        for (int i = 0; i < atRisk.size(); i++) {
          if ((subset >> i & 1) == 1) {
            product *= Math.exp(predictor(atRisk.get(i), beta));
          }
        }
        all += product;
      }
    }
    return own - Math.log(all);
  }
}
