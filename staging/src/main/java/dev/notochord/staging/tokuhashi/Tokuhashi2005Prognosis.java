package dev.notochord.staging.tokuhashi;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.PublishedOutcome;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The three classes of the revised score of 2005, with the survival it predicts.
 *
 * @see Tokuhashi2005
 * @since 0.1.0
 */
public enum Tokuhashi2005Prognosis implements StagingClass {
  /** 0 to 8 points: less than 6 months. */
  UNDER_6_MONTHS(ClassDefinition.of("under-6-months", "less than 6 months")
      .withTotals(0, 8)
      .withMeaning("predicted survival of less than 6 months; the authors treated conservatively or"
          + " with palliative surgery")
      .withOutcome(zeng(4, 211))),
  /** 9 to 11 points: 6 months or more. */
  FROM_6_MONTHS(ClassDefinition.of("from-6-months", "6 months or more")
      .withTotals(9, 11)
      .withMeaning("predicted survival of 6 months or more; the authors operated palliatively, or"
          + " excised a single metastasis of the spine without any in internal organs")
      .withOutcome(zeng(10, 147))),
  /** 12 to 15 points: a year or more. */
  FROM_12_MONTHS(ClassDefinition.of("from-12-months", "1 year or more")
      .withTotals(12, 15)
      .withMeaning("predicted survival of 1 year or more; the authors excised the metastasis")
      .withOutcome(zeng(29, 89)));

  private final ClassDefinition definition;

  Tokuhashi2005Prognosis(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }

  private static PublishedOutcome zeng(double months, int patients) {
    return PublishedOutcome.medianSurvival(
        months, "validation, " + patients + " patients", TokuhashiCriteria.ZENG);
  }
}
