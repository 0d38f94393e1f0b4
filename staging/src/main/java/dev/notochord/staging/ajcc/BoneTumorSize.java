package dev.notochord.staging.ajcc;

import dev.notochord.core.code.Coded;

/**
 * The greatest dimension of a bone tumour against the limit of 8 cm, which itself belongs below.
 *
 * @see PelvisPrimaryTumor
 * @since 0.1.0
 */
public enum BoneTumorSize implements Coded {
  /** 8 cm or less. */
  AT_MOST_8_CM("at-most-8-cm", "8 cm or less"),
  /** More than 8 cm. */
  OVER_8_CM("over-8-cm", "over 8 cm");

  private static final int LIMIT_CENTIMETRES = 8;

  private final String code;
  private final String display;

  BoneTumorSize(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the side of the limit on which a size lies}
   *
   * @param centimetres the greatest dimension in centimetres
   * @throws IllegalArgumentException if the size is not a finite number above 0
   */
  public static BoneTumorSize ofCentimetres(double centimetres) {
    return SizeLimits.check(centimetres, "cm") <= LIMIT_CENTIMETRES ? AT_MOST_8_CM : OVER_8_CM;
  }

  /**
   * {@return the side of the limit on which a size lies}
   *
   * @param millimetres the greatest dimension in millimetres
   * @throws IllegalArgumentException if the size is not a finite number above 0
   */
  public static BoneTumorSize ofMillimetres(double millimetres) {
    return SizeLimits.check(millimetres, "mm")
            <= LIMIT_CENTIMETRES * SizeLimits.MILLIMETRES_PER_CENTIMETRE
        ? AT_MOST_8_CM
        : OVER_8_CM;
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
