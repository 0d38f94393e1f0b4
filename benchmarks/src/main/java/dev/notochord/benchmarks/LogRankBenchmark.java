package dev.notochord.benchmarks;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.comparison.LogRankResult;
import java.util.List;
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

/** Cost of a log-rank test, from unsorted columns and labels, and of a sample in order whose groups are known. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@State(Scope.Benchmark)
public class LogRankBenchmark {
  /** The number of groups. */
  @Param({"2", "10"})
  public int groups;

  private List<String> labels = new Sample().labels(1);
  private Groups membership = new Sample().groups(1);
  private SurvivalData ordered = new Sample().rightCensored();

  /** Makes the labels and brings the sample into order. */
  @Setup
  public void order(Sample sample) {
    labels = sample.labels(groups);
    membership = Groups.of(labels);
    ordered = sample.rightCensored();
  }

  /** From columns and labels to the test. */
  @Benchmark
  public LogRankResult fromColumns(Sample sample) {
    return LogRank.withDefaults().test(sample.rightCensored(), Groups.of(labels));
  }

  /** The test of a sample in order. */
  @Benchmark
  public LogRankResult fromOrdered(Sample sample) {
    return LogRank.withDefaults().test(ordered, membership);
  }
}
