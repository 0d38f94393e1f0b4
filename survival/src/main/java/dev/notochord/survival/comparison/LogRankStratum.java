package dev.notochord.survival.comparison;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;

/**
 * What one stratum adds to a stratified log-rank test. The columns have one entry per group, in the order
 * of {@link LogRankResult#names()}.
 *
 * @param subjects the number of subjects
 * @param observed the events observed, the sum of their sampling weights if there are any
 * @param expected the events expected in the stratum if the survival were the same in all groups
 * @see LogRankResult#strata()
 * @since 0.1.0
 */
public record LogRankStratum(
    ImmutableLongArray subjects, ImmutableDoubleArray observed, ImmutableDoubleArray expected) {
  LogRankStratum(LogRankSums sums) {
    this(
        ImmutableLongArray.copyOf(sums.subjects),
        ImmutableDoubleArray.copyOf(sums.observed),
        ImmutableDoubleArray.copyOf(sums.expected));
  }
}
