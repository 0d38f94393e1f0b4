package dev.notochord.staging.sioutos;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * How many of the adverse indicators of {@link Sioutos} there are: the one distinction that the
 * paper was seen to make.
 *
 * @since 0.1.0
 */
public enum SioutosGroup implements StagingClass {
  /** None or one. */
  FEWER_THAN_TWO(
      ClassDefinition.of("fewer-than-two", "fewer than two adverse indicators").withTotals(0, 1)),
  /** Two or three. */
  TWO_OR_MORE(ClassDefinition.of("two-or-more", "two or more adverse indicators")
      .withTotals(2, 3)
      .withMeaning("two or more of the indicators compound each other"));

  private final ClassDefinition definition;

  SioutosGroup(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
