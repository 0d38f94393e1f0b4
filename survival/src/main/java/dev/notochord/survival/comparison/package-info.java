/**
 * Tests of whether groups differ in their survival.
 *
 * <table>
 *   <caption>Which test when</caption>
 *   <tr><th>class</th><th>use it</th></tr>
 *   <tr><td>{@link dev.notochord.survival.comparison.LogRank}</td><td>to compare whole curves of two groups or more: the log-rank test
 *     and its {@link dev.notochord.survival.comparison.LogRankWeight weighted} relatives, stratified or not, also with late entry,
 *     clusters and sampling weights. The default choice</td></tr>
 *   <tr><td>{@link dev.notochord.survival.comparison.LogRankResult#trend trend}</td><td>when the groups have an order, such as stages</td></tr>
 *   <tr><td>{@link dev.notochord.survival.comparison.LogRankResult#contrast(String) contrast}</td><td>for a direction, or one group
 *     against all others</td></tr>
 *   <tr><td>{@link dev.notochord.survival.comparison.LogRankResult#hazardRatio hazardRatio}</td><td>for the size of the difference
 *     between two groups, if hazards are in a constant ratio</td></tr>
 *   <tr><td>{@link dev.notochord.survival.comparison.LogRank#pairwise pairwise}, {@link dev.notochord.survival.comparison.LogRank#againstControl
 *     againstControl}</td><td>to find out which of several groups differ; p-values of other tests are
 *     adjusted by {@link dev.notochord.survival.comparison.MultiplicityAdjustment}</td></tr>
 *   <tr><td>{@link dev.notochord.survival.comparison.MaxCombo}</td><td>for two groups when it is not known beforehand whether they part
 *     early or late</td></tr>
 *   <tr><td>{@link dev.notochord.survival.comparison.ExactLogRank}</td><td>for few subjects or events, when follow-up is alike in the
 *     groups</td></tr>
 *   <tr><td>{@link dev.notochord.survival.comparison.FixedTimeTest}</td><td>to compare survival at one time fixed in advance, also when
 *     curves cross</td></tr>
 *   <tr><td>{@link dev.notochord.survival.comparison.RestrictedMeanComparison}</td><td>for the difference of two groups in units of
 *     time, whatever the hazards</td></tr>
 *   <tr><td>{@link dev.notochord.survival.comparison.OneSampleLogRank}</td><td>to compare one sample with a known reference: a life
 *     table, a historical control</td></tr>
 * </table>
 *
 * <p>Under competing risks compare incidences with {@link dev.notochord.survival.competing.GrayTest}. A test
 * that the data cannot answer, because nobody had the event for instance, is a result that says so, not an
 * exception and not a p-value of 1.
 *
 * <p>Sources: Mantel N. Cancer Chemother Rep 1966;50:163-170; Peto R, Peto J. J R Stat Soc A
 * 1972;135:185-207; Fleming TR, Harrington DP. Counting Processes and Survival Analysis. Wiley 1991.
 */
@NullMarked
package dev.notochord.survival.comparison;

import org.jspecify.annotations.NullMarked;
