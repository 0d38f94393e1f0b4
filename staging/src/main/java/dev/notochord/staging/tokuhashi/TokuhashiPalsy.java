package dev.notochord.staging.tokuhashi;

import dev.notochord.core.neurology.FrankelGrade;
import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * Tokuhashi criterion 6, palsy of the spinal cord, by the Frankel grade.
 *
 * <p>The Frankel grade is that of 1969. The ASIA Impairment Scale uses the same letters with other
 * definitions and is not converted.
 *
 * @see Tokuhashi2005
 * @see Tokuhashi1990
 * @since 0.1.0
 */
public enum TokuhashiPalsy implements ScoredCategory {
  /** Frankel A or B: no motor function. */
  COMPLETE("complete", "complete, Frankel A or B", 0),
  /** Frankel C or D: some motor function, useful or not. */
  INCOMPLETE("incomplete", "incomplete, Frankel C or D", 1),
  /** Frankel E: no palsy. */
  NONE("none", "none, Frankel E", 2);

  private final TableRow row;

  TokuhashiPalsy(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }

  /**
   * {@return the row of a Frankel grade}
   *
   * @param grade the grade
   */
  public static TokuhashiPalsy ofFrankel(FrankelGrade grade) {
    return switch (grade) {
      case A, B -> COMPLETE;
      case C, D -> INCOMPLETE;
      case E -> NONE;
    };
  }
}
