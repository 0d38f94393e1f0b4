package dev.notochord.staging.ajcc;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The stage group of a soft tissue sarcoma of trunk, extremities or retroperitoneum.
 *
 * @see SoftTissueSarcoma
 * @since 0.1.0
 */
public enum SoftTissueStage implements StagingClass {
  /** Small, low grade. */
  IA(stage("IA", "5 cm or less, G1 or GX, without nodes or metastases")),
  /** Larger, low grade. */
  IB(stage("IB", "over 5 cm, G1 or GX, without nodes or metastases")),
  /** Small, high grade. */
  II(stage("II", "5 cm or less, G2 or G3, without nodes or metastases")),
  /** Over 5 to 10 cm, high grade. */
  IIIA(stage("IIIA", "over 5 to 10 cm, G2 or G3, without nodes or metastases")),
  /** Over 10 cm, high grade; in the retroperitoneum also with regional nodes. */
  IIIB(stage(
      "IIIB",
      "over 10 cm, G2 or G3, without nodes or metastases; in the retroperitoneum also regional"
          + " nodes at any size and grade")),
  /** Distant metastasis; in trunk and extremities also regional nodes. */
  IV(stage("IV", "distant metastasis; in trunk and extremities also regional nodes")),
  /** TX or T0 without nodes and metastases has no row in the table. */
  NOT_DEFINED(ClassDefinition.undefined(
      "not-defined",
      "no stage group defined",
      "the table has no row for TX or T0 without nodes and metastases"));

  private final ClassDefinition definition;

  SoftTissueStage(ClassDefinition definition) {
    this.definition = definition;
  }

  private static ClassDefinition stage(String code, String meaning) {
    return ClassDefinition.of(code, "stage " + code).withMeaning(meaning);
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
