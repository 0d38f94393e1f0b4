package dev.notochord.survival;

/**
 * What happens to a row in which a number is missing, that is NaN.
 *
 * @since 0.1.0
 */
public enum MissingPolicy {
  /** The data are refused, with the first such row in the message. The default everywhere. */
  FAIL,
  /** The row is left out of everything, and {@link SurvivalData#missing()} lists it. */
  DROP_ROWS
}
