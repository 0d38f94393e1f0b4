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
