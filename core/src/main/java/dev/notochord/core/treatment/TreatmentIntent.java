package dev.notochord.core.treatment;

import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import dev.notochord.core.code.Coded;

/**
 * What a treatment was meant to achieve, as decided before it.
 *
 * <p>It is not what came of it: a resection with curative intent may leave tumour behind.
 *
 * @see <a href="https://hl7.org/fhir/us/mcode/">mCODE, HL7: procedure intent</a>
 * @since 0.1.0
 */
public enum TreatmentIntent implements Coded {
  /** To remove or destroy the disease for good. */
  CURATIVE("curative", "curative", "373808002"),
  /** To relieve pain, save function or slow the disease that will stay. */
  PALLIATIVE("palliative", "palliative", "363676003"),
  /** To help the patient through the disease and its treatment. */
  SUPPORTIVE("supportive", "supportive", "399707004"),
  /** To learn what the disease is, as by a biopsy. */
  DIAGNOSTIC("diagnostic", "diagnostic", "261004008");

  private final String code;
  private final String display;
  private final Code snomedCt;

  TreatmentIntent(String code, String display, String snomedCt) {
    this.code = code;
    this.display = display;
    this.snomedCt = new Code(CodeSystem.SNOMED_CT, snomedCt);
  }

  /**
   * {@return the treatment intent with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is none
   */
  public static TreatmentIntent ofCode(String code) {
    return Coded.ofCode(TreatmentIntent.class, "treatment intent", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return the SNOMED CT concept} */
  public Code snomedCt() {
    return snomedCt;
  }
}
