package dev.notochord.survival.competing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.Groups;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Tests whether the cumulative incidence of a cause is the same in two or more groups, by Gray's test.
 *
 * <pre>
 *   R_j   = n_j (1 - F_j) / S_j                                       per group, just before the time
 *   U_j   = sum of (1 - F)^rho (d_j - d R_j / sum of all R)           over event times of the cause
 *   chi-square = U' V^- U
 * </pre>
 *
 * <p>with n_j at risk in group j, d_j events of the cause among them and d in all groups, F_j and S_j the
 * group's incidence of the cause and its event-free survival, and F the incidence under equality, which
 * rises by d / sum of (n_j / S_j). R_j stands for those who have not had an event of the cause, those with
 * an event of another cause included. V is the covariance of the martingales that U is made of, events of
 * the cause and events of other causes, with a correction for ties each. Under equality the statistic has
 * a chi-square distribution with one degree of freedom less than there are groups.
 *
 * <p>The test compares the hazards of the subdistribution, that is the incidences themselves. A log-rank
 * test of {@link CompetingRisksData#causeSpecific} compares cause-specific hazards: another question.
 * With a single cause U is that of the log-rank test; V is not, since the two are estimated differently,
 * and agrees with it for many subjects only. Strata of the sample add up in U and V.
 *
 * <pre>{@code
 * GrayTestResult result = GrayTest.withDefaults().test(data, Groups.of(arms), 1);
 * result.pValue();
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>rho</td><td>0</td><td>0 in cmprsk and SAS</td></tr>
 * </table>
 *
 * <p>Positive rho gives early times more weight, negative rho late ones. Frequencies count as subjects.
 *
 * <p><b>Edges.</b> Times at which one group alone is at risk say nothing. With rho other than 0 the sums end
 * where the pooled F has reached 1 while several groups are at risk, which needs groups that leave at very
 * different times; with rho 0 they go on, as in cmprsk. In small samples with many ties a correction for ties
 * may be below 0. Where V is no covariance for that reason, which cmprsk does not look at, corrections below 0
 * are taken as 0. A group of whom nobody is at risk when the others are compared reduces the degrees of
 * freedom, where cmprsk finds the covariance singular and reports no statistic. Where nothing can be tested,
 * the result says why. The test is not defined here for delayed entry, since R_j then needs the distribution
 * of the entries, nor for sampling weights and clusters, since V takes subjects as alike and independent.
 *
 * <p>Cost O(n + m k^3) for n subjects, m event times and k groups. Agrees with R's {@code cuminc} (cmprsk
 * 2.2-11), ties included.
 *
 * @see <a href="https://doi.org/10.1214/aos/1176350951">Gray RJ. Ann Stat 1988;16:1141-1154</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class GrayTest {
  GrayTest() {}

  /** {@return the test with its defaults: rho 0} */
  public static GrayTest withDefaults() {
    return ImmutableGrayTest.of(0);
  }

  /** {@return the power of 1 - F with which a time is weighted} */
  @Value.Parameter
  public abstract double rho();

  /**
   * {@return the test with another weight of times}
   *
   * @param rho the power of 1 - F, any finite number
   * @throws IllegalArgumentException if {@code rho} is infinite or NaN
   */
  public GrayTest withRho(double rho) {
    return ImmutableGrayTest.of(rho);
  }

  /**
   * Tests the groups of a sample, within its strata if it has any.
   *
   * @param data the sample
   * @param groups the group of each row
   * @param cause the cause whose incidence is compared, from 1
   * @return the statistic, the p-value and what they are made of
   * @throws IllegalArgumentException if {@code groups} does not have one label per row or fewer than two
   *     groups have a row in use, if there is no such cause, or if the sample has delayed entry, sampling
   *     weights, clusters or recurrent events
   */
  public GrayTestResult test(CompetingRisksData data, Groups groups, int cause) {
    SurvivalData rows = data.anyEvent();
    checkArgument(
        !rows.weightKind().equals(Optional.of(WeightKind.SAMPLING)) && !rows.hasClusters(),
        "Gray's test: the sample has %s, expected independent subjects that count alike",
        rows.hasClusters() ? "clusters" : "sampling weights");
    checkArgument(
        !rows.hasRecurrentEvents(),
        "Gray's test: a subject has rows after an event, expected the first event only");
    checkArgument(
        cause >= 1 && cause <= data.causes().size(),
        "Gray's test: cause is %s, expected 1 to %s",
        cause,
        data.causes().size());
    ImmutableMap<String, CompetingRisksData> samples = data.split(groups);
    checkArgument(
        samples.size() >= 2,
        "Gray's test: groups in use are %s, expected at least two",
        samples.keySet());
    Iterable<Stratum> strata = strata(samples);
    GraySums sums = sums(samples.size(), cause, strata, Double.NEGATIVE_INFINITY);
    if (!sums.hasCovariance()) {
      sums = sums(samples.size(), cause, strata, 0);
    }
    return new GrayTestResult(samples.keySet().asList(), sums);
  }

  private GraySums sums(int groups, int cause, Iterable<Stratum> strata, double leastTieFactor) {
    GraySums sums = new GraySums(groups, cause, rho(), leastTieFactor);
    for (Stratum stratum : strata) {
      sums.add(stratum.groups, stratum.tables);
    }
    return sums;
  }

  /** The counts of the groups that are present in one stratum. */
  private static final class Stratum {
    final List<Integer> groups = new ArrayList<>();
    final List<RiskTable> tables = new ArrayList<>();

    void add(int group, RiskTable table) {
      checkArgument(
          !table.hasDelayedEntry(),
          "Gray's test: subjects enter late or have gaps, expected all at risk from the origin on");
      groups.add(group);
      tables.add(table);
    }
  }

  private static Iterable<Stratum> strata(ImmutableMap<String, CompetingRisksData> samples) {
    Map<String, Stratum> strata = new LinkedHashMap<>();
    int group = 0;
    for (CompetingRisksData sample : samples.values()) {
      Optional<Groups> own = sample.anyEvent().strata();
      if (own.isPresent()) {
        for (Map.Entry<String, CompetingRisksData> part :
            sample.split(own.get()).entrySet()) {
          strata
              .computeIfAbsent(part.getKey(), name -> new Stratum())
              .add(group, part.getValue().riskTable());
        }
      } else {
        strata.computeIfAbsent("", name -> new Stratum()).add(group, sample.riskTable());
      }
      group++;
    }
    return strata.values();
  }

  @Value.Check
  void check() {
    checkArgument(
        Double.isFinite(rho()), "Gray's test: rho is %s, expected a finite number", rho());
  }
}
