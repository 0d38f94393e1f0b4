package dev.notochord.survival.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Locale;

/**
 * Tests of pairs of groups, with p-values adjusted for their number.
 *
 * <p>A pair that cannot be tested, because neither had an event for instance, has no p-value and does not
 * count in the adjustment.
 *
 * <pre>{@code
 * PairwiseLogRank pairs = LogRank.withDefaults().pairwise(sample, stages, MultiplicityAdjustment.HOLM);
 * pairs.of("II", "III").adjustedPValue();
 * pairs.of("II", "III").result().hazardRatio(HazardRatioMethod.PETO);
 * }</pre>
 *
 * @see LogRank#pairwise
 * @see LogRank#againstControl
 * @since 0.1.0
 */
public final class PairwiseLogRank {
  private final MultiplicityAdjustment adjustment;
  private final ImmutableList<LogRankComparison> comparisons;

  private PairwiseLogRank(
      MultiplicityAdjustment adjustment, ImmutableList<LogRankComparison> comparisons) {
    this.adjustment = adjustment;
    this.comparisons = comparisons;
  }

  static PairwiseLogRank of(
      ImmutableList<LogRankResult> results, MultiplicityAdjustment adjustment) {
    ImmutableDoubleArray adjusted =
        adjustment.adjust(results.stream().mapToDouble(LogRankResult::pValue).toArray());
    ImmutableList.Builder<LogRankComparison> comparisons = ImmutableList.builder();
    for (int i = 0; i < results.size(); i++) {
      LogRankResult result = results.get(i);
      comparisons.add(new LogRankComparison(
          result.names().get(0), result.names().get(1), result, adjusted.get(i)));
    }
    return new PairwiseLogRank(adjustment, comparisons.build());
  }

  /** {@return how the p-values were adjusted} */
  public MultiplicityAdjustment adjustment() {
    return adjustment;
  }

  /** {@return the tests, in the order of the names} */
  public ImmutableList<LogRankComparison> comparisons() {
    return comparisons;
  }

  /**
   * {@return the test of two groups, whichever is named first}
   *
   * @param group the name of one group
   * @param other the name of the other
   * @throws IllegalArgumentException if the two were not tested against each other
   */
  public LogRankComparison of(String group, String other) {
    for (LogRankComparison pair : comparisons) {
      if ((pair.first().equals(group) && pair.second().equals(other))
          || (pair.first().equals(other) && pair.second().equals(group))) {
        return pair;
      }
    }
    throw new IllegalArgumentException("pairwise tests: '" + group + "' and '" + other
        + "', expected one of "
        + comparisons.stream()
            .map(pair -> pair.first() + " and " + pair.second())
            .toList());
  }

  /**
   * {@return the tests as a table for reading; {@code adjusted} is the p-value adjusted}
   *
   * <pre>
   * Pairwise tests, p-values adjusted by HOLM
   *   groups                      chi-square           p    adjusted
   *   I and II                        0.4316      0.5112      0.5112
   * </pre>
   */
  @Override
  public String toString() {
    int width = Math.max(
        24,
        comparisons.stream()
            .mapToInt(pair -> pair.first().length() + pair.second().length() + 5)
            .max()
            .orElseThrow());
    String row = "  %-" + width + "s%12s%12s%12s\n";
    StringBuilder text = new StringBuilder("Pairwise tests, p-values ")
        .append(
            adjustment == MultiplicityAdjustment.NONE
                ? "not adjusted"
                : "adjusted by " + adjustment)
        .append('\n')
        .append(String.format(Locale.ROOT, row, "groups", "chi-square", "p", "adjusted"));
    for (LogRankComparison pair : comparisons) {
      text.append(String.format(
          Locale.ROOT,
          row,
          pair.first() + " and " + pair.second(),
          number(pair.result().statistic()),
          number(pair.result().pValue()),
          number(pair.adjustedPValue())));
    }
    return text.toString();
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4g", value);
  }
}
