package dev.notochord.survival.comparison;

/**
 * One of several pairwise tests.
 *
 * @param first the name of one group
 * @param second the name of the other, which is the control where there is one
 * @param result the test of the two, on their own subjects; its p-value is not adjusted
 * @param adjustedPValue the p-value raised for the number of tests; NaN where there is no test
 * @see PairwiseLogRank
 * @since 0.1.0
 */
public record LogRankComparison(
    String first, String second, LogRankResult result, double adjustedPValue) {}
