package dev.notochord.survival.literature;

/**
 * A reason not to read pooled published cases as a sample of patients.
 *
 * @param kind what it is about
 * @param message the matter in words
 * @since 0.1.0
 */
public record PooledCasesWarning(Kind kind, String message) {
  /**
   * What a warning is about.
   *
   * @since 0.1.0
   */
  public enum Kind {
    /** Which cases are published depends on their outcome. It is part of every result. */
    PUBLICATION_BIAS,
    /** Most patients come from case reports. */
    MOSTLY_CASE_REPORTS,
    /** Many patients of the publications have no follow-up. */
    FOLLOW_UP_MISSING,
    /** There are few events. */
    FEW_EVENTS,
    /** One source has more than half of the patients. */
    ONE_SOURCE_DOMINATES,
    /** Some patients were reconstructed from curves, and may be those of another source. */
    RECONSTRUCTED_PATIENTS
  }

  /** {@return the message} */
  @Override
  public String toString() {
    return message;
  }
}
