package dev.notochord.survival.comparison;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import dev.notochord.survival.GroupedExits;
import dev.notochord.survival.Groups;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Tests whether two or more groups have the same survival function, by the log-rank test and its
 * weighted relatives.
 *
 * <pre>
 *   O_j  = sum of W d_j          E_j = sum of W d n_j / n                       over event times
 *   V_jk = sum of W^2 d (n - d) / (n - 1) times (n_j / n) ([j = k] - n_k / n)   over event times with n above 1
 *   chi-square = (O - E)' V^- (O - E)
 * </pre>
 *
 * <p>with d events among n subjects at risk at an event time, d_j and n_j of them in group j, and W the
 * {@link LogRankWeight} of the time, 1 unless another is asked for. Under equal survival the statistic has
 * a chi-square distribution with one degree of freedom less than there are groups. The log-rank test is
 * most sensitive to hazards in a constant ratio; curves that cross may differ and stay unnoticed.
 *
 * <p><b>Strata.</b> If the sample has strata, subjects are compared within each stratum only: O, E and V are
 * summed up over the strata, weights that depend on the survival being taken inside each, and one
 * statistic is made of the sums.
 *
 * <p><b>Late entry</b> changes who is at risk and nothing else. <b>Frequencies</b> give the test of the
 * data with each row repeated so often. With <b>sampling weights</b> d and n are sums of weights and the
 * variance is {@link LogRankVariance#ROBUST}.
 *
 * <pre>{@code
 * LogRankResult result = LogRank.withDefaults()
 *     .with(LogRankWeight.flemingHarrington(0, 1))
 *     .test(sample.withStrata(Groups.of(centres)), Groups.of(arms));
 * result.pValue();
 * result.contrast("proton").pValue(Alternative.FEWER_EVENTS);
 * }</pre>
 *
 * <p>The options are immutable: each {@code with} method returns changed options and leaves this
 * object as it is.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>weight</td><td>{@link LogRankWeight#LOG_RANK}</td><td>the same in R and SAS</td></tr>
 *   <tr><td>variance</td><td>{@link LogRankVariance#BY_DATA}: {@link LogRankVariance#ROBUST} with sampling
 *     weights, clusters or recurrent events, otherwise {@link LogRankVariance#HYPERGEOMETRIC}</td><td>hypergeometric in {@code
 *     survdiff}, by the data in {@code coxph}</td></tr>
 * </table>
 *
 * <p><b>Edges.</b> A group of whom nobody was at risk with others at any event time says nothing and
 * counts neither in the statistic nor in the degrees of freedom. Where nothing can be tested, the
 * result says why: see {@link LogRankResult#isTestable()}. Events of all causes count in tables that
 * have several.
 *
 * <p>Cost O(n k + k^3) for n subjects and k groups if nobody has a weight or entered late and there are no
 * strata, otherwise O(n + m k^2 + k^3) with m distinct times; O(n k) more with a robust variance, which keeps 8 k bytes per unit and 16 k per event time. Agrees with R's {@code survdiff}
 * (survival 3.5-3), for right-censored samples without case weights, all that it takes; with a robust
 * variance and the weight 1, with {@code coxph(Surv(start, stop, event) ~ group, ties = "breslow", weights =
 * w, cluster = id)$rscore}.
 *
 * @see LogRankWeight
 * @see <a href="https://doi.org/10.2307/2344317">Peto R, Peto J. J R Stat Soc A 1972;135:185-207</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class LogRank {
  LogRank() {}

  /** {@return the test with its defaults: every event time has the weight 1, the variance is chosen by the data} */
  public static LogRank withDefaults() {
    return ImmutableLogRank.of(LogRankWeight.LOG_RANK, LogRankVariance.BY_DATA);
  }

  /** {@return how much each event time counts} */
  @Value.Parameter
  public abstract LogRankWeight weight();

  /** {@return how the covariance is estimated} */
  @Value.Parameter
  public abstract LogRankVariance variance();

  /**
   * {@return this test with another weight}
   *
   * @param weight how much each event time counts
   */
  public LogRank with(LogRankWeight weight) {
    return ImmutableLogRank.of(weight, variance());
  }

  /**
   * {@return this test with another variance}
   *
   * @param variance how the covariance is estimated
   */
  public LogRank with(LogRankVariance variance) {
    return ImmutableLogRank.of(weight(), variance);
  }

  /**
   * Tests the groups of a sample, within its strata if it has any.
   *
   * @param data the sample
   * @param groups the group of each row
   * @return the statistic, the p-value and what they are made of
   * @throws IllegalArgumentException if {@code groups} does not have one label per row, if fewer than two
   *     groups have a row in use, if the data have sampling weights and the hypergeometric variance was
   *     asked for, or if a robust variance is due and rows of one subject have different frequencies
   */
  public LogRankResult test(SurvivalData data, Groups groups) {
    boolean plain = variance() != LogRankVariance.ROBUST
        && (variance() != LogRankVariance.BY_DATA || !data.hasClusters())
        && data.strata().isEmpty()
        && groups.names().size() >= 2;
    Optional<GroupedExits> exits = plain ? data.exits(groups) : Optional.empty();
    return exits.map(this::test).orElseGet(() -> test(CountedGroups.of(data, groups)));
  }

  private LogRankResult test(GroupedExits exits) {
    return new LogRankResult(
        exits.names(),
        weight(),
        LogRankVariance.HYPERGEOMETRIC,
        LogRankSums.of(exits, weight()),
        null,
        ImmutableMap.of());
  }

  /**
   * Tests groups that were counted before, for instance at several sites and merged.
   *
   * @param tables the counts of each group by its name, in the order of the result
   * @return the statistic, the p-value and what they are made of
   * @throws IllegalArgumentException if there are fewer than two groups, or if a robust variance is asked
   *     for or needed because of sampling weights: it takes the rows
   * @throws ArithmeticException if the number of all subjects exceeds the range of {@code long}
   */
  public LogRankResult test(ImmutableMap<String, RiskTable> tables) {
    return test(CountedGroups.of(tables));
  }

  /**
   * Tests groups within strata that were counted before.
   *
   * @param tables the counts by stratum (row) and group (column), in the order of the result; a stratum
   *     may lack a group
   * @return the statistic, the p-value and what they are made of
   * @throws IllegalArgumentException as {@link #test(ImmutableMap)}
   * @throws ArithmeticException if the number of all subjects exceeds the range of {@code long}
   */
  public LogRankResult test(ImmutableTable<String, String, RiskTable> tables) {
    return test(CountedGroups.of(tables));
  }

  /**
   * Tests each group against each other group, every pair on its own subjects alone.
   *
   * @param data the sample, whose strata are kept
   * @param groups the group of each row
   * @param adjustment how the p-values are raised because there are several
   * @return the tests of all pairs, in the order of the names
   * @throws IllegalArgumentException as {@link #test(SurvivalData, Groups)}
   */
  public PairwiseLogRank pairwise(
      SurvivalData data, Groups groups, MultiplicityAdjustment adjustment) {
    return allPairs(CountedGroups.of(data, groups), adjustment);
  }

  /**
   * Tests each group against each other group, from counts.
   *
   * @param tables the counts of each group by its name
   * @param adjustment how the p-values are raised because there are several
   * @return the tests of all pairs, in the order of the names
   * @throws IllegalArgumentException as {@link #test(ImmutableMap)}
   */
  public PairwiseLogRank pairwise(
      ImmutableMap<String, RiskTable> tables, MultiplicityAdjustment adjustment) {
    return allPairs(CountedGroups.of(tables), adjustment);
  }

  /**
   * Tests each group against each other group within strata, from counts.
   *
   * @param tables the counts by stratum (row) and group (column); a stratum may lack a group
   * @param adjustment how the p-values are raised because there are several
   * @return the tests of all pairs, in the order of the names
   * @throws IllegalArgumentException as {@link #test(ImmutableMap)}
   */
  public PairwiseLogRank pairwise(
      ImmutableTable<String, String, RiskTable> tables, MultiplicityAdjustment adjustment) {
    return allPairs(CountedGroups.of(tables), adjustment);
  }

  /**
   * Tests each other group against a control, every pair on its own subjects alone.
   *
   * @param data the sample, whose strata are kept
   * @param groups the group of each row
   * @param control the name of the control
   * @param adjustment how the p-values are raised because there are several
   * @return one test per other group, the control second in each
   * @throws IllegalArgumentException as {@link #test(SurvivalData, Groups)}, and if no group in use has the
   *     name of the control
   */
  public PairwiseLogRank againstControl(
      SurvivalData data, Groups groups, String control, MultiplicityAdjustment adjustment) {
    return againstControl(CountedGroups.of(data, groups), control, adjustment);
  }

  /**
   * Tests each other group against a control, from counts.
   *
   * @param tables the counts of each group by its name
   * @param control the name of the control
   * @param adjustment how the p-values are raised because there are several
   * @return one test per other group, the control second in each
   * @throws IllegalArgumentException as {@link #test(ImmutableMap)}, and if no group has the name of the
   *     control
   */
  public PairwiseLogRank againstControl(
      ImmutableMap<String, RiskTable> tables, String control, MultiplicityAdjustment adjustment) {
    return againstControl(CountedGroups.of(tables), control, adjustment);
  }

  /**
   * Tests each other group against a control within strata, from counts.
   *
   * @param tables the counts by stratum (row) and group (column); a stratum may lack a group
   * @param control the name of the control
   * @param adjustment how the p-values are raised because there are several
   * @return one test per other group, the control second in each
   * @throws IllegalArgumentException as {@link #test(ImmutableMap)}, and if no group has the name of the
   *     control
   */
  public PairwiseLogRank againstControl(
      ImmutableTable<String, String, RiskTable> tables,
      String control,
      MultiplicityAdjustment adjustment) {
    return againstControl(CountedGroups.of(tables), control, adjustment);
  }

  private PairwiseLogRank allPairs(CountedGroups groups, MultiplicityAdjustment adjustment) {
    ImmutableList.Builder<LogRankResult> results = ImmutableList.builder();
    for (int g = 0; g < groups.names.size(); g++) {
      for (int h = g + 1; h < groups.names.size(); h++) {
        results.add(test(groups.pair(g, h)));
      }
    }
    return PairwiseLogRank.of(results.build(), adjustment);
  }

  private PairwiseLogRank againstControl(
      CountedGroups groups, String control, MultiplicityAdjustment adjustment) {
    int place = groups.names.indexOf(control);
    checkArgument(
        place >= 0, "log-rank test: control is '%s', expected one of %s", control, groups.names);
    ImmutableList.Builder<LogRankResult> results = ImmutableList.builder();
    for (int g = 0; g < groups.names.size(); g++) {
      if (g != place) {
        results.add(test(groups.pair(g, place)));
      }
    }
    return PairwiseLogRank.of(results.build(), adjustment);
  }

  private LogRankResult test(CountedGroups groups) {
    LogRankVariance used = variance() == LogRankVariance.BY_DATA ? varianceFor(groups) : variance();
    boolean robust = used == LogRankVariance.ROBUST;
    checkArgument(
        robust || !groups.hasSamplingWeights(),
        "log-rank test: hypergeometric variance with sampling weights, expected the robust one");
    checkArgument(
        !robust || groups.data != null,
        "log-rank test: robust variance from risk tables%s, expected the rows of the sample",
        groups.hasSamplingWeights() ? " with sampling weights" : "");
    int count = groups.names.size();
    LogRankSums total = LogRankSums.none(count);
    ScorePath[] paths = new ScorePath[robust ? groups.strata.size() : 0];
    ImmutableMap.Builder<String, LogRankStratum> strata = ImmutableMap.builder();
    for (int s = 0; s < groups.strata.size(); s++) {
      if (robust) {
        paths[s] = new ScorePath(count);
      }
      LogRankSums sums = LogRankSums.of(groups, s, weight(), robust ? paths[s] : null);
      total.add(sums);
      if (!groups.strataNames.isEmpty()) {
        strata.put(groups.strataNames.get(s), new LogRankStratum(sums));
      }
    }
    RobustScores scores = robust ? RobustScores.of(groups, paths, total.compared) : null;
    return new LogRankResult(groups.names, weight(), used, total, scores, strata.buildOrThrow());
  }

  private static LogRankVariance varianceFor(CountedGroups groups) {
    SurvivalData data = groups.data;
    boolean dependent = data != null
        && (data.hasClusters()
            || data.hasRecurrentEvents()
            || data.weightKind().filter(WeightKind.SAMPLING::equals).isPresent());
    return dependent || groups.hasSamplingWeights()
        ? LogRankVariance.ROBUST
        : LogRankVariance.HYPERGEOMETRIC;
  }
}
