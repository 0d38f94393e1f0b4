package dev.notochord.core.treatment;

import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import dev.notochord.core.code.Coded;
import dev.notochord.core.dose.DoseUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What delivers the radiation.
 *
 * <p>A course of mixed beams, such as photons and then protons, is two treatments.
 *
 * @see <a href="https://hl7.org/fhir/us/mcode/">mCODE, HL7: radiotherapy modality</a>
 * @since 0.1.0
 */
public enum RadiotherapyModality implements Coded {
  /** A beam of photons: X-rays of a linear accelerator, gamma rays of cobalt. */
  PHOTON("photon", "photons", "1156506007"),
  /** A beam of electrons, which end close under the surface. */
  ELECTRON("electron", "electrons", "45643008"),
  /** A beam of protons, which end at a chosen depth. */
  PROTON("proton", "protons", "10611004"),
  /** A beam of carbon ions. */
  CARBON_ION("carbon-ion", "carbon ions", "1156505006"),
  /** A beam of neutrons. */
  NEUTRON("neutron", "neutrons", "80347004"),
  /** Sealed sources in or at the tumour. */
  BRACHYTHERAPY("brachytherapy", "brachytherapy", null),
  /** A radioactive drug. */
  RADIONUCLIDE("radionuclide", "radionuclide therapy", "440252007");

  private final String code;
  private final String display;
  private final Optional<Code> snomedCt;

  RadiotherapyModality(String code, String display, @Nullable String snomedCt) {
    this.code = code;
    this.display = display;
    this.snomedCt = Optional.ofNullable(snomedCt).map(id -> new Code(CodeSystem.SNOMED_CT, id));
  }

  /**
   * {@return the radiotherapy modality with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is none
   */
  public static RadiotherapyModality ofCode(String code) {
    return Coded.ofCode(RadiotherapyModality.class, "radiotherapy modality", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /**
   * {@return the SNOMED CT procedure; none for brachytherapy, which mCODE codes by dose rate and
   * source}
   */
  public Optional<Code> snomedCt() {
    return snomedCt;
  }

  /**
   * {@return whether doses are stated in the given unit}
   *
   * <p>Photons and electrons are the reference of Gy(RBE) and are stated in Gy; all others may be
   * stated in either.
   *
   * @param unit the unit of a dose
   */
  public boolean isStatedIn(DoseUnit unit) {
    return unit == DoseUnit.GRAY || (this != PHOTON && this != ELECTRON);
  }
}
