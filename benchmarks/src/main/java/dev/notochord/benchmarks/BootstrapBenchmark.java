package dev.notochord.benchmarks;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.nonparametric.KaplanMeier;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Cost of 1,000 medians of resampled rows, as a caller draws them with what the library has for one sample. */
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
  }

  /** Draws rows, keeps how often each was drawn, and takes the median of the curve so weighted. */
  @Benchmark
  public double thousandMedians(Sample sample) {
    SplittableRandom random = new SplittableRandom(1);
    double sum = 0;
    for (int resample = 0; resample < RESAMPLES; resample++) {
      int[] count = new int[ordered.rows()];
      for (int draw = 0; draw < count.length; draw++) {
        count[random.nextInt(count.length)]++;
      }
      sum += KaplanMeier.withDefaults()
          .estimate(ordered.withFrequencies(count))
          .median()
          .time()
          .orElse(Double.POSITIVE_INFINITY);
    }
    return sum / RESAMPLES;
  }
}
