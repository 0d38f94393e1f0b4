package dev.notochord.core.neurology;

import dev.notochord.core.code.Coded;

/**
 * A step between two grades of muscle power: the plus of {@code 4+}, the minus of {@code 4-}.
 *
 * <p>In use with the scale of the Medical Research Council, and no part of it.
 *
 * @since 0.1.0
 */
public enum PowerModifier implements Coded {
  /** A little weaker than the grade. */
  MINUS("minus", "-"),
  /** A little stronger than the grade. */
  PLUS("plus", "+");

  private final String code;
  private final String display;

  PowerModifier(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the word, {@code plus} or {@code minus}
   * @throws IllegalArgumentException if there is no such constant
   */
  public static PowerModifier ofCode(String code) {
    return Coded.ofCode(PowerModifier.class, "power modifier", code);
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
