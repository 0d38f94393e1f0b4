/**
 * Events of several competing causes, of which only the first to happen is seen: how probable each is,
 * and whether that differs between groups.
 *
 * <p>Start with {@link dev.notochord.survival.competing.CumulativeIncidence}, which turns {@link
 * dev.notochord.survival.CompetingRisksData} into the curve of the cumulative incidence of each cause;
 * compare whole curves with {@link dev.notochord.survival.competing.GrayTest} and two groups at one time
 * with {@link dev.notochord.survival.competing.CumulativeIncidenceComparison}. {@link
 * dev.notochord.survival.competing.NaiveIncidence} is there to show by how much one minus the
 * Kaplan-Meier curve overstates an incidence.
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
