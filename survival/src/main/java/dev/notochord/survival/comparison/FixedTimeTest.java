package dev.notochord.survival.comparison;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import dev.notochord.survival.nonparametric.CurveEstimator;
import dev.notochord.survival.nonparametric.CurveVariance;
import dev.notochord.survival.nonparametric.Influence;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Tests whether two or more groups have the same survival at one time, fixed beforehand.
 *
 * <pre>
 *   chi-square = (f1 - f2)^2 / (w1 + w2)       for two groups, 1 degree of freedom
 *   chi-square = u' W^- u                      for k groups, k - 1 degrees of freedom
 * </pre>
 *
 * <p>where f is the survival of a group on the scale of a transform and w its variance there, the square of
 * the transform's derivative times the variance of S; u are the differences of f from that of one group, W
 * their covariance. All transforms test the same hypothesis; for small samples Klein and colleagues found
 * the plain difference too liberal and advise log(-log S).
 *
 * <p>Two groups may be tested so at one year, say, when their curves cross later. To choose the time after a
 * look at the curves invalidates the p-value. With the robust variance, clusters or subjects that have rows in
 * several groups make these dependent, and their covariance is taken into account.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>curve</td><td>{@link KaplanMeier#withDefaults()}: level 0.95, log limits, variance by the
 *       data</td></tr>
 *   <tr><td>transform of the test</td><td>{@link ConfidenceTransform#LOG_LOG}</td></tr>
 * </table>
 *
 * <p><b>Edges.</b> A group whose survival is 0 or 1 at that time, or which was not followed up so far, has no
 * variance; the test then says so: see {@link FixedTimeResult#isTestable()}. Cost O(n).
 *
 * @see <a href="https://doi.org/10.1002/sim.2864">Klein JP, Logan B, Harhoff M, Andersen PK. Stat Med 2007;26:4505-4519</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class FixedTimeTest {
  FixedTimeTest() {}

  /** {@return the test with its defaults: Kaplan-Meier curves, compared on the scale of log(-log S)} */
  public static FixedTimeTest withDefaults() {
    return ImmutableFixedTimeTest.builder().build();
  }

  /** {@return how the curves and their variances are estimated, and the level of the limits} */
  @Value.Default
  public CurveEstimator curve() {
    return KaplanMeier.withDefaults();
  }

  /** {@return the scale on which the survivals are compared; that of the limits is the curve's own} */
  @Value.Default
  public ConfidenceTransform transform() {
    return ConfidenceTransform.LOG_LOG;
  }

  /**
   * {@return these options with other curves}
   *
   * @param curve how the curves and their variances are estimated, and the level of the limits
   */
  public abstract FixedTimeTest withCurve(CurveEstimator curve);

  /**
   * {@return these options with another scale}
   *
   * @param transform the scale on which the survivals are compared
   */
  public FixedTimeTest with(ConfidenceTransform transform) {
    return withTransform(transform);
  }

  abstract FixedTimeTest withTransform(ConfidenceTransform transform);

  /**
   * {@return the survivals of the groups at a time and the test that they are equal}
   *
   * @param data the sample
   * @param groups the group of each row
   * @param time the time, at least 0
   * @throws IllegalArgumentException if {@code groups} does not have one label per row or names fewer than two
   *     groups with rows in use, if {@code time} is negative or NaN, or as {@link
   *     CurveEstimator#estimate(SurvivalData)}
   */
  public FixedTimeResult test(SurvivalData data, Groups groups, double time) {
    ImmutableMap<String, SurvivalData> samples = data.split(groups);
    ImmutableList<String> names = samples.keySet().asList();
    checkArgument(
        names.size() >= 2, "fixed-time test: groups are %s, expected at least two", names);
    ImmutableList<SurvivalCurve> curves =
        samples.values().stream().map(curve()::estimate).collect(ImmutableList.toImmutableList());
    double[][] covariance = new double[names.size()][names.size()];
    for (int g = 0; g < names.size(); g++) {
      double se = curves.get(g).estimateAt(time).standardError();
      covariance[g][g] = se * se;
    }
    if (curves.get(0).variance() == CurveVariance.INFINITESIMAL_JACKKNIFE
        && (data.hasClusters() || data.hasSubjects())) {
      addCovariances(covariance, data, groups, samples, time);
    }
    return new FixedTimeResult(names, time, curves, transform(), covariance);
  }

  private void addCovariances(
      double[][] covariance,
      SurvivalData data,
      Groups groups,
      ImmutableMap<String, SurvivalData> samples,
      double time) {
    List<Optional<Influence>> influences = new ArrayList<>();
    for (int g = 0; g < covariance.length; g++) {
      String name = samples.keySet().asList().get(g);
      Optional<Influence> own = curve()
          .influence(samples.values().asList().get(g), time)
          .map(found -> found.within(data, groups, name));
      for (int h = 0; h < g && own.isPresent(); h++) {
        if (influences.get(h).isPresent()) {
          covariance[g][h] = own.get().covariance(influences.get(h).get());
          covariance[h][g] = covariance[g][h];
        }
      }
      influences.add(own);
    }
  }
}
