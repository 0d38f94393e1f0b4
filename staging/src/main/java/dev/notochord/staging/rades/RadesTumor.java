package dev.notochord.staging.rades;

import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * Item 2 of {@link Rades}, the kind of tumour.
 *
 * @since 0.1.0
 */
public enum RadesTumor implements ScoredCategory {
  /** Breast cancer. */
  BREAST("breast", "breast cancer", 1),
  /** Prostate cancer. */
  PROSTATE("prostate", "prostate cancer", 2),
  /** Myeloma or lymphoma. */
  MYELOMA_OR_LYMPHOMA("myeloma-lymphoma", "myeloma or lymphoma", 1),
  /** Lung cancer. */
  LUNG("lung", "lung cancer", 3),
  /** Any other tumour; an unknown primary is read as one. */
  OTHER("other", "other tumour", 3);

  private final TableRow row;

  RadesTumor(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }
}
