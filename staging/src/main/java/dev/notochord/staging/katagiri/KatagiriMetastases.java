package dev.notochord.staging.katagiri;

import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * Criterion 2 of {@link Katagiri}: metastases in internal organs or the brain, and how they lie.
 *
 * @since 0.1.0
 */
public enum KatagiriMetastases implements ScoredCategory {
  /** Neither visceral nor cerebral metastases. */
  NONE("none", "none", 0),
  /** Nodules in an internal organ or in the brain. */
  NODULAR("nodular", "nodular visceral or cerebral", 1),
  /** Disseminated over the pleura, the peritoneum or the leptomeninges. */
  DISSEMINATED("disseminated", "disseminated: pleural, peritoneal or leptomeningeal", 2);

  private final TableRow row;

  KatagiriMetastases(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }

  /**
   * {@return the rows that two facts leave possible; not recorded if nothing is known of either}
   *
   * <p>Dissemination decides whatever is known of nodules. Without it the row is that of the
   * nodules; if nothing is said of it, it remains possible.
   *
   * @param nodular whether there are metastases in an internal organ or the brain
   * @param disseminated whether the pleura, the peritoneum or the leptomeninges hold disseminated
   *     tumour
   */
  public static Finding<KatagiriMetastases> of(
      Finding<Presence> nodular, Finding<Presence> disseminated) {
    return Tiers.of(NONE, nodular, NODULAR, disseminated, DISSEMINATED);
  }
}
