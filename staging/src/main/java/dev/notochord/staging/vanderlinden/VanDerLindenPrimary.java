package dev.notochord.staging.vanderlinden;

import dev.notochord.core.histology.PrimarySite;
import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * Van der Linden criterion 2, the primary.
 *
 * @see VanDerLinden
 * @since 0.1.0
 */
public enum VanDerLindenPrimary implements ScoredCategory {
  /** Breast. */
  BREAST("breast", "breast", 3),
  /** Prostate. */
  PROSTATE("prostate", "prostate", 2),
  /** Lung. */
  LUNG("lung", "lung", 1),
  /** Any other, a primary that was looked for and not found among them, which is our reading. */
  OTHER("other", "other", 0);

  private final TableRow row;

  VanDerLindenPrimary(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }

  /**
   * {@return the row of a primary site}
   *
   * @param site the site; {@link PrimarySite#UNKNOWN_PRIMARY} is another primary, and is not the
   *     same as a site that nobody stated
   */
  public static VanDerLindenPrimary ofSite(PrimarySite site) {
    return switch (site) {
      case BREAST -> BREAST;
      case PROSTATE -> PROSTATE;
      case LUNG -> LUNG;
      default -> OTHER;
    };
  }
}
