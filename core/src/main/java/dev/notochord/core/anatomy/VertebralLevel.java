package dev.notochord.core.anatomy;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static dev.notochord.core.anatomy.SpinalRegion.CERVICAL;
import static dev.notochord.core.anatomy.SpinalRegion.COCCYGEAL;
import static dev.notochord.core.anatomy.SpinalRegion.LUMBAR;
import static dev.notochord.core.anatomy.SpinalRegion.SACRAL;
import static dev.notochord.core.anatomy.SpinalRegion.THORACIC;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import dev.notochord.core.code.Coded;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;

/**
 * One vertebra, from C1 to Co4 in the order from head to tail.
 *
 * <p>The {@linkplain #usual() usual adult spine} has 33: seven cervical, twelve thoracic, five
 * lumbar, five sacral and four coccygeal. Some people have a thirteenth thoracic or a sixth lumbar
 * vertebra; {@link #T13} and {@link #L6} are there for them and belong to no one else. {@code
 * compareTo} follows the spine: a lesser level lies nearer the head.
 *
 * <p><img src="doc-files/levels.svg" width="700" alt="The 33 vertebrae of the usual spine from C1
 * to Co4 in five regions, with T13 and L6 beside the column and the four junctions: craniocervical
 * C1-C2, cervicothoracic C7-T2, thoracolumbar T11-L1, lumbosacral L5-S1.">
 *
 * <pre>{@code
 * VertebralLevel.ofCode("T12").caudalNeighbour();  // Optional[L1]
 * VertebralLevel.T11.snomedCt();                   // Optional[SNOMED CT 12989004]
 * VertebralLevel.T11.junction();                   // Optional[thoracolumbar]
 * }</pre>
 *
 * <p>How many vertebrae one patient has, and which of them are neighbours there, is told by a
 * {@link VertebralFormula}. The methods of this class speak of the usual spine.
 *
 * <p>An identifier is present only where it was checked: SNOMED CT for C1 to S1, UBERON for C1 to
 * S4, FMA for the same except T8. The fused segments below S1 have no SNOMED CT identifier here;
 * use that of {@link SpinalRegion}. The supernumerary levels have none in any terminology.
 *
 * @see <a href="https://dicom.nema.org/medical/dicom/current/output/chtml/part16/sect_CID_7603.html">DICOM PS3.16, CID
 *     7603</a>
 * @see <a href="https://obophenotype.github.io/uberon/">UBERON</a>
 * @since 0.1.0
 */
