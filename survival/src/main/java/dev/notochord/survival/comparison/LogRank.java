package dev.notochord.survival.comparison;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.Groups;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import java.util.Map;

/**
 * Tests whether two or more groups have the same survival function, by the log-rank test.
 *
 * <pre>
 *   E_j  = sum of d n_j / n                                                     over event times
 *   V_jk = sum of d (n - d) / (n - 1) times (n_j / n) ([j = k] - n_k / n)       over event times with n above 1
 *   chi-square = (O - E)' V^- (O - E)
 * </pre>
 *
 * <p>with d events among n subjects at risk at an event time, n_j of them in group j, and O_j the
 * events seen in group j. V is the hypergeometric covariance, exact under ties. Under equal
 * survival the statistic has a chi-square distribution with one degree of freedom less than there
 * are groups. The test is most sensitive to hazards in a constant ratio; curves that cross may
 * differ and stay unnoticed.
 *
 * <pre>{@code
 * LogRankResult result = LogRank.withDefaults().test(sample, Groups.of(arms));
 * result.statistic();
 * result.pValue();
 * }</pre>
 *
 * <p><b>Edges.</b> A group of whom nobody was at risk at any event time expects no event; it says
 * nothing and counts neither in the statistic nor in the degrees of freedom. Where nothing can be
 * tested, the result says why: see {@link LogRankResult#isTestable()}.
 *
 * <p>Cost O(n + m k^2 + k^3) for n subjects, m distinct times and k groups. Agrees with R's {@code
 * survdiff} (survival 3.5-3).
 *
 * @see <a href="https://doi.org/10.2307/2344317">Peto R, Peto J. J R Stat Soc A 1972;135:185-207</a>
 * @since 0.1.0
 */
public final class LogRank {
  private static final LogRank DEFAULTS = new LogRank();

  private LogRank() {}

  /** {@return the test with its defaults: every event time has the weight 1} */
  public static LogRank withDefaults() {
    return DEFAULTS;
  }

  /**
   * Tests the groups of a sample.
   *
   * @param data the sample
   * @param groups the group of each subject
   * @return the statistic, the p-value and what they are made of
   * @throws IllegalArgumentException if {@code groups} does not have one label per subject or names
   *     a single group
   */
  public LogRankResult test(SurvivalData data, Groups groups) {
    return test(data.split(groups).entrySet().stream()
        .collect(toImmutableMap(Map.Entry::getKey, group -> group.getValue().riskTable())));
  }

  /**
   * Tests groups that were counted before, for instance at several sites and merged.
   *
   * @param tables the counts of each group by its name, in the order of the result
   * @return the statistic, the p-value and what they are made of
   * @throws IllegalArgumentException if there are fewer than two groups
   * @throws ArithmeticException if the number of all subjects exceeds the range of {@code long}
   */
  public LogRankResult test(ImmutableMap<String, RiskTable> tables) {
    checkArgument(
        tables.size() >= 2, "log-rank test: groups are %s, expected at least two", tables.keySet());
    return new LogRankResult(
        tables.keySet().asList(), LogRankSums.of(tables.values().asList()));
  }
}
