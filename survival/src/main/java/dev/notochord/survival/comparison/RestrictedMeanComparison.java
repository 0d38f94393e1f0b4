package dev.notochord.survival.comparison;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.nonparametric.CurveVariance;
import dev.notochord.survival.nonparametric.RestrictedMean;
import dev.notochord.survival.nonparametric.RestrictedMeanEstimate;
import org.immutables.value.Value;

/**
 * Compares two groups by their mean survival time up to a common horizon tau.
 *
 * <pre>
 *   difference = mean 2 - mean 1        variance = v1 + v2
 *   ratio = mean 2 / mean 1             variance of its logarithm = v1 / mean 1^2 + v2 / mean 2^2
 * </pre>
 *
 * <p>with v1 and v2 the squared standard errors, and likewise for the time lost, tau - mean. Unlike a hazard
 * ratio the difference is in units of time and needs no constant ratio of hazards; it depends on tau, which
 * belongs to the result. With the robust variance, clusters or subjects that have rows in both groups make
 * the groups dependent, and the covariance is taken into account.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>restricted mean</td><td>{@link RestrictedMean#withDefaults()}: Kaplan-Meier, level 0.95, not
 *       estimable beyond follow-up</td><td>as in survRM2</td></tr>
 *   <tr><td>tau</td><td>the smaller of the two last times of follow-up</td><td>as in survRM2</td></tr>
 * </table>
 *
 * <p>A horizon chosen after a look at the curves biases the test; the default depends on the data too and is
 * for a first look.
 *
 * <pre>{@code
 * RestrictedMeanComparisonResult result =
 *     RestrictedMeanComparison.withDefaults().compare(sample, Groups.of(arms), 60);
 * result.difference().estimate();
 * result.difference().pValue();
 * }</pre>
 *
 * <p><b>Edges.</b> Where a group is not followed up to tau, or neither varies, the contrasts say why there is
 * no test. Limits of a difference outside -tau and tau are set to these. Cost O(n).
 *
 * @see <a href="https://doi.org/10.1002/sim.4274">Royston P, Parmar MKB. Stat Med 2011;30:2409-2421</a>
 * @see <a href="https://doi.org/10.1200/JCO.2014.55.2208">Uno H et al. J Clin Oncol 2014;32:2380-2385</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class RestrictedMeanComparison {
  RestrictedMeanComparison() {}

  /** {@return the comparison with its defaults} */
  public static RestrictedMeanComparison withDefaults() {
    return ImmutableRestrictedMeanComparison.builder().build();
  }

  /** {@return how the mean of each group is estimated, and the level of the limits} */
  @Value.Default
  public RestrictedMean restrictedMean() {
    return RestrictedMean.withDefaults();
  }

  /**
   * {@return these options with other options for the means}
   *
   * @param mean how the mean of each group is estimated, and the level of the limits
   */
  public RestrictedMeanComparison with(RestrictedMean mean) {
    return withRestrictedMean(mean);
  }

  abstract RestrictedMeanComparison withRestrictedMean(RestrictedMean mean);

  /**
   * {@return the comparison of two groups up to the smaller of their last times of follow-up}
   *
   * @param data the sample
   * @param groups the group of each row
   * @throws IllegalArgumentException as {@link #compare(SurvivalData, Groups, double)}, or if that time is 0
   */
  public RestrictedMeanComparisonResult compare(SurvivalData data, Groups groups) {
    double tau = Double.POSITIVE_INFINITY;
    for (SurvivalData group : twoOf(data, groups).values()) {
      tau = Math.min(tau, group.time(group.rowByTime(group.usedRows() - 1)));
    }
    return compare(data, groups, tau);
  }

  /**
   * {@return the comparison of two groups up to a horizon}
   *
   * @param data the sample
   * @param groups the group of each row
   * @param tau the horizon, above 0, in the unit of the times
   * @throws IllegalArgumentException if {@code groups} does not have one label per row or does not name two
   *     groups with rows in use, or as {@link RestrictedMean#estimate(SurvivalData, double)}
   */
  public RestrictedMeanComparisonResult compare(SurvivalData data, Groups groups, double tau) {
    ImmutableMap<String, SurvivalData> samples = twoOf(data, groups);
    ImmutableList<String> names = samples.keySet().asList();
    ImmutableList<SurvivalData> sample = samples.values().asList();
    RestrictedMeanEstimate first = restrictedMean().estimate(sample.get(0), tau);
    RestrictedMeanEstimate second = restrictedMean().estimate(sample.get(1), tau);
    boolean robust = first.variance() == CurveVariance.INFINITESIMAL_JACKKNIFE
        && (data.hasClusters() || data.hasSubjects());
    double covariance = robust
        ? restrictedMean()
            .influence(sample.get(0), tau)
            .within(data, groups, names.get(0))
            .covariance(
                restrictedMean().influence(sample.get(1), tau).within(data, groups, names.get(1)))
        : 0;
    return new RestrictedMeanComparisonResult(names, tau, first, second, covariance);
  }

  private static ImmutableMap<String, SurvivalData> twoOf(SurvivalData data, Groups groups) {
    ImmutableMap<String, SurvivalData> samples = data.split(groups);
    checkArgument(
        samples.size() == 2,
        "comparison of restricted means: groups are %s, expected two",
        samples.keySet());
    return samples;
  }
}
