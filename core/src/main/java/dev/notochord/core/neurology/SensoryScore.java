package dev.notochord.core.neurology;

import dev.notochord.core.code.Coded;

/**
 * Sensation in one dermatome on one side, light touch or pin prick, as the ISNCSCI examination
 * scores it.
 *
 * @since 0.1.0
 */
public enum SensoryScore implements Coded {
  /** Score 0: not felt; for pin prick also sharp not told from dull. */
  ABSENT("0", "absent"),
  /** Score 1: felt, but not as on the face: diminished, or too strong. */
  ALTERED("1", "altered"),
  /** Score 2: felt as on the face. */
  NORMAL("2", "normal"),
  /**
   * Could not be tested, for instance under a cast. Everything it could have been stays possible.
   */
  NOT_TESTABLE("NT", "not testable");

  private final String code;
  private final String display;

  SensoryScore(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the score as the worksheet writes it, {@code 0}, {@code 1}, {@code 2} or {@code NT}
   * @throws IllegalArgumentException if there is no such constant
   */
  public static SensoryScore ofCode(String code) {
    return Coded.ofCode(SensoryScore.class, "sensory score", code);
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
