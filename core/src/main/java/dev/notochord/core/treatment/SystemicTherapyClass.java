package dev.notochord.core.treatment;

import dev.notochord.core.code.Coded;

/**
 * The class of a drug against the tumour, or against what the tumour does to the bone.
 *
 * <p>Corticosteroids are a {@link SupportiveMeasure}.
 *
 * @since 0.1.0
 */
public enum SystemicTherapyClass implements Coded {
  /** Cytotoxic drugs. */
  CHEMOTHERAPY("chemotherapy", "chemotherapy"),
  /** Drugs against a molecule on which the tumour depends. */
  TARGETED("targeted", "targeted therapy"),
  /** Drugs that withdraw or block a hormone. */
  HORMONE("hormone", "hormone therapy"),
  /** Drugs that set the immune system against the tumour. */
  IMMUNOTHERAPY("immunotherapy", "immunotherapy"),
  /** Drugs against the breakdown of bone: bisphosphonates, denosumab. */
  BONE_MODIFYING("bone-modifying", "bone-modifying agent");

  private final String code;
  private final String display;

  SystemicTherapyClass(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the systemic therapy class with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is none
   */
  public static SystemicTherapyClass ofCode(String code) {
    return Coded.ofCode(SystemicTherapyClass.class, "systemic therapy class", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return the kind of treatment to which drugs of this class belong} */
  public TreatmentModality modality() {
    return this == CHEMOTHERAPY ? TreatmentModality.CHEMOTHERAPY : TreatmentModality.OTHER_SYSTEMIC;
  }
}
