package dev.notochord.survival.nonparametric;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.Groups;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import org.immutables.value.Value;

/**
 * Estimates the mean survival time up to a horizon tau: the restricted mean survival time (RMST), the area
 * under the survival curve from 0 to tau.
 *
 * <pre>
 *   mean = E min(T, tau) = integral of S(t) from 0 to tau          time lost = tau - mean
 *   variance = sum of A^2 d / (n (n - d)) over event times up to tau    (Greenwood)
 * </pre>
 *
 * <p>with A the area under the curve from the event time to tau, d events among n at risk; a term where all
 * at risk have the event is 0, since nothing remains under the curve. The factor m / (m - 1), m the number of
 * events, of some textbooks is not used. Robust, the variance is the sum over independent units of their
 * squared influence on the area. The mean needs no assumption about hazards, is in the unit of the times, and
 * means nothing without its tau.
 *
 * <p>The options are immutable: each {@code with} method returns changed options.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>curve</td><td>{@link KaplanMeier#withDefaults()}: level 0.95, variance {@link
 *       CurveVariance#BY_DATA}; its transform, lower limits and quantile rule play no part</td><td>as in
 *       R</td></tr>
 *   <tr><td>beyond follow-up</td><td>{@link BeyondFollowUp#NOT_ESTIMABLE}</td><td>carried forward in
 *       R</td></tr>
 * </table>
 *
 * <pre>{@code
 * RestrictedMeanEstimate fiveYears = RestrictedMean.withDefaults().estimate(sample, 60);
 * fiveYears.mean().value();
 * fiveYears.timeLost().interval();
 * }</pre>
 *
 * <p><b>Edges.</b> No event up to tau: the mean is tau, its standard error 0. A curve that reached 0 is 0 at
 * all later times, so that any tau can be estimated. The standard error is NaN where Greenwood's variance of the
 * exponential of a hazard is infinite, as all at risk had the event before tau. The mean given survival to a time s,
 * S being 1 up to s, is that of {@link dev.notochord.survival.Landmark landmark data}. Limits are the
 * mean minus and plus z standard errors; outside 0 and tau they are set to these.
 *
 * <p>Cost O(m) for m distinct times; O(n) for n rows with the robust variance.
 *
 * <p>Mean and standard error agree with R's {@code survfit} ({@code print(rmean = tau)}, survival 3.5-3) and
 * by it with the package {@code survRM2}. They differ on purpose from lifelines up to 0.30, which gives the
 * variance of min(T, tau) itself instead of that of its estimated mean.
 *
 * @see <a href="https://doi.org/10.1186/1471-2288-13-152">Royston P, Parmar MKB. BMC Med Res Methodol 2013;13:152</a>
 * @see <a href="https://doi.org/10.1200/JCO.2014.55.2208">Uno H et al. J Clin Oncol 2014;32:2380-2385</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class RestrictedMean {
  RestrictedMean() {}

  /** {@return the estimator with its defaults: Kaplan-Meier, level 0.95, nothing said beyond follow-up} */
  public static RestrictedMean withDefaults() {
    return ImmutableRestrictedMean.builder().build();
  }

  /** {@return how the curve and its variance are estimated, and the level of the limits} */
  @Value.Default
  public CurveEstimator curve() {
    return KaplanMeier.withDefaults();
  }

  /** {@return what happens if tau is after the last time of follow-up} */
  @Value.Default
  public BeyondFollowUp beyondFollowUp() {
    return BeyondFollowUp.NOT_ESTIMABLE;
  }

  /**
   * {@return these options with another curve}
   *
   * @param curve how the curve and its variance are estimated, and the level of the limits
   */
  public abstract RestrictedMean withCurve(CurveEstimator curve);

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public RestrictedMean withConfidenceLevel(double level) {
    return withCurve(curve().withConfidenceLevel(level));
  }

  /**
   * {@return these options with another variance}
   *
   * @param variance how the variance is estimated
   */
  public RestrictedMean with(CurveVariance variance) {
    return withCurve(curve().with(variance));
  }

  /**
   * {@return these options with another rule beyond follow-up}
   *
   * @param rule what happens if tau is after the last time of follow-up
   */
  public RestrictedMean with(BeyondFollowUp rule) {
    return withBeyondFollowUp(rule);
  }

  abstract RestrictedMean withBeyondFollowUp(BeyondFollowUp rule);

  /**
   * {@return the mean survival time of a sample up to a horizon}
   *
   * @param data the sample
   * @param tau the horizon, above 0, in the unit of the times
   * @throws IllegalArgumentException if {@code tau} is not finite and above 0, or as {@link
   *     CurveEstimator#estimate(SurvivalData)}
   */
  public RestrictedMeanEstimate estimate(SurvivalData data, double tau) {
    checkTau(tau);
    CurvePass pass = curve().pass(data);
    CurveVariance variance = curve().variance(data);
    RestrictedArea area = new RestrictedArea(pass, tau);
    double se = variance == CurveVariance.INFINITESIMAL_JACKKNIFE
        ? area.robustError(data)
        : area.standardError(variance);
    return estimate(pass, area, tau, variance, se);
  }

  /**
   * {@return the mean survival time of each group up to a horizon, in the order of {@link Groups#names()}}
   *
   * @param data the sample
   * @param groups the group of each row
   * @param tau the horizon, above 0, in the unit of the times
   * @throws IllegalArgumentException if {@code groups} does not have one label per row, or as {@link
   *     #estimate(SurvivalData, double)}
   */
  public ImmutableMap<String, RestrictedMeanEstimate> estimate(
      SurvivalData data, Groups groups, double tau) {
    ImmutableMap.Builder<String, RestrictedMeanEstimate> means = ImmutableMap.builder();
    data.split(groups).forEach((name, sample) -> means.put(name, estimate(sample, tau)));
    return means.buildOrThrow();
  }

  /**
   * {@return the mean survival time, up to a horizon, of subjects who were counted before}
   *
   * @param table the counts of the subjects, events of all causes taken together
   * @param tau the horizon, above 0, in the unit of the times
   * @throws IllegalArgumentException if {@code tau} is not finite and above 0, or as {@link
   *     CurveEstimator#estimate(RiskTable)}
   */
  public RestrictedMeanEstimate estimate(RiskTable table, double tau) {
    checkTau(tau);
    CurvePass pass = curve().pass(table);
    CurveVariance variance = curve().modelVariance();
    RestrictedArea area = new RestrictedArea(pass, tau);
    return estimate(pass, area, tau, variance, area.standardError(variance));
  }

  /**
   * {@return how much each row moves the mean: its derivative by the weight of the row}
   *
   * <p>Beyond follow-up the last survival is carried on here, whatever the option. Cost O(n).
   *
   * @param data the sample
   * @param tau the horizon, above 0, in the unit of the times
   * @throws IllegalArgumentException as {@link #estimate(SurvivalData, double)}
   */
  public Influence influence(SurvivalData data, double tau) {
    checkTau(tau);
    CurvePass pass = curve().pass(data);
    RestrictedArea area = new RestrictedArea(pass, tau);
    return new Influence(data, InfinitesimalJackknife.influence(data, pass, area.from));
  }

  private RestrictedMeanEstimate estimate(
      CurvePass pass, RestrictedArea area, double tau, CurveVariance variance, double se) {
    double last = pass.survival.get(pass.size() - 1);
    boolean known =
        tau <= pass.maxTime() || last == 0 || beyondFollowUp() == BeyondFollowUp.CARRY_FORWARD;
    return known
        ? new RestrictedMeanEstimate(
            tau, area.under, area.above, se, curve(), variance, pass.maxTime(), null)
        : new RestrictedMeanEstimate(
            tau,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            curve(),
            variance,
            pass.maxTime(),
            "tau " + CurveTable.number(tau) + " is after the last time of follow-up, "
                + CurveTable.number(pass.maxTime()) + ", where the survival is still " + last);
  }

  private static void checkTau(double tau) {
    checkArgument(
        tau > 0 && tau < Double.POSITIVE_INFINITY,
        "restricted mean: tau is %s, expected a finite number above 0",
        tau);
  }
}
