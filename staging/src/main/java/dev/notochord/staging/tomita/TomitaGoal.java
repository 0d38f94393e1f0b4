package dev.notochord.staging.tomita;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The four goals of treatment of the score, with the operation that the source pairs with each.
 *
 * @see TomitaScore
 * @since 0.1.0
 */
public enum TomitaGoal implements StagingClass {
  /** 2 or 3 points. */
  LONG_TERM_LOCAL_CONTROL(ClassDefinition.of("long-term-local-control", "long-term local control")
      .withTotals(2, 3)
      .withMeaning("the source pairs it with a wide or marginal excision")),
  /** 4 or 5 points. */
  MIDDLE_TERM_LOCAL_CONTROL(
      ClassDefinition.of("middle-term-local-control", "middle-term local control")
          .withTotals(4, 5)
          .withMeaning("the source pairs it with a marginal or intralesional excision")),
  /** 6 or 7 points. */
  SHORT_TERM_PALLIATION(ClassDefinition.of("short-term-palliation", "short-term palliation")
      .withTotals(6, 7)
      .withMeaning("the source pairs it with palliative surgery")),
  /** 8 to 10 points. */
  TERMINAL_CARE(ClassDefinition.of("terminal-care", "terminal care")
      .withTotals(8, 10)
      .withMeaning("the source pairs it with supportive care and no surgery"));

  private final ClassDefinition definition;

  TomitaGoal(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
