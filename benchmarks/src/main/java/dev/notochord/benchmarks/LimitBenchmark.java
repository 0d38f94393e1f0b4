package dev.notochord.benchmarks;

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
 * What the parts cost that no estimate can do without, each as plain as it can be written in Java and on one thread.
 *
 * <p>The results of the suites are given as ratios to these, measured in the same run.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@State(Scope.Benchmark)
public class LimitBenchmark {
  /** The number of covariates of a Newton pass. */
  @Param("10")
  public int columns;

  private RadixSort sort = new RadixSort(1);
  private CurvePass pass = new CurvePass(1);
  private long[] sorted = {1};
  private double[][] x = {{0}};
  private double[] beta = {0};
  private EfronPass efron = new EfronPass(sort, new double[] {1}, new boolean[1], x);

  /** Makes all that is not measured. */
  @Setup
  public void create(Sample sample) {
    sort = new RadixSort(sample.subjects);
    pass = new CurvePass(sample.subjects);
    sorted = sort.keys(sample.time(), sample.event()).clone();
    x = sample.columns().covariates(columns);
    beta = new double[columns];
    efron = new EfronPass(sort, sample.time(), sample.event(), x);
  }

  /** Reads the columns of times and events once. */
  @Benchmark
  public double readColumns(Sample sample) {
    double[] time = sample.time();
    boolean[] event = sample.event();
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int events = 0;
    int i = 0;
    // Four sums, for one would wait for itself and not for the memory.
    for (; i + 3 < time.length; i += 4) {
      a += time[i];
      b += time[i + 1];
      c += time[i + 2];
      d += time[i + 3];
      events += (event[i] ? 1 : 0)
          + (event[i + 1] ? 1 : 0)
          + (event[i + 2] ? 1 : 0)
          + (event[i + 3] ? 1 : 0);
    }
    for (; i < time.length; i++) {
      a += time[i];
      events += event[i] ? 1 : 0;
    }
    return a + b + c + d + events;
  }

  /** Sorts the times and carries the numbers of the rows along. */
  @Benchmark
  public int[] radixSortWithRows(Sample sample) {
    return sort.order(sample.time());
  }

  /** Sorts times and events in one key, without the rows. */
  @Benchmark
  public long[] radixSortOfKeys(Sample sample) {
    return sort.keys(sample.time(), sample.event());
  }

  /** One pass over sorted keys that writes a curve and Greenwood's sum, without limits. */
  @Benchmark
  public double curvePass(Sample sample) {
    return pass.run(sorted);
  }

  /** Sort of keys and pass together: the limit of a curve from columns. */
  @Benchmark
  public double sortAndCurvePass(Sample sample) {
    return pass.run(sort.keys(sample.time(), sample.event()));
  }

  /** Sorts with rows and brings the covariates into that order. */
  @Benchmark
  public Object orderCovariates(Sample sample) {
    return new EfronPass(sort, sample.time(), sample.event(), x);
  }

  /** One Newton pass of a Cox model with ties after Efron: likelihood, score and information. */
  @Benchmark
  public double newtonPass(Sample sample) {
    return efron.run(beta);
  }

  /** An exponential per row. */
  @Benchmark
  public double exponentials(Sample sample) {
    double sum = 0;
    for (double value : x[0]) {
      sum += Math.exp(value);
    }
    return sum;
  }
}
