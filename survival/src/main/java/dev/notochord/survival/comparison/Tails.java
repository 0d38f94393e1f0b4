package dev.notochord.survival.comparison;

/**
 * Shares of the ways to deal out subjects whose statistic is at least as extreme as the one seen.
 *
 * @param twoSided in either direction; the only one that means something with three groups or more
 * @param fewer with as few events in the first group or fewer
 * @param more with as many or more
 * @param drawn how many ways were drawn at random, 0 if all were enumerated
 */
record Tails(double twoSided, double fewer, double more, int drawn) {}
