package dev.notochord.core.anatomy;

import static dev.notochord.core.anatomy.VertebralLevel.C1;
import static dev.notochord.core.anatomy.VertebralLevel.C2;
import static dev.notochord.core.anatomy.VertebralLevel.C7;
import static dev.notochord.core.anatomy.VertebralLevel.L1;
import static dev.notochord.core.anatomy.VertebralLevel.L5;
import static dev.notochord.core.anatomy.VertebralLevel.S1;
import static dev.notochord.core.anatomy.VertebralLevel.T11;
import static dev.notochord.core.anatomy.VertebralLevel.T2;

import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import dev.notochord.core.code.Coded;
import java.util.Optional;

/**
 * A place where one region of the spine passes into the next and its mobility changes, from the
 * head down.
 *
 * <p>Surgeons weigh a lesion at a junction as less stable than the same lesion in the middle of a
 * region. The levels are those of the grouping cited below; other authors draw a junction a level
 * wider or narrower.
 *
 * @see VertebralLevel#junction()
 * @see <a href="https://doi.org/10.1097/BRS.0b013e3181e16ae2">Fisher CG et al. Spine
 *     2010;35:E1221-E1229</a>
 * @since 0.1.0
 */
public enum SpinalJunction implements Coded {
  // An empty string means that no identifier was checked for the junction.
  /** Between the skull and the neck: C1 and C2, and the occiput, which is no vertebra. */
  CRANIOCERVICAL("craniocervical", C1, C2, ""),
  /** Between the neck and the rib cage: C7 to T2. */
  CERVICOTHORACIC("cervicothoracic", C7, T2, "1217257000"),
  /** Between the rib cage and the lower back: T11 to L1. */
  THORACOLUMBAR("thoracolumbar", T11, L1, "1217256009"),
  /** Between the lower back and the sacrum: L5 and S1. */
  LUMBOSACRAL("lumbosacral", L5, S1, "1217253001");

  private final String code;
  private final VertebralLevel cranial;
  private final VertebralLevel caudal;
  private final Optional<Code> snomedCt;

  SpinalJunction(String code, VertebralLevel cranial, VertebralLevel caudal, String snomedCt) {
    this.code = code;
    this.cranial = cranial;
    this.caudal = caudal;
    this.snomedCt = snomedCt.isEmpty()
        ? Optional.empty()
        : Optional.of(new Code(CodeSystem.SNOMED_CT, snomedCt));
  }

  /**
   * {@return the junction written {@code craniocervical}, {@code cervicothoracic}, {@code
   * thoracolumbar} or {@code lumbosacral}}
   *
   * @param code the word
   * @throws IllegalArgumentException if the text is none of these
   */
  public static SpinalJunction ofCode(String code) {
    return Coded.ofCode(SpinalJunction.class, "spinal junction", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return code;
  }

  /** {@return the vertebrae of the junction} */
  public LevelRange range() {
    return LevelRange.of(cranial, caudal);
  }

  /**
   * {@return the SNOMED CT structure that DICOM uses for the part of the spine around the junction;
   * empty for the craniocervical one}
   *
   * @see <a
   *     href="https://dicom.nema.org/medical/dicom/current/output/chtml/part16/sect_CID_4031.html">DICOM
   *     PS3.16, CID 4031</a>
   */
  public Optional<Code> snomedCt() {
    return snomedCt;
  }
}
