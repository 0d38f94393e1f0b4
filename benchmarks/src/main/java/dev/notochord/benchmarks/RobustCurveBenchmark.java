package dev.notochord.benchmarks;

import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.competing.CumulativeIncidence;
import dev.notochord.survival.competing.CumulativeIncidenceCurves;
import dev.notochord.survival.competing.IncidenceVariance;
import dev.notochord.survival.nonparametric.CurveVariance;
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
 * Cost of robust variances, which are said to grow no faster than the cohort: of a curve with late
 * entries and clusters, and of the cumulative incidences of two causes, beside those of the formulas.
 *
 * <p>Run: {@code java -jar benchmarks.jar RobustCurveBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
public class RobustCurveBenchmark {
  @Param({"1000", "100000", "1000000"})
  int subjects;

  private double[] time = {1};
  private SurvivalData late = SurvivalData.rightCensored(time, new boolean[1]);
  private CompetingRisksData causes = CompetingRisksData.of(time, new int[1]);

  /** Makes the cohorts: a tenth of the time passes before entry, clusters of ten, two causes. */
  @Setup
  public void createCohorts() {
    SplittableRandom random = new SplittableRandom(20261125L);
    Cohort cohort = Cohort.random(random, subjects, 0, 1);
    time = cohort.time;
    int[] cluster = new int[subjects];
    int[] cause = new int[subjects];
    double[] entry = new double[subjects];
    for (int i = 0; i < subjects; i++) {
      cluster[i] = random.nextInt(Math.max(1, subjects / 10));
      cause[i] = cohort.event[i] ? 1 + random.nextInt(2) : 0;
      entry[i] = time[i] * random.nextDouble() / 5;
    }
    late = SurvivalData.delayedEntry(entry, time, cohort.event).withClusters(cluster);
    late.riskTable();
    causes = CompetingRisksData.of(time, cause);
    causes.riskTable();
  }

  /** The limit: copies and sorts the times alone. */
  @Benchmark
  public double[] plainSort() {
    double[] sorted = time.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** A curve with Greenwood's variance, from a sample whose risk table is counted. */
  @Benchmark
  public SurvivalCurve curveByFormula() {
    return KaplanMeier.withDefaults().with(CurveVariance.GREENWOOD).estimate(late);
  }

  /** The same curve with the infinitesimal jackknife over clusters. */
  @Benchmark
  public SurvivalCurve curveByJackknife() {
    return KaplanMeier.withDefaults()
        .with(CurveVariance.INFINITESIMAL_JACKKNIFE)
        .estimate(late);
  }

  /** Two cumulative incidences with Aalen's variance; an error at the end makes sure that it is computed. */
  @Benchmark
  public double incidenceByFormula() {
    return lastError(IncidenceVariance.AALEN);
  }

  /** The same with the infinitesimal jackknife. */
  @Benchmark
  public double incidenceByJackknife() {
    return lastError(IncidenceVariance.INFINITESIMAL_JACKKNIFE);
  }

  private double lastError(IncidenceVariance variance) {
    CumulativeIncidenceCurves curves =
        CumulativeIncidence.withDefaults().with(variance).estimate(causes);
    return curves.estimateAt(1, curves.maxTime()).standardError();
  }
}
