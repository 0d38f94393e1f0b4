package dev.notochord.staging.tokuhashi;

import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * Tokuhashi criterion 4, metastases in major internal organs, and whether they can be removed.
 *
 * @see Tokuhashi2005
 * @see Tokuhashi1990
 * @since 0.1.0
 */
public enum TokuhashiOrgans implements ScoredCategory {
  /** There are some that cannot be removed. */
  UNREMOVABLE("unremovable", "unremovable", 0),
  /** There are some, and they can be removed. */
  REMOVABLE("removable", "removable", 1),
  /** There are none. */
  NONE("none", "none", 2);

  private final TableRow row;

  TokuhashiOrgans(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }
}
