package dev.notochord.benchmarks;

import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.nonparametric.CurveVariance;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.RestrictedMean;
import dev.notochord.survival.nonparametric.RestrictedMeanEstimate;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Cost of one curve, from unsorted columns and from a sample that is in order, and of a restricted mean. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@State(Scope.Benchmark)
public class KaplanMeierBenchmark {
  private static final double FIVE_YEARS = 1826;

  private SurvivalData ordered = new Sample().rightCensored();
  private RiskTable counted = ordered.riskTable();

  /** Brings the sample into order and counts it. */
  @Setup
  public void order(Sample sample) {
    ordered = sample.rightCensored();
    counted = ordered.riskTable();
  }

  /** Checks, copies and orders the columns. */
  @Benchmark
  public SurvivalData orderColumns(Sample sample) {
    return sample.rightCensored();
  }

  /** From columns to the curve with standard errors and limits; reading a limit makes sure of them. */
  @Benchmark
  public double fromColumns(Sample sample) {
    return lastLimit(KaplanMeier.withDefaults().estimate(sample.rightCensored()));
  }

  /** From columns to the curve without asking for limits. */
  @Benchmark
  public SurvivalCurve fromColumnsWithoutLimits(Sample sample) {
    return KaplanMeier.withDefaults().estimate(sample.rightCensored());
  }

  /** The curve with standard errors and limits, of counts at distinct times. */
  @Benchmark
  public double fromCounts(Sample sample) {
    return lastLimit(KaplanMeier.withDefaults().estimate(counted));
  }

  /** The restricted mean to five years with its standard error, from columns. */
  @Benchmark
  public RestrictedMeanEstimate restrictedMean(Sample sample) {
    return RestrictedMean.withDefaults().estimate(sample.rightCensored(), FIVE_YEARS);
  }

  /** From an ordered sample, with the infinitesimal jackknife, which must grow no faster than the sample. */
  @Benchmark
  public double jackknife(Sample sample) {
    return lastLimit(
        KaplanMeier.withDefaults().with(CurveVariance.INFINITESIMAL_JACKKNIFE).estimate(ordered));
  }

  private static double lastLimit(SurvivalCurve curve) {
    return curve.upper().get(curve.size() - 1);
  }
}
