package dev.notochord.staging.localprogression;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * Whether the treated tumour has progressed.
 *
 * @see LocalProgression
 * @since 0.1.0
 */
public enum LocalProgressionClass implements StagingClass {
  /** Neither sign of progression. */
  NO_PROGRESSION(ClassDefinition.of("no-progression", "no local progression")
      .withMeaning("neither enlargement on images nor active tumour in a biopsy")),
  /** Enlargement on images, active tumour in a biopsy, or both. */
  PROGRESSION(ClassDefinition.of("progression", "local progression")
      .withMeaning("enlargement of the treated tumour on images, active tumour proven by biopsy, or"
          + " both"));

  private final ClassDefinition definition;

  LocalProgressionClass(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
