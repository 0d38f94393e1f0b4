package dev.notochord.benchmarks;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.CoxModel;
import dev.notochord.survival.regression.CoxVariance;
import dev.notochord.survival.regression.TieMethod;
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

/** Cost of fitting a Cox model, from unsorted columns to coefficients and their errors. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@State(Scope.Benchmark)
public class CoxModelBenchmark {
  /** The number of covariates. */
  @Param({"1", "5", "10", "20"})
  public int columns;

  private double[][] x = {{0}};
  private double[] entry = {0};
  private SurvivalData ordered = new Sample().rightCensored();
  private Covariates covariates = Sample.covariates(x);

  /** Makes the covariates and brings the sample into order. */
  @Setup
  public void create(Sample sample) {
    x = sample.columns().covariates(columns);
    entry = sample.columns().entry();
    ordered = sample.rightCensored();
    covariates = Sample.covariates(x);
  }

  /** Ties after Efron. */
  @Benchmark
  public CoxFit efron(Sample sample) {
    return CoxModel.withDefaults().fit(sample.rightCensored(), Sample.covariates(x));
  }

  /** Ties after Breslow. */
  @Benchmark
  public CoxFit breslow(Sample sample) {
    return CoxModel.withDefaults()
        .with(TieMethod.BRESLOW)
        .fit(sample.rightCensored(), Sample.covariates(x));
  }

  /** Rows at risk from their entries on, ties after Efron. */
  @Benchmark
  public CoxFit countingProcess(Sample sample) {
    return CoxModel.withDefaults().fit(sample.delayedEntry(entry), Sample.covariates(x));
  }

  /** Ties after Efron, with robust errors. */
  @Benchmark
  public CoxFit robust(Sample sample) {
    return CoxModel.withDefaults()
        .with(CoxVariance.ROBUST)
        .fit(sample.rightCensored(), Sample.covariates(x));
  }

  /** The fit alone: the sample is in order and the covariates are checked. */
  @Benchmark
  public CoxFit efronFromOrdered(Sample sample) {
    return CoxModel.withDefaults().fit(ordered, covariates);
  }
}
