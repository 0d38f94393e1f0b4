package dev.notochord.staging.recist;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The response of a patient at a visit, or the best of a course; better responses come first.
 *
 * @see RecistOverall
 * @since 0.1.0
 */
public enum RecistOverallResponse implements StagingClass {
  /** Complete response. */
  COMPLETE(ClassDefinition.of("cr", "complete response")
      .withMeaning("every lesion gone, and every node under 10 mm")),
  /** Partial response. */
  PARTIAL(ClassDefinition.of("pr", "partial response")
      .withMeaning("target lesions down by 30 % or more or gone, nothing progressive or new")),
  /** Stable disease. */
  STABLE(ClassDefinition.of("sd", "stable disease")
      .withMeaning("target lesions stable, nothing progressive or new")),
  /** Neither complete response nor progression, in a patient without target lesions. */
  NON_COMPLETE_NON_PROGRESSIVE(ClassDefinition.of("non-cr-non-pd", "non-CR/non-PD")
      .withMeaning("without target lesions: lesions persist, nothing progressive or new")),
  /** Progressive disease. */
  PROGRESSIVE(ClassDefinition.of("pd", "progressive disease")
      .withMeaning("target or non-target lesions progressive, or a new lesion")),
  /** Not evaluable: a recorded answer. */
  NOT_EVALUABLE(ClassDefinition.of("ne", "not evaluable")
      .withMeaning("lesions not evaluated, and nothing progressive or new")),
  /** Neither target nor non-target lesions before treatment: the tables have no row. */
  NO_LESIONS(ClassDefinition.undefined(
      "none",
      "not defined: no lesions",
      "the tables are for patients with lesions before treatment"));

  private final ClassDefinition definition;

  RecistOverallResponse(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
