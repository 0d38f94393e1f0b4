package dev.notochord.staging.rpa;

import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.PublishedOutcome;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The three classes of the tree for conventional care; class I lives longest.
 *
 * @see ConventionalRpa
 * @since 0.1.0
 */
public enum ConventionalRpaClass implements StagingClass {
  /** Karnofsky 80 or more. */
  CLASS_I(withMedian("class-1", "class I", 11.4)),
  /** Karnofsky below 80 and a favourable or radioresistant histology. */
  CLASS_II(withMedian("class-2", "class II", 6.3)),
  /** Karnofsky below 80 and another histology. */
  CLASS_III(withMedian("class-3", "class III", 2.0));

  private final ClassDefinition definition;

  ConventionalRpaClass(ClassDefinition definition) {
    this.definition = definition;
  }

  private static ClassDefinition withMedian(String code, String display, double months) {
    return ClassDefinition.of(code, display)
        .withOutcome(PublishedOutcome.medianSurvival(months, "derivation, 269 patients", paper()));
  }

  /** Returns the paper. A method, since constants of an enum come before fields. */
  static Citation paper() {
    return Citation.builder()
        .authors("Walker A, Bassale S, Shukla R, Kubicky CD")
        .journal("J Palliat Med")
        .year(2022)
        .volume("25")
        .pages("21-27")
        .doi("10.1089/jpm.2020.0715")
        .build();
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
