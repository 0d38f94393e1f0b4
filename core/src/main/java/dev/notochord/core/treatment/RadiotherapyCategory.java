package dev.notochord.core.treatment;

import dev.notochord.core.code.Coded;

/**
 * The two ways of irradiating the spine that papers set against each other.
 *
 * <p>It is not a {@link RadiotherapyTechnique}: stereotactic treatment is given by VMAT, by IMRT or
 * by protons, and mCODE, whose techniques this package follows, does not list it among them. How
 * many fractions it may have at most is not agreed; nothing is derived from the number.
 *
 * @since 0.1.0
 */
public enum RadiotherapyCategory implements Coded {
  /**
   * Fields with a margin around the vertebra, at doses per fraction that the cord within them
   * bears.
   */
  CONVENTIONAL("cebrt", "conventional external beam radiotherapy"),
  /**
   * High doses in one or few fractions, aimed so that they fall off before the cord; radiosurgery
   * of the spine included.
   */
  STEREOTACTIC("sbrt", "stereotactic body radiotherapy");

  private final String code;
  private final String display;

  RadiotherapyCategory(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the radiotherapy category with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is none
   */
  public static RadiotherapyCategory ofCode(String code) {
    return Coded.ofCode(RadiotherapyCategory.class, "radiotherapy category", code);
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