public enum VertebralLevel implements Coded {
  // An empty string means that no identifier was checked for the level.
  /** First cervical vertebra, the atlas. */
  C1(CERVICAL, "14806007", "0001092", "12519"),
  /** Second cervical vertebra, the axis. */
  C2(CERVICAL, "39976000", "0001093", "12520"),
  /** Third cervical vertebra. */
  C3(CERVICAL, "113205007", "0004612", "12521"),
  /** Fourth cervical vertebra. */
  C4(CERVICAL, "5329002", "0004613", "12522"),
  /** Fifth cervical vertebra. */
  C5(CERVICAL, "36978003", "0004614", "12523"),
  /** Sixth cervical vertebra. */
  C6(CERVICAL, "36054005", "0004615", "12524"),
  /** Seventh cervical vertebra. */
  C7(CERVICAL, "87391001", "0004616", "12525"),
  /** First thoracic vertebra. */
  T1(THORACIC, "64864005", "0004626", "9165"),
  /** Second thoracic vertebra. */
  T2(THORACIC, "53733008", "0004627", "9187"),
  /** Third thoracic vertebra. */
  T3(THORACIC, "1626008", "0004628", "9209"),
  /** Fourth thoracic vertebra. */
  T4(THORACIC, "73071006", "0004629", "9248"),
  /** Fifth thoracic vertebra. */
  T5(THORACIC, "56401006", "0004630", "9922"),
  /** Sixth thoracic vertebra. */
  T6(THORACIC, "45296009", "0004631", "9945"),
  /** Seventh thoracic vertebra. */
  T7(THORACIC, "62487009", "0004632", "9968"),
  /** Eighth thoracic vertebra. */
  T8(THORACIC, "11068009", "0011050", ""),
  /** Ninth thoracic vertebra. */
  T9(THORACIC, "82687006", "0004633", "10014"),
  /** Tenth thoracic vertebra. */
  T10(THORACIC, "7610001", "0004634", "10037"),
  /** Eleventh thoracic vertebra. */
  T11(THORACIC, "12989004", "0004635", "10059"),
  /** Twelfth thoracic vertebra. */
  T12(THORACIC, "23215003", "0004636", "10081"),
  /** Thirteenth thoracic vertebra, supernumerary: between T12 and L1 in those who have one. */
  T13(THORACIC, "", "", ""),
  /** First lumbar vertebra. */
  L1(LUMBAR, "66794005", "0004617", "13072"),
  /** Second lumbar vertebra. */
  L2(LUMBAR, "14293000", "0004618", "13073"),
  /** Third lumbar vertebra. */
  L3(LUMBAR, "36470004", "0004619", "13074"),
  /** Fourth lumbar vertebra. */
  L4(LUMBAR, "11994002", "0004620", "13075"),
  /** Fifth lumbar vertebra. */
  L5(LUMBAR, "49668003", "0004621", "13076"),
  /** Sixth lumbar vertebra, supernumerary: between L5 and S1 in those who have one. */
  L6(LUMBAR, "", "", ""),
  /** First sacral segment. */
  S1(SACRAL, "65985001", "0004622", "13077"),
  /** Second sacral segment. */
  S2(SACRAL, "", "0004623", "13078"),
  /** Third sacral segment. */
  S3(SACRAL, "", "0004624", "13079"),
  /** Fourth sacral segment. */
  S4(SACRAL, "", "0004625", "13080"),
  /** Fifth sacral segment. */
  S5(SACRAL, "", "", ""),
  /** First coccygeal segment. */
  CO1(COCCYGEAL, "", "", ""),
  /** Second coccygeal segment. */
  CO2(COCCYGEAL, "", "", ""),
  /** Third coccygeal segment. */
  CO3(COCCYGEAL, "", "", ""),
  /** Fourth coccygeal segment. */
  CO4(COCCYGEAL, "", "", "");

  private static final ImmutableMap<String, VertebralLevel> BY_NAME =
      Arrays.stream(values()).collect(toImmutableMap(VertebralLevel::name, level -> level));
  private static final ImmutableSortedSet<VertebralLevel> USUAL =
      ImmutableSortedSet.copyOf(EnumSet.complementOf(EnumSet.of(T13, L6)));

  private final SpinalRegion region;
  private final Optional<Code> snomedCt;
  private final Optional<Code> uberon;
  private final Optional<Code> fma;

  VertebralLevel(SpinalRegion region, String snomedCt, String uberon, String fma) {
    this.region = region;
    this.snomedCt = codeIfKnown(CodeSystem.SNOMED_CT, snomedCt);
    this.uberon = codeIfKnown(CodeSystem.UBERON, uberon);
    this.fma = codeIfKnown(CodeSystem.FMA, fma);
  }

  private static Optional<Code> codeIfKnown(CodeSystem system, String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(new Code(system, value));
  }

  /**
   * {@return the level written {@code code}, such as {@code T11} or {@code Co1}, in upper or lower
   * case}
   *
   * @param code the level as clinicians write it
   * @throws IllegalArgumentException if there is no such level
   */
  public static VertebralLevel ofCode(String code) {
    VertebralLevel level = BY_NAME.get(Ascii.toUpperCase(code));
    checkArgument(
        level != null,
        "vertebral level '%s': expected one of C1-C7, T1-T13, L1-L6, S1-S5, Co1-Co4",
        code);
    return level;
  }

