package dev.notochord.core.patient;

import dev.notochord.core.code.Coded;

/**
 * The sex of a patient as the source states it.
 *
 * @since 0.1.0
 */
public enum Sex implements Coded {
  /** Female. */
  FEMALE("female"),
  /** Male. */
  MALE("male");

  private final String code;

  Sex(String code) {
    this.code = code;
  }

  /**
   * {@return the sex with the given code}
   *
   * @param code {@code female} or {@code male}
   * @throws IllegalArgumentException if the code is neither
   */
  public static Sex ofCode(String code) {
    return Coded.ofCode(Sex.class, "sex", code);
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
