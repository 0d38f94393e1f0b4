package dev.notochord.survival.literature;

/**
 * What came of comparing printed figures with each other.
 *
 * @since 0.1.0
 */
public enum Verdict {
  /** The figures as printed give each other to the printed digits. */
  CONSISTENT,
  /** The figures as printed do not, but values that are rounded to them do. */
  WITHIN_ROUNDING,
  /** Possible only if follow-up is incomplete: nothing wrong with a survival estimate, but not a plain count. */
  NEEDS_CENSORING,
  /** No values that are rounded to the printed figures agree: one of the figures is not what it is said to be. */
  INCONSISTENT,
  /** A figure is missing, or the digits are too few to tell. */
  NOT_CHECKABLE
}
