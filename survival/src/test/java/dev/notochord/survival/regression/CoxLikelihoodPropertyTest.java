package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Groups;
import dev.notochord.survival.Parallelism;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.covariate.CovariatesBuilder;
import dev.notochord.survival.regression.PartialLikelihood.Evaluation;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class CoxLikelihoodPropertyTest {
  /** A sample made up from a seed. */
  private static final class Sample {
    final int n;
    final int p;
    final boolean[] event;
    final double[] entry;
    final double[] time;
    final double[] weight;
    final double[] offset;
    final double[][] x;
    final int[] stratum;
    final @Nullable WeightKind kind;

    Sample(long seed, int n, int p) {
      SplittableRandom random = new SplittableRandom(seed);
      this.n = n;
      this.p = p;
      event = new boolean[n];
      entry = new double[n];
      time = new double[n];
      weight = new double[n];
      offset = new double[n];
      x = new double[p][n];
      stratum = new int[n];
      boolean late = random.nextBoolean();
      boolean tied = random.nextBoolean();
      boolean offsets = random.nextBoolean();
      // Short intervals of which few are at risk together: sums fall to nothing and are made anew.
      double length = random.nextBoolean() ? 5 : 0.05;
      int strata = random.nextInt(1, 5);
      int kinds = random.nextInt(3);
      kind = kinds == 0 ? null : kinds == 1 ? WeightKind.FREQUENCY : WeightKind.SAMPLING;
      for (int i = 0; i < n; i++) {
        double begin = tied ? random.nextInt(10) : random.nextDouble(10);
        entry[i] = late && random.nextInt(3) > 0 ? begin : 0;
        time[i] = entry[i] + (tied ? random.nextInt(1, 8) : random.nextDouble(1e-3, length));
        event[i] = random.nextInt(3) > 0;
        weight[i] = kind == null ? 1 : random.nextInt(1, 4);
        offset[i] = offsets ? random.nextInt(3) - 1 : 0;
        stratum[i] = random.nextInt(strata);
        for (int c = 0; c < p; c++) {
          x[c][i] = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextDouble(-2, 2);
        }
      }
    }

    SurvivalData data() {
      String[] labels = new String[n];
      for (int i = 0; i < n; i++) {
        labels[i] = "s" + stratum[i];
      }
      SurvivalData data =
          SurvivalData.delayedEntry(entry, time, event).withStrata(Groups.of(labels));
      return kind == null ? data : data.withWeights(weight, kind);
    }

    Covariates covariates() {
      CovariatesBuilder builder = Covariates.builder();
      for (int c = 0; c < p; c++) {
        builder.numeric("x" + c, x[c]);
      }
      return builder.offset(offset).build();
    }
  }

  /** The sums written out: for each event and step one over all rows at risk. */
  private static Evaluation plain(Sample s, CoxRows rows, TieMethod ties, double[] beta) {
    int p = beta.length;
    double logLikelihood = 0;
    double[] score = new double[p];
    double[] information = new double[p * p];
    double[] moments = new double[p];
    double[][] z = new double[s.n][p];
    double[] predictor = s.offset.clone();
    for (int i = 0; i < s.n; i++) {
      for (int c = 0; c < p; c++) {
        z[i][c] = rows.toWorking(s.x[c][i], c);
        predictor[i] += beta[c] * z[i][c];
      }
    }
    for (int e = 0; e < s.n; e++) {
      if (!s.event[e]) {
        continue;
      }
      double largest = Double.NEGATIVE_INFINITY;
      double events = 0;
      double eventWeight = 0;
      boolean first = true;
      for (int i = 0; i < s.n; i++) {
        boolean atRisk =
            s.stratum[i] == s.stratum[e] && s.entry[i] < s.time[e] && s.time[e] <= s.time[i];
        if (atRisk) {
          largest = Math.max(largest, predictor[i]);
        }
        if (atRisk && s.event[i] && s.time[i] == s.time[e]) {
          first &= i >= e;
          events += s.kind == WeightKind.FREQUENCY ? s.weight[i] : 1;
          eventWeight += s.weight[i];
        }
      }
      logLikelihood += s.weight[e] * (predictor[e] - largest);
      for (int c = 0; c < p; c++) {
        score[c] += s.weight[e] * z[e][c];
      }
      // The denominators of a tied time once, at the first of its events.
      double steps = ties == TieMethod.EFRON ? events : 1;
      for (int k = 0; first && k < steps; k++) {
        double s0 = 0;
        double[] s1 = new double[p];
        double[] s2 = new double[p * p];
        for (int i = 0; i < s.n; i++) {
          if (s.stratum[i] != s.stratum[e] || s.entry[i] >= s.time[e] || s.time[e] > s.time[i]) {
            continue;
          }
          boolean dies = s.event[i] && s.time[i] == s.time[e];
          double risk = s.weight[i] * Math.exp(predictor[i] - largest) * (dies ? 1 - k / steps : 1);
          s0 += risk;
          for (int c = 0; c < p; c++) {
            s1[c] += risk * z[i][c];
            for (int d = 0; d < p; d++) {
              s2[c * p + d] += risk * z[i][c] * z[i][d];
            }
          }
        }
        double v = eventWeight / steps;
        logLikelihood -= v * Math.log(s0);
        for (int c = 0; c < p; c++) {
          score[c] -= v * s1[c] / s0;
          moments[c] += v * s2[c * p + c] / s0;
          for (int d = 0; d < p; d++) {
            information[c * p + d] += v * (s2[c * p + d] / s0 - s1[c] / s0 * (s1[d] / s0));
          }
        }
      }
    }
    return new Evaluation(logLikelihood, score, information, moments);
  }

  private static void compare(Evaluation found, Evaluation expected, double tolerance) {
    int p = found.score.length;
    assertThat(found.logLikelihood)
        .isCloseTo(
            expected.logLikelihood, within(tolerance * (1 + Math.abs(expected.logLikelihood))));
    for (int c = 0; c < p; c++) {
      double moment = 1 + expected.moments[c];
      assertThat(found.moments[c]).isCloseTo(expected.moments[c], within(tolerance * moment));
      assertThat(found.score[c]).isCloseTo(expected.score[c], within(tolerance * moment));
      for (int k = 0; k < p; k++) {
        double size = Math.sqrt(moment * (1 + expected.moments[k]));
        assertThat(found.information[c * p + k])
            .isCloseTo(expected.information[c * p + k], within(tolerance * size));
      }
    }
  }

  private static double[] coefficients(SplittableRandom random, int p) {
    double size = random.nextInt(4) == 0 ? 20 : 0.7;
    return random.doubles(p, -size, size).toArray();
  }

  @Property(tries = 200)
  void theLikelihoodIsThatOfTheSumsWrittenOut(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 45) int n, @ForAll boolean efron) {
    SplittableRandom random = new SplittableRandom(seed);
    Sample sample = new Sample(seed, n, random.nextInt(1, 12));
    TieMethod ties = efron ? TieMethod.EFRON : TieMethod.BRESLOW;
    CoxRows rows = CoxRows.of(sample.data(), sample.covariates());
    double[] beta = coefficients(random, sample.p);
    for (int c = 0; c < beta.length; c++) {
      // The twin knows nothing of columns that are constant.
      beta[c] = rows.constant[c] ? 0 : beta[c];
    }
    Evaluation expected = plain(sample, rows, ties, beta);
    CoxLikelihood whole = new CoxLikelihood(rows, ties);
    RowParts small = new RowParts(rows, random.nextInt(1, 20), random.nextInt(1, 7));
    CoxLikelihood inParts = new CoxLikelihood(rows, ties, false, small);

    compare(whole.evaluate(beta), expected, 1e-11);
    compare(
        inParts.evaluate(new double[beta.length]), whole.evaluate(new double[beta.length]), 1e-12);
    compare(inParts.evaluate(beta), expected, 1e-11);
  }

  @Property(tries = 8)
  void soItIsWithManyRows(
      @ForAll long seed, @ForAll @IntRange(min = 1000, max = 2000) int n, @ForAll boolean efron) {
    SplittableRandom random = new SplittableRandom(seed);
    Sample sample = new Sample(seed, n, random.nextInt(1, 4));
    TieMethod ties = efron ? TieMethod.EFRON : TieMethod.BRESLOW;
    CoxRows rows = CoxRows.of(sample.data(), sample.covariates());
    double[] beta = coefficients(random, sample.p);
    Evaluation expected = plain(sample, rows, ties, beta);

    compare(new CoxLikelihood(rows, ties).evaluate(beta), expected, 1e-11);
    compare(
        new CoxLikelihood(rows, ties, false, new RowParts(rows, 512, 100)).evaluate(beta),
        expected,
        1e-11);
  }

  @Property(tries = 8)
  void theNumberOfThreadsChangesNoBit(@ForAll long seed, @ForAll boolean efron) {
    SplittableRandom random = new SplittableRandom(seed);
    Sample sample = new Sample(seed, 2500, random.nextInt(1, 7));
    TieMethod ties = efron ? TieMethod.EFRON : TieMethod.BRESLOW;
    double[] beta = coefficients(random, sample.p);
    Evaluation one = evaluate(sample, Parallelism.sequential(), ties, beta);
    for (int threads : new int[] {2, 3, 7}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        Evaluation several = evaluate(sample, Parallelism.of(pool), ties, beta);

        assertThat(several.logLikelihood).isEqualTo(one.logLikelihood);
        assertThat(several.score).isEqualTo(one.score);
        assertThat(several.information).isEqualTo(one.information);
        assertThat(several.moments).isEqualTo(one.moments);
      } finally {
        pool.shutdown();
      }
    }
  }

  private static Evaluation evaluate(
      Sample sample, Parallelism parallelism, TieMethod ties, double[] beta) {
    CoxRows rows = CoxRows.of(sample.data().with(parallelism), sample.covariates());
    return new CoxLikelihood(rows, ties, false, new RowParts(rows, 300, 64)).evaluate(beta);
  }
}
