package dev.notochord.survival;

/**
 * From where time is counted after a landmark.
 *
 * @see Landmark
 * @since 0.1.0
 */
public enum TimeAfterLandmark {
  /** From the origin, as before: subjects enter at the landmark. The default. */
  FROM_ORIGIN,
  /** From the landmark, which becomes 0. */
  FROM_LANDMARK
}
