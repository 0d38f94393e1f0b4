package dev.notochord.staging.vanderlinden;

import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.PublishedOutcome;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The three groups of the score, with the survival of the patients from whom it was derived.
 *
 * <p>The survival at 2 years was read off a figure.
 *
 * @see VanDerLinden
 * @since 0.1.0
 */
public enum VanDerLindenGroup implements StagingClass {
  /** 0 to 3 points. */
  A(group("A", 0, 3, 3, 34, 4)),
  /** 4 or 5 points. */
  B(group("B", 4, 5, 9, 48, 22)),
  /** 6 points: breast, Karnofsky 80 to 100, no visceral metastases. */
  C(group("C", 6, 6, 18.7, 18, 37));

  private final ClassDefinition definition;

  VanDerLindenGroup(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }

  private static ClassDefinition group(
      String letter, int least, int most, double median, int share, int percentAtTwoYears) {
    Citation paper = VanDerLindenPaper.CITATION;
    return ClassDefinition.of(letter, "group " + letter)
        .withTotals(least, most)
        .withOutcome(PublishedOutcome.medianSurvival(
            median, "derivation, " + share + " % of 342 patients", paper))
        .withOutcome(PublishedOutcome.survivalPercent(
            percentAtTwoYears, 24, "derivation, read off a figure", paper));
  }
}
