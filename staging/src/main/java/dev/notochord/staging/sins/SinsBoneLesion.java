package dev.notochord.staging.sins;

import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * SINS criterion 3, bone lesion: does the tumour dissolve bone or build it?
 *
 * @see Sins
 * @since 0.1.0
 */
public enum SinsBoneLesion implements ScoredCategory {
  /** The tumour dissolves bone. */
  LYTIC("lytic", "lytic", 2),
  /** It does both. */
  MIXED("mixed", "mixed", 1),
  /** It builds bone. */
  BLASTIC("blastic", "blastic", 0);

  private final TableRow row;

  SinsBoneLesion(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }
}
