package dev.notochord.staging.tomita;

import dev.notochord.core.histology.GrowthRate;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * Tomita criterion 1, how fast the primary grows.
 *
 * <p>There is no row of 3 points; a review that prints 3 for rapid growth is in error, since the
 * total would not reach 10.
 *
 * @see TomitaScore
 * @since 0.1.0
 */
public enum TomitaGrowth implements ScoredCategory {
  /** Slow growth: breast, thyroid, prostate. */
  SLOW("slow", "slow growth", 1),
  /** Moderate growth: kidney, uterus. */
  MODERATE("moderate", "moderate growth", 2),
  /** Rapid growth: lung, stomach, a primary that was not found. */
  RAPID("rapid", "rapid growth", 4);

  private final TableRow row;

  TomitaGrowth(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }

  /**
   * {@return the row of a growth rate}
   *
   * @param rate the growth rate of the primary
   */
  public static TomitaGrowth of(GrowthRate rate) {
    return switch (rate) {
      case SLOW -> SLOW;
      case MODERATE -> MODERATE;
      case RAPID -> RAPID;
    };
  }

  /**
   * {@return the row of a primary site}
   *
   * @param site the site, one of the eight of {@link GrowthRate#tomita(PrimarySite)}
   * @throws IllegalArgumentException if it is another: its growth is the caller's to state
   */
  public static TomitaGrowth ofSite(PrimarySite site) {
    return of(GrowthRate.tomita(site)
        .orElseThrow(() -> new IllegalArgumentException(
            "Tomita growth: primary site is " + site.display() + ", expected one that the source"
                + " names, such as breast, or the growth itself")));
  }
}
