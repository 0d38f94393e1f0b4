package dev.notochord.core.histology;

import dev.notochord.core.code.Coded;

/**
 * How tumours of one type come by their grade.
 *
 * @since 0.1.0
 */
public enum GradeRule implements Coded {
  /**
   * The type as good as names its grade. Which one is {@link Histology#defaultGradeByType()}, a
   * default and not a finding.
   */
  FIXED_BY_TYPE("fixed-by-type", "fixed by the type, as a default"),
  /** Grade 1, 2 or 3 by how cellular and atypical the cartilage is: conventional chondrosarcoma. */
  CARTILAGE("cartilage", "cartilage grade 1 to 3"),
  /**
   * The French (FNCLCC) grade 1, 2 or 3 from differentiation, mitoses and necrosis: soft tissue
   * sarcomas, and leiomyosarcoma of bone.
   */
  FNCLCC("fnclcc", "FNCLCC grade 1 to 3"),
  /** The CNS WHO grade; {@link Histology#possibleCnsWhoGrades()} lists those a type can have. */
  CNS_WHO("cns-who", "CNS WHO grade"),
  /**
   * No grade is given: benign tumours outside the nervous system, and types that WHO leaves
   * ungraded.
   */
  NOT_GRADED("not-graded", "not graded");

  private final String code;
  private final String display;

  GradeRule(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the rule with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if no rule has the code
   */
  public static GradeRule ofCode(String code) {
    return Coded.ofCode(GradeRule.class, "grade rule", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }
}
