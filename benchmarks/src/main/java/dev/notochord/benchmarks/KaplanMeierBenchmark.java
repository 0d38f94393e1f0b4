package dev.notochord.benchmarks;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;
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
 * Cost of one curve as the cohort grows, from columns and from a sample that is already sorted.
 *
 * <p>Run: {@code java -jar benchmarks.jar KaplanMeierBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
public class KaplanMeierBenchmark {
  @Param({"100", "10000", "1000000"})
  int subjects;

  @Param({"0", "0.9"})
  double tiedFraction;

  private Cohort cohort = Cohort.random(new SplittableRandom(0), 1, 0, 1);
  private SurvivalData sample = cohort.data();

  /** Makes the cohort. */
  @Setup
  public void createCohort() {
    cohort = Cohort.random(new SplittableRandom(20261120L), subjects, tiedFraction, 1);
    sample = cohort.data();
  }

  /** The limit: no curve without an order of the times. Copies and sorts the times alone. */
  @Benchmark
  public double[] plainSort() {
    double[] sorted = cohort.time.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** Checks, copies, sorts and counts the columns. */
  @Benchmark
  public SurvivalData createSample() {
    return cohort.data();
  }

  /** The curve with its standard errors and limits. */
  @Benchmark
  public SurvivalCurve estimate() {
    return KaplanMeier.withDefaults().estimate(sample);
  }

  /** Both together, from the columns to the curve. */
  @Benchmark
  public SurvivalCurve columnsToCurve() {
    return KaplanMeier.withDefaults().estimate(cohort.data());
  }
}
