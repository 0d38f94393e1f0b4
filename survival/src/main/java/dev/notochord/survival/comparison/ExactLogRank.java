package dev.notochord.survival.comparison;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Tests whether groups have the same survival function by the permutation distribution of the log-rank
 * statistic: for the small samples of rare tumours, where the chi-square distribution is a poor guide.
 *
 * <p>The log-rank statistic of a group, observed less expected events, is the sum of a score for each of its
 * subjects that does not depend on the groups:
 *
 * <pre>
 *   a = W(t) [event] - sum of W d / n over event times at which the subject was at risk
 * </pre>
 *
 * <p>with d events among n subjects at risk of all groups together and W the {@link LogRankWeight}. If the
 * groups do not differ, every way of dealing the subjects out to groups of these sizes was equally likely,
 * within each stratum; the p-value is the share of ways whose statistic is at least as extreme as the one
 * seen. For two groups the statistic is that sum, for more it is u' V^- u with V the covariance of the sums
 * under dealing out.
 *
 * <pre>{@code
 * ExactLogRankResult result = ExactLogRank.withDefaults().test(sample, Groups.of(arms));
 * result.pValue(Alternative.TWO_SIDED);
 * }</pre>
 *
 * <p><b>Assumption.</b> Times of censoring and of entry must not differ between the groups either, as they do
 * not in a randomised trial; where one group was followed longer, the test may reject for that reason alone
 * (Heinze, Gnant and Schemper 2003). For such data the ordinary {@link LogRank} is the safer one.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>weight</td><td>{@link LogRankWeight#LOG_RANK}</td></tr>
 *   <tr><td>Monte Carlo</td><td>none: if the ways are too many to enumerate, the result says so</td></tr>
 * </table>
 *
 * <p><b>Feasible</b> are two groups of together 44 subjects without ties; more if one of the groups is small, 2
 * against 1,000 for instance, or with ties or many censored before the first event, whose scores are equal, up to
 * 10^299 ways. With strata it is 22 subjects without ties in each that has both groups, and some 44 in all. Of
 * three or more groups it is as many subjects as can be dealt out in 10^6 ways, at most 1,001. Beyond that {@link
 * #withMonteCarlo} draws ways at random from a seed and states the error of doing so. Enumeration takes some
 * seconds at most, and of two groups keeps at most some 2^22 partial sums, 64 MB each of two halves.
 *
 * <p><b>Edges.</b> A two-sided p-value counts the ways whose sum is at least as far from 0 in either
 * direction. Sums that differ by rounding alone count as equal. No events, or all scores equal: not testable,
 * with the reason. A stratum with subjects of one group alone says nothing and costs nothing. Sampling weights
 * and clusters are refused, since their subjects cannot be dealt out one by one; a row with a frequency is so
 * many subjects; the rows of one subject stay together and must be of one group, stratum and frequency.
 *
 * @see <a href="https://doi.org/10.2307/2344317">Peto R, Peto J. J R Stat Soc A 1972;135:185-207</a>
 * @see <a href="https://doi.org/10.1111/j.0006-341X.2003.00132.x">Heinze G, Gnant M, Schemper M. Biometrics
 *     2003;59:1151-1157</a>
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class ExactLogRank {
  private static final int LARGEST_FREQUENCY = 1 << 24;

  ExactLogRank() {}

  /** {@return the test with its defaults: the log-rank weight, enumeration only} */
  public static ExactLogRank withDefaults() {
    return ImmutableExactLogRank.of(LogRankWeight.LOG_RANK, Optional.empty());
  }

  /** {@return how much each event time counts} */
  @Value.Parameter
  public abstract LogRankWeight weight();

  /** {@return how ways are drawn where they are too many to enumerate} */
  @Value.Parameter
  abstract Optional<MonteCarlo> monteCarlo();

  /**
   * {@return this test with another weight}
   *
   * @param weight how much each event time counts
   */
  public ExactLogRank with(LogRankWeight weight) {
    return ImmutableExactLogRank.of(weight, monteCarlo());
  }

  /**
   * {@return this test with ways drawn at random where they are too many to enumerate}
   *
   * @param ways how many are drawn, at least 99
   * @param seed where the random numbers start; the same seed gives the same p-value everywhere
   * @throws IllegalArgumentException if {@code ways} is below 99
   */
  public ExactLogRank withMonteCarlo(int ways, long seed) {
    checkArgument(ways >= 99, "exact log-rank test: ways are %s, expected at least 99", ways);
    return ImmutableExactLogRank.of(weight(), Optional.of(new MonteCarlo(ways, seed)));
  }

  /** A number of random ways and where they start. */
  record MonteCarlo(int ways, long seed) {}

  /**
   * Tests the groups of a sample, within its strata if it has any.
   *
   * @param data the sample
   * @param groups the group of each row
   * @return the p-values and how they were found
   * @throws IllegalArgumentException if {@code groups} does not have one label per row, fewer than two groups
   *     have a row in use, the data have sampling weights or clusters, the rows of a subject are of several
   *     groups or strata or have different frequencies, or frequencies sum to more than 2^24
   */
  public ExactLogRankResult test(SurvivalData data, Groups groups) {
    checkArgument(
        groups.size() == data.rows(),
        "exact log-rank test: %s rows and %s group labels, expected one label per row",
        data.rows(),
        groups.size());
    checkArgument(
        data.weightKind().filter(WeightKind.SAMPLING::equals).isEmpty() && !data.hasClusters(),
        "exact log-rank test: the data have sampling weights or clusters, expected independent subjects"
            + " that count alike");
    checkArgument(
        data.subjects() <= LARGEST_FREQUENCY,
        "exact log-rank test: %s subjects, expected at most 2^24",
        data.subjects());
    PermutationScores scores = PermutationScores.of(data, groups, weight());
    ImmutableList<String> names = scores.names;
    checkArgument(
        names.size() >= 2, "exact log-rank test: groups are %s, expected at least two", names);
    if (scores.whyNot.isPresent()) {
      return ExactLogRankResult.notTestable(scores, scores.whyNot.get());
    }
    Optional<Tails> tails = names.size() == 2
        ? TwoGroupPermutations.enumerate(scores)
        : ManyGroupPermutations.enumerate(scores);
    if (tails.isEmpty() && monteCarlo().isPresent()) {
      MonteCarlo draws = monteCarlo().get();
      tails = Optional.of(ManyGroupPermutations.draw(scores, draws.ways(), draws.seed()));
    }
    return tails
        .map(found -> ExactLogRankResult.of(scores, found))
        .orElseGet(
            () -> ExactLogRankResult.notTestable(
                scores,
                "the ways to deal out the subjects are too many to enumerate; draw some by Monte Carlo"));
  }
}
