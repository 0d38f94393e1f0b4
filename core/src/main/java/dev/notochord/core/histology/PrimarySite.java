package dev.notochord.core.histology;

import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import dev.notochord.core.code.Coded;

/**
 * The part of the body where a tumour began, with its ICD-O-3 topography.
 *
 * <p>For a tumour that began in the spine it is the spine; for a metastasis it is the organ of the
 * primary, never the vertebra that was reached.
 *
 * <p>Topography: International Classification of Diseases for Oncology, third edition, second
 * revision (ICD-O-3.2, WHO and IARC).
 *
 * @since 0.1.0
 */
public enum PrimarySite implements Coded {
  /** Bone of the spine above the sacrum. */
  VERTEBRAL_COLUMN("vertebral-column", "vertebral column", "C41.2", true),
  /** Bone of the sacrum or coccyx; the topography is shared with the pelvic bones. */
  SACRUM("sacrum", "sacrum", "C41.4", true),
  /** Dura and other coverings of the spinal cord. */
  SPINAL_MENINGES("spinal-meninges", "spinal meninges", "C70.1", true),
  /** Space behind the peritoneum. */
  RETROPERITONEUM("retroperitoneum", "retroperitoneum", "C48.0", false),
  /** Uterus, part not specified. */
  UTERUS("uterus", "uterus", "C55.9", false),
  /** Kidney, without the renal pelvis. */
  KIDNEY("kidney", "kidney", "C64.9", false),
  /** Liver. */
  LIVER("liver", "liver", "C22.0", false),
  /** Skin of chest, abdomen, back, buttock or perineum. */
  SKIN_OF_TRUNK("skin-of-trunk", "skin of trunk", "C44.5", false);

  private final String code;
  private final String display;
  private final Code topography;
  private final boolean spinal;

  PrimarySite(String code, String display, String topography, boolean spinal) {
    this.code = code;
    this.display = display;
    this.topography = new Code(CodeSystem.ICD_O_3, topography);
    this.spinal = spinal;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return the ICD-O-3 topography; two sites may share one, as sacrum and pelvis do} */
  public Code topography() {
    return topography;
  }

  /** {@return whether a tumour that began here is a primary tumour of the spine} */
  public boolean isSpinal() {
    return spinal;
  }
}
