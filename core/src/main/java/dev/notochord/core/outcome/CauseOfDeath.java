package dev.notochord.core.outcome;

import dev.notochord.core.code.Coded;

/**
 * What a patient died of, as far as the tumour is concerned.
 *
 * <p>Series differ in where they count a death of treatment; it has its own constant here, and each
 * {@link Endpoint} says what it makes of it.
 *
 * @since 0.1.0
 */
public enum CauseOfDeath implements Coded {
  /** The tumour of the case. */
  TUMOR("tumor", "this tumour"),
  /** A complication of the treatment of the tumour. */
  TREATMENT("treatment", "the treatment"),
  /** Neither of them. */
  OTHER("other", "another cause");

  private final String code;
  private final String display;

  CauseOfDeath(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code, exactly as {@link #code()} writes it
   * @throws IllegalArgumentException if there is no such constant
   */
  public static CauseOfDeath ofCode(String code) {
    return Coded.ofCode(CauseOfDeath.class, "cause of death", code);
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
