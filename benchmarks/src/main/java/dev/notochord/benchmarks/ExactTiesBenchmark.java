package dev.notochord.benchmarks;

import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.CoxModel;
import dev.notochord.survival.regression.TieMethod;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Cost of a Cox model with five covariates whose ties are taken exactly. Its cost grows with the number of deaths at a
 * time multiplied by the number at risk: take no more than 10,000 rows of whole days.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@State(Scope.Benchmark)
public class ExactTiesBenchmark {
  private double[][] x = {{0}};

  /** Makes the covariates. */
  @Setup
  public void create(Sample sample) {
    x = sample.columns().covariates(5);
  }

  /** From columns to the fit. */
  @Benchmark
  public CoxFit exact(Sample sample) {
    return CoxModel.withDefaults()
        .with(TieMethod.EXACT)
        .fit(sample.rightCensored(), Sample.covariates(x));
  }
}
