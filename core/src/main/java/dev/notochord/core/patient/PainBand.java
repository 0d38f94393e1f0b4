package dev.notochord.core.patient;

import dev.notochord.core.code.Coded;

/**
 * How strong pain is in words; which ratings they stand for depends on the {@link PainBands
 * scheme}.
 *
 * @since 0.1.0
 */
public enum PainBand implements Coded {
  /** No pain: a rating of 0. */
  NONE("none", "no pain"),
  /** Mild pain. */
  MILD("mild", "mild"),
  /** Moderate pain. */
  MODERATE("moderate", "moderate"),
  /** Severe pain. */
  SEVERE("severe", "severe");

  private final String code;
  private final String display;

  PainBand(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is no such constant
   */
  public static PainBand ofCode(String code) {
    return Coded.ofCode(PainBand.class, "pain band", code);
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
