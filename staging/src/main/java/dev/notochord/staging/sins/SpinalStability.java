package dev.notochord.staging.sins;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The three stability classes of SINS.
 *
 * <p>The source advises a surgical opinion from 7 points on, that is for the two upper classes.
 *
 * @see Sins
 * @since 0.1.0
 */
public enum SpinalStability implements StagingClass {
  /** 0 to 6 points. */
  STABLE(ClassDefinition.of("stable", "stable").withTotals(0, 6)),
  /** 7 to 12 points: potentially unstable. */
  INDETERMINATE(ClassDefinition.of("indeterminate", "indeterminate")
      .withTotals(7, 12)
      .withMeaning("potentially unstable; the authors advise a surgical opinion")),
  /** 13 to 18 points. */
  UNSTABLE(ClassDefinition.of("unstable", "unstable")
      .withTotals(13, 18)
      .withMeaning("the authors advise a surgical opinion"));

  private final ClassDefinition definition;

  SpinalStability(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }

  /** {@return whether the source advises a surgical opinion: from 7 points on} */
  public boolean warrantsSurgicalOpinion() {
    return this != STABLE;
  }
}
