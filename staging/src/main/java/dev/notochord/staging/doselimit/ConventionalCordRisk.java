package dev.notochord.staging.doselimit;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The bound that QUANTEC gives for the risk of myelopathy after fractions of 1.8 to 2 Gy.
 *
 * @see QuantecConventional
 * @since 0.1.0
 */
public enum ConventionalCordRisk implements StagingClass {
  /** At most 54 Gy. */
  UNDER_1_PERCENT(ClassDefinition.of("under-1", "under 1 %")
      .withMeaning("the report estimates a risk of myelopathy under 1 % at 54 Gy")),
  /** More than 54 Gy and at most 61 Gy. */
  UNDER_10_PERCENT(ClassDefinition.of("under-10", "under 10 %")
      .withMeaning("the report estimates a risk of myelopathy under 10 % at 61 Gy")),
  /** More than 61 Gy. */
  NO_BOUND(ClassDefinition.undefined(
      "no-bound", "no bound held", "above 61 Gy no bound of the report was checked"));

  private final ClassDefinition definition;

  ConventionalCordRisk(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
