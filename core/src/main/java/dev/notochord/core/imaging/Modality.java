package dev.notochord.core.imaging;

import dev.notochord.core.code.Coded;

/**
 * A way of making an image of the spine.
 *
 * <p>What a finding means depends on it: a border that looks sclerotic on a radiograph and one seen
 * on CT are two findings, each recorded with its own modality.
 *
 * @since 0.1.0
 */
public enum Modality implements Coded {
  /** Plain film. */
  RADIOGRAPH("radiograph", "radiograph"),
  /** Computed tomography. */
  CT("ct", "CT"),
  /** Magnetic resonance imaging. */
  MRI("mri", "MRI"),
  /** Bone scintigraphy, planar or SPECT. */
  BONE_SCAN("bone-scan", "bone scan"),
  /** Positron emission tomography, with or without CT. */
  PET("pet", "PET"),
  /** Contrast in the thecal sac, on film or CT; a CT myelogram is recorded here. */
  MYELOGRAM("myelogram", "myelogram"),
  /** Contrast in the vessels. */
  ANGIOGRAM("angiogram", "angiogram");

  private final String code;
  private final String display;

  Modality(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the modality with the given code}
   *
   * @param code the code, such as {@code radiograph}
   * @throws IllegalArgumentException if there is no such modality
   */
  public static Modality ofCode(String code) {
    return Coded.ofCode(Modality.class, "modality", code);
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
