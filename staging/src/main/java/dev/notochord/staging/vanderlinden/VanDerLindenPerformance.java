package dev.notochord.staging.vanderlinden;

import dev.notochord.core.patient.Karnofsky;
import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;
import dev.notochord.staging.chart.Living;

/**
 * Van der Linden criterion 1, the Karnofsky performance status.
 *
 * @see VanDerLinden
 * @since 0.1.0
 */
public enum VanDerLindenPerformance implements ScoredCategory {
  /** Karnofsky 80 to 100. */
  KARNOFSKY_80_TO_100("80-100", "Karnofsky 80-100", 2),
  /** Karnofsky 50 to 70. */
  KARNOFSKY_50_TO_70("50-70", "Karnofsky 50-70", 1),
  /** Karnofsky 20 to 40. */
  KARNOFSKY_20_TO_40("20-40", "Karnofsky 20-40", 0),
  /** Karnofsky 10, which the table leaves out; our reading, with a note, is 0 points. */
  KARNOFSKY_10("10", "Karnofsky 10", 0);

  private final TableRow row;

  VanDerLindenPerformance(String code, String display, int points) {
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
  public static VanDerLindenPerformance ofKarnofsky(Karnofsky status) {
    int score = Living.karnofsky("van der Linden performance", status).score();
    if (score >= 80) {
      return KARNOFSKY_80_TO_100;
    }
    if (score >= 50) {
      return KARNOFSKY_50_TO_70;
    }
    return score >= 20 ? KARNOFSKY_20_TO_40 : KARNOFSKY_10;
  }
}
