package dev.notochord.staging.painresponse;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The response of pain by score and analgesics together.
 *
 * @see IntegratedPainResponse
 * @since 0.1.0
 */
public enum IntegratedPainResponseClass implements StagingClass {
  /** Response. */
  RESPONSE(ClassDefinition.of("response", "response")
      .withMeaning("score lower by 2 points or more without more analgesics, or stable pain with"
          + " analgesics less by 50 % or more")),
  /** No response. */
  NO_RESPONSE(ClassDefinition.of("none", "no response")
      .withMeaning("neither; the source divides no further")),
  /** Analgesics halved and the score moved by 1 point: the source does not say what is stable. */
  NOT_PLACED(ClassDefinition.undefined(
      "not-placed",
      "not defined: 1 point and half the analgesics",
      "the source does not say whether a score that moved by 1 point is stable"));

  private final ClassDefinition definition;

  IntegratedPainResponseClass(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
