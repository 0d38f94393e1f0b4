package dev.notochord.core.treatment;

import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import dev.notochord.core.code.Coded;

/**
 * How a photon beam is shaped and aimed.
 *
 * @see <a href="https://hl7.org/fhir/us/mcode/">mCODE: radiotherapy technique</a>
 * @since 0.1.0
 */
public enum RadiotherapyTechnique implements Coded {
  /** Fields planned on radiographs. */
  TWO_DIMENSIONAL("2d", "two-dimensional radiotherapy", "1156526006"),
  /** Fields shaped to the target on CT. */
  THREE_DIMENSIONAL("3d", "three-dimensional radiotherapy", "1162782007"),
  /** Intensity-modulated radiotherapy. */
  IMRT("imrt", "IMRT", "441799006"),
  /** Volumetric modulated arc therapy. */
  VMAT("vmat", "VMAT", "1156530009");

  private final String code;
  private final String display;
  private final Code snomedCt;

  RadiotherapyTechnique(String code, String display, String snomedCt) {
    this.code = code;
    this.display = display;
    this.snomedCt = new Code(CodeSystem.SNOMED_CT, snomedCt);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return the SNOMED CT procedure} */
  public Code snomedCt() {
    return snomedCt;
  }
}
