package dev.notochord.core.neurology;

import dev.notochord.core.code.Coded;

/**
 * How well bladder or bowel is controlled, in plain words rather than on a scale.
 *
 * <p>It says what the source says of control; whether the cord, a root, a drug or the prostate is
 * the cause is not part of it.
 *
 * @since 0.1.0
 */
public enum SphincterFunction implements Coded {
  /** Controlled as before. */
  NORMAL("normal", "normal"),
  /** Difficult or incomplete control: hesitancy, urgency, retention or leakage at times. */
  IMPAIRED("impaired", "impaired"),
  /** No control: incontinence, or a bladder or bowel that has to be emptied by other means. */
  LOST("lost", "lost");

  private final String code;
  private final String display;

  SphincterFunction(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is no such constant
   */
  public static SphincterFunction ofCode(String code) {
    return Coded.ofCode(SphincterFunction.class, "sphincter function", code);
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
