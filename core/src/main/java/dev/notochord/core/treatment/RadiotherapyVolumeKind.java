package dev.notochord.core.treatment;

import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import dev.notochord.core.code.Coded;

/**
 * What a volume drawn for radiotherapy stands for: tumour, margin or an organ to spare.
 *
 * @see <a href="https://hl7.org/fhir/us/mcode/">mCODE, HL7: radiotherapy volume type</a>
 * @since 0.1.0
 */
public enum RadiotherapyVolumeKind implements Coded {
  /** Tumour that can be seen. */
  GTV("GTV", "gross tumour volume", CodeSystem.SNOMED_CT, "228791009"),
  /** Tumour that can be seen, in all the places to which it moves. */
  IGTV("IGTV", "internal gross tumour volume", CodeSystem.SNOMED_CT, "1201746005"),
  /** Tumour and what it may have invaded unseen. */
  CTV("CTV", "clinical target volume", CodeSystem.SNOMED_CT, "228792002"),
  /** The clinical target in all the places to which it moves. */
  ITV("ITV", "internal target volume", CodeSystem.SNOMED_CT, "1201745009"),
  /** The target with a margin for inexact aim. */
  PTV("PTV", "planning target volume", CodeSystem.SNOMED_CT, "228793007"),
  /** An organ that the dose may harm, such as the spinal cord. */
  OAR("OAR", "organ at risk", CodeSystem.SNOMED_CT, "1162586008"),
  /** An organ at risk with a margin for inexact aim. */
  PRV("PRV", "planning organ at risk volume", CodeSystem.DICOM, "130057");

  private final String code;
  private final String display;
  private final Code concept;

  RadiotherapyVolumeKind(String code, String display, CodeSystem system, String concept) {
    this.code = code;
    this.display = display;
    this.concept = new Code(system, concept);
  }

  /**
   * {@return the kind with the given abbreviation}
   *
   * @param code the abbreviation in capitals, such as {@code GTV}
   * @throws IllegalArgumentException if there is none
   */
  public static RadiotherapyVolumeKind ofCode(String code) {
    return Coded.ofCode(RadiotherapyVolumeKind.class, "radiotherapy volume", code);
  }

  /** {@return the abbreviation that plans use} */
  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return the concept in SNOMED CT; for {@link #PRV}, which mCODE does not list, in DICOM} */
  public Code concept() {
    return concept;
  }
}
