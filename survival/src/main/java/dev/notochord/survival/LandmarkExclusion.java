package dev.notochord.survival;

/**
 * Why a subject is not in a landmark sample.
 *
 * @see LandmarkSample
 * @since 0.1.0
 */
public enum LandmarkExclusion {
  /** The event came before the landmark or at it. */
  EVENT_BEFORE,
  /** Follow-up ended without event before the landmark or at it. */
  CENSORED_BEFORE,
  /** Observation began, or went on after a gap, only after the landmark. */
  NOT_YET_ENTERED
}
