/**
 * Follow-up as columns of numbers: who was observed how long, and whether the event was seen.
 *
 * <p>Start with {@link dev.notochord.survival.SurvivalData}: it checks the columns once, sorts them
 * once, and every statistic of this library is computed from it. {@link
 * dev.notochord.survival.CompetingRisksData} is for events of several causes. {@link
 * dev.notochord.survival.Groups} says who belongs to which arm, {@link
 * dev.notochord.survival.RiskTable} counts who is at risk at each time and can be merged across
 * sites, and {@link dev.notochord.survival.Estimate} is how a result states a number with its
 * uncertainty.
 *
 * <p>A subject is <em>right censored</em> when the follow-up ended without the event: the event, if
 * it comes, comes later. At a time where both happen, events come first, so a subject censored
 * there is still at risk. Times are in one unit of the caller's choice and are compared exactly as
 * given; nothing is rounded, and nearly equal times are tied only by a {@linkplain
 * dev.notochord.survival.TimeTies rule} that is asked for. All values are immutable and safe to share
 * between threads, apart from accumulators such as {@link
 * dev.notochord.survival.RiskTableAccumulator}, and no parameter or result is null.
 *
 * <p>The definitions follow Kalbfleisch JD, Prentice RL. The Statistical Analysis of Failure Time
 * Data, 2nd ed. Wiley 2002.
 */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    strictBuilder = true)
package dev.notochord.survival;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
