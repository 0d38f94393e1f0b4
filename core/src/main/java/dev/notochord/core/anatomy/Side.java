package dev.notochord.core.anatomy;

import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import dev.notochord.core.code.Coded;

/**
 * The patient's left or right, whatever the view of an image.
 *
 * @since 0.1.0
 */
public enum Side implements Coded {
  /** The patient's left. */
  LEFT("left", "7771000"),
  /** The patient's right. */
  RIGHT("right", "24028007");

  private final String code;
  private final Code snomedCt;

  Side(String code, String snomedCt) {
    this.code = code;
    this.snomedCt = new Code(CodeSystem.SNOMED_CT, snomedCt);
  }

  /**
   * {@return the side written {@code left} or {@code right}}
   *
   * @param code the word
   * @throws IllegalArgumentException if the text is neither
   */
  public static Side ofCode(String code) {
    return Coded.ofCode(Side.class, "side", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return code;
  }

  /** {@return the SNOMED CT qualifier} */
  public Code snomedCt() {
    return snomedCt;
  }
}
