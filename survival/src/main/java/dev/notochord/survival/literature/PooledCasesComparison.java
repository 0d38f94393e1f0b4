package dev.notochord.survival.literature;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.comparison.LogRankResult;

/**
 * The log-rank test between kinds of publication, with what stands against reading it as one of patients.
 *
 * @param logRank the test
 * @param warnings the warnings; never empty
 * @see PooledCases#compareKinds()
 * @since 0.1.0
 */
public record PooledCasesComparison(
    LogRankResult logRank, ImmutableList<PooledCasesWarning> warnings) {
  /**
   * Creates a comparison with its warnings.
   *
   * @param logRank the test
   * @param warnings the warnings
   * @throws IllegalArgumentException if there is no warning of publication bias
   */
  public PooledCasesComparison {
    PooledCasesCurve.checkWarnings(warnings);
  }

  /** {@return the test as a table, with the warnings} */
  @Override
  public String toString() {
    return "pooled published cases, by kind of source" + PooledCases.lines(warnings) + "\n"
        + logRank;
  }
}
