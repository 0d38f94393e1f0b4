package dev.notochord.core.histology;

import dev.notochord.core.code.Coded;

/**
 * The grade of a tumour of the central nervous system by the WHO classification of 2021.
 *
 * <p>It is given within a type: grade 2 of one type need not behave like grade 2 of another, and
 * it is not comparable with the {@link TumorGrade} of a sarcoma. Written in Arabic numerals since
 * 2021, in Roman ones before.
 *
 * @see <a href="https://doi.org/10.1093/neuonc/noab106">Louis DN et al. Neuro Oncol
 *     2021;23:1231-1251</a>
 * @since 0.1.0
 */
public enum CnsWhoGrade implements Coded {
  /** Grade 1, the least malignant. */
  GRADE_1("1", "CNS WHO grade 1"),
  /** Grade 2. */
  GRADE_2("2", "CNS WHO grade 2"),
  /** Grade 3. */
  GRADE_3("3", "CNS WHO grade 3"),
  /** Grade 4, the most malignant. */
  GRADE_4("4", "CNS WHO grade 4");

  private final String code;
  private final String display;

  CnsWhoGrade(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the grade with the given number}
   *
   * @param code the number, 1 to 4
   * @throws IllegalArgumentException if the number is another
   */
  public static CnsWhoGrade ofCode(String code) {
    return Coded.ofCode(CnsWhoGrade.class, "CNS WHO grade", code);
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
