package dev.notochord.survival.cohort;

/**
 * How the totals of a score are read.
 *
 * @since 0.1.0
 */
public enum ScoreDirection {
  /** More points, a worse prognosis. */
  HIGHER_IS_WORSE,
  /** More points, a better prognosis, as in the score of Tokuhashi. */
  HIGHER_IS_BETTER;

  /** Returns a number that is high where the prognosis is bad, and never -0, which is not tied with 0 everywhere. */
  double risk(double total) {
    return this == HIGHER_IS_WORSE ? 0.0 + total : 0.0 - total;
  }
}
