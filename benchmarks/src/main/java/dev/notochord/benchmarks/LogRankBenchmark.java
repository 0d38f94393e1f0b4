package dev.notochord.benchmarks;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.comparison.LogRank;
import dev.notochord.survival.comparison.LogRankResult;
import java.util.Arrays;
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
 * Cost of a log-rank test of a sorted sample as the cohort and the number of groups grow.
 *
 * <p>Run: {@code java -jar benchmarks.jar LogRankBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
public class LogRankBenchmark {
  @Param({"100", "10000", "1000000"})
  int subjects;

  @Param({"0", "0.9"})
  double tiedFraction;

  @Param({"2", "5"})
  int groups;

  private Cohort cohort = Cohort.random(new SplittableRandom(0), 1, 0, 1);
  private SurvivalData sample = cohort.data();
  private Groups membership = cohort.groups();

  /** Makes the cohort. */
  @Setup
  public void createCohort() {
    cohort = Cohort.random(new SplittableRandom(20261120L), subjects, tiedFraction, groups);
    sample = cohort.data();
    membership = cohort.groups();
  }

  /** For scale: copies and sorts the times alone. */
  @Benchmark
  public double[] plainSort() {
    double[] sorted = cohort.time.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** Divides the sample into its groups and tests them. */
  @Benchmark
  public LogRankResult test() {
    return LogRank.withDefaults().test(sample, membership);
  }
}
