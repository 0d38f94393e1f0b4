package dev.notochord.benchmarks;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.concordance.Concordance;
import dev.notochord.survival.concordance.ConcordanceEstimate;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.regression.ChiSquareTest;
import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.CoxModel;
import dev.notochord.survival.regression.CoxVariance;
import dev.notochord.survival.regression.TieMethod;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Cost of a Cox model with five covariates as the cohort grows, and of what is asked of it, beside one pass of
 * exponentials over the rows, which every evaluation of the likelihood needs at least.
 *
 * <p>Run: {@code java -jar benchmarks.jar CoxModelBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
public class CoxModelBenchmark {
  private static final ImmutableList<String> NAMES = ImmutableList.of("a", "b", "c", "d", "e");

  @Param({"1000", "100000", "1000000"})
  int subjects;

  private double[][] column = new double[5][1];
  private SurvivalData data = SurvivalData.rightCensored(new double[] {1}, new boolean[1]);
  private Covariates covariates = Covariates.none(1);
  private double[] risk = {0};

  /** Makes a cohort whose hazard depends on the covariates, a quarter of it censored. */
  @Setup
  public void createCohort() {
    SplittableRandom random = new SplittableRandom(20261125L);
    column = new double[NAMES.size()][subjects];
    risk = new double[subjects];
    double[] time = new double[subjects];
    boolean[] event = new boolean[subjects];
    for (int i = 0; i < subjects; i++) {
      for (int c = 0; c < NAMES.size(); c++) {
        column[c][i] = random.nextDouble() - 0.5;
        risk[i] += (c - 2) * 0.4 * column[c][i];
      }
      double death = -Math.log(1 - random.nextDouble()) / Math.exp(risk[i]);
      double end = -Math.log(1 - random.nextDouble()) * 3;
      time[i] = Math.min(death, end);
      event[i] = death <= end;
    }
    data = SurvivalData.rightCensored(time, event);
    covariates = Covariates.ofColumns(NAMES, column);
  }

  /** The limit of one evaluation: a linear predictor and an exponential per row. */
  @Benchmark
  public double onePassOfExponentials() {
    double sum = 0;
    for (int i = 0; i < subjects; i++) {
      double eta = 0;
      for (double[] x : column) {
        eta += 0.1 * x[i];
      }
      sum += Math.exp(eta);
    }
    return sum;
  }

  /** A fit with ties after Efron and errors of the model. */
  @Benchmark
  public CoxFit fit() {
    return CoxModel.withDefaults().fit(data, covariates);
  }

  /** A fit with robust errors. */
  @Benchmark
  public CoxFit robustFit() {
    return CoxModel.withDefaults()
        .with(TieMethod.BRESLOW)
        .with(CoxVariance.ROBUST)
        .fit(data, covariates);
  }

  /** The concordance of a score, with its standard error. */
  @Benchmark
  public ConcordanceEstimate concordance() {
    return Concordance.withDefaults().ofRisk(data, risk);
  }

  /** A fit and the test of proportional hazards. */
  @Benchmark
  public ChiSquareTest fitAndProportionalHazards() {
    return CoxModel.withDefaults().fit(data, covariates).proportionalHazards().global();
  }
}
