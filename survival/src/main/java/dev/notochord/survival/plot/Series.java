package dev.notochord.survival.plot;

/**
 * A named step function of a figure.
 *
 * @param summary the function in a sentence, for those who cannot see it
 */
record Series(String name, Look look, Steps steps, Limits limits, String summary) {}
