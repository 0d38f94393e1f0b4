package dev.notochord.staging.painresponse;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The response of pain by the score alone.
 *
 * @see PainScoreResponse
 * @since 0.1.0
 */
public enum PainScoreResponseClass implements StagingClass {
  /** Complete response. */
  COMPLETE(ClassDefinition.of("complete", "complete response").withMeaning("pain score 0")),
  /** Partial response. */
  PARTIAL(ClassDefinition.of("partial", "partial response")
      .withMeaning("pain score lower by 2 points or more, or by 50 % or more")),
  /** Neither; the source divides no further. */
  NO_RESPONSE(ClassDefinition.of("none", "no response")
      .withMeaning("neither complete nor partial; the source divides no further"));

  private final ClassDefinition definition;

  PainScoreResponseClass(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
