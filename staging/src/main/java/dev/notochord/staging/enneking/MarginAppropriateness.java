package dev.notochord.staging.enneking;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * Whether the margin that was achieved is the one that Enneking recommends for the stage.
 *
 * @see EnnekingAppropriateness
 * @since 0.1.0
 */
public enum MarginAppropriateness implements StagingClass {
  /** The recommended margin, EA. */
  APPROPRIATE(ClassDefinition.of("EA", "Enneking appropriate")
      .withMeaning(
          "the margin recommended for the stage; in the series of 147 primary tumours 14 of"
              + " 70 such patients had a first local recurrence (Fisher 2011)")),
  /** Another than the recommended margin, EI. */
  INAPPROPRIATE(ClassDefinition.of("EI", "Enneking inappropriate")
      .withMeaning(
          "not the margin recommended for the stage; in the series of 147 primary tumours 57"
              + " of 77 such patients had a first local recurrence (Fisher 2011)")),
  /** What is recommended for this stage could not be checked, or not for this margin. */
  NOT_VERIFIED(ClassDefinition.undefined(
      "not-verified",
      "not verified",
      "what Enneking recommends here could not be checked in a source"));

  private final ClassDefinition definition;

  MarginAppropriateness(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
