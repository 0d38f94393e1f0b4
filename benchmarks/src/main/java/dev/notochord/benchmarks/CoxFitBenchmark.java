package dev.notochord.benchmarks;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.regression.ChiSquareTest;
import dev.notochord.survival.regression.CoxFit;
import dev.notochord.survival.regression.CoxModel;
import dev.notochord.survival.regression.PredictedSurvival;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Cost of what is asked of a Cox model once it is fitted. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@State(Scope.Benchmark)
public class CoxFitBenchmark {
  /** The number of covariates. */
  @Param("10")
  public int columns;

  private SurvivalData ordered = new Sample().rightCensored();
  private Covariates covariates = Sample.covariates(new double[][] {{0}});
  private CoxFit fit = CoxModel.withDefaults().fit(ordered, covariates);

  /** Makes the covariates. */
  @Setup
  public void create(Sample sample) {
    ordered = sample.rightCensored();
    covariates = Sample.covariates(sample.columns().covariates(columns));
  }

  /** Fits anew before each question, for a fit keeps what it was asked before; this is not timed. */
  @Setup(Level.Invocation)
  public void fit() {
    fit = CoxModel.withDefaults().fit(ordered, covariates);
  }

  /** The score residuals of all rows. */
  @Benchmark
  public double[][] scoreResiduals(Sample sample) {
    return fit.residuals().score();
  }

  /** The survival of an average subject with its limits. */
  @Benchmark
  public double predictedCurve(Sample sample) {
    PredictedSurvival curve = fit.atMeans();
    return curve.upper().get(curve.size() - 1);
  }

  /** The test of proportional hazards. */
  @Benchmark
  public ChiSquareTest proportionalHazards(Sample sample) {
    return fit.proportionalHazards().global();
  }
}
