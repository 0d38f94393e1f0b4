package dev.notochord.survival.nonparametric;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.Groups;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.immutables.value.Value;

/**
 * Estimates the survival function from right-censored follow-up by the product-limit method.
 *
 * <pre>
 *   S(t) = product of (1 - d / n) over event times up to t
 *   Var S(t) = S(t)^2 times the sum of d / (n (n - d)) over the same times        (Greenwood)
 * </pre>
 *
 * <p>with d events among n subjects at risk just before the time. A subject censored at an event
 * time is still at risk there. Censoring is taken to say nothing about the event to come; where a
 * competing event, such as death before recurrence, ends the follow-up, 1 - S(t) overstates the
 * probability of the event.
 *
 * <pre>{@code
 * SurvivalCurve curve = KaplanMeier.withDefaults()
 *     .withConfidenceLevel(0.90)
 *     .with(ConfidenceTransform.LOG_LOG)
 *     .estimate(SurvivalData.rightCensored(months, died));
 * curve.survivalAt(12);
 * curve.median().time();
 * }</pre>
 *
 * <p>The options are immutable: each {@code with} method returns changed options and leaves this
 * object as it is.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>confidence level</td><td>0.95</td><td>0.95 in R and SAS</td></tr>
 *   <tr><td>transform</td><td>{@link ConfidenceTransform#LOG}</td><td>log in R, log-log in SAS</td></tr>
 * </table>
 *
 * <p>Cost O(m) for the m distinct times of a sample, which was sorted when it was made; 32 bytes
 * per distinct time.
 *
 * <p><b>Edges.</b> No event: S is 1 everywhere with standard error 0 and limits 1 and 1. All still
 * at risk have the event: S is 0, its standard error and limits are NaN. The estimates agree with
 * R's {@code survfit} (survival 3.5-3), with two differences on purpose: while S is 1 the limits
 * are 1 and 1 for every transform, and times that differ are never taken as tied, where R, unless
 * told otherwise, ties times that are nearer than 1.5e-8, or than 1.5e-8 of the mean of all times.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1958.10501452">Kaplan EL, Meier P. JASA 1958;53:457-481</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class KaplanMeier {
  KaplanMeier() {}

  /** {@return the default options: level 0.95, limits on the log scale} */
  public static KaplanMeier withDefaults() {
    return ImmutableKaplanMeier.of(0.95, ConfidenceTransform.LOG);
  }

  /** {@return the confidence level of the limits, above 0 and below 1} */
  @Value.Parameter
  public abstract double confidenceLevel();

  /** {@return the scale on which the limits are symmetric} */
  @Value.Parameter
  public abstract ConfidenceTransform confidenceTransform();

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public KaplanMeier withConfidenceLevel(double level) {
    return ImmutableKaplanMeier.of(level, confidenceTransform());
  }

  /**
   * {@return these options with another transform for the limits}
   *
   * @param transform the scale on which the limits are symmetric
   */
  public KaplanMeier with(ConfidenceTransform transform) {
    return ImmutableKaplanMeier.of(confidenceLevel(), transform);
  }

  /**
   * {@return the curve of a sample}
   *
   * @param data the sample
   */
  public SurvivalCurve estimate(SurvivalData data) {
    return estimate(data.riskTable());
  }

  /**
   * {@return the curve of each group, in the order of {@link Groups#names()}}
   *
   * @param data the sample
   * @param groups the group of each subject
   * @throws IllegalArgumentException if {@code groups} does not have one label per subject
   */
  public ImmutableMap<String, SurvivalCurve> estimate(SurvivalData data, Groups groups) {
    ImmutableMap.Builder<String, SurvivalCurve> curves = ImmutableMap.builder();
    data.split(groups).forEach((name, sample) -> curves.put(name, estimate(sample)));
    return curves.buildOrThrow();
  }

  /**
   * {@return the curve of subjects who were counted before, for instance at several sites and
   * merged}
   *
   * @param table the counts of the subjects
   */
  public SurvivalCurve estimate(RiskTable table) {
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidenceLevel()) / 2);
    ProductLimit columns = ProductLimit.of(
        table.atRisk().toArray(), table.events().toArray(), z, confidenceTransform());
    return new SurvivalCurve(table, confidenceLevel(), confidenceTransform(), columns);
  }

  @Value.Check
  void check() {
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "Kaplan-Meier: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
  }
}
