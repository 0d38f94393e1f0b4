package dev.notochord.benchmarks;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.parametric.ParametricFit;
import dev.notochord.survival.parametric.ParametricModel;
import dev.notochord.survival.validation.BrierEstimate;
import dev.notochord.survival.validation.BrierScore;
import dev.notochord.survival.validation.SurvivalPredictions;
import dev.notochord.survival.validation.TimeDependentAuc;
import dev.notochord.survival.validation.TimeDependentAucEstimate;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Cost of judging predictions at a time, and of a parametric fit, from unsorted columns. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@State(Scope.Benchmark)
public class JudgingBenchmark {
  private double[] risk = {0};
  private double horizon = 1;
  private Covariates covariates = Sample.covariates(new double[][] {{0}});
  private SurvivalPredictions predictions = SurvivalPredictions.at(1, 0.5);

  /** Takes a covariate as the score, and the median of the times as the horizon. */
  @Setup
  public void create(Sample sample) {
    double[][] columns = sample.columns().covariates(5);
    covariates = Sample.covariates(columns);
    risk = columns[0];
    double[] time = sample.time().clone();
    Arrays.sort(time);
    horizon = time[time.length / 2];
    double[] survival = new double[time.length];
    for (int i = 0; i < survival.length; i++) {
      survival[i] = 1 / (1 + Math.exp(risk[i]));
    }
    predictions = SurvivalPredictions.at(horizon, survival);
  }

  /** The AUC at one time with its standard error. */
  @Benchmark
  public TimeDependentAucEstimate areaUnderCurve(Sample sample) {
    return TimeDependentAuc.withDefaults().ofRisk(sample.rightCensored(), risk, horizon);
  }

  /** The Brier score at one time with its standard error, and that of the curve of all. */
  @Benchmark
  public BrierEstimate brierScore(Sample sample) {
    return BrierScore.withDefaults().ofSurvival(sample.rightCensored(), predictions);
  }

  /** A Weibull model of five covariates. */
  @Benchmark
  public ParametricFit weibull(Sample sample) {
    SurvivalData data = sample.rightCensored();
    return ParametricModel.weibull().fit(data, covariates);
  }
}
