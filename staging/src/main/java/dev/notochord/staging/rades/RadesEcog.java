package dev.notochord.staging.rades;

import dev.notochord.core.patient.Ecog;
import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;
import dev.notochord.staging.chart.Living;

/**
 * Item 1 of {@link Rades}, the ECOG performance status.
 *
 * @since 0.1.0
 */
public enum RadesEcog implements ScoredCategory {
  /**
   * ECOG 0 or 1: no patient of the derivation had it, and the table has no points for it.
   *
   * <p>{@link #points()} is {@code NaN}; with this category there is no total and no class.
   */
  ECOG_0_1("0-1", "0 or 1: outside the derivation, no points", Double.NaN),
  /** ECOG 2. */
  ECOG_2("2", "2", 0),
  /** ECOG 3 or 4. */
  ECOG_3_4("3-4", "3 or 4", 4);

  private final TableRow row;

  RadesEcog(String code, String display, double points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }

  /**
   * {@return the category of an ECOG status}
   *
   * @param status the status, 0 to 4
   * @throws IllegalArgumentException if the status is 5, dead
   */
  public static RadesEcog of(Ecog status) {
    return switch (Living.ecog("Rades short-life score", status)) {
      case ECOG_0, ECOG_1 -> ECOG_0_1;
      case ECOG_2 -> ECOG_2;
      default -> ECOG_3_4;
    };
  }
}
