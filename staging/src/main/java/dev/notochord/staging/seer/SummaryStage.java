package dev.notochord.staging.seer;

import dev.notochord.core.code.Coded;
import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * Summary Stage 2018 of a bone tumour of the spine. In situ, stage 0, does not occur in bone.
 *
 * @see SummaryStage2018
 * @since 0.1.0
 */
public enum SummaryStage implements StagingClass {
  /** Within the vertebrae. */
  LOCALIZED("1", "localized"),
  /** Beyond the vertebra, without nodes. */
  REGIONAL_EXTENSION("2", "regional by direct extension"),
  /** Nodes, without extension beyond the vertebra or with unknown extension. */
  REGIONAL_NODES("3", "regional nodes"),
  /** Both. */
  REGIONAL_BOTH("4", "regional by direct extension and nodes"),
  /** Distant. */
  DISTANT("7", "distant"),
  /** Not known. */
  UNKNOWN("9", "unknown");

  private final ClassDefinition definition;

  SummaryStage(String code, String display) {
    this.definition = ClassDefinition.of(code, display);
  }

  /**
   * {@return the stage with the given code}
   *
   * @param code the digit
   * @throws IllegalArgumentException if there is no such stage
   */
  public static SummaryStage ofCode(String code) {
    return Coded.ofCode(SummaryStage.class, "summary stage", code);
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
