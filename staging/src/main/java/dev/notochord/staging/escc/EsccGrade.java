package dev.notochord.staging.escc;

import dev.notochord.core.code.Coded;
import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The six grades of epidural spinal cord compression, in their order; a label and not a number.
 *
 * @see Escc
 * @since 0.1.0
 */
public enum EsccGrade implements StagingClass {
  /** The tumour keeps to the bone. */
  GRADE_0("0", "tumour confined to bone"),
  /** Tumour in the epidural space, the thecal sac not deformed. */
  GRADE_1A("1a", "epidural tumour, thecal sac not deformed"),
  /** The thecal sac is deformed, the cord not touched. */
  GRADE_1B("1b", "thecal sac deformed, cord not touched"),
  /** The thecal sac is deformed and the tumour touches the cord, without compressing it. */
  GRADE_1C("1c", "thecal sac deformed, cord touched, neither compressed nor displaced"),
  /** The cord is compressed; cerebrospinal fluid can still be seen around it. */
  GRADE_2("2", "cord compressed, CSF visible around it"),
  /** The cord is compressed; no cerebrospinal fluid can be seen around it. */
  GRADE_3("3", "cord compressed, no CSF visible around it");

  private final ClassDefinition definition;

  EsccGrade(String code, String meaning) {
    this.definition = ClassDefinition.of(code, "grade " + code).withMeaning(meaning);
  }

  /**
   * {@return the grade with the given code}
   *
   * @param code the code, such as {@code 1c}
   * @throws IllegalArgumentException if there is no such grade
   */
  public static EsccGrade ofCode(String code) {
    return Coded.ofCode(EsccGrade.class, "ESCC grade", code);
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }

  /**
   * {@return whether the cord is compressed: grades 2 and 3, which every source calls high grade}
   */
  public boolean isHighGrade() {
    return this == GRADE_2 || this == GRADE_3;
  }

  /**
   * {@return whether the sources disagree on what follows from the grade: 1c}
   *
   * <p>Some count 1c as low grade, others leave it out and call the place of surgery unsettled.
   * There is no method for low grade, for that reason.
   */
  public boolean isDisputed() {
    return this == GRADE_1C;
  }
}
