package dev.notochord.benchmarks;

import dev.notochord.survival.Groups;
import dev.notochord.survival.competing.CumulativeIncidence;
import dev.notochord.survival.competing.CumulativeIncidenceCurves;
import dev.notochord.survival.competing.GrayTest;
import dev.notochord.survival.competing.GrayTestResult;
import dev.notochord.survival.competing.IncidenceVariance;
import dev.notochord.survival.regression.FineGray;
import dev.notochord.survival.regression.FineGrayFit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Cost of what is asked of two causes that compete, from unsorted columns. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@State(Scope.Benchmark)
public class CompetingRisksBenchmark {
  private int[] cause = {0};
  private double[][] x = {{0}};
  private List<String> labels = new Sample().labels(1);

  /** Makes causes, two groups and five covariates. */
  @Setup
  public void create(Sample sample) {
    cause = sample.columns().cause();
    x = sample.columns().covariates(5);
    labels = sample.labels(2);
  }

  /** The curves of both causes after Aalen and Johansen, with limits. */
  @Benchmark
  public double aalenJohansen(Sample sample) {
    return lastLimit(sample, CumulativeIncidence.withDefaults().with(IncidenceVariance.AALEN));
  }

  /** The same, with the infinitesimal jackknife. */
  @Benchmark
  public double aalenJohansenByJackknife(Sample sample) {
    return lastLimit(
        sample, CumulativeIncidence.withDefaults().with(IncidenceVariance.INFINITESIMAL_JACKKNIFE));
  }

  private double lastLimit(Sample sample, CumulativeIncidence estimator) {
    CumulativeIncidenceCurves curves = estimator.estimate(sample.competing(cause));
    return curves.upper(1).get(curves.size() - 1);
  }

  /** Gray's test of two groups. */
  @Benchmark
  public GrayTestResult gray(Sample sample) {
    return GrayTest.withDefaults().test(sample.competing(cause), Groups.of(labels), 1);
  }

  /** The model of Fine and Gray with five covariates and its robust errors. */
  @Benchmark
  public FineGrayFit fineGray(Sample sample) {
    return FineGray.withDefaults().fit(sample.competing(cause), Sample.covariates(x), 1);
  }
}
