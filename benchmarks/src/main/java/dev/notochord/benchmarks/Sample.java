package dev.notochord.benchmarks;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Groups;
import dev.notochord.survival.Parallelism;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The columns that a suite starts from, as a caller holds them: unsorted, in arrays, with labels for groups. */
@State(Scope.Benchmark)
public class Sample {
  /** The number of rows. */
  @Param({"1000", "10000", "100000", "1000000"})
  public int subjects;

  /** How finely times are recorded. */
  @Param
  public Times times;

  /** How many threads work; 1 is the calling thread without a pool. */
  @Param({"1", "2"})
  public int threads;

  private BenchData columns;
  private double[] time;
  private boolean[] event;
  private Optional<ForkJoinPool> pool = Optional.empty();

  /** A sample without parameters, until the harness has set them. */
  public Sample() {
    this(1, Times.CONTINUOUS, 1);
  }

  Sample(int subjects, Times times, int threads) {
    this.subjects = subjects;
    this.times = times;
    this.threads = threads;
    columns = BenchData.of(1, times);
    time = columns.time();
    event = columns.event();
  }

  /** Makes the columns and starts the threads. */
  @Setup
  public void create() {
    columns = BenchData.of(subjects, times);
    time = columns.time();
    event = columns.event();
    pool = threads == 1 ? Optional.empty() : Optional.of(new ForkJoinPool(threads));
  }

  /** Stops the threads. */
  @TearDown
  public void close() {
    pool.ifPresent(ForkJoinPool::shutdown);
  }

  double[] time() {
    return time;
  }

  boolean[] event() {
    return event;
  }

  BenchData columns() {
    return columns;
  }

  private SurvivalData withThreads(SurvivalData data) {
    return pool.isPresent() ? data.with(Parallelism.of(pool.get())) : data;
  }

  /** Checks, copies and orders the columns: where every estimate from columns begins. */
  SurvivalData rightCensored() {
    return withThreads(SurvivalData.rightCensored(time, event));
  }

  SurvivalData delayedEntry(double[] entry) {
    return withThreads(SurvivalData.delayedEntry(entry, time, event));
  }

  CompetingRisksData competing(int[] cause) {
    return CompetingRisksData.of(rightCensored(), cause);
  }

  /** Returns one label per row. */
  List<String> labels(int groups) {
    String[] name = IntStream.range(0, groups).mapToObj(g -> "group " + g).toArray(String[]::new);
    String[] label =
        Arrays.stream(columns.group(groups)).mapToObj(g -> name[g]).toArray(String[]::new);
    return Arrays.asList(label);
  }

  Groups groups(int groups) {
    return Groups.of(labels(groups));
  }

  /** Returns the names of covariates, {@code x1} and so on. */
  static ImmutableList<String> names(int columns) {
    return IntStream.rangeClosed(1, columns)
        .mapToObj(c -> "x" + c)
        .collect(ImmutableList.toImmutableList());
  }

  static Covariates covariates(double[][] x) {
    return Covariates.ofColumns(names(x.length), x);
  }
}
