package dev.notochord.survival.literature;

/**
 * Something a reader of reconstructed patients has to know.
 *
 * @param kind what it is about
 * @param message the matter in words, with the numbers
 * @since 0.1.0
 */
public record ReconstructionWarning(Kind kind, String message) {
  /**
   * What a warning is about.
   *
   * @since 0.1.0
   */
  public enum Kind {
    /** No number at risk after the beginning is printed, so that little is known about censoring. */
    NO_NUMBERS_AT_RISK,
    /** The total of events is not printed, so that censoring after the last number at risk is extrapolated. */
    NO_TOTAL_EVENTS,
    /** The total of events asked for was not met. */
    TOTAL_EVENTS_NOT_MET,
    /** The total of events was met only by turning events into censorings, or the reverse, against the curve. */
    TOTAL_EVENTS_FORCED,
    /** A printed number at risk was not met. */
    NUMBER_AT_RISK_NOT_MET,
    /** The clicked curve comes down to 0 but patients are left. */
    PATIENTS_LEFT_AT_ZERO,
    /** Cleaning moved a point by more than 0.02. */
    POINTS_MOVED,
    /** The reconstructed curve is more than 0.05 from a point. */
    CURVE_NOT_MET
  }

  /** {@return the message} */
  @Override
  public String toString() {
    return message;
  }
}
