package dev.notochord.staging.sins;

import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * SINS criterion 6, posterolateral involvement: facet, pedicle or costovertebral joint broken or
 * replaced by tumour.
 *
 * @see Sins
 * @since 0.1.0
 */
public enum SinsPosterolateral implements ScoredCategory {
  /** On both sides. */
  BILATERAL("bilateral", "bilateral", 3),
  /** On one side. */
  UNILATERAL("unilateral", "unilateral", 1),
  /** On neither side. */
  NONE("none", "none", 0);

  private final TableRow row;

  SinsPosterolateral(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }
}
