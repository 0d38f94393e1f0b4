package dev.notochord.core.dose;

import dev.notochord.core.code.Coded;

/**
 * The unit in which a dose of radiation is stated, and with it the quantity that is meant.
 *
 * <p>The numbers of the two units must not be added or compared: the same course has a larger
 * number in Gy(RBE) than in Gy, and by how much depends on the beam and on the model of the centre.
 *
 * @since 0.1.0
 */
public enum DoseUnit implements Coded {
  /** Gray: energy absorbed per mass. */
  GRAY("Gy", "Gy"),
  /** Gray weighted by the relative biological effectiveness of the beam against photons. */
  GRAY_RBE("Gy-RBE", "Gy(RBE)");

  private final String code;
  private final String display;

  DoseUnit(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the unit with the given code}
   *
   * @param code {@code Gy} or {@code Gy-RBE}
   * @throws IllegalArgumentException if the code is neither
   */
  public static DoseUnit ofCode(String code) {
    return Coded.ofCode(DoseUnit.class, "dose unit", code);
  }

  @Override
  public String code() {
    return code;
  }

  /** {@return the unit as it stands behind a number: {@code Gy} or {@code Gy(RBE)}} */
  @Override
  public String display() {
    return display;
  }
}
