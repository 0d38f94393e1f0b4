package dev.notochord.survival.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A test of the log-rank family with one degree of freedom and a direction: whether groups with a higher
 * score have more events than expected.
 *
 * <pre>
 *   z = c'(O - E) / sqrt(c'Vc)
 * </pre>
 *
 * <p>with c the scores of the groups, O - E the weighted observed minus expected events and V their
 * covariance. Under equal survival z is standard normal. A score of 1 for one group and 0 for the others
 * compares it with all of them; scores that rise from group to group look for a trend.
 *
 * @see LogRankResult#contrast(String)
 * @see LogRankResult#trend(double...)
 * @see <a href="https://doi.org/10.1093/biomet/62.3.679">Tarone RE. Biometrika 1975;62:679-682</a>
 * @since 0.1.0
 */
public final class LogRankContrast {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  /** Of the sum of terms that cancel only when the variance is 0; less is rounding. */
  private static final double ROUNDING = 1e-12;

  private final ImmutableList<String> names;
  private final ImmutableDoubleArray scores;
  private final double surplus;
  private final double variance;
  private final double z;
  private final Optional<String> reason;

  LogRankContrast(
      ImmutableList<String> names,
      double[] scores,
      double[] surplus,
      double[][] variance,
      Optional<String> reason) {
    this.names = names;
    this.scores = ImmutableDoubleArray.copyOf(scores);
    double lowest = scores[0];
    double highest = scores[0];
    for (double score : scores) {
      lowest = Math.min(lowest, score);
      highest = Math.max(highest, score);
    }
    double span = highest - lowest;
    double mean = 0;
    double[] step = new double[scores.length];
    for (int g = 0; g < step.length; g++) {
      step[g] = span > 0 ? (scores[g] - lowest) / span : 0;
      mean += step[g] / step.length;
    }
    // The surplus sums to 0 over the groups and so does each row of the covariance. The differences
    // of scores therefore suffice, and scores far from 0 cost no digits.
    double u = 0;
    double v = 0;
    double size = 0;
    for (int g = 0; g < step.length; g++) {
      u += (step[g] - mean) * surplus[g];
      for (int h = 0; h < g; h++) {
        double term = -variance[g][h] * (step[g] - step[h]) * (step[g] - step[h]);
        v += term;
        size += Math.abs(term);
      }
    }
    this.surplus = span * u;
    this.variance = Math.max(0, span * span * v);
    this.reason = reason.isPresent() || v > ROUNDING * size
        ? reason
        : Optional.of("the groups that can be compared have the same score");
    this.z = this.reason.isPresent() ? Double.NaN : u / Math.sqrt(v);
  }

  /** {@return the score of each group, in the order of {@link LogRankResult#names()}} */
  public ImmutableDoubleArray scores() {
    return scores;
  }

  /** {@return c'(O - E); above 0, the events are more than expected where the scores are high} */
  public double surplus() {
    return surplus;
  }

  /** {@return the variance of {@link #surplus()}, c'Vc} */
  public double variance() {
    return variance;
  }

  /** {@return whether there is a test; if not, {@link #reason()} says why} */
  public boolean isTestable() {
    return reason.isEmpty();
  }

  /** {@return why there is no test: why the groups cannot be compared, or that their scores are equal; else empty} */
  public Optional<String> reason() {
    return reason;
  }

  /** {@return the standardized surplus, positive when higher scores go with more events; NaN when not testable} */
  public double z() {
    return z;
  }

  /** {@return the square of {@link #z()}, chi-square with one degree of freedom; NaN when not testable} */
  public double statistic() {
    return z * z;
  }

  /** {@return the two-sided p-value; NaN when not testable} */
  public double pValue() {
    return pValue(Alternative.TWO_SIDED);
  }

  /**
   * {@return the probability of a z at least as far from 0 in the direction asked for; NaN when not
   * testable}
   *
   * <p>It is computed as an upper tail and keeps its digits down to 1e-300; far below that it is 0.
   *
   * @param alternative the direction: {@link Alternative#MORE_EVENTS} means more events where the score is
   *     higher, for {@link LogRankResult#contrast(String)} in the group named
   */
  public double pValue(Alternative alternative) {
    return switch (alternative) {
      case TWO_SIDED -> Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
      case MORE_EVENTS -> NORMAL.survivalProbability(z);
      case FEWER_EVENTS -> NORMAL.survivalProbability(-z);
    };
  }

  /** {@return the test in one line, such as {@code A=1, B=2, C=3: z 2.1, p = 0.036 (more events with higher scores)}} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int g = 0; g < names.size(); g++) {
      text.append(g == 0 ? "" : ", ")
          .append(names.get(g))
          .append(String.format(Locale.ROOT, "=%.4g", scores.get(g)));
    }
    if (!isTestable()) {
      return text.append(": not testable, ").append(reason.orElseThrow()).toString();
    }
    return text.append(String.format(Locale.ROOT, ": z %.4g, ", z))
        .append(LogRankResult.probability(pValue()))
        .append(
            z > 0
                ? " (more events with higher scores)"
                : z < 0 ? " (fewer events with higher scores)" : "")
        .toString();
  }
}
