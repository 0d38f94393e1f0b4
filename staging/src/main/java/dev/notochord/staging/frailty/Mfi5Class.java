package dev.notochord.staging.frailty;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * Both sides of the limit at which a patient is commonly called frail by the index of five items.
 *
 * @see Mfi5
 * @since 0.1.0
 */
public enum Mfi5Class implements StagingClass {
  /** 0 or 1 item. */
  BELOW_THRESHOLD(ClassDefinition.of("below-threshold", "below the threshold").withTotals(0, 1)),
  /** 2 items or more. */
  FRAIL(ClassDefinition.of("frail", "frail")
      .withTotals(2, 5)
      .withMeaning("at or above the threshold for frailty that is commonly cited"));

  private final ClassDefinition definition;

  Mfi5Class(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
