/**
 * Tests of whether groups differ in their survival.
 *
 * <p>Start with {@link dev.notochord.survival.comparison.LogRank}: the log-rank test and its {@link
 * dev.notochord.survival.comparison.LogRankWeight weighted} relatives, stratified or not, for two groups
 * or more, and from its result the test for a {@link
 * dev.notochord.survival.comparison.LogRankResult#trend trend} and the {@link
 * dev.notochord.survival.comparison.HazardRatio hazard ratio}. A test that the data cannot
 * answer, because nobody had the event for instance, is a result that says so, not an exception and
 * not a p-value of 1.
 *
 * <p>Sources: Mantel N. Cancer Chemother Rep 1966;50:163-170; Peto R, Peto J. J R Stat Soc A
 * 1972;135:185-207; Fleming TR, Harrington DP. Counting Processes and Survival Analysis. Wiley 1991.
 */
@NullMarked
package dev.notochord.survival.comparison;

import org.jspecify.annotations.NullMarked;
