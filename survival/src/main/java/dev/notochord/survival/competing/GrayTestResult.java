package dev.notochord.survival.competing;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.notochord.survival.linear.QuadraticForm;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The outcome of Gray's test: the statistic and p-value, and the scores behind them.
 *
 * <p>The columns have one entry per group, in the order of {@link #names()}.
 *
 * @see GrayTest
 * @since 0.1.0
 */
public final class GrayTestResult {
  private final ImmutableList<String> names;
  private final ImmutableLongArray subjects;
  private final ImmutableLongArray observed;
  private final ImmutableDoubleArray scores;
  private final double[][] variance;
  private final double statistic;
  private final int degreesOfFreedom;
  private final double pValue;
  private final Optional<String> reason;

  GrayTestResult(ImmutableList<String> names, GraySums sums) {
    this.names = names;
    this.subjects = ImmutableLongArray.copyOf(sums.subjects);
    this.observed = ImmutableLongArray.copyOf(sums.observed);
    this.scores = ImmutableDoubleArray.copyOf(sums.score);
    this.variance = sums.variance;
    QuadraticForm form = QuadraticForm.of(sums.score, sums.variance);
    this.degreesOfFreedom = form.rank;
    this.reason = form.rank > 0 ? Optional.empty() : Optional.of(whyNot());
    this.statistic = form.rank > 0 ? form.value : Double.NaN;
    this.pValue = form.rank > 0
        ? ChiSquaredDistribution.of(form.rank).survivalProbability(form.value)
        : Double.NaN;
  }

  private String whyNot() {
    return observed.stream().sum() == 0
        ? "no events of the cause"
        : "no event of the cause left open in which group it would happen";
  }

  /** {@return the names of the groups} */
  public ImmutableList<String> names() {
    return names;
  }

  /** {@return per group the number of subjects} */
  public ImmutableLongArray subjects() {
    return subjects;
  }

  /** {@return per group the number of events of the cause} */
  public ImmutableLongArray observed() {
    return observed;
  }

  /**
   * {@return per group its score: with rho 0, the events of the cause less those expected if the incidence
   * were the same in all groups; they add up to 0}
   */
  public ImmutableDoubleArray scores() {
    return scores;
  }

  /**
   * {@return the covariance of the scores of two groups; of a group with itself, the variance}
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

  /** {@return why there is no test; empty when there is one} */
  public Optional<String> reason() {
    return reason;
  }

  /** {@return the chi-square statistic, at least 0; NaN when not testable} */
  public double statistic() {
    return statistic;
  }

  /** {@return the degrees of freedom: the number of groups that can be compared, less one; 0 when not testable} */
  public int degreesOfFreedom() {
    return degreesOfFreedom;
  }

  /**
   * {@return the probability of a statistic at least this large if the incidence is the same in all
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
   * Gray's test: chi-square 11.92 on 2 df, p = 0.002576
   *   group                     n  observed       score
   *   ALL                      38        12      1.2911
   * </pre>
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Gray's test: ");
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
    String row = "  %-" + width + "s %9s %9s %11s\n";
    text.append(String.format(Locale.ROOT, row, "group", "n", "observed", "score"));
    for (int g = 0; g < names.size(); g++) {
      String score = String.format(Locale.ROOT, "%.4f", scores.get(g));
      text.append(
          String.format(Locale.ROOT, row, names.get(g), subjects.get(g), observed.get(g), score));
    }
    return text.toString();
  }
}
