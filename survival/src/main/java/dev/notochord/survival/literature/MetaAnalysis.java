package dev.notochord.survival.literature;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.immutables.value.Value;

/**
 * Pools what studies found: log hazard ratios, proportions, or anything with a standard error.
 *
 * <pre>
 *   common effect    mean with weights 1 / s^2                 one effect underlies all studies
 *   random effects   mean with weights 1 / (s^2 + tau^2)       the effects of studies vary with variance tau^2
 * </pre>
 *
 * <p>Both are always in the result, with heterogeneity and a prediction interval: where the effect of a further study would
 * lie.
 *
 * <pre>{@code
 * MetaAnalysisResult result = MetaAnalysis.withDefaults().pool(List.of(
 *     StudyEffect.of("2019", PublishedRatio.parse("0.62", "0.41", "0.94")),
 *     StudyEffect.of("2021", PublishedRatio.parse("0.80", "0.55", "1.16"))));
 * result.randomEffects();
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>tau^2</td><td>{@link HeterogeneityEstimator#REML}</td><td>as in metafor and meta</td></tr>
 *   <tr><td>limits of random effects</td><td>{@link PooledLimits#HARTUNG_KNAPP}</td><td>{@code test = "z"} in
 *       metafor</td></tr>
 *   <tr><td>confidence level</td><td>0.95</td><td></td></tr>
 * </table>
 *
 * <p><b>Edges.</b> Studies without a standard error are left out and listed. One study: both means are that study with its
 * own limits, and nothing is said about heterogeneity. None: {@link MetaAnalysisResult#isDefined()} is false. The
 * {@link MetaAnalysisResult#warnings()} names what is doubtful. The
 * variances within studies are taken for known; with few or rare events they are not, and the pooled proportion is biased.
 *
 * <p>Cost O(studies), times some hundred for REML.
 *
 * @see <a href="https://doi.org/10.1002/sim.1186">Higgins JPT, Thompson SG. Stat Med 2002;21:1539-1558</a>
 * @see <a href="https://doi.org/10.1111/j.1467-985X.2008.00552.x">Higgins JPT et al. J R Stat Soc A 2009;172:137-159</a>
 * @see <a href="https://doi.org/10.1002/sim.2514">Viechtbauer W. Stat Med 2007;26:37-52</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class MetaAnalysis {
  MetaAnalysis() {}

  /** {@return the analysis with the options listed as defaults} */
  public static MetaAnalysis withDefaults() {
    return ImmutableMetaAnalysis.builder().build();
  }

  /** {@return how the variance between studies is estimated} */
  @Value.Default
  public HeterogeneityEstimator estimator() {
    return HeterogeneityEstimator.REML;
  }

  /** {@return how the limits of random effects are found} */
  @Value.Default
  public PooledLimits limits() {
    return PooledLimits.HARTUNG_KNAPP;
  }

  /** {@return the confidence level, above 0 and below 1} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /**
   * {@return these options with another estimator of the variance between studies}
   *
   * @param estimator the estimator
   */
  public MetaAnalysis with(HeterogeneityEstimator estimator) {
    return withEstimator(estimator);
  }

  /**
   * {@return these options with other limits of random effects}
   *
   * @param limits how they are found
   */
  public MetaAnalysis with(PooledLimits limits) {
    return withLimits(limits);
  }

  abstract MetaAnalysis withEstimator(HeterogeneityEstimator estimator);

  abstract MetaAnalysis withLimits(PooledLimits limits);

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public abstract MetaAnalysis withConfidenceLevel(double level);

  @Value.Check
  void check() {
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "meta-analysis: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
  }

  /**
   * {@return the pooled effect}
   *
   * @param studies what the studies found, all on one scale
   * @throws IllegalArgumentException if the scales differ
   */
  public MetaAnalysisResult pool(List<StudyEffect> studies) {
    ImmutableList<StudyEffect> all = ImmutableList.copyOf(studies);
    for (StudyEffect study : all) {
      checkArgument(
          study.scale() == all.get(0).scale(),
          "meta-analysis: '%s' is on scale %s, expected %s as the first",
          study.label(),
          study.scale(),
          all.get(0).scale());
    }
    return new MetaAnalysisResult(this, all);
  }

  /**
   * Pools again without each study in turn.
   *
   * @param studies what the studies found
   * @return one result for each study that is not left out anyway, in their order
   * @throws IllegalArgumentException if the scales differ
   */
  public ImmutableList<MetaAnalysisResult> leaveOneOut(List<StudyEffect> studies) {
    ImmutableList<StudyEffect> pooled = pool(studies).studies();
    ImmutableList.Builder<MetaAnalysisResult> results = ImmutableList.builder();
    for (int without = 0; without < pooled.size(); without++) {
      results.add(pool(ImmutableList.<StudyEffect>builder()
          .addAll(pooled.subList(0, without))
          .addAll(pooled.subList(without + 1, pooled.size()))
          .build()));
    }
    return results.build();
  }
}
