package dev.notochord.survival.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.notochord.survival.linear.QuadraticForm;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The outcome of a log-rank test: the statistic and p-value, and the observed and expected events
 * behind them.
 *
 * <p>The columns have one entry per group, in the order of {@link #names()}.
 *
 * @see LogRank
 * @since 0.1.0
 */
public final class LogRankResult {
  private final ImmutableList<String> names;
  private final ImmutableLongArray subjects;
  private final ImmutableLongArray observed;
  private final ImmutableDoubleArray expected;
  private final double[][] variance;
  private final double statistic;
  private final int degreesOfFreedom;
  private final double pValue;
  private final Optional<String> reason;

  LogRankResult(ImmutableList<String> names, LogRankSums sums) {
    this.names = names;
    this.subjects = ImmutableLongArray.copyOf(sums.subjects);
    this.observed = ImmutableLongArray.copyOf(sums.observed);
    this.expected = ImmutableDoubleArray.copyOf(sums.expected);
    this.variance = sums.variance;
    double[] surplus = new double[names.size()];
    for (int g = 0; g < surplus.length; g++) {
      surplus[g] = sums.observed[g] - sums.expected[g];
    }
    QuadraticForm form = QuadraticForm.of(surplus, sums.variance);
    this.degreesOfFreedom = form.rank;
    this.reason = form.rank > 0 ? Optional.empty() : Optional.of(whyNot());
    this.statistic = form.rank > 0 ? form.value : Double.NaN;
    this.pValue = form.rank > 0
        ? ChiSquaredDistribution.of(form.rank).survivalProbability(form.value)
        : Double.NaN;
  }

  private String whyNot() {
    if (observed.stream().sum() == 0) {
      return "no events";
    }
    if (expected.stream().filter(e -> e > 0).count() < 2) {
      return "at every event time all subjects at risk were of one group";
    }
    return "all subjects still at risk had the event at the first event time";
  }

  /** {@return the names of the groups} */
  public ImmutableList<String> names() {
    return names;
  }

  /** {@return per group the number of subjects} */
  public ImmutableLongArray subjects() {
    return subjects;
  }

  /** {@return per group the number of events observed} */
  public ImmutableLongArray observed() {
    return observed;
  }

  /** {@return per group the number of events expected if the survival were the same in all groups} */
  public ImmutableDoubleArray expected() {
    return expected;
  }

  /**
   * {@return the covariance of observed minus expected events of two groups; of a group with
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
   * {@return why there is no test: no events, only one group at risk at the event times, or all who
   * were at risk had the event at once; empty when there is one}
   */
  public Optional<String> reason() {
    return reason;
  }

  /** {@return the chi-square statistic, at least 0; NaN when not testable} */
  public double statistic() {
    return statistic;
  }

  /** {@return the degrees of freedom: the number of groups at risk at an event time, less one; 0 when not testable} */
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
   * {@return the result as a table for reading}
   *
   * <pre>
   * Log-rank test: chi-square 3.396 on 1 df, p = 0.06534
   *   group                     n  observed    expected
   *   Maintained               11         7     10.6893
   *   Nonmaintained            12        11      7.3107
   * </pre>
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Log-rank test: ");
    if (isTestable()) {
      text.append(String.format(
          Locale.ROOT,
          "chi-square %.4g on %d df, p = %.4g\n",
          statistic,
          degreesOfFreedom,
          pValue));
    } else {
      text.append("not testable, ").append(reason.orElseThrow()).append('\n');
    }
    int width = Math.max(16, names.stream().mapToInt(String::length).max().orElseThrow());
    String row = "  %-" + width + "s%10s%10s%12s\n";
    text.append(String.format(Locale.ROOT, row, "group", "n", "observed", "expected"));
    for (int g = 0; g < names.size(); g++) {
      String e = String.format(Locale.ROOT, "%.4f", expected.get(g));
      text.append(
          String.format(Locale.ROOT, row, names.get(g), subjects.get(g), observed.get(g), e));
    }
    return text.toString();
  }
}
