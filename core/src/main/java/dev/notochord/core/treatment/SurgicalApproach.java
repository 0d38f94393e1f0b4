package dev.notochord.core.treatment;

import dev.notochord.core.code.Coded;

/**
 * The side of the body from which an operation reaches the spine.
 *
 * @since 0.1.0
 */
public enum SurgicalApproach implements Coded {
  /** From the front. */
  ANTERIOR("anterior", "anterior"),
  /** From the back. */
  POSTERIOR("posterior", "posterior"),
  /** From the side. */
  LATERAL("lateral", "lateral"),
  /** From more than one side, in one operation or in stages. */
  COMBINED("combined", "combined");

  private final String code;
  private final String display;

  SurgicalApproach(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the surgical approach with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is none
   */
  public static SurgicalApproach ofCode(String code) {
    return Coded.ofCode(SurgicalApproach.class, "surgical approach", code);
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
