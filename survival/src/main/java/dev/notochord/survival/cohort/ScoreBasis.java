package dev.notochord.survival.cohort;

/**
 * What of a score orders the patients.
 *
 * @since 0.1.0
 */
public enum ScoreBasis {
  /** The total of the points. */
  TOTAL,
  /** The class, from the best to the worst; all patients of a class are tied. */
  CLASS
}
