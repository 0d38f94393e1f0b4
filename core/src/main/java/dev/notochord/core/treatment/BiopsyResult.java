package dev.notochord.core.treatment;

import dev.notochord.core.code.Coded;

/**
 * Whether the tissue of a biopsy gave a diagnosis.
 *
 * @since 0.1.0
 */
public enum BiopsyResult implements Coded {
  /** It did. */
  DIAGNOSTIC("diagnostic", "diagnostic"),
  /** It did not, so that another biopsy or the resection had to. */
  INCONCLUSIVE("inconclusive", "inconclusive");

  private final String code;
  private final String display;

  BiopsyResult(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the biopsy result with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is none
   */
  public static BiopsyResult ofCode(String code) {
    return Coded.ofCode(BiopsyResult.class, "biopsy result", code);
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
