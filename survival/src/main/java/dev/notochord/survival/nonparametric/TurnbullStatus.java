package dev.notochord.survival.nonparametric;

/**
 * How the search for the largest likelihood ended.
 *
 * @since 0.1.0
 */
public enum TurnbullStatus {
  /** The condition for the global maximum holds to the tolerance asked for. */
  CONVERGED,

  /**
   * The iterations were used up first; {@link TurnbullEstimate#gradientViolation()} says how far
   * away the maximum is.
   *
   * <p>Seen only with weights that differ by a factor of 1e9 or more, or with a tolerance near 1e-15.
   */
  MAX_ITERATIONS
}
