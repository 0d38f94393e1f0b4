package dev.notochord.survival.comparison;

/**
 * A probability found by numerical integration.
 *
 * @param value the probability, 0 to 1
 * @param error an estimate of how far {@code value} may be off; not a strict bound
 */
record TailProbability(double value, double error) {}
