package dev.notochord.core.treatment;

import dev.notochord.core.code.Coded;

/**
 * An unwanted effect of radiation at the spine that papers report by name.
 *
 * @see <a href="https://doi.org/10.4103/2152-7806.200581">Huo M et al. Surg Neurol Int 2017;8:30, a
 *     review of spinal radiosurgery</a>
 * @since 0.1.0
 */
public enum RadiationEffect implements Coded {
  /** A new fracture of the treated vertebra, or the progress of an old one. */
  VERTEBRAL_COMPRESSION_FRACTURE(
      "vertebral-compression-fracture", "vertebral compression fracture"),
  /** Pain that gets worse for a time soon after treatment. */
  PAIN_FLARE("pain-flare", "pain flare"),
  /** Damage of the spinal cord. */
  MYELOPATHY("myelopathy", "radiation myelopathy"),
  /** Damage of a plexus of nerves. */
  PLEXOPATHY("plexopathy", "radiation plexopathy"),
  /** Inflammation of the gullet in the beam. */
  OESOPHAGITIS("oesophagitis", "radiation oesophagitis");

  private final String code;
  private final String display;

  RadiationEffect(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the radiation effect with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is none
   */
  public static RadiationEffect ofCode(String code) {
    return Coded.ofCode(RadiationEffect.class, "radiation effect", code);
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
