package dev.notochord.survival.validation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.Parallelism;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.regression.CoxModel;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.immutables.value.Value;

/**
 * Internal validation by the bootstrap: how much better a model looks on the sample it was made of than it is.
 *
 * <pre>
 *   apparent   = measure of the model of the sample, on the sample
 *   optimism   = mean over resamples of (measure of the model of the resample on the resample - on the sample)
 *   corrected  = apparent - optimism
 *   .632       = 0.368 apparent + 0.632 mean over resamples of the measure on the rows that were not drawn
 *   .632+      = (1 - w) apparent + w left out,  w = 0.632 / (1 - 0.368 R),  R = (apparent - left out) / (apparent - no
 *                information), between 0 and 1
 * </pre>
 *
 * <p>Each resample draws as many independent units as there are, clusters or subjects whole, and the builder makes the model
 * from its beginning.
 *
 * <pre>{@code
 * OptimismBootstrap.withDefaults().withSeed(1).of(CoxModel.withDefaults(), sample, covariates);
 * // concordance        apparent 0.6512, optimism 0.0148, corrected 0.6364 (0.5942 to 0.6790)
 * // calibration slope  apparent 1.0000, optimism 0.0853, corrected 0.9147 (0.7312 to 1.1054)
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>measures</td><td>{@link PerformanceMeasure#concordance()} and {@link
 *       PerformanceMeasure#calibrationSlope()}</td><td></td></tr>
 *   <tr><td>replicates</td><td>200</td><td>40 in rms, 200 and more by Harrell</td></tr>
 *   <tr><td>seed</td><td>1</td><td></td></tr>
 *   <tr><td>confidence level</td><td>0.95</td><td></td></tr>
 *   <tr><td>progress</td><td>none</td><td></td></tr>
 * </table>
 *
 * <p><b>Refits that fail</b> are left out, counted and named with their reasons. Where there are many, the model is
 * too large for the sample and the corrected values are of the resamples that went well.
 *
 * <p><b>Limits</b> of a corrected value are the percentiles of the values of the resamples on themselves, moved by
 * the optimism, as by Noma and others; their standard deviation is its standard error. They leave out the variation
 * of the optimism and are a little short in small samples.
 *
 * <p><b>Rows.</b> Sampling weights stay with their rows. Frequencies above 1 are refused. Replicates are worked on by
 * the threads of the sample; each has its own random numbers, so that the result is the same to the last bit for any
 * number of them.
 *
 * <p>Cost one fit and three judgements for each replicate.
 *
 * @see RepeatedCrossValidation
 * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19960229)15:4%3C361::AID-SIM168%3E3.0.CO;2-4">Harrell FE, Lee KL,
 *     Mark DB. Stat Med 1996;15:361-387</a>
 * @see <a href="https://doi.org/10.1080/01621459.1997.10474007">Efron B, Tibshirani R. JASA 1997;92:548-560</a>
 * @see <a href="https://doi.org/10.1002/sim.9148">Noma H et al. Stat Med 2021;40:5691-5701</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class OptimismBootstrap {
  OptimismBootstrap() {}

  /** {@return the bootstrap with its defaults} */
  public static OptimismBootstrap withDefaults() {
    return ImmutableOptimismBootstrap.of();
  }

  /** {@return what is measured} */
  @Value.Default
  @SuppressWarnings("immutables:untype") // a default list, not one that a builder fills
  public ImmutableList<PerformanceMeasure> measures() {
    return ImmutableList.of(
        PerformanceMeasure.concordance(), PerformanceMeasure.calibrationSlope());
  }

  /** {@return the number of resamples, at least 1} */
  @Value.Default
  public int replicates() {
    return 200;
  }

  /** {@return the seed} */
  @Value.Default
  public long seed() {
    return 1;
  }

  /** {@return the confidence level of the limits, above 0 and below 1} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /** {@return what is told of each replicate} */
  @Value.Default
  public ResamplingProgress progress() {
    return ResamplingProgress.NONE;
  }

  /**
   * {@return these options with other measures}
   *
   * @param measures what is measured, at least one, with different names
   * @throws IllegalArgumentException if there is none, or a name is there twice
   */
  public OptimismBootstrap withMeasures(PerformanceMeasure... measures) {
    return withMeasures(ImmutableList.copyOf(measures));
  }

  abstract OptimismBootstrap withMeasures(ImmutableList<PerformanceMeasure> measures);

  /**
   * {@return these options with another number of resamples}
   *
   * @param count at least 1; limits need 2 / (1 - level) - 1
   * @throws IllegalArgumentException if {@code count} is below 1
   */
  public abstract OptimismBootstrap withReplicates(int count);

  /**
   * {@return these options with another seed}
   *
   * @param seed any number
   */
  public abstract OptimismBootstrap withSeed(long seed);

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public abstract OptimismBootstrap withConfidenceLevel(double level);

  /**
   * {@return these options with somebody who is told of each replicate}
   *
   * @param progress what is told; it may end the validation
   */
  public abstract OptimismBootstrap withProgress(ResamplingProgress progress);

  /**
   * {@return the optimism of a Cox model, by {@link ModelBuilder#cox}}
   *
   * @param model the model with its options
   * @param data the sample
   * @param covariates the covariates of its rows; rows that lack one are left out of model and judgement
   * @throws IllegalArgumentException if the sample has frequencies above 1 or strata, or there are not as many rows
   *     of covariates
   */
  public OptimismEstimate of(CoxModel model, SurvivalData data, Covariates covariates) {
    SurvivalData complete = Refits.complete(data, covariates);
    return of(
        ModelBuilder.cox(model, complete.with(Parallelism.sequential()), covariates), complete);
  }

  /**
   * {@return the optimism of any model}
   *
   * @param builder makes the model from rows
   * @param data the sample, which the rows of the builder are rows of
   * @throws IllegalArgumentException if the sample has frequencies above 1; or from a measure that the sample is not fit for
   */
  public OptimismEstimate of(ModelBuilder builder, SurvivalData data) {
    Refits.checkSample("optimism bootstrap", data);
    UnitSampling units = UnitSampling.of(data);
    SplittableRandom[] random = UnitSampling.randoms(seed(), replicates());
    return of(builder, data, replicates(), r -> units.withReplacement(random[r]));
  }

  /** Returns the optimism by resamples that are given. */
  OptimismEstimate of(ModelBuilder builder, SurvivalData data, int[][] resamples) {
    return of(builder, data, resamples.length, r -> resamples[r].clone());
  }

  private OptimismEstimate of(
      ModelBuilder builder, SurvivalData data, int count, IntFunction<int[]> resample) {
    Refits refits = new Refits(builder, data, measures(), progress(), count);
    int[] all = Refits.rowsInUse(data);
    SurvivalData whole = data.select(all).with(Parallelism.sequential());
    FittedPredictor model = refits.build(all);
    if (model.failure().isPresent()) {
      return OptimismEstimate.without(this, model.failure().get());
    }
    double[] apparent = refits.judge(model, whole, all);
    double[][] training = new double[count][];
    double[][] test = new double[count][];
    double[][] leftOut = new double[count][];
    data.parallelism().forEach(count, r -> {
      int[] rows = resample.apply(r);
      FittedPredictor refit = refits.build(rows);
      boolean failed = refit.failure().isPresent();
      if (failed) {
        refits.failed(r, refit.failure().get());
      }
      int[] others = others(all, rows, data.rows());
      training[r] =
          failed ? refits.undefined() : refits.judgeResample(refit, selected(data, rows), rows);
      test[r] = failed ? refits.undefined() : refits.judgeResample(refit, whole, all);
      leftOut[r] = failed || others.length == 0
          ? refits.undefined()
          : refits.judgeResample(refit, selected(data, others), others);
      refits.step();
    });
    return new OptimismEstimate(this, apparent, training, test, leftOut, refits.failures());
  }

  private static SurvivalData selected(SurvivalData data, int[] rows) {
    return data.select(rows).with(Parallelism.sequential());
  }

  private static int[] others(int[] all, int[] drawn, int size) {
    boolean[] taken = new boolean[size];
    for (int row : drawn) {
      taken[row] = true;
    }
    return Arrays.stream(all).filter(row -> !taken[row]).toArray();
  }

  @Value.Check
  void check() {
    checkArgument(
        replicates() >= 1,
        "optimism bootstrap: replicates are %s, expected at least 1",
        replicates());
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "optimism bootstrap: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
    Refits.checkMeasures("optimism bootstrap", measures());
  }
}
