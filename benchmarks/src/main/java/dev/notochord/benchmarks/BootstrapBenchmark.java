package dev.notochord.benchmarks;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.QuantileBootstrap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Cost of the limits of a median from 1,000 resampled medians, of a sample whose rows are in order. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@State(Scope.Benchmark)
public class BootstrapBenchmark {
  private static final int RESAMPLES = 1000;

  private SurvivalData ordered = new Sample().rightCensored();

  /** Brings the sample into order. */
  @Setup
  public void order(Sample sample) {
    ordered = sample.rightCensored();
    ordered.rowByTime(0);
  }

  /** Draws the samples and sorts their medians. */
  @Benchmark
  public QuantileBootstrap thousandMedians() {
    return KaplanMeier.withDefaults().bootstrapMedian(ordered, RESAMPLES, 1);
  }
}
