package dev.notochord.staging.enneking;

import dev.notochord.core.code.Coded;
import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The stages of malignant tumours: a Roman numeral for grade and metastasis, a letter for the site.
 *
 * @see EnnekingMalignant
 * @since 0.1.0
 */
public enum EnnekingMalignantStage implements StagingClass {
  /** Low grade, within its compartment. */
  IA("IA", "low grade, intracompartmental, no metastasis"),
  /** Low grade, beyond its compartment. */
  IB("IB", "low grade, extracompartmental, no metastasis"),
  /** High grade, within its compartment. */
  IIA("IIA", "high grade, intracompartmental, no metastasis"),
  /** High grade, beyond its compartment. */
  IIB("IIB", "high grade, extracompartmental, no metastasis"),
  /** With metastasis, whatever grade and site; where stage III is not divided. */
  III("III", "metastasis, whatever grade and site"),
  /** With metastasis, within its compartment; where stage III is divided. */
  IIIA("IIIA", "metastasis, intracompartmental, whatever grade"),
  /** With metastasis, beyond its compartment; where stage III is divided. */
  IIIB("IIIB", "metastasis, extracompartmental, whatever grade");

  private final ClassDefinition definition;

  EnnekingMalignantStage(String code, String meaning) {
    this.definition = ClassDefinition.of(code, "stage " + code).withMeaning(meaning);
  }

  /**
   * {@return the malignant stage with the given code}
   *
   * @param code the code, such as {@code IIB}; never an Arabic numeral
   * @throws IllegalArgumentException if there is no such stage
   */
  public static EnnekingMalignantStage ofCode(String code) {
    return Coded.ofCode(EnnekingMalignantStage.class, "malignant stage of Enneking", code);
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }

  /** {@return whether the tumour has metastasised: stage III, divided or not} */
  public boolean isMetastatic() {
    return this == III || this == IIIA || this == IIIB;
  }
}
