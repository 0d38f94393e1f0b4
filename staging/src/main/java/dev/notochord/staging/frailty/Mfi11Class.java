package dev.notochord.staging.frailty;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * Both sides of the limit that one series of spinal metastases found for the index of eleven items.
 *
 * <p>The index has no classes of its own: its authors report the number. The limit of 0.27
 * separated best, in 241 patients after palliative surgery, who had a complication; two items are
 * 0.18 and three 0.27.
 *
 * @see Mfi11
 * @since 0.1.0
 */
public enum Mfi11Class implements StagingClass {
  /** 0 to 2 items. */
  BELOW_0_27(ClassDefinition.of("below-0.27", "index below 0.27")
      .withTotals(0, 2)
      .withMeaning(meaning("below"))),
  /** 3 items or more. */
  AT_LEAST_0_27(ClassDefinition.of("at-least-0.27", "index 0.27 or more")
      .withTotals(3, 11)
      .withMeaning(meaning("at or above")));

  private final ClassDefinition definition;

  Mfi11Class(ClassDefinition definition) {
    this.definition = definition;
  }

  private static String meaning(String side) {
    return side + " the limit for complications in one series of 241 operated patients with spinal"
        + " metastases; not a class of the index itself";
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
