package dev.notochord.core.treatment;

import dev.notochord.core.code.Coded;

/**
 * A measure for the patient rather than against the tumour.
 *
 * @since 0.1.0
 */
public enum SupportiveMeasure implements Coded {
  /** A corticosteroid such as dexamethasone, against swelling around the cord or pain. */
  CORTICOSTEROID("corticosteroid", "corticosteroid"),
  /** Drugs against pain other than opioids, or not further specified. */
  ANALGESIC("analgesic", "analgesic"),
  /** Opioids. */
  OPIOID("opioid", "opioid"),
  /** A nerve or plexus put out of action. */
  NERVE_BLOCK("nerve-block", "nerve block"),
  /** Training of movement and strength. */
  PHYSIOTHERAPY("physiotherapy", "physiotherapy"),
  /** Training for daily life and work. */
  OCCUPATIONAL_THERAPY("occupational-therapy", "occupational therapy"),
  /** Help for the mind. */
  PSYCHOLOGICAL_SUPPORT("psychological-support", "psychological support"),
  /** A brace or collar. */
  BRACING("bracing", "bracing"),
  /** Care by a palliative service. */
  PALLIATIVE_CARE("palliative-care", "palliative care");

  private final String code;
  private final String display;

  SupportiveMeasure(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the supportive measure with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is none
   */
  public static SupportiveMeasure ofCode(String code) {
    return Coded.ofCode(SupportiveMeasure.class, "supportive measure", code);
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
