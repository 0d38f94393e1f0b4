package dev.notochord.survival.validation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.Parallelism;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.regression.CoxModel;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.immutables.value.Value;

/**
 * Internal validation by cross-validation: each part of the sample is judged by a model of the others, and that
 * several times with other parts.
 *
 * <p>Units, that is clusters or subjects whole, are dealt into K folds of equal size, those with an event first, so
 * that events are spread evenly. A measure is computed in two ways: <i>pooled</i>, on all rows of a repeat at once,
 * each with the prediction of the model that did not see it; and <i>by fold</i>, on the rows of one fold alone. Pairs
 * of subjects from different folds count in the first only. Pooling takes scores of different models for comparable,
 * which linear predictors of the same covariates are, about, and predicted survivals are; ranks within a model are
 * not.
 *
 * <pre>{@code
 * RepeatedCrossValidation.withDefaults().withSeed(1).of(CoxModel.withDefaults(), sample, covariates);
 * // concordance: apparent 0.6512, pooled 0.6351 (sd 0.0046 over 10 repeats), by fold 0.6372 (sd 0.0719 over 100 folds)
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>measures</td><td>{@link PerformanceMeasure#concordance()} and {@link
 *       PerformanceMeasure#calibrationSlope()}</td></tr>
 *   <tr><td>folds</td><td>10</td></tr>
 *   <tr><td>repeats</td><td>10</td></tr>
 *   <tr><td>seed</td><td>1</td></tr>
 *   <tr><td>progress</td><td>none</td></tr>
 * </table>
 *
 * <p><b>Edges.</b> Refits that fail are counted and named; the pooled value of a repeat in which one failed is NaN
 * and left out. {@link CrossValidationEstimate#cautions()} says where folds have few events, for which measures by
 * fold are noise.
 *
 * <p><b>Rows.</b> Sampling weights stay with their rows. Frequencies above 1 are refused. Folds are worked on by the
 * threads of the sample, with the same result to the last bit for any number of them.
 *
 * <p>Cost folds x repeats fits.
 *
 * @see OptimismBootstrap
 * @see <a href="https://doi.org/10.1007/978-3-319-19425-7">Harrell FE. Regression Modeling Strategies, 2nd ed.
 *     Springer 2015, section 5.3</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class RepeatedCrossValidation {
  RepeatedCrossValidation() {}

  /** {@return cross-validation with its defaults} */
  public static RepeatedCrossValidation withDefaults() {
    return ImmutableRepeatedCrossValidation.of();
  }

  /** {@return what is measured} */
  @Value.Default
  @SuppressWarnings("immutables:untype") // a default list, not one that a builder fills
  public ImmutableList<PerformanceMeasure> measures() {
    return ImmutableList.of(
        PerformanceMeasure.concordance(), PerformanceMeasure.calibrationSlope());
  }

  /** {@return the number of folds K, at least 2} */
  @Value.Default
  public int folds() {
    return 10;
  }

  /** {@return how often the sample is divided anew, at least 1} */
  @Value.Default
  public int repeats() {
    return 10;
  }

  /** {@return the seed} */
  @Value.Default
  public long seed() {
    return 1;
  }

  /** {@return what is told of each fold} */
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
  public RepeatedCrossValidation withMeasures(PerformanceMeasure... measures) {
    return withMeasures(ImmutableList.copyOf(measures));
  }

  abstract RepeatedCrossValidation withMeasures(ImmutableList<PerformanceMeasure> measures);

  /**
   * {@return these options with another number of folds}
   *
   * @param count at least 2, and at most as many as there are units with an event
   * @throws IllegalArgumentException if {@code count} is below 2
   */
  public abstract RepeatedCrossValidation withFolds(int count);

  /**
   * {@return these options with another number of repeats}
   *
   * @param count at least 1
   * @throws IllegalArgumentException if {@code count} is below 1
   */
  public abstract RepeatedCrossValidation withRepeats(int count);

  /**
   * {@return these options with another seed}
   *
   * @param seed any number
   */
  public abstract RepeatedCrossValidation withSeed(long seed);

  /**
   * {@return these options with somebody who is told of each fold}
   *
   * @param progress what is told; it may end the validation
   */
  public abstract RepeatedCrossValidation withProgress(ResamplingProgress progress);

  /**
   * {@return the cross-validation of a Cox model, by {@link ModelBuilder#cox}}
   *
   * @param model the model with its options
   * @param data the sample
   * @param covariates the covariates of its rows; rows that lack one are left out
   * @throws IllegalArgumentException as {@link #of(ModelBuilder, SurvivalData)}, and if the sample has strata or
   *     there are not as many rows of covariates
   */
  public CrossValidationEstimate of(CoxModel model, SurvivalData data, Covariates covariates) {
    SurvivalData complete = Refits.complete(data, covariates);
    return of(
        ModelBuilder.cox(model, complete.with(Parallelism.sequential()), covariates), complete);
  }

  /**
   * {@return the cross-validation of any model}
   *
   * @param builder makes the model from rows
   * @param data the sample, which the rows of the builder are rows of
   * @throws IllegalArgumentException if the sample has frequencies above 1, if there are more folds than units with
   *     an event, or from a measure that the sample is not fit for
   */
  public CrossValidationEstimate of(ModelBuilder builder, SurvivalData data) {
    Refits.checkSample("cross-validation", data);
    UnitSampling units = UnitSampling.of(data);
    checkArgument(
        folds() <= units.withEvent(),
        "cross-validation: folds are %s with %s units that have an event, expected at most as many",
        folds(),
        units.withEvent());
    SplittableRandom[] random = UnitSampling.randoms(seed(), repeats());
    int[][] foldOfRow = new int[repeats()][];
    Arrays.setAll(foldOfRow, r -> units.foldOfRow(data.rows(), folds(), random[r]));
    return of(builder, data, foldOfRow);
  }

  /**
   * Returns the cross-validation by folds that are given.
   *
   * @param foldOfRow per repeat the fold of each row, -1 for rows that are not in use
   */
  CrossValidationEstimate of(ModelBuilder builder, SurvivalData data, int[][] foldOfRow) {
    int repeats = foldOfRow.length;
    int folds = Arrays.stream(foldOfRow[0]).max().orElse(0) + 1;
    Refits refits = new Refits(builder, data, measures(), progress(), repeats * folds);
    int[] all = Refits.rowsInUse(data);
    SurvivalData whole = data.select(all).with(Parallelism.sequential());
    FittedPredictor model = refits.build(all);
    double[] apparent =
        model.failure().isPresent() ? refits.undefined() : refits.judge(model, whole, all);
    FittedPredictor[][] predictors = new FittedPredictor[repeats][folds];
    double[][][] byFold = new double[repeats][folds][];
    data.parallelism().forEach(repeats * folds, task -> {
      int r = task / folds;
      int fold = task % folds;
      int[] inside = Arrays.stream(all).filter(row -> foldOfRow[r][row] == fold).toArray();
      int[] outside =
          Arrays.stream(all).filter(row -> foldOfRow[r][row] != fold).toArray();
      FittedPredictor refit = refits.build(outside);
      predictors[r][fold] = refit;
      refit.failure().ifPresent(reason -> refits.failed(task, reason));
      byFold[r][fold] = refit.failure().isPresent()
          ? refits.undefined()
          : refits.judgeResample(refit, data.select(inside).with(Parallelism.sequential()), inside);
      refits.step();
    });
    double[][] pooled = new double[repeats][];
    data.parallelism().forEach(repeats, r -> {
      boolean failed =
          Arrays.stream(predictors[r]).anyMatch(each -> each.failure().isPresent());
      pooled[r] = failed
          ? refits.undefined()
          : refits.judgeResample(new FoldPredictor(predictors[r], foldOfRow[r]), whole, all);
    });
    return new CrossValidationEstimate(
        measures(),
        apparent,
        pooled,
        byFold,
        refits.failures(),
        fewestEvents(data, foldOfRow, folds));
  }

  /** Returns the fewest events of a fold. */
  private static int fewestEvents(SurvivalData data, int[][] foldOfRow, int folds) {
    int fewest = Integer.MAX_VALUE;
    for (int[] foldOf : foldOfRow) {
      int[] events = new int[folds];
      for (int i = 0; i < data.usedRows(); i++) {
        int row = data.rowByTime(i);
        events[foldOf[row]] += data.event(row) ? 1 : 0;
      }
      fewest = Math.min(fewest, Arrays.stream(events).min().orElse(0));
    }
    return fewest;
  }

  @Value.Check
  void check() {
    checkArgument(folds() >= 2, "cross-validation: folds are %s, expected at least 2", folds());
    checkArgument(
        repeats() >= 1, "cross-validation: repeats are %s, expected at least 1", repeats());
    Refits.checkMeasures("cross-validation", measures());
  }
}
