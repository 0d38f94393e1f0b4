package dev.notochord.core.treatment;

import dev.notochord.core.code.Coded;

/**
 * Tumour left behind at the operated site, in the letters of the R classification.
 *
 * <p>The classification of the UICC also counts tumour left elsewhere in the body; here metastases
 * are recorded on the case.
 *
 * @since 0.1.0
 */
public enum ResidualTumor implements Coded {
  /** None. */
  R0("R0", "no residual tumour"),
  /** Seen under the microscope only. */
  R1("R1", "microscopic residual tumour"),
  /** Seen with the naked eye or on images. */
  R2("R2", "macroscopic residual tumour");

  private final String code;
  private final String display;

  ResidualTumor(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the residual tumour with the given code}
   *
   * @param code {@code R0}, {@code R1} or {@code R2}
   * @throws IllegalArgumentException if there is none
   */
  public static ResidualTumor ofCode(String code) {
    return Coded.ofCode(ResidualTumor.class, "residual tumour", code);
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
