package dev.notochord.survival.literature;

/**
 * Whether a test gives the p-value that was printed.
 *
 * @param result what the test gives
 * @param matches whether that is printed so, to the digits given
 * @see TwoByTwoTable#testsAgainst
 * @since 0.1.0
 */
public record TestMatch(TwoByTwoTestResult result, boolean matches) {}
