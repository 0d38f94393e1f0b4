package dev.notochord.staging.tokuhashi;

import dev.notochord.core.patient.Karnofsky;
import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;
import dev.notochord.staging.chart.Living;

/**
 * Tokuhashi criterion 1, the general condition, by the Karnofsky performance status.
 *
 * <p>The rows meet without a gap, because the scale has nothing between its tens.
 *
 * @see Tokuhashi2005
 * @see Tokuhashi1990
 * @since 0.1.0
 */
public enum TokuhashiCondition implements ScoredCategory {
  /** Karnofsky 10 to 40. */
  POOR("poor", "poor, Karnofsky 10-40", 0),
  /** Karnofsky 50 to 70. */
  MODERATE("moderate", "moderate, Karnofsky 50-70", 1),
  /** Karnofsky 80 to 100. */
  GOOD("good", "good, Karnofsky 80-100", 2);

  private final TableRow row;

  TokuhashiCondition(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }

  /**
   * {@return the row of a Karnofsky status}
   *
   * @param status the status, 10 to 100
   * @throws IllegalArgumentException if it is 0, dead: the source gives it no row
   */
  public static TokuhashiCondition ofKarnofsky(Karnofsky status) {
    int score = Living.karnofsky("Tokuhashi general condition", status).score();
    if (score >= 80) {
      return GOOD;
    }
    return score >= 50 ? MODERATE : POOR;
  }
}
