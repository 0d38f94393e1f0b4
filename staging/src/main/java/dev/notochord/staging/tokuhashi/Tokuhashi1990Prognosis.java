package dev.notochord.staging.tokuhashi;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The three classes of the score of 1990, with the average survival of its patients.
 *
 * @see Tokuhashi1990
 * @since 0.1.0
 */
public enum Tokuhashi1990Prognosis implements StagingClass {
  /** 0 to 5 points: 3 months or less. */
  UP_TO_3_MONTHS(ClassDefinition.of("up-to-3-months", "3 months or less")
      .withTotals(0, 5)
      .withMeaning("average survival of 3 months or less; the authors call for a palliative"
          + " operation")),
  /** 6 to 8 points: 12 months or less. */
  UP_TO_12_MONTHS(ClassDefinition.of("up-to-12-months", "12 months or less")
      .withTotals(6, 8)
      .withMeaning("average survival of 12 months or less; the authors leave the operation to"
          + " judgement")),
  /** 9 to 12 points: 12 months or more. */
  FROM_12_MONTHS(ClassDefinition.of("from-12-months", "12 months or more")
      .withTotals(9, 12)
      .withMeaning("average survival of 12 months or more; the authors call for an excision"));

  private final ClassDefinition definition;

  Tokuhashi1990Prognosis(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
