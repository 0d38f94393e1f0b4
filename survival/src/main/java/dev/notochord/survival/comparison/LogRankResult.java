package dev.notochord.survival.comparison;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.notochord.survival.linear.QuadraticForm;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a test of the log-rank family: the statistic and p-value, the observed and expected
 * events behind them, and what else they tell.
 *
 * <p>The columns have one entry per group, in the order of {@link #names()}.
 *
 * <table>
 *   <caption>What is asked of a result</caption>
 *   <tr><th>question</th><th>method</th></tr>
 *   <tr><td>do the groups differ?</td><td>{@link #pValue()}</td></tr>
 *   <tr><td>which have more events than expected?</td><td>{@link #observedToExpected()}</td></tr>
 *   <tr><td>does one have fewer than the others, one-sided?</td><td>{@link #contrast(String)}</td></tr>
 *   <tr><td>does the risk rise from group to group?</td><td>{@link #trend(double...)}</td></tr>
 *   <tr><td>by how much do two differ?</td><td>{@link #hazardRatio(HazardRatioMethod)}</td></tr>
 * </table>
 *
 * @see LogRank
 * @since 0.1.0
 */
public final class LogRankResult {
  private static final double LEVEL = 0.95;
  private static final String NO_SQUARE = "the weights are too large or too small to be squared";
  /** Of less than this the square would have lost digits. */
  private static final double SMALLEST = 1e-140;

  private final ImmutableList<String> names;
  private final LogRankWeight weight;
  private final LogRankVariance varianceUsed;
  private final ImmutableMap<String, LogRankStratum> strata;
  private final ImmutableLongArray subjects;
  private final ImmutableDoubleArray observed;
  private final ImmutableDoubleArray expected;
  private final ImmutableDoubleArray weightedObserved;
  private final ImmutableDoubleArray weightedExpected;
  private final double[][] variance;
  private final double statistic;
  private final int degreesOfFreedom;
  private final double pValue;
  private final Optional<String> reason;

  LogRankResult(
      ImmutableList<String> names,
      LogRankWeight weight,
      LogRankVariance varianceUsed,
      LogRankSums sums,
      @Nullable RobustScores scores,
      ImmutableMap<String, LogRankStratum> strata) {
    this.names = names;
    this.weight = weight;
    this.varianceUsed = varianceUsed;
    this.strata = strata;
    this.subjects = ImmutableLongArray.copyOf(sums.subjects);
    this.observed = ImmutableDoubleArray.copyOf(sums.observed);
    this.expected = ImmutableDoubleArray.copyOf(sums.expected);
    this.weightedObserved = ImmutableDoubleArray.copyOf(sums.weightedObserved);
    this.weightedExpected = ImmutableDoubleArray.copyOf(sums.weightedExpected);
    this.variance = scores == null ? sums.variance : scores.variance;
    QuadraticForm form = QuadraticForm.of(surplus(), variance);
    this.reason = Optional.ofNullable(whyNot(sums, scores, form));
    boolean testable = reason.isEmpty();
    this.degreesOfFreedom = testable ? form.rank : 0;
    this.statistic = testable ? form.value : Double.NaN;
    this.pValue = testable
        ? ChiSquaredDistribution.of(form.rank).survivalProbability(form.value)
        : Double.NaN;
  }

  private static @Nullable String whyNot(
      LogRankSums sums, @Nullable RobustScores scores, QuadraticForm form) {
    String silent = sums.whyNot();
    if (silent != null) {
      return silent;
    }
    if (!canBeSquared(sums, scores == null ? sums.variance : scores.variance)) {
      return NO_SQUARE;
    }
    if (scores != null && scores.units <= form.rank) {
      return "only " + scores.units + " independent units, a robust variance needs at least "
          + (form.rank + 1);
    }
    if (form.rank > 0) {
      return null;
    }
    return scores == null ? NO_SQUARE : "all independent units agree exactly with what is expected";
  }

  private static boolean canBeSquared(LogRankSums sums, double[][] variance) {
    double events = 0;
    boolean finite = true;
    for (int g = 0; g < variance.length; g++) {
      events += sums.weightedObserved[g];
      finite &= Double.isFinite(variance[g][g]);
    }
    return finite && events > SMALLEST;
  }

  /** Returns per group the weighted events observed less those expected. */
  private double[] surplus() {
    return IntStream.range(0, names.size())
        .mapToDouble(g -> weightedObserved.get(g) - weightedExpected.get(g))
        .toArray();
  }

  /** {@return the names of the groups} */
  public ImmutableList<String> names() {
    return names;
  }

  /** {@return how much each event time counts} */
  public LogRankWeight weight() {
    return weight;
  }

  /** {@return how the covariance was estimated: {@link LogRankVariance#HYPERGEOMETRIC} or {@link
   * LogRankVariance#ROBUST}} */
  public LogRankVariance varianceUsed() {
    return varianceUsed;
  }

  /** {@return what each stratum adds, by its name; empty if the test is not stratified} */
  public ImmutableMap<String, LogRankStratum> strata() {
    return strata;
  }

  /** {@return per group the number of subjects; a row with a frequency counts as so many} */
  public ImmutableLongArray subjects() {
    return subjects;
  }

  /** {@return per group the number of events observed, with sampling weights the sum of their weights} */
  public ImmutableDoubleArray observed() {
    return observed;
  }

  /**
   * {@return per group the number of events expected if the survival were the same in all groups, with
   * sampling weights a sum of weights}
   */
  public ImmutableDoubleArray expected() {
    return expected;
  }

  /**
   * {@return per group observed over expected events; above 1, the group fares worse than all together}
   *
   * <p>NaN for a group of whom no event is expected.
   */
  public ImmutableDoubleArray observedToExpected() {
    double[] ratio = new double[names.size()];
    for (int g = 0; g < ratio.length; g++) {
      ratio[g] = expected.get(g) > 0 ? observed.get(g) / expected.get(g) : Double.NaN;
    }
    return ImmutableDoubleArray.copyOf(ratio);
  }

  /** {@return per group the sum of W over its events; equal to {@link #observed()} where W is 1} */
  public ImmutableDoubleArray weightedObserved() {
    return weightedObserved;
  }

  /** {@return per group the sum of W times the events expected; equal to {@link #expected()} where W is 1} */
  public ImmutableDoubleArray weightedExpected() {
    return weightedExpected;
  }

  /**
   * {@return the covariance of weighted observed minus expected events of two groups; of a group with
   * itself, the variance}
   *
   * @param i the place of a group in {@link #names()}, from 0
   * @param j the place of the other group
   * @throws IndexOutOfBoundsException if there is no such group
   */
  public double variance(int i, int j) {
    return variance[i][j];
  }

  /** {@return whether the data can answer the question at all; if not, {@link #reason()} says why} */
  public boolean isTestable() {
    return reason.isEmpty();
  }

  /**
   * {@return why there is no test: no events, only one group at risk at the event times, all who were at
   * risk had the event at once, weights of 0, fewer independent units than a robust variance needs;
   * empty when there is one}
   */
  public Optional<String> reason() {
    return reason;
  }

  /** {@return the chi-square statistic, at least 0; NaN when not testable} */
  public double statistic() {
    return statistic;
  }

  /**
   * {@return the degrees of freedom: the number of groups that were at risk with others at an event time,
   * less one for each set of groups that were compared among themselves; 0 when not testable}
   */
  public int degreesOfFreedom() {
    return degreesOfFreedom;
  }

  /**
   * {@return the probability of a statistic at least this large if the survival is the same in all
   * groups; NaN when not testable}
   *
   * <p>It is computed as an upper tail and keeps its digits down to 1e-300; far below that it is 0.
   */
  public double pValue() {
    return pValue;
  }

  /**
   * {@return the test of one group against all others together, which has a direction}
   *
   * <p>Of two groups its two-sided p-value is that of this result.
   *
   * @param name the name of the group
   * @throws IllegalArgumentException if no group has this name
   */
  public LogRankContrast contrast(String name) {
    int group = names.indexOf(name);
    checkArgument(group >= 0, "log-rank test: group is '%s', expected one of %s", name, names);
    double[] scores = new double[names.size()];
    scores[group] = 1;
    return contrast(scores);
  }

  /**
   * {@return the test for a trend over the groups in the order of their names, with the scores 1, 2, ...}
   *
   * @see #trend(double...)
   */
  public LogRankContrast trend() {
    return contrast(IntStream.rangeClosed(1, names.size()).asDoubleStream().toArray());
  }

  /**
   * {@return the test for a trend: whether the hazard rises, or falls, with a score of the groups}
   *
   * <p>It has one degree of freedom and more power than the general test when the order is real. Only the
   * ratio of the steps between the scores matters. Compare {@link #names()} before: "10" comes after
   * "2" when all names are numbers, "IV" before "V" but after "III" by chance alone.
   *
   * @param scores the score of each group, in the order of {@link #names()}
   * @throws IllegalArgumentException if there is not one score per group, or if one is not finite or
   *     exceeds 1e100
   * @see <a href="https://doi.org/10.1093/biomet/62.3.679">Tarone RE. Biometrika 1975;62:679-682</a>
   */
  public LogRankContrast trend(double... scores) {
    checkArgument(
        scores.length == names.size(),
        "trend test: %s scores, expected one for each of %s",
        scores.length,
        names);
    for (int g = 0; g < scores.length; g++) {
      if (!(Math.abs(scores[g]) <= 1e100)) {
        throw new IllegalArgumentException("trend test: score[" + g + "] is " + scores[g]
            + ", expected a number from -1e100 to 1e100");
      }
    }
    return contrast(scores.clone());
  }

  private LogRankContrast contrast(double[] scores) {
    return new LogRankContrast(names, scores, surplus(), variance, reason);
  }

  /**
   * {@return the ratio of the hazard of the first of two groups to that of the second, with limits at the
   * level 0.95}
   *
   * @param method the estimator
   * @throws IllegalArgumentException if there are not two groups
   */
  public HazardRatio hazardRatio(HazardRatioMethod method) {
    return hazardRatio(method, LEVEL);
  }

  /**
   * {@return the ratio of the hazard of the first of two groups to that of the second}
   *
   * <p>It is defined for the test with the weight 1 and the hypergeometric variance; else the ratio has a
   * reason instead of a value. {@link HazardRatio#inverse()} is the ratio of the second to the first.
   *
   * @param method the estimator
   * @param level the confidence level of the limits, above 0 and below 1
   * @throws IllegalArgumentException if there are not two groups, or the level is not above 0 and below 1
   */
  public HazardRatio hazardRatio(HazardRatioMethod method, double level) {
    checkArgument(
        names.size() == 2,
        "hazard ratio: groups are %s, expected two; pairwise tests have them",
        names);
    return HazardRatio.of(this, method, level);
  }

  /**
   * {@return the result as a table for reading; {@code O/E} above 1 is more events than expected}
   *
   * <pre>
   * Log-rank test: chi-square 3.396 on 1 df, p = 0.06534
   *   group                    n  observed    expected       O/E
   *   Maintained              11         7     10.6893     0.655
   *   Nonmaintained           12        11      7.3107     1.505
   * </pre>
   *
   * <p>With another weight than 1 a last column has the sum of W (O - E), whose sign is the direction of
   * that test.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(title()).append(": ");
    if (isTestable()) {
      text.append(String.format(
          Locale.ROOT,
          "chi-square %.4g on %d df, %s\n",
          statistic,
          degreesOfFreedom,
          probability(pValue)));
    } else {
      text.append("not testable, ").append(reason.orElseThrow()).append('\n');
    }
    boolean weighted = !weight.equals(LogRankWeight.LOG_RANK);
    int width = Math.max(16, names.stream().mapToInt(String::length).max().orElseThrow());
    String row = "  %-" + width + "s %9s %9s %11s %9s" + (weighted ? " %11s" : "%s") + "\n";
    text.append(String.format(
        Locale.ROOT,
        row,
        "group",
        "n",
        "observed",
        "expected",
        "O/E",
        weighted ? "W (O - E)" : ""));
    ImmutableDoubleArray ratio = observedToExpected();
    for (int g = 0; g < names.size(); g++) {
      text.append(String.format(
          Locale.ROOT,
          row,
          names.get(g),
          subjects.get(g),
          count(observed.get(g)),
          fixed(4, expected.get(g)),
          Double.isNaN(ratio.get(g)) ? "-" : fixed(3, ratio.get(g)),
          weighted
              ? String.format(
                  Locale.ROOT, "%.4g", weightedObserved.get(g) - weightedExpected.get(g))
              : ""));
    }
    return text.toString();
  }

  private String title() {
    String name = weight.describe();
    return Character.toUpperCase(name.charAt(0))
        + name.substring(1)
        + (strata.isEmpty()
            ? ""
            : ", " + strata.size() + (strata.size() == 1 ? " stratum" : " strata"))
        + (varianceUsed == LogRankVariance.ROBUST ? ", robust variance" : "");
  }

  private static String count(double events) {
    return events == Math.rint(events) ? fixed(0, events) : fixed(2, events);
  }

  private static String fixed(int digits, double value) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  /** Returns a p-value for reading; one that may have come out as 0 has only a bound. */
  static String probability(double p) {
    return p < 1e-300 ? "p < 1e-300" : String.format(Locale.ROOT, "p = %.4g", p);
  }
}
