package dev.notochord.staging.doselimit;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * Whether the four conditions of HyTEC for a second course hold.
 *
 * @see HytecReirradiation
 * @since 0.1.0
 */
public enum ReirradiationVerdict implements StagingClass {
  /** All four hold. */
  ALL_MET(ClassDefinition.of("all-met", "all conditions met")
      .withMeaning("the report links each of the four with a lower risk of myelopathy")),
  /** At least one does not. */
  NOT_ALL_MET(ClassDefinition.of("not-all-met", "not all conditions met")
      .withMeaning("at least one of the four that the report links with a lower risk is not met"));

  private final ClassDefinition definition;

  ReirradiationVerdict(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
