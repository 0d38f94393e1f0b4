/**
 * Histories with several states, such as event-free, recurrence and death: how likely each state is
 * at each time, and how long a subject stays in it.
 *
 * <p>Start with a {@link dev.notochord.survival.multistate.MultiStateModel}, which names the states
 * and says which moves are possible; put the histories into a {@link
 * dev.notochord.survival.multistate.MultiStateData}; {@link
 * dev.notochord.survival.multistate.AalenJohansen} turns them into {@link
 * dev.notochord.survival.multistate.StateProbabilities}. With two states this is Kaplan-Meier, with
 * one state left for several others it is the cumulative incidence under competing risks.
 *
 * <p>A row of a history covers the time {@code (start, stop]}: at risk of leaving its state at every
 * time after its start, up to and including its stop. No state is entered twice: models have no way
 * back. Times are in one unit of the caller's choice and are compared exactly as given.
 *
 * <p>Sources: Aalen OO, Johansen S. Scand J Stat 1978;5:141-150 for the estimate; Andersen PK,
 * Borgan O, Gill RD, Keiding N. Statistical Models Based on Counting Processes. Springer 1993,
 * section IV.4, for its variance under the Markov assumption; Efron B. The Jackknife, the Bootstrap
 * and Other Resampling Plans. SIAM 1982, for the infinitesimal jackknife; Datta S, Satten GA. Stat
 * Probab Lett 2001;55:403-411 for the state probabilities of histories that are not Markov.
 */
@NullMarked
package dev.notochord.survival.multistate;

import org.jspecify.annotations.NullMarked;
