package dev.notochord.staging.rades;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * What {@link Rades} answers: on which side of the cut-off a patient is.
 *
 * @since 0.1.0
 */
public enum RadesGroup implements StagingClass {
  /** 6 to 18 points. */
  BELOW_CUT_OFF(ClassDefinition.of("below-19", "below 19 points")
      .withTotals(6, 18)
      .withMeaning("death within 2 months is not predicted; of those so placed 95 % lived longer")),
  /** 19 to 25 points. */
  SHORT_LIFE(ClassDefinition.of("19-or-more", "19 points or more")
      .withTotals(19, 25)
      .withMeaning("death within 2 months is predicted, with a sensitivity of 81 % and a"
          + " specificity of 84 %; the authors see such patients as candidates for best supportive"
          + " care")),
  /** ECOG 0 or 1: no patient of the derivation had it. */
  OUTSIDE_DERIVATION(ClassDefinition.undefined(
      "outside-derivation",
      "outside the derivation",
      "no patient of the derivation had ECOG 0 or 1, and the table has no points for it"));

  private final ClassDefinition definition;

  RadesGroup(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
