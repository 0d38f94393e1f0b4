package dev.notochord.core.imaging;

import dev.notochord.core.code.Coded;

/**
 * What the lesion does to bone density.
 *
 * <p>A lytic lesion with a partly sclerotic border can be read as lytic or as mixed. Record the
 * reading that the source gives, and its words in the note of the finding.
 *
 * @since 0.1.0
 */
public enum BoneMatrix implements Coded {
  /** Bone is lost. */
  LYTIC("lytic"),
  /** Bone is lost in one part and gained in another. */
  MIXED("mixed"),
  /** Bone is gained. */
  BLASTIC("blastic");

  private final String code;

  BoneMatrix(String code) {
    this.code = code;
  }

  /**
   * {@return the bone matrix with the given code}
   *
   * @param code the code, such as {@code lytic}
   * @throws IllegalArgumentException if there is no such bone matrix
   */
  public static BoneMatrix ofCode(String code) {
    return Coded.ofCode(BoneMatrix.class, "bone matrix", code);
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
