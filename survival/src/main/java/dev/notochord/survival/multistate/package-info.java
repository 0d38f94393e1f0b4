/**
 * Histories with several states, such as event-free, recurrence and death: how likely each state is
 * at each time, and how long a subject stays in it.
 *
 * <table>
 *   <caption>What to use when, in this order</caption>
 *   <tr><th>class</th><th>use it</th></tr>
 *   <tr><td>{@link dev.notochord.survival.multistate.MultiStateModel}</td><td>to name the states and say which moves are possible;
 *     competing risks and illness-death are ready made</td></tr>
 *   <tr><td>{@link dev.notochord.survival.multistate.MultiStateData}</td><td>for the histories: rows of stays, or one line of entry times
 *     per subject</td></tr>
 *   <tr><td>{@link dev.notochord.survival.multistate.AalenJohansen}</td><td>to estimate from them; it has the options, {@link
 *     dev.notochord.survival.multistate.InitialDistribution} and {@link dev.notochord.survival.multistate.StateVariance} among them</td></tr>
 *   <tr><td>{@link dev.notochord.survival.multistate.StateProbabilities}</td><td>the result: how probable each state is, the expected time
 *     in it, cumulative hazards</td></tr>
 *   <tr><td>{@link dev.notochord.survival.multistate.TransitionProbabilities}</td><td>from it, for the states at a later time given the
 *     state at an earlier one</td></tr>
 * </table>
 *
 * <p>With two states this is Kaplan-Meier; with one state left for several others it is the cumulative
 * incidence, which {@link dev.notochord.survival.competing} offers with less ado and with tests.
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
