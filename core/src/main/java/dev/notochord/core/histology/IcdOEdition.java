package dev.notochord.core.histology;

import dev.notochord.core.code.Coded;

/**
 * A revision of the third edition of the International Classification of Diseases for Oncology.
 *
 * <p>A morphology code means little without it: {@code 9260/3} was Ewing sarcoma in the first
 * revision, and {@code 9260/0} is aneurysmal bone cyst in the second.
 *
 * @see <a href="https://www.naaccr.org/icdo3/">NAACCR: ICD-O-3.2 and its yearly updates</a>
 * @since 0.1.0
 */
public enum IcdOEdition implements Coded {
  /** The first revision, 2011, printed in 2013. */
  ICD_O_3_1("icd-o-3-1", "ICD-O-3.1"),
  /**
   * The second revision, in use for diagnoses from 2021, with the terms and codes that its yearly
   * updates took over from the fifth edition of the WHO books.
   *
   * <p>The list of 2019 followed the fourth edition. A registry that still works by it lacks the
   * codes of {@link Histology#CHONDROSARCOMA_GRADE_1}, {@link
   * Histology#ROUND_CELL_SARCOMA_WITH_EWSR1_NON_ETS_FUSION}, {@link
   * Histology#CIC_REARRANGED_SARCOMA} and {@link Histology#BCOR_ALTERED_SARCOMA}, and has another
   * for {@link Histology#CHONDROBLASTOMA}; {@link Histology#MALIGNANT_MELANOTIC_NERVE_SHEATH_TUMOR}
   * and {@link Histology#MYCN_AMPLIFIED_SPINAL_EPENDYMOMA} were added to codes that it had. These
   * are told from public copies of the list; the year of each update could not be checked.
   */
  ICD_O_3_2("icd-o-3-2", "ICD-O-3.2");

  private final String code;
  private final String display;

  IcdOEdition(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the edition with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if no edition has the code
   */
  public static IcdOEdition ofCode(String code) {
    return Coded.ofCode(IcdOEdition.class, "ICD-O edition", code);
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
