package dev.notochord.survival.comparison;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.Groups;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import org.immutables.value.Value;

/**
 * Tests whether two groups have the same survival function when it is not known beforehand whether
 * they part early, in the middle, late or all along: the largest of several weighted log-rank
 * statistics, with the p-value of the largest.
 *
 * <pre>
 *   w    = a {@link LogRankWeight}, by default S(t-)^p (1 - S(t-))^q  S of both groups together
 *   U_a  = sum of w_a (d_1 - d n_1 / n)                               over event times
 *   V_ab = sum of w_a w_b d (n - d) / (n - 1) n_1 n_2 / n^2           over event times with n above 1
 *   z_a  = U_a / sqrt(V_aa)
 *   p    = P(max |Z_a| at least max |z_a|),  Z normal with the correlations V_ab / sqrt(V_aa V_bb)
 * </pre>
 *
 * <p>with d events among n subjects at risk at an event time, an index for those of one group, and
 * S(t-) the Kaplan-Meier estimate just before the time. The z are correlated, and the p-value takes
 * that into account: it lies between the smallest p-value of the weights and that times their
 * number. With an {@link Alternative} in one direction the signs stay: p = P(max Z_a at least max
 * z_a), or the same of -Z and -z.
 *
 * <pre>{@code
 * MaxComboResult result = MaxCombo.withDefaults().test(sample, Groups.of(arms));
 * result.pValue();
 * result.chosen();  // the weight that found the largest difference
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>weights</td><td>{@link LogRankWeight#flemingHarrington} (0, 0), (1, 0), (0, 1), (1, 1)</td><td>the same in the papers</td></tr>
 *   <tr><td>alternative</td><td>{@link Alternative#TWO_SIDED}</td><td>one-sided in many protocols</td></tr>
 * </table>
 *
 * <p><b>Reading the result.</b> A test in one direction with weight on late events may call a
 * treatment better although more of those treated have died at every time seen: look at the curves.
 *
 * <p><b>Edges.</b> A weight under which the scores have no variance, such as (0, 1) when all events
 * are at one time, takes no part. Where no weight can be tested, the result says why: see {@link
 * MaxComboResult#isTestable()}. A weight that is listed twice changes nothing but the list. Since 1
 * = S + (1 - S), the scores of the default weights depend on each other and their correlation
 * matrix is singular; that is taken care of.
 *
 * <p>Cost O(n + m w^2) for n subjects, m distinct times and w weights, and the p-value: 1 ms for up
 * to three scores that do not depend on each other, as with the default weights, 0.1 s for four, up
 * to seconds for more.
 *
 * @see <a href="https://doi.org/10.1177/1536867X1601600308">Karrison TG. Stata J
 *     2016;16:678-690</a>
 * @see <a href="https://doi.org/10.1080/19466315.2019.1697738">Lin RS et al. Stat Biopharm Res
 *     2020;12:187-198</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class MaxCombo {
  /** The p-value has to be integrated in as many dimensions. */
  static final int MOST_WEIGHTS = 8;

  MaxCombo() {}

  /** {@return the default options: the four usual weights, both directions} */
  public static MaxCombo withDefaults() {
    return ImmutableMaxCombo.of(
        ImmutableList.of(
            LogRankWeight.flemingHarrington(0, 0),
            LogRankWeight.flemingHarrington(1, 0),
            LogRankWeight.flemingHarrington(0, 1),
            LogRankWeight.flemingHarrington(1, 1)),
        Alternative.TWO_SIDED);
  }

  /** {@return the weights of the statistics of which the largest is taken} */
  @Value.Parameter
  public abstract ImmutableList<LogRankWeight> weights();

  /**
   * {@return which differences the test is to find; the direction is that of the events of the first
   * group by name}
   */
  @Value.Parameter
  public abstract Alternative alternative();

  /**
   * {@return these options with other weights}
   *
   * @param weights 1 to 8 weights of event times, chosen before the data are seen
   * @throws IllegalArgumentException if there is none or there are more than 8
   */
  public MaxCombo with(LogRankWeight... weights) {
    return ImmutableMaxCombo.of(ImmutableList.copyOf(weights), alternative());
  }

  /**
   * {@return these options with another alternative}
   *
   * @param alternative which differences the test is to find
   */
  public MaxCombo with(Alternative alternative) {
    return ImmutableMaxCombo.of(weights(), alternative);
  }

  /**
   * Tests the two groups of a sample, within its strata if it has any.
   *
   * @param data the sample
   * @param groups the group of each subject
   * @return the statistic, the p-value and what they are made of
   * @throws IllegalArgumentException if {@code groups} does not have one label per row or does not name
   *     two groups, or if the data have sampling weights, clusters or recurrent events
   */
  public MaxComboResult test(SurvivalData data, Groups groups) {
    checkArgument(
        !data.hasClusters() && !data.hasRecurrentEvents(),
        "max-combo test: the data have clusters or recurrent events, expected independent subjects");
    return test(CountedGroups.of(data, groups));
  }

  /**
   * Tests groups that were counted before, for instance at several sites and merged.
   *
   * @param tables the counts of the two groups by their names, the one whose events give the
   *     direction first
   * @return the statistic, the p-value and what they are made of
   * @throws IllegalArgumentException if there are not two groups, or they have sampling weights
   * @throws ArithmeticException if the number of all subjects exceeds the range of {@code long}
   */
  public MaxComboResult test(ImmutableMap<String, RiskTable> tables) {
    return test(CountedGroups.of(tables));
  }

  private MaxComboResult test(CountedGroups groups) {
    checkArgument(
        groups.names.size() == 2,
        "max-combo test: groups are %s, expected two; compare more than two in pairs",
        groups.names);
    WeightedScores sums = new WeightedScores(weights());
    for (CountedGroups.Stratum stratum : groups.strata) {
      for (RiskTable table : stratum.tables()) {
        checkArgument(
            !table.hasSamplingWeights(),
            "max-combo test: the data have sampling weights, expected none");
      }
      if (stratum.tables().size() == 2) {
        sums.add(stratum.tables().get(0), stratum.tables().get(1));
      } else {
        stratum.tables().forEach(sums::addEventsOf);
      }
    }
    ImmutableList<String> names =
        weights().stream().map(LogRankWeight::code).collect(ImmutableList.toImmutableList());
    String noVariance = sums.events() == 0
        ? "no events"
        : "under no weight do the event times tell the groups apart: only one group was at risk,"
            + " or all at risk had the event";
    return new MaxComboResult(
        groups.names, names, sums.score(), sums.covariance(), alternative(), noVariance);
  }

  @Value.Check
  void check() {
    checkArgument(
        weights().size() >= 1 && weights().size() <= MOST_WEIGHTS,
        "max-combo test: %s weights, expected 1 to %s",
        weights().size(),
        MOST_WEIGHTS);
  }
}
