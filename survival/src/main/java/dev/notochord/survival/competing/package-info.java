/**
 * Events of several competing causes, of which only the first to happen is seen: how probable each is,
 * and whether that differs between groups.
 *
 * <table>
 *   <caption>What to use when</caption>
 *   <tr><th>class</th><th>use it</th></tr>
 *   <tr><td>{@link dev.notochord.survival.competing.CumulativeIncidence}</td><td>to turn {@link
 *     dev.notochord.survival.CompetingRisksData} into {@link dev.notochord.survival.competing.CumulativeIncidenceCurves}: the incidence
 *     of each cause, with limits, quantiles and the mean time lost</td></tr>
 *   <tr><td>{@link dev.notochord.survival.competing.GrayTest}</td><td>to compare the whole curves of two groups or more</td></tr>
 *   <tr><td>{@link dev.notochord.survival.competing.CumulativeIncidenceComparison}</td><td>to compare two groups at one time fixed in
 *     advance</td></tr>
 *   <tr><td>{@link dev.notochord.survival.competing.NaiveIncidence}</td><td>only to show by how much one minus the Kaplan-Meier curve
 *     overstates an incidence</td></tr>
 * </table>
 *
 * <p>Histories that go on after the first event belong to {@link dev.notochord.survival.multistate}.
 *
 * <p>A cumulative incidence is a probability in a world where the competing causes act. It answers
 * "how many patients will have a recurrence by then"; the rate among those still at risk is a
 * cause-specific hazard, for which {@link
 * dev.notochord.survival.CompetingRisksData#causeSpecific(int)} gives the data.
 *
 * <p>Sources: Aalen OO, Johansen S. Scand J Stat 1978;5:141-150 for the estimate; Gray RJ. Ann Stat
 * 1988;16:1141-1154 for the test; the variances are those named in {@link
 * dev.notochord.survival.competing.IncidenceVariance}.
 */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    strictBuilder = true)
package dev.notochord.survival.competing;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
