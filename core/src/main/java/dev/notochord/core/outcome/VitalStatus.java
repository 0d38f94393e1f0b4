package dev.notochord.core.outcome;

import dev.notochord.core.code.Coded;

/**
 * Whether the patient lived at the last review.
 *
 * @since 0.1.0
 */
public enum VitalStatus implements Coded {
  /** Known to be alive. */
  ALIVE("alive", "alive"),
  /** Known to have died. */
  DEAD("dead", "dead"),
  /** No longer traced; known to be alive only until the last contact. */
  LOST("lost", "lost to follow-up");

  private final String code;
  private final String display;

  VitalStatus(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code, exactly as {@link #code()} writes it
   * @throws IllegalArgumentException if there is no such constant
   */
  public static VitalStatus ofCode(String code) {
    return Coded.ofCode(VitalStatus.class, "vital status", code);
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
