package dev.notochord.benchmarks;

import dev.notochord.survival.concordance.Concordance;
import dev.notochord.survival.concordance.ConcordanceEstimate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Cost of the concordance of a score with survival, from unsorted columns. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@State(Scope.Benchmark)
public class ConcordanceBenchmark {
  private double[] risk = {0};

  /** Takes a covariate as the score. */
  @Setup
  public void create(Sample sample) {
    risk = sample.columns().covariates(1)[0];
  }

  /** With its standard error, which this library always computes. */
  @Benchmark
  public ConcordanceEstimate withError(Sample sample) {
    return Concordance.withDefaults().ofRisk(sample.rightCensored(), risk);
  }
}
