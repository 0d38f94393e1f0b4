/**
 * Tests of whether groups differ in their survival.
 *
 * <p>Start with {@link dev.notochord.survival.comparison.LogRank}. A test that the data cannot
 * answer, because nobody had the event for instance, is a result that says so, not an exception and
 * not a p-value of 1.
 *
 * <p>Sources: Mantel N. Cancer Chemother Rep 1966;50:163-170; Peto R, Peto J. J R Stat Soc A
 * 1972;135:185-207.
 */
@NullMarked
package dev.notochord.survival.comparison;

import org.jspecify.annotations.NullMarked;
