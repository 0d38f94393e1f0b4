package dev.notochord.staging.ajcc;

import dev.notochord.core.code.Coded;

/**
 * The T category of a soft tissue sarcoma of trunk, extremities or retroperitoneum: its greatest
 * dimension. The upper end of a band belongs to it.
 *
 * @see SoftTissueSarcoma
 * @since 0.1.0
 */
public enum SoftTissueT implements Coded {
  /** Looked for and not assessable. Not the word for what nobody recorded. */
  TX("TX", "TX, cannot be assessed"),
  /** No primary tumour. */
  T0("T0", "T0, no primary tumour"),
  /** 5 cm or less. */
  T1("T1", "T1, 5 cm or less"),
  /** Over 5 cm, to 10 cm. */
  T2("T2", "T2, over 5 to 10 cm"),
  /** Over 10 cm, to 15 cm. */
  T3("T3", "T3, over 10 to 15 cm"),
  /** Over 15 cm. */
  T4("T4", "T4, over 15 cm");

  private final String code;
  private final String display;

  SoftTissueT(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the category of a size}
   *
   * @param centimetres the greatest dimension in centimetres
   * @throws IllegalArgumentException if the size is not a finite number above 0
   */
  public static SoftTissueT ofCentimetres(double centimetres) {
    return of(SizeLimits.check(centimetres, "cm"), 1);
  }

  /**
   * {@return the category of a size}
   *
   * @param millimetres the greatest dimension in millimetres
   * @throws IllegalArgumentException if the size is not a finite number above 0
   */
  public static SoftTissueT ofMillimetres(double millimetres) {
    return of(SizeLimits.check(millimetres, "mm"), SizeLimits.MILLIMETRES_PER_CENTIMETRE);
  }

  /** Compares in the unit of the caller: a division would move sizes at the very end of a band. */
  private static SoftTissueT of(double size, int unitsPerCentimetre) {
    if (size <= 5 * unitsPerCentimetre) {
      return T1;
    }
    if (size <= 10 * unitsPerCentimetre) {
      return T2;
    }
    return size <= 15 * unitsPerCentimetre ? T3 : T4;
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
