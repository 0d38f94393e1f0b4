package dev.notochord.core.anatomy;

import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import dev.notochord.core.code.Coded;
import java.util.Optional;

/**
 * A site of the spine as cancer registries and diagnosis codes divide it.
 *
 * <p>The topography says where a tumour lies whatever its kind; the diagnosis code also depends on
 * its behaviour. The two systems do not always cut alike: ICD-10-CM has one code for a bone tumour
 * of uncertain behaviour at any bone.
 *
 * <pre>{@code
 * VertebralLevel.T11.boneSite().topography();  // ICD-O-3 C41.2
 * SpinalSite.SPINAL_MENINGES.benign();         // Optional[ICD-10-CM D32.1], as of a meningioma
 * }</pre>
 *
 * <p>A code is present only where it was checked. Blood diseases of the marrow, such as myeloma,
 * have codes of their own and are not coded by these.
 *
 * <p>Sources: ICD-O-3 topography as in the SEER registry manuals; ICD-10-CM tabular list, chapter
 * 2, and the value sets of HL7 mCODE.
 *
 * @see <a href="https://hl7.org/fhir/us/mcode/">HL7 mCODE</a>
 * @since 0.1.0
 */
public enum SpinalSite implements Coded {
  // In the order topography, then ICD-10-CM for malignant, benign, uncertain, secondary. An empty
  // string means that no code was checked.
  /** The bone of the spine above the sacrum. */
  VERTEBRAL_COLUMN(
      "vertebral-column", "vertebral column", "C41.2", "C41.2", "D16.6", "D48.0", "C79.51"),
  /** The bone of the sacrum and the coccyx; all its codes are shared with the pelvic bones. */
  SACRUM_AND_COCCYX(
      "sacrum-and-coccyx", "sacrum and coccyx", "C41.4", "C41.4", "D16.8", "D48.0", "C79.51"),
  /** The dura and the other coverings of the spinal cord. */
  SPINAL_MENINGES(
      "spinal-meninges", "spinal meninges", "C70.1", "C70.1", "D32.1", "D42.1", "C79.49"),
  /** The spinal cord, its conus included. */
  SPINAL_CORD("spinal-cord", "spinal cord", "C72.0", "C72.0", "D33.4", "D43.4", "C79.49"),
  /** The bundle of roots below the cord. */
  CAUDA_EQUINA("cauda-equina", "cauda equina", "C72.1", "C72.1", "", "", "");

  private final String code;
  private final String display;
  private final Code topography;
  private final Optional<Code> malignant;
  private final Optional<Code> benign;
  private final Optional<Code> uncertain;
  private final Optional<Code> secondary;

  SpinalSite(
      String code,
      String display,
      String topography,
      String malignant,
      String benign,
      String uncertain,
      String secondary) {
    this.code = code;
    this.display = display;
    this.topography = new Code(CodeSystem.ICD_O_3, topography);
    this.malignant = diagnosisIfKnown(malignant);
    this.benign = diagnosisIfKnown(benign);
    this.uncertain = diagnosisIfKnown(uncertain);
    this.secondary = diagnosisIfKnown(secondary);
  }

  private static Optional<Code> diagnosisIfKnown(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(new Code(CodeSystem.ICD_10_CM, value));
  }

  /**
   * {@return the site with the given code, such as {@code vertebral-column}}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is no such site
   */
  public static SpinalSite ofCode(String code) {
    return Coded.ofCode(SpinalSite.class, "spinal site", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return the ICD-O-3 topography} */
  public Code topography() {
    return topography;
  }

  /** {@return the ICD-10-CM diagnosis of a malignant tumour that began here} */
  public Optional<Code> malignant() {
    return malignant;
  }

  /** {@return the ICD-10-CM diagnosis of a benign tumour} */
  public Optional<Code> benign() {
    return benign;
  }

  /**
   * {@return the ICD-10-CM diagnosis of a tumour whose behaviour the pathologist cannot tell; for
   * bone it names no site}
   */
  public Optional<Code> uncertain() {
    return uncertain;
  }

  /**
   * {@return the ICD-10-CM diagnosis of a metastasis to this site; it names the tissue, bone or
   * other nervous system, and no more}
   */
  public Optional<Code> secondary() {
    return secondary;
  }
}
