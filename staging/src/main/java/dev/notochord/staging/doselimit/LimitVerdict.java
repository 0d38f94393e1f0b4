package dev.notochord.staging.doselimit;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * Whether the doses of a course keep to a set of limits.
 *
 * @see DoseLimits
 * @since 0.1.0
 */
public enum LimitVerdict implements StagingClass {
  /** Every dose is within its limit. */
  MET(ClassDefinition.of("met", "within the limits")
      .withMeaning("every dose that has a limit is within it")),
  /** None is above its limit, but one lies in the range that the source gives. */
  IN_RANGE(ClassDefinition.of("in-range", "within the published range")
      .withMeaning("the source gives the limit as a range, and the dose lies in it")),
  /** At least one dose is above its limit. */
  EXCEEDED(ClassDefinition.of("exceeded", "limit exceeded")
      .withMeaning("at least one dose is above its limit")),
  /** The set has no limit for this number of fractions; none is interpolated. */
  NO_LIMIT(ClassDefinition.undefined(
      "no-limit", "no published limit held", "none is held for this number of fractions"));

  private final ClassDefinition definition;

  LimitVerdict(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
