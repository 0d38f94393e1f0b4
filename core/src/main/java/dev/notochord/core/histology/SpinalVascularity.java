package dev.notochord.core.histology;

import dev.notochord.core.code.Citation;
import java.util.OptionalDouble;

/**
 * How rich in vessels tumours of the spine were on angiograms, by histology, in one series.
 *
 * <p>228 angiograms of tumours of the thoracic, lumbar and sacral spine were graded 0, as the
 * normal vertebra beside it, to 3, a strong blush with shunting. The series holds patients who
 * were sent for embolization, so that its numbers say what such tumours look like and not how
 * often a histology is hypervascular. A histology without a number here was not reported apart;
 * it is not avascular.
 *
 * <p>Surgeons ask because these tumours bleed: corpectomy of a hypervascular metastasis without
 * embolization cost a median of 4350 ml of blood in another series.
 *
 * @see <a href="https://doi.org/10.1177/159101991301900317">Nair S et al. Interv Neuroradiol
 *     2013;19:377-385</a>
 * @see <a href="https://pmc.ncbi.nlm.nih.gov/articles/PMC7056167">Berkefeld J et al. AJNR
 *     1999;20:757-763</a>
 * @since 0.1.0
 */
public final class SpinalVascularity {
  private static final Citation NAIR = Citation.builder()
      .authors("Nair S et al.")
      .year(2013)
      .journal("Interv Neuroradiol")
      .volume("19")
      .pages("377-385")
      .doi("10.1177/159101991301900317")
      .build();

  private SpinalVascularity() {}

  /** {@return the series from which the numbers come} */
  public static Citation source() {
    return NAIR;
  }

  /**
   * {@return the mean angiographic grade of the histology, from 0 to 3; empty where the series
   * reports none}
   *
   * <p>Hemangiopericytoma, now solitary fibrous tumour, had 2.6; renal cell and thyroid carcinoma
   * had 2.0 each, without regard to subtype.
   *
   * @param histology the histology
   */
  public static OptionalDouble meanGrade(Histology histology) {
    return switch (histology) {
      case SOLITARY_FIBROUS_TUMOR -> OptionalDouble.of(2.6);
      case RENAL_CELL_CARCINOMA,
          CLEAR_CELL_RENAL_CELL_CARCINOMA,
          PAPILLARY_RENAL_CELL_CARCINOMA,
          CHROMOPHOBE_RENAL_CELL_CARCINOMA,
          PAPILLARY_THYROID_CARCINOMA,
          FOLLICULAR_THYROID_CARCINOMA,
          MEDULLARY_THYROID_CARCINOMA,
          ANAPLASTIC_THYROID_CARCINOMA -> OptionalDouble.of(2.0);
      default -> OptionalDouble.empty();
    };
  }
}
