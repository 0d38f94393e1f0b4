package dev.notochord.core.histology;

import dev.notochord.core.code.Coded;

/**
 * The behaviour of a tumour as ICD-O writes it in the digit behind the slash.
 *
 * @since 0.1.0
 */
public enum Behaviour implements Coded {
  /** Benign. */
  BENIGN("0", "benign"),
  /** Uncertain whether benign or malignant, borderline. */
  UNCERTAIN("1", "uncertain or borderline"),
  /** Malignant cells that have not invaded. */
  IN_SITU("2", "in situ"),
  /** Malignant, at its primary site. */
  MALIGNANT_PRIMARY("3", "malignant, primary site"),
  /** Malignant, at a site to which it has spread. */
  MALIGNANT_METASTATIC("6", "malignant, metastatic site"),
  /** Malignant, not known whether at its primary site. */
  MALIGNANT_SITE_UNCERTAIN("9", "malignant, primary or metastatic site uncertain");

  private final String code;
  private final String display;

  Behaviour(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the behaviour with the given digit}
   *
   * @param code the digit
   * @throws IllegalArgumentException if ICD-O gives the digit no meaning
   */
  public static Behaviour ofCode(String code) {
    return Coded.ofCode(Behaviour.class, "ICD-O behaviour", code);
  }

  /** {@return the digit} */
  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }
}
