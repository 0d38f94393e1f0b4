package dev.notochord.staging.tomita;

import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * Tomita criterion 2, metastases in internal organs, and whether they can be treated.
 *
 * @see TomitaScore
 * @since 0.1.0
 */
public enum TomitaVisceral implements ScoredCategory {
  /** There are none. */
  NONE("none", "none", 0),
  /** There are some, and they can be treated. */
  TREATABLE("treatable", "treatable", 2),
  /** There are some that cannot be treated. */
  UNTREATABLE("untreatable", "untreatable", 4);

  private final TableRow row;

  TomitaVisceral(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }
}
