package dev.notochord.staging.ajcc;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The stage group of a bone sarcoma of the spine: there is none.
 *
 * @see AjccSpine
 * @since 0.1.0
 */
public enum SpineStageGroup implements StagingClass {
  /** The eighth edition defines no stage groups for spine and pelvis. */
  NOT_DEFINED(ClassDefinition.undefined(
      "not-defined",
      "no stage group defined",
      "the manual gives spine and pelvis T categories of their own and no stage groups;"
          + " those of the limbs are not for them"));

  private final ClassDefinition definition;

  SpineStageGroup(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
