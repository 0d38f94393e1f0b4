package dev.notochord.staging.tokuhashi;

import static com.google.common.collect.Sets.immutableEnumSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * Tokuhashi criterion 5 of 2005, the primary.
 *
 * <p>Not the rows of 1990: see {@link Tokuhashi1990Primary}. A primary that no row names belongs to
 * {@link #OTHERS}: colon as opposed to rectum, myeloma and lymphoma, melanoma, sarcomas other than
 * osteosarcoma, ovary, head and neck. Some authors score such primaries otherwise; who follows them
 * records their row.
 *
 * @see Tokuhashi2005
 * @since 0.1.0
 */
public enum Tokuhashi2005Primary implements ScoredCategory {
  /** Lung, stomach, bladder, esophagus or pancreas, or an osteosarcoma. */
  LUNG_OSTEOSARCOMA_STOMACH_BLADDER_ESOPHAGUS_PANCREAS(
      "lung-osteosarcoma-stomach-bladder-esophagus-pancreas",
      "lung, osteosarcoma, stomach, bladder, esophagus or pancreas",
      0),
  /** Liver or gallbladder, or a primary that was looked for and not found. */
  LIVER_GALLBLADDER_UNIDENTIFIED(
      "liver-gallbladder-unidentified", "liver, gallbladder or unidentified", 1),
  /** Any primary that no row names. */
  OTHERS("others", "others", 2),
  /** Kidney or uterus. */
  KIDNEY_UTERUS("kidney-uterus", "kidney or uterus", 3),
  /** Rectum; not colon. */
  RECTUM("rectum", "rectum", 4),
  /** Thyroid, breast or prostate, or a carcinoid. */
  THYROID_BREAST_PROSTATE_CARCINOID(
      "thyroid-breast-prostate-carcinoid", "thyroid, breast, prostate or carcinoid", 5);

  private static final ImmutableSet<PrimarySite> BONES = immutableEnumSet(
      PrimarySite.VERTEBRAL_COLUMN,
      PrimarySite.SACRUM,
      PrimarySite.PELVIC_BONE,
      PrimarySite.BONE_OF_LIMB,
      PrimarySite.RIB_STERNUM_CLAVICLE,
      PrimarySite.SKULL);
  private static final ImmutableSet<Histology> OSTEOSARCOMAS = immutableEnumSet(
      Histology.OSTEOSARCOMA,
      Histology.CENTRAL_OSTEOSARCOMA,
      Histology.CHONDROBLASTIC_OSTEOSARCOMA,
      Histology.FIBROBLASTIC_OSTEOSARCOMA,
      Histology.TELANGIECTATIC_OSTEOSARCOMA,
      Histology.SECONDARY_OSTEOSARCOMA,
      Histology.SMALL_CELL_OSTEOSARCOMA,
      Histology.LOW_GRADE_CENTRAL_OSTEOSARCOMA,
      Histology.PAROSTEAL_OSTEOSARCOMA,
      Histology.PERIOSTEAL_OSTEOSARCOMA,
      Histology.HIGH_GRADE_SURFACE_OSTEOSARCOMA);

  private final TableRow row;

  Tokuhashi2005Primary(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }

  /**
   * {@return the rows that a primary of unknown histology can belong to, mostly one}
   *
   * <p>Several remain for colorectal, for a tract of which the part is not stated, for bone, since
   * only an osteosarcoma has a row of its own, and for the cervix or body of the uterus and the
   * renal pelvis, since the source names the organ and not its parts. That any other primary may
   * be a carcinoid is not considered: that row is for one that is stated.
   *
   * @param site the site; {@link PrimarySite#UNKNOWN_PRIMARY} is unidentified
   */
  public static ImmutableSet<Tokuhashi2005Primary> ofSite(PrimarySite site) {
    return switch (site) {
      case LUNG, STOMACH, BLADDER, ESOPHAGUS, PANCREAS ->
        immutableEnumSet(LUNG_OSTEOSARCOMA_STOMACH_BLADDER_ESOPHAGUS_PANCREAS);
      case LIVER, GALLBLADDER, UNKNOWN_PRIMARY -> immutableEnumSet(LIVER_GALLBLADDER_UNIDENTIFIED);
      case KIDNEY, UTERUS -> immutableEnumSet(KIDNEY_UTERUS);
      case RECTUM -> immutableEnumSet(RECTUM);
      case THYROID, BREAST, PROSTATE -> immutableEnumSet(THYROID_BREAST_PROSTATE_CARCINOID);
      case COLORECTUM -> immutableEnumSet(OTHERS, RECTUM);
      case GASTROINTESTINAL_TRACT ->
        immutableEnumSet(LUNG_OSTEOSARCOMA_STOMACH_BLADDER_ESOPHAGUS_PANCREAS, OTHERS, RECTUM);
      case CORPUS_UTERI, CERVIX, RENAL_PELVIS -> immutableEnumSet(OTHERS, KIDNEY_UTERUS);
      default ->
        BONES.contains(site)
            ? immutableEnumSet(LUNG_OSTEOSARCOMA_STOMACH_BLADDER_ESOPHAGUS_PANCREAS, OTHERS)
            : immutableEnumSet(OTHERS);
    };
  }

  /**
   * {@return the rows that a primary can belong to, mostly one}
   *
   * <p>Where the source names both the organ and the tumour, as for a carcinoid of the lung, the
   * rows of both remain: the source does not say which of them counts. A sarcoma of bone of which
   * no more is said may be an osteosarcoma.
   *
   * @param site the site; {@link PrimarySite#UNKNOWN_PRIMARY} is unidentified
   * @param histology the histology
   */
  public static ImmutableSet<Tokuhashi2005Primary> of(PrimarySite site, Histology histology) {
    ImmutableSet<Tokuhashi2005Primary> bySite =
        BONES.contains(site) && histology != Histology.SARCOMA
            ? immutableEnumSet(OTHERS)
            : ofSite(site);
    ImmutableSet<Tokuhashi2005Primary> byHistology = ofHistology(histology);
    return byHistology.isEmpty()
        ? bySite
        : immutableEnumSet(
            Sets.union(Sets.difference(bySite, immutableEnumSet(OTHERS)), byHistology));
  }

  /** Returns the row that names a histology, if one does. */
  static ImmutableSet<Tokuhashi2005Primary> ofHistology(Histology histology) {
    if (histology == Histology.NEUROENDOCRINE_TUMOR) {
      return immutableEnumSet(THYROID_BREAST_PROSTATE_CARCINOID);
    }
    return OSTEOSARCOMAS.contains(histology)
        ? immutableEnumSet(LUNG_OSTEOSARCOMA_STOMACH_BLADDER_ESOPHAGUS_PANCREAS)
        : ImmutableSet.of();
  }
}