  /** {@return the level as clinicians write it: {@code C1}, {@code T12}, {@code Co1}} */
  @Override
  public String code() {
    return region == COCCYGEAL ? "Co" + name().substring(2) : name();
  }

  @Override
  public String display() {
    return code();
  }

  /** {@return the region that the level belongs to} */
  public SpinalRegion region() {
    return region;
  }

  /** {@return the 33 vertebrae of the usual adult spine, from the head down} */
  public static ImmutableSortedSet<VertebralLevel> usual() {
    return USUAL;
  }

  /** {@return whether the usual spine lacks this level: true for T13 and L6} */
  public boolean isSupernumerary() {
    return !USUAL.contains(this);
  }

  /**
   * {@return the next level towards the head; empty for C1, above which lies the skull}
   *
   * <p>As in the usual spine: T12 for L1. Above T13 lies T12, above L6 lies L5.
   *
   * @see VertebralFormula#cranialNeighbour(VertebralLevel)
   */
  public Optional<VertebralLevel> cranialNeighbour() {
    return Optional.ofNullable(USUAL.lower(this));
  }

  /**
   * {@return the next level towards the tail; empty for Co4}
   *
   * <p>As in the usual spine: L1 for T12. Below T13 lies L1, below L6 lies S1.
   *
   * @see VertebralFormula#caudalNeighbour(VertebralLevel)
   */
  public Optional<VertebralLevel> caudalNeighbour() {
    return Optional.ofNullable(USUAL.higher(this));
  }

  /**
   * {@return whether the level lies above the sacrum: C1 to L5, or L6, which papers on primary
   * tumours call the mobile spine}
   *
   * <p>It is also the line between the registry sites of {@link #boneSite()}.
   */
  public boolean isPresacral() {
    return compareTo(L6) <= 0;
  }

  /**
   * {@return the junction that the level belongs to; empty between junctions and for T13 and L6}
   */
  public Optional<SpinalJunction> junction() {
    return Arrays.stream(SpinalJunction.values())
        .filter(junction -> junction.range().contains(this))
        .findFirst();
  }

  /**
   * {@return how the spine moves at this level; empty for the coccyx, T13 and L6, which the
   * published grouping does not name}
   */
  public Optional<SegmentMechanics> mechanics() {
    return switch (this) {
      case C1, C2, C7, T1, T2, T11, T12, L1, L5, S1 -> Optional.of(SegmentMechanics.JUNCTIONAL);
      case C3, C4, C5, C6, L2, L3, L4 -> Optional.of(SegmentMechanics.MOBILE);
      case T3, T4, T5, T6, T7, T8, T9, T10 -> Optional.of(SegmentMechanics.SEMIRIGID);
      case S2, S3, S4, S5 -> Optional.of(SegmentMechanics.RIGID);
      case T13, L6, CO1, CO2, CO3, CO4 -> Optional.empty();
    };
  }

  /** {@return the SNOMED CT concept of the vertebra as a structure, the one DICOM uses} */
  public Optional<Code> snomedCt() {
    return snomedCt;
  }

  /** {@return the term of the UBERON ontology} */
  public Optional<Code> uberon() {
    return uberon;
  }

  /** {@return the term of the Foundational Model of Anatomy} */
  public Optional<Code> fma() {
    return fma;
  }

  /** {@return the site under which a registry files a bone tumour at this level} */
  public SpinalSite boneSite() {
    return isPresacral() ? SpinalSite.VERTEBRAL_COLUMN : SpinalSite.SACRUM_AND_COCCYX;
  }

  /**
   * {@return the ICD-O-3 topography of a bone tumour at this level: C41.2, vertebral column, or for
   * the sacrum and the coccyx C41.4, which they share with the pelvic bones}
   */
  public Code topography() {
    return boneSite().topography();
  }

  /** {@return {@link #code()}} */
  @Override
  public String toString() {
    return code();
  }
}
