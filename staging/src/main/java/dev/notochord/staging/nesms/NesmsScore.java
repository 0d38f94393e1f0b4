package dev.notochord.staging.nesms;

import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.PublishedOutcome;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The four scores of NESMS, each a class of its own; more points are better.
 *
 * <p>The odds ratios of death within a year are those of the prospective validation, against 3
 * points. By which {@link NesmsReading} its patients were scored could not be checked, so they are
 * given with both.
 *
 * @see Nesms
 * @since 0.1.0
 */
public enum NesmsScore implements StagingClass {
  /** 0 points; an odds ratio could not be checked. */
  SCORE_0(ofPoints(0)),
  /** 1 point. */
  SCORE_1(ofPoints(1).withOutcome(odds(31.30).withLimits(8.82, 111.04))),
  /** 2 points. */
  SCORE_2(ofPoints(2).withOutcome(odds(7.04).withLimits(2.47, 20.08))),
  /** 3 points, the reference of the odds ratios. */
  SCORE_3(ofPoints(3).withMeaning("the best prognosis"));

  private final ClassDefinition definition;

  NesmsScore(ClassDefinition definition) {
    this.definition = definition;
  }

  private static ClassDefinition ofPoints(int points) {
    return ClassDefinition.of("score-" + points, "score " + points).withTotals(points, points);
  }

  private static PublishedOutcome odds(double ratio) {
    return PublishedOutcome.oddsRatioOfDeath(
        ratio, 12, "against score 3, prospective validation, 180 patients", validation());
  }

  /** Returns the validation. A method, since constants of an enum come before its fields. */
  static Citation validation() {
    return Citation.builder()
        .authors("Schoenfeld AJ, Ferrone ML, Schwab JH et al.")
        .journal("Spine J")
        .year(2021)
        .volume("21")
        .pages("28-36")
        .doi("10.1016/j.spinee.2020.02.009")
        .build();
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
