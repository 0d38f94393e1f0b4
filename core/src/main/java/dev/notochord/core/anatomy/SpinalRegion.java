package dev.notochord.core.anatomy;

import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import dev.notochord.core.code.Coded;

/**
 * A region of the spine, in order from the head down.
 *
 * <p>The regions are those of anatomy. The {@linkplain SpinalJunction junctions} cut across them.
 *
 * @since 0.1.0
 */
public enum SpinalRegion implements Coded {
  /** The neck, C1 to C7. */
  CERVICAL("cervical", "122494005"),
  /** The rib-bearing vertebrae, T1 to T12, with T13 in those who have one. */
  THORACIC("thoracic", "122495006"),
  /** The lower back, L1 to L5, with L6 in those who have one. */
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

  /**
   * {@return the region written {@code cervical}, {@code thoracic}, {@code lumbar}, {@code sacral}
   * or {@code coccygeal}}
   *
   * @param code the word
   * @throws IllegalArgumentException if the text is none of these
   */
  public static SpinalRegion ofCode(String code) {
    return Coded.ofCode(SpinalRegion.class, "spinal region", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return code;
  }

  /**
   * {@return the SNOMED CT structure that DICOM uses for the region; for the last two the sacrum
   * and the coccyx}
   */
  public Code snomedCt() {
    return snomedCt;
  }
}
