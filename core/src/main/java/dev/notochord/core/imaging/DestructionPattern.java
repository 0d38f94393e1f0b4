package dev.notochord.core.imaging;

import dev.notochord.core.code.Coded;

/**
 * The way in which a lesion destroys bone, as plain films and CT show it.
 *
 * <p>The three patterns stand for growing speed in the grading of Lodwick; the grade itself is not
 * derived here.
 *
 * @see <a href="https://doi.org/10.1007/s00256-021-03868-8">Benndorf M et al. Skeletal Radiol 2022;51:737-745</a>
 * @since 0.1.0
 */
public enum DestructionPattern implements Coded {
  /** One hole: within it, bone is gone as on a map. */
  GEOGRAPHIC("geographic"),
  /** Many holes of different size that run together. */
  MOTH_EATEN("moth-eaten"),
  /** Many fine holes without a border; the tumour seeps between the trabeculae. */
  PERMEATIVE("permeative");

  private final String code;

  DestructionPattern(String code) {
    this.code = code;
  }

  /**
   * {@return the destruction pattern with the given code}
   *
   * @param code the code, such as {@code geographic}
   * @throws IllegalArgumentException if there is no such pattern
   */
  public static DestructionPattern ofCode(String code) {
    return Coded.ofCode(DestructionPattern.class, "destruction pattern", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return code;
  }
}
