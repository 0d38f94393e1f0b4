package dev.notochord.core.imaging;

import dev.notochord.core.code.Coded;

/**
 * The tissue that an MRI signal is compared with.
 *
 * <p>A tumour may be bright beside muscle and dark beside fatty marrow on the same image.
 *
 * @since 0.1.0
 */
public enum ReferenceTissue implements Coded {
  /** Marrow that the tumour has not reached. */
  MARROW("marrow", "normal marrow"),
  /** Skeletal muscle. */
  MUSCLE("muscle", "muscle"),
  /** Spinal cord. */
  SPINAL_CORD("spinal-cord", "spinal cord"),
  /** Intervertebral disc. */
  DISC("disc", "intervertebral disc"),
  /** Cerebrospinal fluid. */
  CSF("CSF", "cerebrospinal fluid"),
  /** Fat. */
  FAT("fat", "fat");

  private final String code;
  private final String display;

  ReferenceTissue(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the reference tissue with the given code}
   *
   * @param code the code, such as {@code marrow}
   * @throws IllegalArgumentException if there is no such tissue
   */
  public static ReferenceTissue ofCode(String code) {
    return Coded.ofCode(ReferenceTissue.class, "reference tissue", code);
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
