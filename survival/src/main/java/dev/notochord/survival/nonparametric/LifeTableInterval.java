package dev.notochord.survival.nonparametric;

import dev.notochord.survival.Estimate;

/**
 * One interval of a life table.
 *
 * @param start the beginning of the interval, which belongs to it
 * @param end its end, which does not; may be infinite
 * @param entering the number of subjects under observation at the start
 * @param lateEntries the number whose observation began within the interval, less those interrupted
 * @param withdrawn the number censored within the interval
 * @param events the number of events within the interval
 * @param exposed the number exposed to risk, withdrawals and late entries counted half
 * @param probability the probability of the event in the interval for those at its start; NaN if not defined
 * @param survival the survival at the end of the interval with its limits
 * @param density the probability density of the event in the interval, per unit of time
 * @param hazard the hazard at the middle of the interval, per unit of time
 * @param medianResidual the time from the start in which half of those alive then have the event; NaN if not
 *     reached
 * @see LifeTable
 * @since 0.1.0
 */
public record LifeTableInterval(
    double start,
    double end,
    long entering,
    long lateEntries,
    long withdrawn,
    long events,
    double exposed,
    double probability,
    Estimate survival,
    Estimate density,
    Estimate hazard,
    Estimate medianResidual) {}
