package dev.notochord.core.treatment;

import static dev.notochord.core.treatment.RadiotherapyModality.BRACHYTHERAPY;
import static dev.notochord.core.treatment.RadiotherapyModality.CARBON_ION;
import static dev.notochord.core.treatment.RadiotherapyModality.ELECTRON;
import static dev.notochord.core.treatment.RadiotherapyModality.NEUTRON;
import static dev.notochord.core.treatment.RadiotherapyModality.PHOTON;
import static dev.notochord.core.treatment.RadiotherapyModality.PROTON;

import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import dev.notochord.core.code.Coded;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the radiation is shaped and aimed.
 *
 * <p>Each technique goes with certain modalities: nobody scans a spot of photons. The pairs are
 * those that mCODE allows; {@link #HELICAL}, which it does not list, goes with photons. There
 * {@link #IMRT} is for photons only: a beam of protons is scattered or scanned.
 *
 * @see <a href="https://hl7.org/fhir/us/mcode/">mCODE, HL7: radiotherapy technique</a>
 * @since 0.1.0
 */
public enum RadiotherapyTechnique implements Coded {
  /** Fields planned on radiographs. */
  TWO_DIMENSIONAL("2d", "two-dimensional radiotherapy", "1156526006", PHOTON, ELECTRON),
  /** Fields shaped to the target on CT. */
  THREE_DIMENSIONAL(
      "3d", "three-dimensional radiotherapy", "1162782007", PHOTON, ELECTRON, NEUTRON),
  /** Intensity-modulated radiotherapy. */
  IMRT("imrt", "IMRT", "441799006", PHOTON),
  /** Volumetric modulated arc therapy. */
  VMAT("vmat", "VMAT", "1156530009", PHOTON),
  /** Intensity-modulated photons from a source that winds around the patient: tomotherapy. */
  HELICAL("helical", "helical tomotherapy", null, PHOTON),
  /** A particle beam widened by scatterers and cut to shape. */
  PASSIVE_SCATTERING("passive-scattering", "passive scattering", "1156529004", PROTON, CARBON_ION),
  /** A thin particle beam that fills the target spot by spot. */
  SPOT_SCANNING("spot-scanning", "spot scanning", "1156528007", PROTON, CARBON_ION),
  /** A thin particle beam that is moved over the target, the manner not further specified. */
  PARTICLE_SCANNING("particle-scanning", "particle scanning", "1204242009", PROTON, CARBON_ION),
  /** Radiation into the open wound. */
  INTRAOPERATIVE(
      "intraoperative",
      "intraoperative radiotherapy",
      "168524008",
      PHOTON,
      ELECTRON,
      BRACHYTHERAPY),
  /** All of a fraction within a part of a second. */
  ULTRA_HIGH_DOSE_RATE(
      "ultra-high-dose-rate",
      "ultra-high dose rate radiotherapy",
      "1163157007",
      PHOTON,
      ELECTRON,
      PROTON);

  private final String code;
  private final String display;
  private final Optional<Code> snomedCt;
  private final ImmutableSet<RadiotherapyModality> modalities;

  RadiotherapyTechnique(
      String code, String display, @Nullable String snomedCt, RadiotherapyModality... modalities) {
    this.code = code;
    this.display = display;
    this.snomedCt = Optional.ofNullable(snomedCt).map(id -> new Code(CodeSystem.SNOMED_CT, id));
    this.modalities = ImmutableSet.copyOf(modalities);
  }

  /**
   * {@return the radiotherapy technique with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is none
   */
  public static RadiotherapyTechnique ofCode(String code) {
    return Coded.ofCode(RadiotherapyTechnique.class, "radiotherapy technique", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return the SNOMED CT procedure; none was verified for {@link #HELICAL}} */
  public Optional<Code> snomedCt() {
    return snomedCt;
  }

  /** {@return the modalities that can be given with this technique} */
  public ImmutableSet<RadiotherapyModality> modalities() {
    return modalities;
  }
}
