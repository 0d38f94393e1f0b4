package dev.notochord.staging.recist;

import dev.notochord.core.code.Code;
import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;
import java.util.Optional;

/**
 * What the target lesions do.
 *
 * @see RecistTarget
 * @since 0.1.0
 */
public enum RecistTargetResponse implements StagingClass {
  /** Complete response. */
  COMPLETE(
      "112041",
      ClassDefinition.of("cr", "complete response")
          .withMeaning("every target lesion gone, and every target node under 10 mm")),
  /** Partial response. */
  PARTIAL(
      "112042",
      ClassDefinition.of("pr", "partial response")
          .withMeaning("sum of diameters down by 30 % or more from the baseline")),
  /** Stable disease. */
  STABLE(
      "112044",
      ClassDefinition.of("sd", "stable disease")
          .withMeaning("neither down enough from the baseline nor up enough from the nadir")),
  /** Progressive disease. */
  PROGRESSIVE(
      "112043",
      ClassDefinition.of("pd", "progressive disease")
          .withMeaning("sum of diameters up by 20 % or more, and by 5 mm or more, from the nadir")),
  /** Not evaluable: a recorded answer. */
  NOT_EVALUABLE(ClassDefinition.of("ne", "not evaluable")
      .withMeaning("not every target lesion was evaluated")),
  /** No target lesion was chosen before treatment. */
  NO_TARGETS(ClassDefinition.undefined(
      "none", "no target lesions", "no target lesion was chosen before treatment"));

  private final Optional<Code> dicom;
  private final ClassDefinition definition;

  RecistTargetResponse(String dicom, ClassDefinition definition) {
    this.dicom = Optional.of(Recist.dicom(dicom));
    this.definition = definition;
  }

  RecistTargetResponse(ClassDefinition definition) {
    this.dicom = Optional.empty();
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }

  /** {@return the code in DICOM, if there is one} */
  public Optional<Code> dicom() {
    return dicom;
  }
}
