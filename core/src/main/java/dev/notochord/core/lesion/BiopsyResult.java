package dev.notochord.core.lesion;

import dev.notochord.core.code.Coded;

/**
 * Whether a biopsy answered its question.
 *
 * @since 0.1.0
 */
public enum BiopsyResult implements Coded {
  /** The sample gave a diagnosis. */
  DIAGNOSTIC("diagnostic"),
  /** The sample gave none. */
  INCONCLUSIVE("inconclusive");

  private final String code;

  BiopsyResult(String code) {
    this.code = code;
  }

  /**
   * {@return the biopsy result with the given code}
   *
   * @param code the code, such as {@code diagnostic}
   * @throws IllegalArgumentException if there is no such result
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
    return code;
  }
}
