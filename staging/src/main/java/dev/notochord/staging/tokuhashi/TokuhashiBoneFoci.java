package dev.notochord.staging.tokuhashi;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * Tokuhashi criterion 2, the number of metastases in bones other than the spine.
 *
 * @see Tokuhashi2005
 * @see Tokuhashi1990
 * @since 0.1.0
 */
public enum TokuhashiBoneFoci implements ScoredCategory {
  /** Three foci or more. */
  THREE_OR_MORE("3-or-more", "3 or more", 0),
  /** One focus or two. */
  ONE_OR_TWO("1-2", "1 or 2", 1),
  /** No bone but the spine holds a metastasis. */
  NONE("0", "none", 2);

  private final TableRow row;

  TokuhashiBoneFoci(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }

  /**
   * {@return the row of a number of foci}
   *
   * @param foci how many metastases there are in bones other than the spine
   * @throws IllegalArgumentException if the number is negative
   */
  public static TokuhashiBoneFoci ofCount(int foci) {
    checkArgument(
        foci >= 0, "Tokuhashi extraspinal bone foci: number is %s, expected 0 or more", foci);
    if (foci == 0) {
      return NONE;
    }
    return foci <= 2 ? ONE_OR_TWO : THREE_OR_MORE;
  }
}
