package dev.notochord.staging.tomita;

import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * Tomita criterion 3, metastases in bone, those of the spine included.
 *
 * @see TomitaScore
 * @since 0.1.0
 */
public enum TomitaBone implements ScoredCategory {
  /** One metastasis in the whole skeleton, in the words of the source solitary or isolated. */
  SOLITARY_OR_ISOLATED("solitary", "solitary or isolated", 1),
  /** More than one, wherever in the skeleton. */
  MULTIPLE("multiple", "multiple", 2);

  private final TableRow row;

  TomitaBone(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }
}
