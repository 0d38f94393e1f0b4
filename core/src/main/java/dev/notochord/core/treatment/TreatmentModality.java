package dev.notochord.core.treatment;

import dev.notochord.core.code.Coded;

/**
 * A kind of treatment.
 *
 * @since 0.1.0
 */
public enum TreatmentModality implements Coded {
  /** An operation or intervention through the skin; biopsy, cementing and ablation included. */
  SURGERY("surgery", "surgery"),
  /** Radiation of any technique. */
  RADIOTHERAPY("radiotherapy", "radiotherapy"),
  /** Cytotoxic drugs. */
  CHEMOTHERAPY("chemotherapy", "chemotherapy"),
  /** Drugs against the tumour that are not cytotoxic: targeted, hormonal, immune and the like. */
  OTHER_SYSTEMIC("other-systemic", "other systemic therapy"),
  /** Treatment of the patient rather than the tumour: physiotherapy, steroids, analgesics. */
  SUPPORTIVE("supportive", "supportive treatment"),
  /** A kind without a constant of its own, such as embolisation, or one that is left open. */
  OTHER("other", "other treatment");

  private final String code;
  private final String display;

  TreatmentModality(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the kind of treatment with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is none
   */
  public static TreatmentModality ofCode(String code) {
    return Coded.ofCode(TreatmentModality.class, "kind of treatment", code);
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
