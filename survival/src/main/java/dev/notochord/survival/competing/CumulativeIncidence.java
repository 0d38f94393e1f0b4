package dev.notochord.survival.competing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Groups;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.nonparametric.ConfidenceTransform;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.immutables.value.Value;

/**
 * Estimates the cumulative incidence of each of several competing causes by the method of Aalen and
 * Johansen.
 *
 * <pre>
 *   F_k(t) = sum of S(before t_i) d_ki / n_i  over event times t_i up to t
 *   S(t)   = product of (1 - d_i / n_i)       over the same times
 * </pre>
 *
 * <p>F_k(t) is the probability that an event of cause k has happened by time t, S(t) that no event of any
 * cause has; d_ki events of cause k and d_i of any cause are seen among n_i subjects at risk just before
 * t_i. The incidences and S add up to 1 at every time, to rounding. Events of different causes at one time
 * are all counted at that time, exactly: no time is shifted to part them. With one cause, F_1 is one minus
 * the Kaplan-Meier curve. Censoring is taken to say nothing about the event to come.
 *
 * <pre>{@code
 * CumulativeIncidenceCurves curves = CumulativeIncidence.withDefaults()
 *     .estimate(CompetingRisksData.of(months, cause).withCauses("recurrence", "death"));
 * curves.estimateAt(1, 60);  // recurrence within five years
 * }</pre>
 *
 * <p>The options are immutable: each {@code with} method returns changed options and leaves this
 * object as it is.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>confidence level</td><td>0.95</td><td>0.95 in R and SAS</td></tr>
 *   <tr><td>transform</td><td>{@link ConfidenceTransform#LOG_LOG}</td><td>log-log in SAS and tidycmprsk, log in
 *   R survival</td></tr>
 *   <tr><td>variance</td><td>{@link IncidenceVariance#INFINITESIMAL_JACKKNIFE}</td><td>the same in R survival; see
 *   {@link IncidenceVariance}</td></tr>
 * </table>
 *
 * <p>The infinitesimal jackknife is the default because it alone holds under every input, sampling
 * weights, clusters and delayed entry included, and in plain data is the variance of the delta method.
 *
 * <p><b>Limits.</b> The transform is applied to the incidence F itself: log-log is log(-log F), as in R
 * survival, tidycmprsk and SAS, and not log(-log(1 - F)), as some texts have it. Where F is 0 its
 * standard error and both limits are 0; where F is 1 they are NaN, as they are for a survival of 0.
 *
 * <p><b>Weights.</b> With frequencies every number is that of the data with each row repeated. With
 * sampling weights or clusters the variance must be the infinitesimal jackknife, from rows. Strata are
 * not looked at: {@link CompetingRisksData#split} gives the sample of each.
 *
 * <p><b>Edges.</b> When everybody at risk has an event, S is 0 and the incidences stay as they are for
 * ever. With delayed entry that may happen early, while few have entered. Fewer than two independent
 * units: a standard error from rows is NaN. Events must not recur.
 *
 * <p>Cost O(n + K m) for n rows, m distinct times and K causes, whatever the variance; 56 bytes per time
 * and cause. Incidences and standard errors agree with R's {@code survfit} (survival 3.5-3) and, for
 * {@link IncidenceVariance#AALEN}, with {@code cuminc} (cmprsk 2.2-11), except where F is 1. Times that
 * differ are never taken as tied, where R ties times nearer than 1.5e-8. R 3.5-3 has wrong standard errors
 * when weights vary within a cluster.
 *
 * @see <a href="https://www.jstor.org/stable/4615704">Aalen OO, Johansen S. Scand J Stat 1978;5:141-150</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class CumulativeIncidence {
  CumulativeIncidence() {}

  /** {@return the default options: level 0.95, limits on the log-log scale, infinitesimal jackknife} */
  public static CumulativeIncidence withDefaults() {
    return ImmutableCumulativeIncidence.of(
        0.95, ConfidenceTransform.LOG_LOG, IncidenceVariance.INFINITESIMAL_JACKKNIFE);
  }

  /** {@return the confidence level of the limits, above 0 and below 1} */
  @Value.Parameter
  public abstract double confidenceLevel();

  /** {@return the scale on which the limits are symmetric} */
  @Value.Parameter
  public abstract ConfidenceTransform confidenceTransform();

  /** {@return how the variance of an incidence is estimated} */
  @Value.Parameter
  public abstract IncidenceVariance variance();

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public CumulativeIncidence withConfidenceLevel(double level) {
    return ImmutableCumulativeIncidence.of(level, confidenceTransform(), variance());
  }

  /**
   * {@return these options with another transform for the limits}
   *
   * @param transform the scale on which the limits are symmetric
   */
  public CumulativeIncidence with(ConfidenceTransform transform) {
    return ImmutableCumulativeIncidence.of(confidenceLevel(), transform, variance());
  }

  /**
   * {@return these options with another variance}
   *
   * @param variance how the variance of an incidence is estimated
   */
  public CumulativeIncidence with(IncidenceVariance variance) {
    return ImmutableCumulativeIncidence.of(confidenceLevel(), confidenceTransform(), variance);
  }

  /**
   * {@return the curves of a sample}
   *
   * @param data the sample
   * @throws IllegalArgumentException if events recur, if there are sampling weights or clusters and the
   *     variance is not the infinitesimal jackknife, or if rows of one subject have different frequencies
   */
  public CumulativeIncidenceCurves estimate(CompetingRisksData data) {
    SurvivalData rows = data.anyEvent();
    checkArgument(
        !rows.hasRecurrentEvents(),
        "cumulative incidence: a subject has rows after an event, expected the first event only");
    boolean robust =
        rows.hasClusters() || rows.weightKind().equals(Optional.of(WeightKind.SAMPLING));
    boolean jackknife = variance() == IncidenceVariance.INFINITESIMAL_JACKKNIFE;
    checkArgument(
        jackknife || !robust,
        "cumulative incidence: the variance is %s and the sample has %s, expected"
            + " INFINITESIMAL_JACKKNIFE",
        variance(),
        rows.hasClusters() ? "clusters" : "sampling weights");
    IncidencePass estimate = IncidencePass.of(data.riskTable());
    if (jackknife && (robust || rows.hasDelayedEntry())) {
      RowTimeline line = RowTimeline.of(data, estimate.time);
      return curves(
          data.riskTable(),
          data.causes(),
          estimate,
          causes -> JackknifeVariance.of(estimate, line, causes));
    }
    return curves(
        data.riskTable(),
        data.causes(),
        estimate,
        causes -> CountVariance.of(estimate, causes, variance()));
  }

  /**
   * {@return the curves of each group that has a row in use, in the order of {@link Groups#names()}}
   *
   * @param data the sample
   * @param groups the group of each row
   * @throws IllegalArgumentException if {@code groups} does not have one label per row, or as {@link
   *     #estimate(CompetingRisksData)}
   */
  public ImmutableMap<String, CumulativeIncidenceCurves> estimate(
      CompetingRisksData data, Groups groups) {
    ImmutableMap.Builder<String, CumulativeIncidenceCurves> curves = ImmutableMap.builder();
    data.split(groups).forEach((name, sample) -> curves.put(name, estimate(sample)));
    return curves.buildOrThrow();
  }

  /**
   * {@return the curves of subjects who were counted before, for instance at several sites and merged}
   *
   * <p>They are those of the rows, to the last bit. The causes have their numbers as names.
   *
   * @param table the counts of the subjects
   * @throws IllegalArgumentException if the variance needs the rows: always with sampling weights, and
   *     with delayed entry for the infinitesimal jackknife
   */
  public CumulativeIncidenceCurves estimate(RiskTable table) {
    checkArgument(
        !table.hasSamplingWeights(),
        "cumulative incidence: the table has sampling weights, expected the rows, which the standard error"
            + " needs then");
    checkArgument(
        !table.hasDelayedEntry() || variance() != IncidenceVariance.INFINITESIMAL_JACKKNIFE,
        "cumulative incidence: the variance is %s and the table has delayed entries, expected DELTA or"
            + " AALEN, or the rows",
        variance());
    IncidencePass estimate = IncidencePass.of(table);
    return curves(
        table,
        IntStream.rangeClosed(1, table.causes())
            .mapToObj(Integer::toString)
            .collect(ImmutableList.toImmutableList()),
        estimate,
        causes -> CountVariance.of(estimate, causes, variance()));
  }

  private CumulativeIncidenceCurves curves(
      RiskTable table,
      ImmutableList<String> names,
      IncidencePass estimate,
      Function<boolean[], VarianceColumns> variances) {
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidenceLevel()) / 2);
    boolean[] none = new boolean[names.size()];
    double[] eventFreeVariance = variance() == IncidenceVariance.AALEN
        ? CountVariance.of(estimate, none, IncidenceVariance.DELTA).eventFree
        : new double[0];
    ImmutableList.Builder<LimitColumns> columns = ImmutableList.builder();
    ImmutableList.Builder<AreaColumns> areas = ImmutableList.builder();
    for (int k = 0; k < names.size(); k++) {
      double[] f = estimate.incidence[k];
      boolean[] cause = none.clone();
      cause[k] = true;
      VarianceColumns own = variances.apply(cause);
      if (eventFreeVariance.length == 0) {
        eventFreeVariance = own.eventFree; // the same whatever the cause
      }
      double[] variance = own.incidence;
      if (f[f.length - 1] > 0.5 && variance() != IncidenceVariance.AALEN) {
        variance = variance.clone();
        useTheRestNearOne(f, variance, variances.apply(not(cause)).both);
      }
      columns.add(LimitColumns.ofIncidence(f, variance, z, confidenceTransform()));
      areas.add(own.areas());
    }
    return new CumulativeIncidenceCurves(
        table,
        names,
        this,
        LimitColumns.ofSurvival(estimate.eventFree, eventFreeVariance, z, confidenceTransform()),
        columns.build(),
        areas.build());
  }

  private static boolean[] not(boolean[] causes) {
    boolean[] others = new boolean[causes.length];
    for (int k = 0; k < others.length; k++) {
      others[k] = !causes[k];
    }
    return others;
  }

  /** The variance of F is that of 1 - F, whose sum has no large terms that cancel where F is near 1. */
  private static void useTheRestNearOne(double[] f, double[] variance, double[] ofTheRest) {
    for (int i = 0; i < f.length; i++) {
      if (f[i] > 0.5) {
        variance[i] = ofTheRest[i];
      }
    }
  }

  @Value.Check
  void check() {
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "cumulative incidence: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
  }
}
