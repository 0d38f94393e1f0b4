package dev.notochord.core.anatomy;

import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import dev.notochord.core.code.Coded;

/**
 * A region of the spine, in order from the head down.
 *
 * <p>The regions are those of anatomy. The zones of a scoring system, such as the junctional levels
 * of SINS, cut across them and belong to that system.
 *
 * @since 0.1.0
 */
public enum SpinalRegion implements Coded {
  /** The neck, C1 to C7. */
  CERVICAL("cervical", "122494005"),
  /** The rib-bearing vertebrae, T1 to T12. */
  THORACIC("thoracic", "122495006"),
  /** The lower back, L1 to L5. */
  LUMBAR("lumbar", "122496007"),
  /** The sacrum, S1 to S5, fused in the adult. */
  SACRAL("sacral", "54735007"),
  /** The coccyx, here Co1 to Co4. */
  COCCYGEAL("coccygeal", "64688005");

  private final String code;
  private final Code snomedCt;

  SpinalRegion(String code, String snomedCt) {
    this.code = code;
    this.snomedCt = new Code(CodeSystem.SNOMED_CT, snomedCt);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return code;
  }

  /** {@return the SNOMED CT structure that DICOM uses for the region; for the last two the sacrum and the coccyx} */
  public Code snomedCt() {
    return snomedCt;
  }
}
