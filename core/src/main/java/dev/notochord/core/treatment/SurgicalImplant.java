package dev.notochord.core.treatment;

import dev.notochord.core.code.Coded;

/**
 * What an operation left in the spine to hold it.
 *
 * @since 0.1.0
 */
public enum SurgicalImplant implements Coded {
  /** A hollow body in place of a vertebra or disc, fixed or expandable. */
  CAGE("cage", "cage"),
  /** A plate screwed to the vertebrae. */
  PLATE("plate", "plate"),
  /** Screws with rods, in the pedicles or elsewhere. */
  SCREWS("screws", "screws"),
  /** Screws held by cement in the bone. */
  CEMENT_AUGMENTED_SCREWS("cement-augmented-screws", "cement-augmented screws"),
  /**
   * Screws, rods or cages of carbon fibre, which disturb images and radiation planning less than
   * metal.
   */
  CARBON_FIBRE("carbon-fibre", "carbon-fibre implants"),
  /** Bone of the patient or of a donor. */
  BONE_GRAFT("bone-graft", "bone graft");

  private final String code;
  private final String display;

  SurgicalImplant(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the surgical implant with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is none
   */
  public static SurgicalImplant ofCode(String code) {
    return Coded.ofCode(SurgicalImplant.class, "surgical implant", code);
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
