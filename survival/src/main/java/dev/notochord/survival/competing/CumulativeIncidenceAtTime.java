package dev.notochord.survival.competing;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.Estimate;

/**
 * What is known at one time: how many are at risk, and the probability of no event and of each cause.
 *
 * @param time the time
 * @param atRisk the number at risk just before it, 0 after the last time
 * @param eventFree the event-free survival, the step at the time included
 * @param incidence per cause its cumulative incidence, the step at the time included
 * @since 0.1.0
 */
public record CumulativeIncidenceAtTime(
    double time, long atRisk, Estimate eventFree, ImmutableList<Estimate> incidence) {}
