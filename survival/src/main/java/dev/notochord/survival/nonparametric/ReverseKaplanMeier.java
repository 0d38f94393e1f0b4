package dev.notochord.survival.nonparametric;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.Groups;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import org.immutables.value.Value;

/**
 * Estimates how long subjects were, or but for the event would have been, followed up: the Kaplan-Meier method
 * with event and censoring exchanged.
 *
 * <pre>
 *   G(t) = product of (1 - c / (n - d)) over censoring times up to t
 * </pre>
 *
 * <p>with c censored among n at risk, d of whom had the event at that very time. The median of G is the median
 * follow-up that trials report; the plain median of the times mixes follow-up with early events, and that of
 * the censored alone leaves the others out.
 *
 * <p><b>Ties.</b> Events come before censorings, as in all curves here: a subject who has the event at t is no
 * longer at risk of being censored at t. S and G then share out the survivors: S(t) G(t) is the part of
 * subjects still under observation after t, exactly, if all were observed from the origin. So does {@code
 * prodlim(reverse = TRUE)} of R, while {@code survfit(Surv(t, 1 - d))} keeps these subjects at risk and gives
 * slightly larger values wherever an event and a censoring are tied.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>curve</td><td>{@link KaplanMeier#withDefaults()}: level 0.95, log limits, variance by the data,
 *       midpoint rule for quantiles</td></tr>
 * </table>
 *
 * <pre>{@code
 * TimeQuantile medianFollowUp = ReverseKaplanMeier.withDefaults().estimate(sample).median();
 * }</pre>
 *
 * <p><b>Edges.</b> Nobody censored: G is 1 everywhere and has no median. Cost as {@link CurveEstimator}.
 *
 * @see <a href="https://doi.org/10.1016/0197-2456(96)00075-X">Schemper M, Smith TL. Control Clin Trials 1996;17:343-346</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class ReverseKaplanMeier {
  ReverseKaplanMeier() {}

  /** {@return the estimator with its defaults} */
  public static ReverseKaplanMeier withDefaults() {
    return ImmutableReverseKaplanMeier.builder().build();
  }

  /** {@return the level and scale of the limits, the variance and the rule for quantiles} */
  @Value.Default
  public CurveEstimator curve() {
    return KaplanMeier.withDefaults();
  }

  /**
   * {@return these options with another level, scale, variance or rule for quantiles}
   *
   * @param curve a product-limit estimator with these options
   * @throws IllegalArgumentException if {@code curve} is no product limit
   */
  public abstract ReverseKaplanMeier withCurve(CurveEstimator curve);

  @Value.Check
  void check() {
    checkArgument(
        curve().survivalForm() == SurvivalForm.PRODUCT_LIMIT
            && curve().hazardForm() == HazardForm.NELSON_AALEN,
        "reverse Kaplan-Meier: the curve is %s of %s, expected a product limit",
        curve().survivalForm(),
        curve().hazardForm());
  }

  /**
   * {@return the follow-up of a sample}
   *
   * @param data the sample
   * @throws IllegalArgumentException as {@link CurveEstimator#estimate(SurvivalData)}
   */
  public FollowUpCurve estimate(SurvivalData data) {
    curve().pass(data);
    CurvePass pass = CurvePass.ofCensoring(data.riskTable());
    CurveVariance used = curve().variance(data);
    return new FollowUpCurve(new SurvivalCurve(
        curve(),
        used,
        pass,
        used == CurveVariance.INFINITESIMAL_JACKKNIFE
            ? InfinitesimalJackknife.of(data, pass)
            : pass.standardErrors(used)));
  }

  /**
   * {@return the follow-up of each group, in the order of {@link Groups#names()}}
   *
   * @param data the sample
   * @param groups the group of each row
   * @throws IllegalArgumentException if {@code groups} does not have one label per row, or as {@link
   *     #estimate(SurvivalData)}
   */
  public ImmutableMap<String, FollowUpCurve> estimate(SurvivalData data, Groups groups) {
    ImmutableMap.Builder<String, FollowUpCurve> curves = ImmutableMap.builder();
    data.split(groups).forEach((name, sample) -> curves.put(name, estimate(sample)));
    return curves.buildOrThrow();
  }

  /**
   * {@return the follow-up of subjects who were counted before}
   *
   * @param table the counts of the subjects, events of all causes taken together
   * @throws IllegalArgumentException as {@link CurveEstimator#estimate(RiskTable)}
   */
  public FollowUpCurve estimate(RiskTable table) {
    curve().pass(table);
    CurvePass pass = CurvePass.ofCensoring(table);
    CurveVariance used = curve().modelVariance();
    return new FollowUpCurve(new SurvivalCurve(curve(), used, pass, pass.standardErrors(used)));
  }
}
