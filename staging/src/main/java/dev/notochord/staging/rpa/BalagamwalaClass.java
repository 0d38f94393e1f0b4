package dev.notochord.staging.rpa;

import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.PublishedOutcome;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The three classes of Balagamwala; class 1 lives longest.
 *
 * @see BalagamwalaRpa
 * @since 0.1.0
 */
public enum BalagamwalaClass implements StagingClass {
  /** Karnofsky above 70 and controlled systemic disease. */
  CLASS_1(withMedian("class 1", 26.7)),
  /** Neither of the others. */
  CLASS_2(withMedian("class 2", 13.4)),
  /** Karnofsky 70 or less, and younger than 54 years or with visceral metastases. */
  CLASS_3(withMedian("class 3", 4.5));

  private final ClassDefinition definition;

  BalagamwalaClass(ClassDefinition definition) {
    this.definition = definition;
  }

  private static ClassDefinition withMedian(String name, double months) {
    return ClassDefinition.of(name.replace(' ', '-'), name)
        .withOutcome(PublishedOutcome.medianSurvival(months, "derivation, 444 patients", paper()));
  }

  /** Returns the paper. A method, since constants of an enum come before fields. */
  static Citation paper() {
    return Citation.builder()
        .authors("Balagamwala EH, Miller JA, Reddy CA et al.")
        .journal("J Neurooncol")
        .year(2018)
        .volume("137")
        .pages("289-293")
        .doi("10.1007/s11060-017-2716-1")
        .build();
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
