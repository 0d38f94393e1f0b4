package dev.notochord.staging.recist;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * Whether a lesion can be measured before treatment.
 *
 * @see Measurability
 * @since 0.1.0
 */
public enum LesionMeasurability implements StagingClass {
  /** Measurable: the lesion may be a target. */
  MEASURABLE(ClassDefinition.of("measurable", "measurable")
      .withMeaning("may be chosen as a target lesion")),
  /** Not measurable: the lesion is followed as non-target. */
  NON_MEASURABLE(ClassDefinition.of("non-measurable", "not measurable")
      .withMeaning("is followed as a non-target lesion")),
  /** Irradiated before without progression since: usually not measurable. */
  IRRADIATED(ClassDefinition.of("irradiated", "usually not measurable: irradiated")
      .withMeaning("irradiated before and not shown to have progressed since: usually not"
          + " measurable; the protocol of a trial says when it is")),
  /** A lymph node of normal size: not a lesion. */
  NORMAL_NODE(ClassDefinition.of("normal-node", "normal node")
      .withMeaning("a short axis under 10 mm is normal and not followed"));

  private final ClassDefinition definition;

  LesionMeasurability(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
