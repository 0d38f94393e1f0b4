package dev.notochord.staging.bauer;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.PublishedOutcome;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The three groups of the score of 1995.
 *
 * <p>One year after surgery nobody of the worst group and half of the best were alive; the figure
 * of the middle group could not be checked and is not given.
 *
 * @see Bauer
 * @since 0.1.0
 */
public enum BauerPrognosis implements StagingClass {
  /** 0 or 1 point. */
  POOR(ClassDefinition.of("poor", "poor prognosis")
      .withTotals(0, 1)
      .withMeaning("survival under 6 months; conservative treatment")
      .withOutcome(oneYear(0))),
  /** 2 or 3 points. */
  MODERATE(ClassDefinition.of("moderate", "moderate prognosis")
      .withTotals(2, 3)
      .withMeaning("survival over 6 months; palliative surgery")),
  /** 4 or 5 points. */
  GOOD(ClassDefinition.of("good", "good prognosis")
      .withTotals(4, 5)
      .withMeaning("survival over 12 months; excisional surgery")
      .withOutcome(oneYear(50)));

  private final ClassDefinition definition;

  BauerPrognosis(ClassDefinition definition) {
    this.definition = definition;
  }

  private static PublishedOutcome oneYear(double percent) {
    return PublishedOutcome.survivalPercent(
        percent,
        12,
        "derivation, 241 patients with metastases of limbs or spine",
        BauerCriteria.BAUER_1995);
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
