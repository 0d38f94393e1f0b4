package dev.notochord.survival.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The outcome of a max-combo test: the statistic of each weight, the largest of them and its
 * p-value.
 *
 * <p>The columns have one entry per weight, in the order of {@link #weights()}.
 *
 * @see MaxCombo
 * @since 0.1.0
 */
public final class MaxComboResult {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final ImmutableList<String> names;
  private final ImmutableList<String> weights;
  private final ImmutableDoubleArray scores;
  private final double[][] covariance;
  private final Alternative alternative;
  private final ImmutableDoubleArray zValues;
  private final ImmutableDoubleArray pValues;
  private final OptionalInt chosen;
  private final TailProbability pValue;
  private final Optional<String> reason;

  /**
   * Takes the largest of the scores, each over its standard deviation.
   *
   * @param names the two groups; a score above 0 means more events in the first
   * @param weights the name of each weight
   * @param score per weight the weighted sum of observed minus expected events
   * @param covariance of the scores; a variance of 0 leaves the weight out
   * @param noVariance why there is no test if there is no variance at all
   */
  MaxComboResult(
      ImmutableList<String> names,
      ImmutableList<String> weights,
      double[] score,
      double[][] covariance,
      Alternative alternative,
      String noVariance) {
    this.names = names;
    this.weights = weights;
    this.scores = ImmutableDoubleArray.copyOf(score);
    this.covariance = covariance;
    this.alternative = alternative;
    double[] z = new double[score.length];
    double[] p = new double[score.length];
    int largest = -1;
    for (int a = 0; a < z.length; a++) {
      z[a] = covariance[a][a] > 0 ? score[a] / Math.sqrt(covariance[a][a]) : Double.NaN;
      double towards = towards(z[a]);
      p[a] = NORMAL.survivalProbability(towards) * (alternative == Alternative.TWO_SIDED ? 2 : 1);
      if (!Double.isNaN(towards) && (largest < 0 || towards > towards(z[largest]))) {
        largest = a;
      }
    }
    this.zValues = ImmutableDoubleArray.copyOf(z);
    this.pValues = ImmutableDoubleArray.copyOf(p);
    if (largest < 0) {
      this.chosen = OptionalInt.empty();
      this.reason = Optional.of(noVariance);
      this.pValue = new TailProbability(Double.NaN, Double.NaN);
    } else {
      this.chosen = OptionalInt.of(largest);
      this.reason = Optional.empty();
      this.pValue = tail(towards(z[largest]));
    }
  }

  private double towards(double z) {
    return switch (alternative) {
      case TWO_SIDED -> Math.abs(z);
      case FEWER_EVENTS -> -z;
      case MORE_EVENTS -> z;
    };
  }

  private TailProbability tail(double largest) {
    int[] tested = IntStream.range(0, weights.size())
        .filter(a -> !Double.isNaN(zValues.get(a)))
        .toArray();
    double[][] correlation = new double[tested.length][tested.length];
    for (int a = 0; a < tested.length; a++) {
      for (int b = 0; b < tested.length; b++) {
        correlation[a][b] = correlation(tested[a], tested[b]);
      }
    }
    return alternative == Alternative.TWO_SIDED
        ? NormalMaximum.aboveInAbsoluteValue(largest, correlation)
        : NormalMaximum.above(largest, correlation);
  }

  /** {@return the names of the two groups} */
  public ImmutableList<String> names() {
    return names;
  }

  /** {@return the codes of the weights} */
  public ImmutableList<String> weights() {
    return weights;
  }

  /** {@return which differences the test was to find} */
  public Alternative alternative() {
    return alternative;
  }

  /** {@return per weight the weighted sum of observed minus expected events of the first group} */
  public ImmutableDoubleArray scores() {
    return scores;
  }

  /**
   * {@return the covariance of the scores under two weights; of a weight with itself, the variance}
   *
   * @param a the place of a weight in {@link #weights()}, from 0
   * @param b the place of the other weight
   * @throws IndexOutOfBoundsException if there is no such weight
   */
  public double covariance(int a, int b) {
    return covariance[a][b];
  }

  /**
   * {@return the correlation of the scores under two weights; NaN if one of them has no variance}
   *
   * @param a the place of a weight in {@link #weights()}, from 0
   * @param b the place of the other weight
   * @throws IndexOutOfBoundsException if there is no such weight
   */
  public double correlation(int a, int b) {
    if (!(covariance[a][a] > 0 && covariance[b][b] > 0)) {
      return Double.NaN;
    }
    double r = covariance[a][b] / Math.sqrt(covariance[a][a]) / Math.sqrt(covariance[b][b]);
    return a == b ? 1 : Math.max(-1, Math.min(1, r));
  }

  /**
   * {@return per weight the score over its standard deviation, above 0 when the first group has more
   * events than expected; NaN where that is 0}
   */
  public ImmutableDoubleArray zValues() {
    return zValues;
  }

  /**
   * {@return per weight the p-value of its own test, not adjusted for there being several; NaN where
   * the score has no variance}
   */
  public ImmutableDoubleArray pValues() {
    return pValues;
  }

  /** {@return whether the data can answer the question at all; if not, {@link #reason()} says why} */
  public boolean isTestable() {
    return reason.isEmpty();
  }

  /** {@return why there is no test; empty when there is one} */
  public Optional<String> reason() {
    return reason;
  }

  /**
   * {@return the place in {@link #weights()} of the weight whose statistic is the largest in the
   * direction of the alternative, the first of equal ones; empty when not testable}
   */
  public OptionalInt chosen() {
    return chosen;
  }

  /** {@return the z-value of the chosen weight; NaN when not testable} */
  public double statistic() {
    return chosen.isPresent() ? zValues.get(chosen.getAsInt()) : Double.NaN;
  }

  /**
   * {@return the probability of a largest statistic at least this far in the direction of the
   * alternative if the survival is the same in both groups; NaN when not testable}
   *
   * <p>It keeps its digits down to 1e-300; far below that it is 0.
   */
  public double pValue() {
    return pValue.value();
  }

  /**
   * {@return an estimate of the numerical error of {@link #pValue()}; NaN when not testable}
   *
   * <p>It does not cover that the normal distribution holds in large samples only.
   */
  public double pValueError() {
    return pValue.error();
  }

  /**
   * {@return the result as a table for reading}
   *
   * <pre>
   * Max-combo test: z = -1.843 with fleming-harrington(0,0), p = 0.1287, two-sided
   *   weight                               z           p
   *   fleming-harrington(0,0)         -1.843     0.06534
   *   fleming-harrington(1,0)         -1.667     0.09549
   *   fleming-harrington(0,1)         -1.622      0.1049
   *   fleming-harrington(1,1)         -1.205      0.2281
   * </pre>
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Max-combo test: ");
    if (chosen.isPresent()) {
      text.append(String.format(
          Locale.ROOT,
          "z = %.4g with %s, %s, ",
          statistic(),
          weights.get(chosen.getAsInt()),
          LogRankResult.probability(pValue())));
      text.append(
          switch (alternative) {
            case TWO_SIDED -> "two-sided";
            case FEWER_EVENTS -> "fewer events in " + names.get(0);
            case MORE_EVENTS -> "more events in " + names.get(0);
          });
      text.append('\n');
    } else {
      text.append("not testable, ").append(reason.orElseThrow()).append('\n');
    }
    String row = "  %-26s%12s%12s\n";
    text.append(String.format(Locale.ROOT, row, "weight", "z", "p"));
    for (int a = 0; a < weights.size(); a++) {
      String z = String.format(Locale.ROOT, "%.4g", zValues.get(a));
      String p = String.format(Locale.ROOT, "%.4g", pValues.get(a));
      text.append(String.format(Locale.ROOT, row, weights.get(a), z, p));
    }
    return text.toString();
  }
}
