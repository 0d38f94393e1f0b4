package dev.notochord.staging.katagiri;

import com.google.common.collect.ImmutableSet;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;
import dev.notochord.staging.chart.Primary;

/**
 * Criterion 1 of {@link Katagiri}, the primary: how fast it grows, which depends on whether a
 * treatment still works.
 *
 * <p>The organ alone does not place the commonest primaries: cancer of the breast and the prostate
 * is slow or moderate as it depends on hormones or not, cancer of the lung moderate or rapid as it
 * is treated with molecularly targeted drugs or not.
 *
 * <p>The members named here are those that could be checked. The paper names more; for a primary
 * that is not among them the caller states the row.
 *
 * @since 0.1.0
 */
public enum KatagiriPrimary implements ScoredCategory {
  /** Breast or prostate cancer that depends on hormones, thyroid cancer, myeloma, lymphoma. */
  SLOW("slow", "slow growth", 0),
  /**
   * Lung cancer treated with targeted drugs, breast or prostate cancer that does not depend on
   * hormones, renal cell carcinoma, sarcoma.
   */
  MODERATE("moderate", "moderate growth", 2),
  /**
   * Lung cancer without targeted drugs; cancer of the colon or rectum, stomach, pancreas, head and
   * neck, or oesophagus; hepatocellular carcinoma, melanoma, unknown origin.
   */
  RAPID("rapid", "rapid growth", 3);

  private final TableRow row;

  KatagiriPrimary(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }

  /**
   * {@return the rows in which a cancer of this organ can stand; none if the checked part of the
   * table does not name the organ}
   *
   * <p>Nasopharynx, larynx and salivary glands are read as head and neck. Kidney and liver have no
   * row: the paper names renal cell and hepatocellular carcinoma, see {@link
   * #possibleFor(Histology)}.
   *
   * @param site the primary site
   */
  public static ImmutableSet<KatagiriPrimary> possibleFor(PrimarySite site) {
    return switch (site) {
      case THYROID -> ImmutableSet.of(SLOW);
      case BREAST, PROSTATE -> ImmutableSet.of(SLOW, MODERATE);
      case LUNG -> ImmutableSet.of(MODERATE, RAPID);
      case COLON,
          RECTUM,
          COLORECTUM,
          STOMACH,
          PANCREAS,
          HEAD_AND_NECK,
          NASOPHARYNX,
          LARYNX,
          SALIVARY_GLAND,
          ESOPHAGUS,
          UNKNOWN_PRIMARY -> ImmutableSet.of(RAPID);
      default -> ImmutableSet.of();
    };
  }

  /**
   * {@return the row of a tumour that the table names by its kind and not by its organ; none for
   * any other}
   *
   * <p>A solitary plasmacytoma is not read as myeloma.
   *
   * @param histology the kind of tumour
   */
  public static ImmutableSet<KatagiriPrimary> possibleFor(Histology histology) {
    if (Primary.isMyelomaOrLymphoma(histology)) {
      return ImmutableSet.of(SLOW);
    }
    return switch (histology) {
      case RENAL_CELL_CARCINOMA,
          CLEAR_CELL_RENAL_CELL_CARCINOMA,
          PAPILLARY_RENAL_CELL_CARCINOMA,
          CHROMOPHOBE_RENAL_CELL_CARCINOMA -> ImmutableSet.of(MODERATE);
      case HEPATOCELLULAR_CARCINOMA, MELANOMA -> ImmutableSet.of(RAPID);
      default -> histology.isSarcoma() ? ImmutableSet.of(MODERATE) : ImmutableSet.of();
    };
  }
}
