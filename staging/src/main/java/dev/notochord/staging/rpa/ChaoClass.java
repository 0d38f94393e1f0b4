package dev.notochord.staging.rpa;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The three classes of Chao; class 1 lives longest. Their median survivals could not be checked and
 * are not given.
 *
 * @see ChaoRpa
 * @since 0.1.0
 */
public enum ChaoClass implements StagingClass {
  /** More than 30 months from the diagnosis, and Karnofsky above 70. */
  CLASS_1(ClassDefinition.of("class-1", "class 1")),
  /**
   * More than 30 months and Karnofsky 70 or less, or 30 months or less and younger than 70 years.
   */
  CLASS_2(ClassDefinition.of("class-2", "class 2")),
  /** 30 months or less, and 70 years or older. */
  CLASS_3(ClassDefinition.of("class-3", "class 3"));

  private final ClassDefinition definition;

  ChaoClass(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
